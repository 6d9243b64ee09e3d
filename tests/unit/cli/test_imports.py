"""Tests that the command line starts without loading what only commands need."""

import json
import subprocess
import sys

import pytest

# Typer loads pydantic itself when a command has options.
HEAVY = {"litellm", "instructor", "openai", "fastapi", "eyecite", "pandas", "uvicorn", "structlog"}


def python(*arguments: str) -> str:
    """What a fresh interpreter prints."""
    done = subprocess.run(
        [sys.executable, *arguments], check=True, capture_output=True, text=True, timeout=60
    )
    return done.stdout


@pytest.mark.parametrize(
    "code",
    [
        "import service.cli.app",
        "from service.cli.app import run; run(['--help'])",
        "from service.cli.app import run; run(['extract', '--help'])",
        "from service.cli.app import run; run(['--version'])",
    ],
)
def test_help_loads_nothing_heavy(code: str) -> None:
    """Importing the application, its help and its version do without every heavy library."""
    printed = python("-c", f"{code}\nimport json, sys\nprint(json.dumps(sorted(sys.modules)))")
    loaded = set(json.loads(printed.splitlines()[-1]))
    assert not loaded & HEAVY


def test_help_names_the_commands() -> None:
    """`groundwire --help` works as a process and lists what there is."""
    printed = python("-c", "from service.cli.app import main; main()", "--help")
    assert "extract" in printed
    assert "serve" in printed

"""Where the repository lies and what belongs to it."""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CODE = ("schemas", "prompts", "service", "tests", "benchmarks")
_MADE = {".git", ".venv", "__pycache__", ".hypothesis", ".mypy_cache", ".pytest_cache", ".ruff_cache"}


def modules() -> list[Path]:
    """Every Python module, in order."""
    return [path for path in files() if path.suffix == ".py" and path.relative_to(ROOT).parts[0] in CODE]


def files() -> list[Path]:
    """Every file, in order, but what tools make."""
    found: list[Path] = []
    for folder, folders, names in os.walk(ROOT):
        folders[:] = [name for name in folders if name not in _MADE]
        found += [Path(folder, name) for name in names]
    return sorted(found)


def named(path: Path) -> str:
    """The path as a person would say it."""
    return path.relative_to(ROOT).as_posix()

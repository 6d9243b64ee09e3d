"""Promises of scripts/: pip's settings reach uv, and a machine that lacks something is told what."""

import subprocess
from pathlib import Path

import pytest

from tests.contracts.repository import ROOT

PRINT = 'printf "%s\\n" "$UV_DEFAULT_INDEX" "$UV_INDEX" "${SSL_CERT_FILE:-}"'


def shell(command: str, folder: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run a command with a plain environment."""
    return subprocess.run(
        ["/bin/sh", "-euc", command],
        cwd=folder,
        env={"PATH": "/usr/bin:/bin"} | variables,
        capture_output=True,
        text=True,
        check=False,
    )


def executable(path: Path, body: str) -> Path:
    """A shell script at `path`."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
    path.chmod(0o755)
    return path


@pytest.mark.parametrize(
    ("settings", "variables", "expected"),
    [
        ("", {}, ["", "", ""]),
        ("global.index-url='file:///a'", {}, ["file:///a", "", ""]),
        ("global.index-url='file:///a'\n:env:.index-url='file:///b'", {}, ["file:///b", "", ""]),
        ("global.index-url='file:///a'", {"UV_DEFAULT_INDEX": "file:///uv"}, ["file:///uv", "", ""]),
        (r"global.extra-index-url='file:///a\nfile:///b'", {}, ["", "file:///a file:///b", ""]),
        ("global.cert='/a.pem'\ninstall.cert='/b.pem'", {}, ["", "", "/b.pem"]),
        ("global.cert='/a.pem'", {"SSL_CERT_FILE": "/uv.pem"}, ["", "", "/uv.pem"]),
    ],
)
def test_settings_of_pip_reach_uv(
    tmp_path: Path, settings: str, variables: dict[str, str], expected: list[str]
) -> None:
    """The environment counts before pip.conf, and what is set for uv before both."""
    executable(tmp_path / ".venv/bin/python", f"cat <<'END'\n{settings}\nEND")
    ran = shell(f". {ROOT}/scripts/index.sh; {PRINT}", tmp_path, **variables)
    assert ran.stdout.splitlines() == expected, ran.stderr


def test_an_old_python_is_not_taken(tmp_path: Path) -> None:
    """Whoever has no Python that is new enough is told which were tried and how to get one."""
    old = executable(tmp_path / "python3", "exit 1")
    ran = shell(f"{ROOT}/scripts/venv.sh made {old} no-such-python", tmp_path)
    assert ran.returncode == 1
    assert f"none of these is one: {old} no-such-python" in ran.stderr
    assert not (tmp_path / "made").exists()


def test_the_next_python_is_taken_where_one_cannot(tmp_path: Path) -> None:
    """A Python without venv is no reason to stop where another has it."""
    bare = executable(tmp_path / "bare", 'case "$*" in *venv*) mkdir made; exit 1 ;; esac')
    whole = executable(tmp_path / "whole", 'case "$*" in *venv*) mkdir made; touch made/whole ;; esac')
    ran = shell(f"{ROOT}/scripts/venv.sh made {bare} {whole}", tmp_path)
    assert ran.returncode == 0, ran.stderr
    assert (tmp_path / "made/whole").exists()


def test_a_python_without_venv_is_named(tmp_path: Path) -> None:
    """Debian's Python without python3-venv leaves no half-made environment and names the package."""
    bare = executable(tmp_path / "python3", 'case "$*" in *venv*) mkdir made; exit 1 ;; esac')
    ran = shell(f"{ROOT}/scripts/venv.sh made {bare}", tmp_path)
    assert ran.returncode == 1
    assert "apt install python3-venv" in ran.stderr
    assert not (tmp_path / "made").exists()

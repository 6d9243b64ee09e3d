"""Promises about where packages come from: hashes at every install, a week's wait, an audit that tells."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.contracts.repository import ROOT
from tests.contracts.test_locks import LOCKS


def logical_lines(path: Path) -> list[str]:
    """The lines of a shell-like file, with continued ones joined and comments left out."""
    kept = [
        line for line in path.read_text(encoding="utf-8").splitlines() if not line.lstrip().startswith("#")
    ]
    return re.sub(r"\\\n\s*", " ", "\n".join(kept)).splitlines()


@pytest.mark.parametrize("name", ["Dockerfile", "Makefile"])
def test_requirements_are_installed_with_hashes(name: str) -> None:
    """What is installed from a lock is compared with its hashes; only Groundwire itself has none."""
    commands = [
        command
        for line in logical_lines(ROOT / name)
        for command in line.split("&&")
        if re.search(r"pip install|\$\(INSTALL\)|\$\(UV_INSTALL\)", command)
    ]
    assert commands
    for command in commands:
        if "--requirement" in command and "$(INSTALL)" not in command:
            assert "--require-hashes" in command, command
        elif "pip install" in command:
            assert "--no-deps" in command, command
            assert "--require-build-hashes" in command, command


def test_new_releases_wait_a_week(tmp_path: Path) -> None:
    """A poisoned release is usually found out within days; locks do not take one before."""
    for folder in ("scripts", "locks"):
        (tmp_path / folder).mkdir()
    for name in ("lock.sh", "index.sh"):
        shutil.copy(ROOT / "scripts" / name, tmp_path / "scripts")
    uv = tmp_path / "uv"
    uv.write_text(
        '#!/bin/sh\necho "$*" >>asked\nwhile [ "$1" != --output-file ]; do shift; done\necho a==1 >"$2"\n',
        encoding="utf-8",
    )
    uv.chmod(0o755)
    subprocess.run(["/bin/sh", str(tmp_path / "scripts/lock.sh"), str(uv)], check=True, capture_output=True)
    asked = (tmp_path / "asked").read_text(encoding="utf-8").splitlines()
    assert len(asked) == 1 + len(LOCKS)
    for line in asked:
        assert "--exclude-newer 1 week" in line
        assert "--generate-hashes" in line


def test_bills_of_materials_name_every_package(tmp_path: Path) -> None:
    """The CycloneDX document has each package of the lock, with its version and hashes, and no address."""
    made = subprocess.run(
        [
            "/bin/sh",
            str(ROOT / "scripts/sbom.sh"),
            str(Path(sys.executable).parent),
            str(tmp_path),
            "runtime",
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert made.returncode == 0, made.stderr
    bill = json.loads((tmp_path / "groundwire-runtime.cdx.json").read_text(encoding="utf-8"))
    lock = (ROOT / "locks/runtime.txt").read_text(encoding="utf-8")
    locked = set(re.findall(r"^([\w.-]+)==([^\s;]+)", lock, re.MULTILINE))
    assert (bill["bomFormat"], bill["metadata"]["component"]["name"]) == ("CycloneDX", "groundwire")
    assert {(part["name"], part["version"]) for part in bill["components"]} == locked


@pytest.mark.parametrize(
    ("tool", "code", "told"),
    [
        ("echo 'No known vulnerabilities found'", 0, "audit: no known vulnerability in runtime"),
        ("echo 'Found 1 known vulnerability' >&2; exit 1", 1, "audit: runtime has known vulnerabilities"),
        ("echo 'ConnectionError: no route' >&2; exit 1", 0, "audit: NOT CHECKED"),
        (
            "echo 'x Dependency not found on PyPI and could not be audited: x (1)'",
            0,
            "audit: NOT CHECKED: runtime. This says nothing of whether they are safe",
        ),
        ("echo 'the lock is broken' >&2; exit 2", 2, "audit: pip-audit failed"),
    ],
)
def test_the_audit_tells_what_it_could_not_do(tmp_path: Path, tool: str, code: int, told: str) -> None:
    """Without advisories nothing is called safe: that is said in words, and does not fail a build."""
    audit = tmp_path / "pip-audit"
    audit.write_text(f"#!/bin/sh\n{tool}\n", encoding="utf-8")
    audit.chmod(0o755)
    ran = subprocess.run(
        ["/bin/sh", str(ROOT / "scripts/audit.sh"), str(tmp_path), "runtime"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == code, ran.stderr
    assert told in ran.stdout + ran.stderr

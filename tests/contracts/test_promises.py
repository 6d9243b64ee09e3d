"""Promises of the repository's pages: what the README and the Makefile name is there."""

import os
import re
import subprocess
from pathlib import Path

import pytest

from service.errors import GroundwireError
from service.settings import PREFIX, Settings
from tests.contracts.repository import ROOT, named

_PAGES = [*sorted(ROOT.glob("[A-Z]*.md")), *sorted((ROOT / "docs").rglob("*.md"))]
_SETTING = re.compile(r"^\| `(GROUNDWIRE_\w+)` \| (?:`([^`]*)`)?", re.MULTILINE)
_ERROR = re.compile(r"^\| (\d{3}) \| `(\w+)`", re.MULTILINE)
_TARGET = re.compile(r"^([a-z][a-z0-9-]*):", re.MULTILINE)
_NAMED = re.compile(r"(?:^|`|\$ )make ([a-z][a-z0-9-]*)", re.MULTILINE)
_LINK = re.compile(r"\]\((?!\w+:|#)([^)#\s]+)")
_RECORD = re.compile(r"\d{4}-[a-z0-9-]+\.md")


def targets() -> set[str]:
    """The targets of the Makefile."""
    return set(_TARGET.findall((ROOT / "Makefile").read_text(encoding="utf-8")))


@pytest.mark.parametrize("page", _PAGES, ids=named)
def test_named_targets_exist(page: Path) -> None:
    """A page names no `make` target that is not there."""
    assert set(_NAMED.findall(page.read_text(encoding="utf-8"))) - targets() == set()


@pytest.mark.parametrize("page", _PAGES, ids=named)
def test_links_lead_somewhere(page: Path) -> None:
    """A page links to no file that is not there."""
    links = _LINK.findall(page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def shown(default: object) -> str:
    """A default as the README writes it; nothing where it is none."""
    if isinstance(default, bool):
        return str(default).lower()
    if isinstance(default, float):
        return f"{default:g}"
    return "" if default in (None, (), {}) else str(default)


def test_every_setting_stands_in_the_readme() -> None:
    """Each has its row and its default, and there is no other."""
    told = dict(_SETTING.findall((ROOT / "README.md").read_text(encoding="utf-8")))
    fields = Settings.model_fields.items()
    assert told == {f"{PREFIX}{name.upper()}": shown(field.default) for name, field in fields}


def served(error: type[GroundwireError] = GroundwireError) -> set[tuple[str, str]]:
    """Status and code of an error and all below it, without those of the stand-in for a model."""
    below = [known for known in error.__subclasses__() if not known.__module__.startswith("service.mock")]
    return {(str(error.status), error.code)}.union(*map(served, below))


def test_every_error_stands_in_the_readme() -> None:
    """Each has its row, and there is no other but that of a wrong method."""
    told = set(_ERROR.findall((ROOT / "README.md").read_text(encoding="utf-8")))
    assert told == served() | {("405", "method_not_allowed")}


@pytest.mark.parametrize(
    "target", ["demo", "test", "e2e", "check", "serve", "lock", "clean", "bench-annotate"]
)
def test_promised_targets_are_listed(target: str) -> None:
    """`make` alone lists what a person may want."""
    listed = subprocess.run(["make"], cwd=ROOT, capture_output=True, text=True, check=True).stdout  # noqa: S607 - the make of this machine
    assert re.search(rf"^  make {target} ", listed, re.MULTILINE)


def test_the_build_machine_runs_everything() -> None:
    """`.ci/run` can be run and runs the tests, the checks and the embedded model."""
    script = ROOT / ".ci" / "run"
    assert os.access(script, os.X_OK)
    assert "for target in test check e2e" in script.read_text(encoding="utf-8")


def test_the_licence_is_whole() -> None:
    """LICENSE holds the Apache License 2.0 in full."""
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert "Apache License" in text
    assert "END OF TERMS AND CONDITIONS" in text


def test_decisions_are_numbered() -> None:
    """Decision records count up from 0001 without a gap, each with its three parts."""
    records = sorted((ROOT / "docs" / "decisions").glob("*.md"))
    assert all(_RECORD.fullmatch(record.name) for record in records)
    assert [int(record.name[:4]) for record in records] == list(range(1, len(records) + 1))
    for record in records:
        parts = re.findall(r"^## (.+)$", record.read_text(encoding="utf-8"), re.MULTILINE)
        assert parts == ["Context", "Decision", "Consequences"], record.name

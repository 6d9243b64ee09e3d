"""Loads versioned prompts from files and fills in their variables."""

import functools
import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources
from importlib.resources.abc import Traversable
from string import Template
from types import MappingProxyType
from typing import Final

_VERSION: Final = re.compile(r"v(\d{1,3})\Z")
_SUFFIX: Final = ".md"


class PromptError(Exception):
    """A prompt cannot be used: PromptUnknown or PromptVariablesWrong."""


class PromptUnknown(PromptError):
    """There is no such prompt, version or file."""


class PromptVariablesWrong(PromptError):
    """A template was given too few variables or ones it does not have."""


@dataclass(frozen=True, slots=True)
class PromptInfo:
    """What callers are told of one prompt version."""

    name: str
    version: str
    sha256: str
    files: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PromptSet:
    """One version of one prompt: its templates by file name without suffix."""

    info: PromptInfo
    templates: Mapping[str, Template]

    def has(self, file: str, variable: str | None = None) -> bool:
        """Whether the version has such a file, and that variable in it."""
        template = self.templates.get(file)
        return template is not None and (variable is None or variable in template.get_identifiers())

    def render(self, file: str, **variables: str) -> str:
        """Fill in a template.

        Variables are inserted as they are: a `$` inside them is no template of ours.

        Raises:
            PromptUnknown: when the version has no such file.
            PromptVariablesWrong: naming what is missing or too much.
        """
        template = self.templates.get(file)
        if template is None:
            raise PromptUnknown(f"{self.info.name} {self.info.version} has no file {file}{_SUFFIX}")
        wanted = set(template.get_identifiers())
        if wanted != variables.keys():
            missing, extra = sorted(wanted - variables.keys()), sorted(variables.keys() - wanted)
            raise PromptVariablesWrong(f"{file}{_SUFFIX}: missing {missing}, unexpected {extra}")
        return template.substitute(variables)


@functools.cache
def load(name: str, version: str | None = None) -> PromptSet:
    """The prompt of that name, in that version or the newest.

    Raises:
        PromptUnknown: naming the versions there are.
    """
    versions = _versions(name)
    wanted = version or max(versions, key=_number, default=None)
    if wanted is None or wanted not in versions:
        there = ", ".join(sorted(versions, key=_number)) or "none"
        raise PromptUnknown(f"there is no prompt {name} {version or ''}; there are: {there}")
    texts = {
        entry.name.removesuffix(_SUFFIX): entry.read_text(encoding="utf-8")
        for entry in versions[wanted].iterdir()
        if entry.name.endswith(_SUFFIX) and entry.name != "NOTES.md"
    }
    info = PromptInfo(name, wanted, _digest(texts), tuple(sorted(texts)))
    return PromptSet(info, MappingProxyType({file: Template(text.strip()) for file, text in texts.items()}))


@functools.cache
def catalog() -> tuple[PromptInfo, ...]:
    """Every prompt in every version, by name and number."""
    names = sorted(
        entry.name
        for entry in resources.files("prompts").iterdir()
        if entry.is_dir() and _versions(entry.name)
    )
    return tuple(
        load(name, version).info for name in names for version in sorted(_versions(name), key=_number)
    )


def _versions(name: str) -> dict[str, Traversable]:
    folder = resources.files("prompts").joinpath(name)
    if not folder.is_dir():
        return {}
    return {entry.name: entry for entry in folder.iterdir() if entry.is_dir() and _VERSION.match(entry.name)}


def _number(version: str) -> int:
    matched = _VERSION.match(version)
    return int(matched[1]) if matched else 0


def _digest(texts: Mapping[str, str]) -> str:
    # File names and contents, so that renaming a file changes the hash too.
    digest = hashlib.sha256()
    for file in sorted(texts):
        digest.update(f"{file}\0{texts[file]}\0".encode())
    return digest.hexdigest()

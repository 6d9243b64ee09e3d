"""Reads golden cases from disk, and names every fault of their files at once."""

import json
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, TypeVar

import pydantic
import yaml

from schemas.article import Article, Options
from service.errors import GoldenInvalid
from service.evaluation.explaining import explain
from service.evaluation.gold import Expected, Gold, Meta

ARTICLE: Final = "article.txt"
META: Final = "meta.yaml"
EXPECTED: Final = "expected.json"
CASE_FILES: Final = (ARTICLE, META, EXPECTED)
REPLIES: Final = "replies"
NO_SOURCE: Final = "Say where this text comes from, and under which licence."
_Value = TypeVar("_Value", bound=Gold)
_SLUG: Final = re.compile(r"[a-z0-9]+(?:[-_.][a-z0-9]+)*\Z")


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault of a golden case: the file, the place in it as a JSON pointer, and what is wrong."""

    file: Path
    path: str
    message: str

    def __str__(self) -> str:
        """One line for a person."""
        return f"{self.file}{f' at {self.path}' if self.path else ''}: {self.message}"


@dataclass(frozen=True, slots=True)
class Case:
    """A golden case: an article and what a perfect reader would answer."""

    slug: str
    folder: Path = field(repr=False)
    text: str = field(repr=False)
    meta: Meta = field(repr=False)
    expected: Expected = field(repr=False)

    def article(self, options: Options) -> Article:
        """The article as a caller would send it."""
        return Article(
            text=self.text,
            title=self.meta.title,
            published_at=self.meta.published_at,
            url=self.meta.url,
            source=self.meta.publisher,
            language=self.meta.language,
            id=self.slug,
            options=options,
        )


def load_cases(folder: Path) -> tuple[Case, ...]:
    """The cases of a folder (or of its `cases`, or the folder itself as one case), by name.

    Raises:
        GoldenInvalid: listing what is wrong with their files.
    """
    cases, problems = read_cases(folder)
    if problems:
        raise invalid(problems)
    return cases


def read_cases(folder: Path) -> tuple[tuple[Case, ...], list[Problem]]:
    """The cases that can be read, and what is wrong with the others.

    Raises:
        GoldenInvalid: when there is no case at all.
    """
    cases: list[Case] = []
    problems: list[Problem] = []
    for place in find_cases(folder):
        case, found = read_case(place)
        problems += found
        if case is not None:
            cases.append(case)
    return tuple(cases), problems


def find_cases(folder: Path) -> list[Path]:
    """The folders of the cases there, by name.

    Raises:
        GoldenInvalid: when there are none.
    """
    if not folder.is_dir():
        raise GoldenInvalid(f"there is no folder {folder}")
    if any((folder / name).exists() for name in (ARTICLE, EXPECTED)):
        return [folder]
    inside = folder / "cases" if (folder / "cases").is_dir() else folder
    found = sorted(
        place
        for place in inside.iterdir()
        if place.is_dir() and any((place / name).exists() for name in CASE_FILES)
    )
    if not found:
        raise GoldenInvalid(
            f"{inside} holds no golden case; a case is a folder with {ARTICLE}, {META}, {EXPECTED}"
        )
    return found


def read_case(folder: Path) -> tuple[Case | None, list[Problem]]:
    """One case, or None and why it cannot be read."""
    problems: list[Problem] = []
    slug = folder.resolve().name
    if not _SLUG.match(slug):
        problems.append(Problem(folder, "", "name the folder in small letters, digits and hyphens"))
    text = _read_text(folder / ARTICLE, problems)
    meta = _read(folder / META, Meta, problems)
    expected = _read(folder / EXPECTED, Expected, problems)
    if text is None or meta is None or expected is None:
        return None, problems
    case = Case(slug, folder, text, meta, expected)
    try:
        case.article(Options())
    except pydantic.ValidationError as error:
        problems += [
            Problem(folder / (ARTICLE if p["loc"][:1] == ("text",) else META), pointer(p["loc"]), explain(p))
            for p in error.errors(include_url=False)
        ]
        return None, problems
    return case, problems


def invalid(problems: Sequence[Problem]) -> GoldenInvalid:
    """The error that lists all of these."""
    count = f"{len(problems)} fault{'s' if len(problems) > 1 else ''}"
    return GoldenInvalid(f"{count} in golden cases", faults=tuple(map(str, problems)))


def pointer(place: Sequence[str | int]) -> str:
    """A JSON pointer (RFC 6901)."""
    return "".join("/" + str(part).replace("~", "~0").replace("/", "~1") for part in place)


def _read_text(file: Path, problems: list[Problem]) -> str | None:
    try:
        return file.read_bytes().decode("utf-8")
    except FileNotFoundError:
        problems.append(Problem(file, "", "the file is missing"))
    except UnicodeDecodeError as error:
        problems.append(Problem(file, "", f"not UTF-8 (byte {error.start})"))
    except OSError as error:
        problems.append(Problem(file, "", f"cannot be read: {error.strerror}"))
    return None


def _read(file: Path, model: type[_Value], problems: list[Problem]) -> _Value | None:
    text = _read_text(file, problems)
    if text is None:
        return None
    try:
        return model.model_validate(parse(file, text))
    except (json.JSONDecodeError, yaml.YAMLError, ValueError) as error:
        if not isinstance(error, pydantic.ValidationError):
            form = "YAML" if file.suffix == ".yaml" else "JSON"
            problems.append(Problem(file, "", f"no {form}: {' '.join(str(error).split())}"))
            return None
        problems += [Problem(file, pointer(p["loc"]), explain(p)) for p in error.errors(include_url=False)]
    return None


def parse(file: Path, text: str) -> Any:  # noqa: ANN401 - whatever stands there
    """What a file of a case says, as YAML or JSON; editors that begin files with a mark are forgiven.

    Raises:
        ValueError: when it is neither, or says something twice.
    """
    plain = text.removeprefix("\ufeff")
    if file.suffix == ".yaml":
        return yaml.safe_load(plain)
    return json.loads(plain, object_pairs_hook=_once)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        twice = sorted(name for name, count in Counter(name for name, _ in pairs).items() if count > 1)
        raise ValueError(f"{', '.join(twice)} stands twice in one object, and only the last would count")
    return found

"""Finds what is well-formed in a golden case and still cannot be meant."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from schemas.vocabulary import ReferenceKind, Section
from service.errors import GoldenInvalid
from service.evaluation.cases import CASE_FILES, REPLIES, Problem
from service.evaluation.gold import Expected, GoldReference, GoldSpan
from service.evaluation.locating import locate, locate_all
from service.evaluation.recordings import read_recording, recording_file
from service.evaluation.stretches import overlaps
from service.evaluation.wording import normalise_name

_MARKS: Final = {"\u201c": "\u201d", "\u2018": "\u2019", '"': '"', "\u00ab": "\u00bb", "\u201e": "\u201c"}
_STORY: Final = re.compile(r"(\d\d)(\d\d)(\d\d)\d{4}")
_Found = Iterator[tuple[tuple[str | int, ...], str]]


def doubtful(text: str, expected: Expected) -> _Found:
    """Items that no answer could match, or that stand there twice."""
    yield from _twice(text, expected)
    yield from _quotes(text, expected)
    for n, item in enumerate(expected.references):
        told = _told_day(item)
        if told is not None and item.date is not None and item.date.isoformat() != told:
            place = (Section.REFERENCES.value, n, "date")
            yield place, f"{item.date} does not agree with the key {item.key}, which tells {told}"


def check_recordings(folder: Path) -> Iterator[Problem]:
    """Recorded replies that cannot be read or lie in the wrong place, and folders that are no case."""
    inside = folder / "cases" if (folder / "cases").is_dir() else folder
    for place in sorted(inside.iterdir()) if inside.is_dir() else ():
        is_case = any((place / name).exists() for name in CASE_FILES)
        if place.is_dir() and not is_case and (inside.name == "cases" or (place / REPLIES).exists()):
            yield Problem(place, "", f"it is no case: it has none of {', '.join(CASE_FILES)}")
    for file in sorted(folder.rglob(f"{REPLIES}/*/*.json")):
        try:
            recording = read_recording(file)
        except GoldenInvalid:
            yield Problem(file, "", "it is no recording of groundwire golden record; record the case again")
            continue
        if recording is not None:
            right = recording_file(file.parents[2], recording.model, recording.prompt_version)
            if right != file:
                yield Problem(file, "", f"it is of {recording.model} {recording.prompt_version}: see {right}")


def _twice(text: str, expected: Expected) -> _Found:
    seen: dict[tuple[object, ...], str] = {}
    for section in (Section.ACTORS, Section.DATES, Section.REFERENCES):
        for n, item in enumerate(expected.section(section)):
            if section is Section.ACTORS:
                mark: tuple[object, ...] = (section, normalise_name(str(getattr(item, "name", ""))))
            else:
                named = GoldSpan(text=getattr(item, "text", ""), nth=getattr(item, "nth", None))
                mark = (section, locate(text, named))
            if mark[1] and mark in seen:
                what = "name" if section is Section.ACTORS else "place"
                yield (
                    (section.value, n),
                    f"{item.id} has the same {what} as {seen[mark]}; only one can be found",
                )
            seen.setdefault(mark, item.id)


def _quotes(text: str, expected: Expected) -> _Found:
    for n, position in enumerate(expected.positions):
        evidence = locate_all(text, position.evidence)
        for m, quote in enumerate(position.quotes):
            place = (Section.POSITIONS.value, n, "quotes", m)
            stretch = locate(text, quote)
            if len(quote.text) > 1 and _MARKS.get(quote.text[0]) == quote.text[-1]:
                yield place, "leave the quotation marks out: a quote is the words inside them"
            elif stretch is not None and evidence and not any(overlaps(stretch, e) for e in evidence):
                yield place, "none of the evidence holds this quote"


def _told_day(item: GoldReference) -> str | None:
    found = _STORY.fullmatch(item.key) if item.kind is ReferenceKind.RELATED_ARTICLE else None
    return f"20{found[1]}-{found[2]}-{found[3]}" if found else None

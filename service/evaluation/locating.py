"""Finds the characters of an article that a golden case names by what they are."""

from typing import NamedTuple

from service.evaluation.gold import GoldSpan


class Stretch(NamedTuple):
    """Half-open code point offsets into the article."""

    start: int
    end: int


def occurrences(text: str, words: str) -> list[Stretch]:
    """Everywhere that the words stand, from left to right; occurrences may overlap."""
    found = []
    at = text.find(words)
    while at >= 0:
        found.append(Stretch(at, at + len(words)))
        at = text.find(words, at + 1)
    return found


def locate(text: str, span: GoldSpan) -> Stretch | None:
    """The stretch that is meant, the first where none is named; None where the article has no such words."""
    found = occurrences(text, span.text)
    wanted = (span.nth or 1) - 1
    return found[wanted] if wanted < len(found) else None


def locate_all(text: str, spans: tuple[GoldSpan, ...]) -> list[Stretch]:
    """The stretches of all spans that the article has."""
    return [stretch for stretch in (locate(text, span) for span in spans) if stretch is not None]

"""Boilerplate: what stands in an article and is none of its content, or only frames it."""

from collections.abc import Iterable

import ahocorasick

from service.annotate.boilerplate import (
    banners,
    bylines,
    duplicates,
    footnotes,
    navigation,
    releases,
    scripts,
    subscriptions,
    teasers,
)
from service.annotate.boilerplate.page import Found, page_of
from service.annotate.values import Boilerplate, BoilerplateKind

__all__ = ["find_boilerplate"]

# The order decides between finds that overlap.
_FAMILIES = (subscriptions, banners, releases, navigation, teasers, scripts, duplicates, bylines, footnotes)
_HINTS = ahocorasick.Automaton()
for _hint in banners.HINTS | scripts.HINTS | scripts.WEAK_HINTS | subscriptions.INLINE_HINTS:
    _HINTS.add_word(_hint, _hint)
_HINTS.make_automaton()
_JOINED = frozenset(
    {
        BoilerplateKind.SUBSCRIPTION,
        BoilerplateKind.BANNER,
        BoilerplateKind.NAVIGATION,
        BoilerplateKind.CONTACT,
        BoilerplateKind.SCRIPT,
        BoilerplateKind.TEASER,
    }
)


def find_boilerplate(text: str) -> tuple[Boilerplate, ...]:
    """Find boilerplate in `text`, in order and without overlaps.

    Neighbouring lines of one block (an offer and its promotion, a menu, a banner) are one find.
    """
    page = page_of(text, frozenset(hint for _, hint in _HINTS.iter(text.lower())))
    finds = (_trimmed(text, found) for family in _FAMILIES for found in family.find(page))
    return tuple(
        Boilerplate(found.start, found.end, text[found.start : found.end], found.kind)
        for found in _joined(text, _settled(finds))
    )


def _trimmed(text: str, found: Found) -> Found:
    """Leave out white space around a find."""
    part = text[found.start : found.end]
    start = found.start + len(part) - len(part.lstrip())
    return Found(start, start + len(part.strip()), found.kind)


def _settled(finds: Iterable[Found]) -> list[Found]:
    """Keep the first family's find where several overlap."""
    ranked = sorted(enumerate(finds), key=lambda pair: (pair[1].start, pair[0]))
    settled: list[tuple[int, Found]] = []
    for rank, found in ranked:
        while settled and found.start < settled[-1][1].end:
            if rank > settled[-1][0]:
                break
            settled.pop()
        else:
            settled.append((rank, found))
    return [found for _, found in settled]


def _joined(text: str, finds: list[Found]) -> list[Found]:
    """Join the lines of one block."""
    joined: list[Found] = []
    for found in finds:
        last = joined[-1] if joined else None
        if (
            last
            and last.kind is found.kind
            and found.kind in _JOINED
            and not text[last.end : found.start].strip()
        ):
            joined[-1] = Found(last.start, found.end, found.kind)
        else:
            joined.append(found)
    return joined

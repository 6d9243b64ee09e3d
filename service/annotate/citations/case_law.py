"""Reporters, law journals and state codes, read by eyecite in windows that look like citations.

eyecite knows every American reporter but costs far more than a regular expression; so it is given
only stretches of the form 'number, abbreviation, number' (or 'abbreviation, section sign, number')
that no other grammar has claimed, each at most some eighty characters long.
"""

import re
import sys
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from importlib.util import find_spec
from types import ModuleType
from typing import Any
from urllib.parse import quote

from schemas.vocabulary import ReferenceKind
from service.annotate.citations.found import Found, spaced

_ABBREVIATION = (
    r"(?:[A-Z][A-Za-z'\u2019]{0,9}\.|[23456](?:d|th|nd|rd)\b|Int['\u2019]l|App['\u2019]x"
    r"|(?:Trade|LEXIS|Supp|Ct|Dist|Cornell|Yale|of)\b|&)"
)
_NO_REPORTER = r"(?!(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mr|Ms|Mrs|Dr|Sen|Rep|Gov|Gen|No|Nos)\.)"
_UNIT = r"(?![\w%$]|[.,:/][0-9]|-[A-Za-z]|\s?(?:percent|per\s?cent|(?:m|b|tr)illion)\b)"
_REPORTER = re.compile(
    rf"[0-9](?<![\w.,$\u20ac\u00a3/:+-][0-9])[0-9]{{0,3}}\s{{1,2}}{_NO_REPORTER}"
    rf"(?P<name>[A-Z][A-Za-z'\u2019]{{0,9}}\.(?:\s?{_ABBREVIATION}){{0,6}}"
    r"|F2d|F3d|F4th|US|WL|SCt|S\sCt|F\sSupp(?:\s[23]d)?)"
    rf"\s{{1,2}}(?P<page>[0-9]{{1,8}}|_{{2,5}}){_UNIT}"
)
# A word of a code's name follows a blank or a full stop, never another word: one way to read it only.
_STATUTE = re.compile(
    r"\b[A-Z][a-z]{0,5}\.(?:\s[A-Z][A-Za-z'\u2019]{0,12}\.?|(?<=\.)[A-Z][a-z]{0,5}\.|\s?&){1,8}"
    r"\s{0,2}\u00a7{1,2}\s?[0-9][0-9A-Za-z.:-]{0,14}"
)
_LONG_NUMBERS = {"WL"}
_LONGEST_VOLUME = 3
_LONGEST_PAGE = 4
_REACH = 12
_WHITE = re.compile(r"\s")
_ONE_WORD = re.compile(r"[A-Z][A-Za-z'\u2019]*\.?|U\.\s?S\.")
_CITED_BEFORE = re.compile(
    r"(?:\A|[,;(\[]|\b[Vv]s?\.|\b(?:[Ss]ee|[Cc]iting|[Qq]uoting|[Cc]f\.|[Ii]n|[Aa]lso))\s{0,3}\Z"
)
_CITED_AFTER = re.compile(r"\s{0,2}(?:\(|,\s?[0-9]|[.;)]|_)")


def _is_plausible(match: re.Match[str]) -> bool:
    """Whether volume and page have a reporter's size, and what could be a row of a table is cited.

    'U.S.' and one abbreviated word ('Pa.', 'Ind.') stand between numbers in tables too.
    """
    volume, name, page = match[0].split(maxsplit=1)[0], match["name"], match["page"]
    if name in _LONG_NUMBERS or "LEXIS" in name:
        return True
    if len(volume) > _LONGEST_VOLUME or len(page) > _LONGEST_PAGE:
        return False
    if _ONE_WORD.fullmatch(name) is None:
        return True
    before = match.string[max(0, match.start() - _REACH) : match.start()]
    return bool(_CITED_BEFORE.search(before) or _CITED_AFTER.match(match.string, match.end()))


@cache
def _eyecite() -> Callable[[str], list[Any]]:
    """Import eyecite when a text first needs it: it reads large tables."""
    # eyecite imports this to rewrite marked-up text, which nobody asks of it here. It has no wheel for
    # Python 3.13 or for Linux on ARM, so our locks leave it out.
    if find_spec("fast_diff_match_patch") is None:
        sys.modules["fast_diff_match_patch"] = ModuleType("fast_diff_match_patch")
    from eyecite import get_citations  # noqa: PLC0415

    return get_citations


def _windows(text: str, claimed: Iterable[Found]) -> Iterator[re.Match[str]]:
    """The stretches worth asking eyecite about."""
    taken = sorted((found.start, found.end) for found in claimed)
    starts = [start for start, _ in taken]
    patterns = (_REPORTER, _STATUTE) if "\u00a7" in text else (_REPORTER,)
    for pattern in patterns:
        for match in pattern.finditer(text):
            place = bisect_right(starts, match.start())
            if place and taken[place - 1][1] >= match.end():
                continue
            if pattern is _REPORTER and not _is_plausible(match):
                continue
            yield match


def _url(groups: dict[str, str | None], key: str) -> str | None:
    volume, reporter, page = groups.get("volume"), groups.get("reporter"), groups.get("page")
    if not (volume and reporter and page and page.isdigit()) or {"WL", "LEXIS"} & set(key.split()):
        return None
    corrected = key.removeprefix(f"{volume} ").removesuffix(f" {page}")
    return f"https://www.courtlistener.com/c/{quote(corrected)}/{volume}/{page}/"


def find(text: str, claimed: Iterable[Found]) -> Iterator[Found]:
    """Ask eyecite about what the other grammars have not claimed."""
    for window in _windows(text, claimed):
        for citation in _eyecite()(_WHITE.sub(" ", window[0]).replace("\u2019", "'")):
            sort = type(citation).__name__
            if sort not in {"FullCaseCitation", "FullLawCitation", "FullJournalCitation"}:
                continue
            begin, end = citation.span()
            case = sort == "FullCaseCitation"
            # eyecite shortens the names of codes: 'Cal. Civ. Code' to 'Cal. Code'.
            key = spaced(window[0][begin:end]) if sort == "FullLawCitation" else citation.corrected_citation()
            yield Found(
                window.start() + begin,
                window.start() + end,
                ReferenceKind.COURT_CASE if case else ReferenceKind.OTHER,
                (key,),
                _url(citation.groups, key) if case else None,
            )

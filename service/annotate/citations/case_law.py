"""Reporters, law journals and state codes, read by eyecite in windows that look like citations.

eyecite knows every American reporter but costs far more than a regular expression; so it is given
only stretches of the form 'number, abbreviation, number' (or 'abbreviation, section sign, number')
that no other grammar has claimed, each at most some eighty characters long.
"""

import logging
import re
import sys
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from importlib.util import find_spec
from types import ModuleType
from typing import Any
from urllib.parse import quote

from schemas.vocabulary import ReferenceKind
from service.annotate.citations.found import SECTION_SIGN, Found, spaced

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
# Any name that eyecite knows ('Bush', 'A.F.T.R.2d (RIA)', 'IL App (1st)'), where a citation may stand.
_ANY_NAME = re.compile(
    r"[0-9](?<![\w.,$\u20ac\u00a3/:+-][0-9])[0-9]{0,3}\s"
    r"(?P<name>[A-Z](?:[A-Za-z.,'\u2019&() -]|[1-9](?=d|th|nd|rd|st)){0,58}?)\s"
    r"(?P<page>[0-9]{1,7}(?:-[UB]\b)?|_{2,5})" + _UNIT
)
_HYPHENATED = re.compile(  # 2012-Ohio-345
    r"[12](?<![\w.,$/-][12])[0-9]{3}-[A-Z][A-Za-z]{1,5}-[0-9]{1,6}(?![\w-]|\.[0-9])"
)
_TAX_COURT = re.compile(  # T.C. Memo. 2019-23
    r"T(?<!\wT)\.\s?C\.\s?(?:Memo\.?|Summ\.\sOp\.|Summary\sOpinion)\s(?:19|20)[0-9]{2}-[0-9]{1,4}(?![\w-])"
)
_NOMINATIVE = re.compile(  # 5 U.S. (1 Cranch) 137
    r"[0-9](?<![\w.,-][0-9])[0-9]{0,2}\sU\.\s?S\.\s\([0-9]{1,2}\s(?:Dall|Cranch|Wheat|Pet|How|Black|Wall)\.?\)"
    r"\s[0-9]{1,4}(?![\w-]|\.[0-9])"
)
# A word of a code's name follows a blank or a full stop, never another word: one way to read it only.
_STATUTE = re.compile(
    r"(?:\b[0-9]{1,3}\s)?\b(?:[A-Z][a-z]{0,5}\.|(?:Alaska|Guam|Idaho|Iowa|Ohio|Utah)(?=\s))"
    r"(?:\s[A-Z][A-Za-z'\u2019]{0,12}\.?|(?<=\.)[A-Z][a-z]{0,5}\.|\s?&|(?<=\.),(?=\s)){1,8}"
    r"(?:\s(?:tit|ch)\.\s[0-9]{1,3}[A-Z]?,)?\s{0,2}\u00a7{1,2}\s?[0-9][0-9A-Za-z.:-]{0,14}"
)
_NUMBERED = (_REPORTER, _ANY_NAME, _HYPHENATED)
_LONG_NUMBERS = {"WL"}
_LONGEST_VOLUME = 3
_LONGEST_PAGE = 4
_REACH = 12
_WHITE = re.compile(r"\s")
_ONE_WORD = re.compile(r"[A-Z][A-Za-z'\u2019]*\.?|U\.\s?S\.")
_CITED_BEFORE = re.compile(
    r"(?:[,;(\[]|\b[Vv]s?\.|\b(?:[Ss]ee|[Cc]iting|[Qq]uoting|[Cc]f\.|[Ii]n|[Aa]lso))\s{0,3}\Z"
)
_CITED_AFTER = re.compile(r"\s{0,2}(?:\(|,\s?[0-9]|[.;)]|_)")
_YEAR = re.compile("(?:19|20)[0-9]{2}")


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
    cited = _CITED_BEFORE.search(before) or _CITED_AFTER.match(match.string, match.end())
    return bool(cited) or _is_alone(match)


@cache
def _eyecite() -> Callable[[str], list[Any]]:
    """Import eyecite when a text first needs it: it reads large tables."""
    # eyecite imports this to rewrite marked-up text, which nobody asks of it here. It has no wheel for
    # Python 3.13 or for Linux on ARM, so our locks leave it out.
    if find_spec("fast_diff_match_patch") is None:
        sys.modules["fast_diff_match_patch"] = ModuleType("fast_diff_match_patch")
    from eyecite import get_citations  # noqa: PLC0415 - loads only when it is needed

    logging.getLogger("eyecite").setLevel(logging.ERROR)  # its warnings tell the article's words
    return get_citations


@cache
def _known_names() -> frozenset[str]:
    """Every name and variation of a reporter, as eyecite has them."""
    _eyecite()
    from eyecite.tokenizers import EDITIONS_LOOKUP  # noqa: PLC0415 - loads only when it is needed

    return frozenset(EDITIONS_LOOKUP)


def _is_cited(match: re.Match[str]) -> bool:
    """Whether an uncommon name stands where citations do, between volume and page of a reporter's size."""
    volume, name = match[0].split(maxsplit=1)[0], match["name"]
    if len(volume) > _LONGEST_VOLUME and not _YEAR.fullmatch(volume):
        return False
    text = match.string
    before = text[max(0, match.start() - _REACH) : match.start()]
    around = not before or bool(_CITED_BEFORE.search(before)), bool(_CITED_AFTER.match(text, match.end()))
    telling = "." in name and _ONE_WORD.fullmatch(name) is None and len(match["page"]) <= _LONGEST_PAGE
    likely = any(around) if telling else all(around)
    return (likely or _is_alone(match)) and name.replace("\u2019", "'") in _known_names()


def _is_alone(match: re.Match[str]) -> bool:
    """Whether the text is this citation and nothing else."""
    return match.start() == 0 and match.end() == len(match.string)


def _windows(text: str, claimed: Iterable[Found], numbers: Sequence[int]) -> Iterator[re.Match[str]]:
    """The stretches worth asking eyecite about."""
    taken = sorted((found.start, found.end) for found in claimed)
    starts = [start for start, _ in taken]
    tests: list[tuple[re.Pattern[str], Callable[[re.Match[str]], bool]]] = [
        (_REPORTER, _is_plausible),
        (_ANY_NAME, _is_cited),
        (_HYPHENATED, bool),
    ]
    for hint, pattern in (("\u00a7", _STATUTE), ("T.", _TAX_COURT), ("S. (", _NOMINATIVE)):
        if hint in text:
            tests.append((pattern, bool))
    seen: set[int] = set()
    for pattern, is_likely in tests:
        for match in _matches(pattern, text, numbers):
            place = bisect_right(starts, match.start())
            if place and taken[place - 1][1] >= match.end():
                continue
            if match.start() not in seen and is_likely(match):
                seen.add(match.start())
                yield match


def _matches(pattern: re.Pattern[str], text: str, numbers: Sequence[int]) -> Iterator[re.Match[str]]:
    """Apply a pattern that begins with a number where numbers begin, any other everywhere."""
    if not any(pattern is numbered for numbered in _NUMBERED):
        yield from pattern.finditer(text)
        return
    read = 0
    for start in numbers:
        match = pattern.match(text, start) if start >= read else None
        if match is not None:
            read = match.end()
            yield match


def _url(groups: dict[str, str | None], key: str) -> str | None:
    volume, reporter, page = groups.get("volume"), groups.get("reporter"), groups.get("page")
    if not (volume and reporter and page and page.isdigit()) or {"WL", "LEXIS"} & set(key.split()):
        return None
    corrected = key.removeprefix(f"{volume} ").removesuffix(f" {page}")
    return f"https://www.courtlistener.com/c/{quote(corrected)}/{volume}/{page}/"


def find(text: str, claimed: Iterable[Found], numbers: Sequence[int]) -> Iterator[Found]:
    """Ask eyecite about what the other grammars have not claimed."""
    for window in _windows(text, claimed, numbers):
        for citation in _eyecite()(_WHITE.sub(" ", window[0]).replace("\u2019", "'")):
            sort = type(citation).__name__
            if sort not in {"FullCaseCitation", "FullLawCitation", "FullJournalCitation"}:
                continue
            if sort == "FullLawCitation" and SECTION_SIGN not in window[0]:
                continue  # the register and the codes have grammars of their own
            begin, end = citation.span()
            case = sort == "FullCaseCitation"
            # eyecite shortens the names of codes: 'Cal. Civ. Code' to 'Cal. Code'.
            written = spaced(window[0][begin:end])
            key = written if sort == "FullLawCitation" or "(" in written else citation.corrected_citation()
            yield Found(
                window.start() + begin,
                window.start() + end,
                ReferenceKind.COURT_CASE if case else ReferenceKind.OTHER,
                (key,),
                _url(citation.groups, key) if case else None,
            )

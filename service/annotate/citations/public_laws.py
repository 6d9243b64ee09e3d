"""Public and private laws and the Statutes at Large."""

import re
from collections.abc import Iterator

from schemas.vocabulary import ReferenceKind
from service.annotate.citations.found import DASH, GAP, SPACE, Found, Rule, hyphenated, listed

_SECTION = r"[0-9]{1,5}[A-Za-z]{0,2}(?:-[0-9]{1,3})?(?:\([A-Za-z0-9]{1,5}\)){0,6}"
_NUMBER = (
    rf"(?P<congress>[0-9]{{1,3}}){SPACE}{DASH}{{1,2}}{SPACE}"
    rf"(?P<number>[0-9]{{1,4}})(?![0-9A-Za-z]|{DASH}[0-9])"
)

_AFTER = rf"(?:,?{SPACE}(?:\u00a7{{1,2}}|[Ss]ec(?:tion|\.)s?){SPACE}(?P<after>{_SECTION}))?"
_LAW = re.compile(
    rf"[Pp](?<![\w][Pp])(?:ub(?:lic|\.)?|UB(?:LIC|\.)?|ri?v(?:ate|\.)?|vt\.?|RIVATE)"
    rf"{SPACE}L(?:aws?|AWS?|\.)?\.?(?:,?{SPACE}(?:Nos?|Number)\b\.?)?{SPACE}{_NUMBER}{_AFTER}"
)
_INITIALS = re.compile(rf"P(?<![\w.]P)(?P<dot>\.)?{SPACE}L\.?(?:{SPACE}No\.?)?{SPACE}{_NUMBER}{_AFTER}")
_SECTION_BEFORE = re.compile(rf"\b[Ss]ection{GAP}(?P<before>{_SECTION}){GAP}of{GAP}(?:the{GAP})?\Z")
_REACH = 60
_NEXT = re.compile(rf"\s{{0,3}}(?:,\s{{0,3}}(?:and|or|&)?|and|or|&)\s{{0,3}}{_NUMBER}")
# Public laws carry such numbers since 1901: 'PL 19-4' is something else.
_FIRST_NUMBERED_CONGRESS = 57
_LAST_CONGRESS = 130
_FIRST_ONLINE_CONGRESS = 104

_STATUTES = re.compile(
    rf"[0-9](?<![\w.,$-][0-9])[0-9]{{0,2}}[A-Z]?{GAP}(?:Stat\.?|STAT\.?){GAP}"
    r"(?P<page>[0-9]{1,2},[0-9]{3}(?![0-9])|[0-9]{1,4}(?![0-9]))(?![.,][0-9]|/|[A-Za-z])"
)
_LAST_VOLUME = 150
_FIRST_LINKED_VOLUME = 65  # govinfo's link service begins with volume 65 (1951)


def _law(span: tuple[int, int], numbers: re.Match[str], section: str | None, sort: str) -> Iterator[Found]:
    congress, number = int(numbers["congress"]), int(numbers["number"])
    if not (1 <= congress <= _LAST_CONGRESS and number):
        return
    public = sort == "public"
    key = f"{'Pub.' if public else 'Pvt.'} L. {congress}-{number}"
    yield Found(
        *span,
        ReferenceKind.PUBLIC_LAW if public else ReferenceKind.OTHER,
        (f"{key} \u00a7 {section}" if section else key,),
        f"https://www.govinfo.gov/link/plaw/{congress}/{sort}/{number}"
        if congress >= _FIRST_ONLINE_CONGRESS
        else None,
    )


def _laws(match: re.Match[str], sort: str) -> Iterator[Found]:
    """The law that `match` names, with a section named before or after it, and those listed after it."""
    start, section = match.start(), match["after"]
    reach = max(0, start - _REACH)
    before = _SECTION_BEFORE.search(match.string[reach:start])
    if before is not None:
        start, section = reach + before.start(), before["before"]
    yield from _law((start, match.end()), match, section, sort)
    for further in listed(match.string, match.end(), _NEXT):
        if int(further["congress"]) < _FIRST_NUMBERED_CONGRESS:
            return
        yield from _law((further.start("congress"), further.end()), further, None, sort)


def _read_law(match: re.Match[str]) -> Iterator[Found]:
    return _laws(match, "private" if match[0][1] in "rvRV" else "public")


def _read_initials(match: re.Match[str]) -> Iterator[Found]:
    if match["dot"] or int(match["congress"]) >= _FIRST_NUMBERED_CONGRESS:
        yield from _laws(match, "public")


def _read_statutes(match: re.Match[str]) -> Iterator[Found]:
    volume, page = match[0].split(maxsplit=1)[0], int(match["page"].replace(",", ""))
    digits = int(volume.rstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
    if not 1 <= digits <= _LAST_VOLUME:
        return
    linked = volume.isdigit() and digits >= _FIRST_LINKED_VOLUME
    url = f"https://www.govinfo.gov/link/statute/{digits}/{page}" if linked else None
    yield Found(match.start(), match.end(), ReferenceKind.OTHER, (f"{hyphenated(volume)} Stat. {page}",), url)


RULES = (
    Rule((("pub", "priv", "pvt"), ("law", "l.", " l ")), _LAW, _read_law),
    Rule((("pl ", "p.l", "p. l", "pl-"),), _INITIALS, _read_initials),
    Rule((("stat.", "stat "),), _STATUTES, _read_statutes),
)

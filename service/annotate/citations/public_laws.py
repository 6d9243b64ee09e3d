"""Public and private laws and the Statutes at Large."""

import re
from collections.abc import Iterator

from schemas.vocabulary import ReferenceKind
from service.annotate.citations.found import DASH, GAP, SPACE, Found, Rule, hyphenated

_SECTION = r"[0-9]{1,5}[A-Za-z]{0,2}(?:-[0-9]{1,3})?(?:\([A-Za-z0-9]{1,5}\)){0,6}"
_NUMBER = (
    rf"(?P<congress>[0-9]{{1,3}}){SPACE}{DASH}{{1,2}}{SPACE}"
    rf"(?P<number>[0-9]{{1,4}})(?![0-9A-Za-z]|{DASH}[0-9])"
)

_LAW = re.compile(
    rf"(?:\b[Ss]ection{GAP}(?P<before>{_SECTION}){GAP}of{GAP}(?:the{GAP})?)?"
    rf"\b(?P<sort>[Pp]ub(?:lic|\.)?|PUB(?:LIC|\.)?|[Pp]ri?v(?:ate|\.)?|Pvt\.?|PRIVATE){SPACE}L(?:aws?|AWS?|\.)?\.?"
    rf"(?:,?{SPACE}(?:Nos?|Number)\b\.?)?{SPACE}{_NUMBER}"
    rf"(?:,?{SPACE}(?:\u00a7{{1,2}}|[Ss]ec(?:tion|\.)s?){SPACE}(?P<after>{_SECTION}))?"
)
_INITIALS = re.compile(
    rf"(?:\b[Ss]ection{GAP}(?P<before>{_SECTION}){GAP}of{GAP}(?:the{GAP})?)?"
    rf"\bP(?P<dot>\.)?{SPACE}L\.?(?:{SPACE}No\.?)?{SPACE}{_NUMBER}"
    rf"(?:,?{SPACE}(?:\u00a7{{1,2}}|[Ss]ec(?:tion|\.)s?){SPACE}(?P<after>{_SECTION}))?"
)
_FIRST_CONGRESS_OF_BARE_INITIALS = (
    57  # public laws carry such numbers since 1901; "PL 19-4" is something else
)
_LAST_CONGRESS = 130
_FIRST_ONLINE_CONGRESS = 104

_STATUTES = re.compile(
    rf"[0-9](?<![\w.,$-][0-9])[0-9]{{0,2}}[A-Z]?{GAP}(?:Stat\.?|STAT\.?){GAP}"
    r"(?P<page>[0-9]{1,2},[0-9]{3}(?![0-9])|[0-9]{1,4}(?![0-9]))(?![.,][0-9]|/|[A-Za-z])"
)
_LAST_VOLUME = 150
_FIRST_LINKED_VOLUME = 65  # govinfo's link service begins with volume 65 (1951)


def _law(match: re.Match[str], *, private: bool) -> Iterator[Found]:
    congress, number = int(match["congress"]), int(match["number"])
    if not (1 <= congress <= _LAST_CONGRESS and number):
        return
    section = match["before"] or match["after"]
    key = f"{'Pvt.' if private else 'Pub.'} L. {congress}-{number}" + (
        f" \u00a7 {section}" if section else ""
    )
    sort = "private" if private else "public"
    yield Found(
        match.start(),
        match.end(),
        ReferenceKind.OTHER if private else ReferenceKind.PUBLIC_LAW,
        (key,),
        f"https://www.govinfo.gov/link/plaw/{congress}/{sort}/{number}"
        if congress >= _FIRST_ONLINE_CONGRESS
        else None,
    )


def _read_law(match: re.Match[str]) -> Iterator[Found]:
    return _law(match, private=match["sort"][:2].lower() in {"pr", "pv"})


def _read_initials(match: re.Match[str]) -> Iterator[Found]:
    if match["dot"] or int(match["congress"]) >= _FIRST_CONGRESS_OF_BARE_INITIALS:
        yield from _law(match, private=False)


def _read_statutes(match: re.Match[str]) -> Iterator[Found]:
    volume, page = match[0].split(maxsplit=1)[0], int(match["page"].replace(",", ""))
    digits = int(volume.rstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
    if not 1 <= digits <= _LAST_VOLUME:
        return
    linked = volume.isdigit() and digits >= _FIRST_LINKED_VOLUME
    url = f"https://www.govinfo.gov/link/statute/{digits}/{page}" if linked else None
    yield Found(match.start(), match.end(), ReferenceKind.OTHER, (f"{hyphenated(volume)} Stat. {page}",), url)


RULES = (
    Rule((("pub", "priv", "pvt"), ("l",)), _LAW, _read_law),
    Rule((("pl", "p.l", "p. l"),), _INITIALS, _read_initials),
    Rule((("stat",),), _STATUTES, _read_statutes),
)

"""Tells from the words beside a name whether it is somebody who acts, and which kind those words name."""

import re
from typing import Final

from schemas.vocabulary import ActorKind
from service.candidates.title_words import HEADS

_REACH: Final = 60
LINK_REACH: Final = 60  # between two of one list
_COMPANY: Final = (
    r"(?:compan(?:y|ies)|manufacturers?|makers?|\w{2,20}makers?|firms?|producers?|importers?|exporters?|"
    r"retailers?|"
    r"suppliers?|carriers?|subsidiar(?:y|ies)|distributors?|operators?|startups?|brokers?|conglomerate|"
    r"refiners?|"
    r"shippers?|growers?|mills?|vendors?|foundr(?:y|ies))"
)
_BEFORE: Final[tuple[tuple[re.Pattern[str], ActorKind | None], ...]] = (
    (re.compile(rf"\b{_COMPANY} (?:such as |like |including |called )?$", re.IGNORECASE), ActorKind.COMPANY),
    (re.compile(rf"\b(?:[Aa]n?|[Tt]he|[Oo]ne) (?:[\w-]+ ){{0,3}}{_COMPANY}, $"), ActorKind.COMPANY),
    (
        re.compile(r"\b(?:executives?|CEOs?|officers?|lawyers?|employees) (?:from|of|at|for) $"),
        ActorKind.COMPANY,
    ),
    (
        re.compile(r"\b(?:union|think tank|nonprofit|watchdog|newspaper|university) $", re.IGNORECASE),
        ActorKind.CIVIL_SOCIETY,
    ),
    (
        re.compile(r"\b(?:association|trade group|lobby|industry group|coalition) $", re.IGNORECASE),
        ActorKind.INDUSTRY_GROUP,
    ),
    (re.compile(r"\b(?:imported|exported|manufactured|produced|shipped) by $"), ActorKind.COMPANY),
    (
        re.compile(
            r"\b(?:requested|sought|filed|brought|submitted|owned|represents?|counsel (?:for|to)|"
            r"lawyers? for)(?: by)? $"
        ),
        None,
    ),
    (re.compile(r"\b(?:plaintiffs?|defendants?|petitioners?|respondents?|appellants?|appellees?),? $"), None),
)
_AFTER: Final[tuple[tuple[re.Pattern[str], ActorKind | None], ...]] = (
    (
        re.compile(
            r", (?:an?|the) (?:[\w'\u2019-]+ ){0,3}?(?:unions?|think tank|charity|nonprofit|watchdog|campaign group)\b"
        ),
        ActorKind.CIVIL_SOCIETY,
    ),
    (
        re.compile(
            r", (?:an?|the) (?:[\w-]+ ){0,3}?(?:associations?|trade group|trade body|lobby|lobby group|industry group|federation|coalition|"
            r"alliance) (?:of|for|representing|that|which)\b"
        ),
        ActorKind.INDUSTRY_GROUP,
    ),
    (
        re.compile(r", which (?:speaks for|represents|groups|lobbies for|counts)\b"),
        ActorKind.INDUSTRY_GROUP,
    ),
    (
        re.compile(
            r", which (?:also )?(?:runs|operates|owns|makes|mines|produces|sells|smelts|refines|grows|brews|assembles|employs|"
            r"(?:is|are) (?:opening|building|expanding))\b"
        ),
        ActorKind.COMPANY,
    ),
    (re.compile(rf",? (?:a|an|the|one of the)\b[\w ,-]{{0,40}}\b{_COMPANY}\b"), ActorKind.COMPANY),
    (
        re.compile(
            r", (?:a|an|the|another) (?:[\w-]+ ){0,3}(?:lobby|trade group|trade body|industry (?:group|body|association)|federation)\b"
        ),
        ActorKind.INDUSTRY_GROUP,
    ),
    (
        re.compile(
            r"(?:['\u2019]s?)? (?:executives?(?! (?:orders?|actions?|agreements?|branch|summary))|CEO|chief executive|shares|customers|plants?|factory)\b"
        ),
        ActorKind.COMPANY,
    ),
    (
        re.compile(
            r",? whose (?:counsel|lawyers?|attorneys?|chief|chief executive|executives?|president|"
            r"spokes\w+)\b"
        ),
        None,
    ),
    (re.compile(r",? (?:Inc|Corp|Ltd|LLC|GmbH|Co)\b\.?"), ActorKind.COMPANY),
    (
        re.compile(
            r" (?:has |also |and \w+ )?(?:re-?)?introduced (?:a|an|the|his|her|their)? ?(?:[\w-]+ ){0,4}?"
            r"(?:bills?|legislation|resolutions?)\b"
        ),
        None,
    ),
    (
        re.compile(
            r"(?:,[^,.]{0,140},)? (?:said|says|told|asked|argued|argues|filed|sued|appealed|announced|will|"
            r"plans|"
            r"opposes|supports|wants|agreed|lost|won|sought|seeks|warned|wrote|claimed|contested|challenged|"
            r"received|faces|faced|paid|denied|responded|declined|urged|requested|submitted|"
            r"(?:opposed|welcomed|praised|criticized|criticised|condemned|endorsed|backed|favou?red|rejected|slammed|hailed|"
            r"applauded)(?! by)|welcomes|praises|criticizes|criticises|condemns|endorses|favou?rs|rejects|applauds|"
            r"complained|objected|insists|insisted|pledged|vowed|hopes|fears|(?:is|are) (?:against|in favou?r of)|"
            r"(?:has|have) come out)\b"
        ),
        None,
    ),
)
# 'of Duluth, Minnesota' tells where.
_SOMEWHERE: Final = re.compile(r"\b(?:in|of|near|from|at|outside) $")
_REGION: Final = re.compile(r", (?:[A-Z][a-z]{2,20}|[A-Z]{2}\b|[A-Z]\.)")
_LINK: Final = re.compile(
    r"^(?:,(?! an? )| and| or|, and)\s+(?:the )?(?:(?!(?:in|at|of|from|near|for|to|by|with|"
    r"on)\b)[A-Za-z][\w-]* ){0,4}$"
)


_APPOSED_TITLE: Final = re.compile(
    r",\s(?:the |a |an |its |their )?(?P<title>(?!and\b|or\b|who|which\b|"
    rf"but\b)(?:[\w.'\u2019&-]+ ){{0,7}}?(?:under|deputy )?(?i:{HEADS}|judge|senator|fellow|partner|professor|"
    r"officer|manager|general secretary|director general|secretary general)(?: (?:for|of|at|in|on) [^,.;:()]{2,60}?)?"
    rf"(?: and (?:[\w-]+ ){{0,3}}?(?:{HEADS}|head|founder)(?: (?:for|of|at|in|on) [^,.;:()]{{2,60}}?)?)?)(?=[,.;:]| (?:said|told|who|wrote|added|"
    r"in an?|and (?:former|a|an|the|ex-\w+))\b)"
)
_AFTER_REACH: Final = 200
# 'Its trade director, Ada Brook, said', 'Canada's ambassador to the U.S., Ada Brook, said'.
_TITLE_AHEAD: Final = re.compile(
    r"(?:\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er) (?:(?P<owner>[A-Z][\w.&-]*(?: [A-Z][\w.&-]*){0,5}['\u2019]s? ))?|"
    r"(?P<alone>\b[A-Z][\w.&-]*(?: [A-Z][\w.&-]*){0,5}['\u2019]s? )|(?:^|(?<=[.!?\u201d] )|(?<=\n))(?=[A-Z]))"
    r"(?:[a-z][\w-]*(?: [a-z][\w-]*){0,2}['\u2019]s? )?"  # 'the group's'
    rf"(?P<title>(?:(?![\w-]*[a-z]\. )[\w.&-]+ ){{0,6}}?(?:under|deputy )?(?i:{HEADS}|broker|owner|founder)"
    r"(?: (?:for|of|to|at|on) [\w.&'\u2019-]+(?: [\w.&'\u2019-]+){0,7})?), $"
)
# 'Its lawyer, Ada Brook,' and 'Its lawyer, Ada Brook of Lind Partners,'.
_SET_OFF: Final = re.compile(
    r"(?: of (?:the )?(?:[A-Z][\w&'\u2019-]{1,30} ){0,4}[A-Z][\w&'\u2019-]{1,30})?(?:[,;]|\.(?:\s|$))"
)
_SEAT: Final = re.compile(r",? \(?[RDI]-[A-Z][\w.]")
_BEFORE_REACH: Final = 160


def apposed_title(text: str, end: int) -> str | None:
    """The title that stands after a name: 'Leland Oduya, BIS deputy assistant secretary for trade'."""
    match = _APPOSED_TITLE.match(text, end, end + _AFTER_REACH)
    return " ".join(match["title"].split()) if match else None


def has_seat(text: str, end: int) -> bool:
    """Whether a party and a state stand behind a name, which introduces a lawmaker: 'Brook, D-Ohio,'."""
    return _SEAT.match(text, end) is not None


def title_ahead(text: str, start: int, end: int) -> str | None:
    """The title that stands before a name set off by commas, with whose it is, or None."""
    if _SET_OFF.match(text, end) is None:
        return None
    before = text[max(0, start - _BEFORE_REACH) : start]
    match = _TITLE_AHEAD.search(before)
    return f"{match['owner'] or match['alone'] or ''}{match['title']}" if match else None


def acting_kind(text: str, start: int, end: int) -> tuple[bool, ActorKind | None]:
    """Whether the words beside text[start:end] make it an actor, and the kind that they name, if any."""
    if _SOMEWHERE.search(text[max(0, start - _REACH) : start]) and _REGION.match(text, end):
        return False, None
    before, after = text[max(0, start - _REACH) : start], text[end : end + _AFTER_REACH]
    for pattern, kind in _BEFORE:
        if pattern.search(before):
            return True, kind
    for pattern, kind in _AFTER:
        if pattern.match(after):
            return True, kind
    return False, None


def is_linked(text: str, one_end: int, other_start: int) -> bool:
    """Whether two names stand in one list ('IBM and chip manufacturer Rapidus')."""
    return 0 < other_start - one_end <= LINK_REACH and _LINK.match(text[one_end:other_start]) is not None

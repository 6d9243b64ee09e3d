"""Acts of the European Union that other languages name, and numbers that stand without 'Regulation'."""

import re
from collections.abc import Iterator

from schemas.vocabulary import ReferenceKind
from service.annotate.citations.european_union import NUMBERS, act_found
from service.annotate.citations.found import GAP, SPACE, Found, Rule

_WORDS = {
    "Regulation": ("verordnung", "r\u00e8glement", "reglamento", "regolamento", "verordening", "regulamento"),
    "Directive": ("richtlinie", "directive", "directiva", "direttiva", "richtlijn", "diretiva"),
    "Decision": ("beschluss", "d\u00e9cision", "decisi\u00f3n", "decisione", "besluit", "decis\u00e3o"),
}
_ACT_OF = {word: act for act, words in _WORDS.items() for word in words}
_BODIES = {"UE": "EU", "EG": "EC", "CE": "EC", "EWG": "EEC", "CEE": "EEC", "GASP": "CFSP", "PESC": "CFSP"}
_BODY = rf"(?P<body>{'|'.join(_BODIES)}|EU)"
_KIND_OF_ACT = (
    rf"(?:{GAP}(?:d['\u2019]ex\u00e9cution|d\u00e9l\u00e9gu\u00e9e?|de{GAP}[Ee]jecuci\u00f3n|[Dd]elegad[oa]|di{GAP}esecuzione"
    rf"|delegat[oa]|de{GAP}execu\u00e7\u00e3o))?"
)
_ACT = (
    rf"\b(?:Delegierte{GAP})?(?:EU-)?(?:Durchf\u00fchrungs|[Uu]itvoerings)?"
    rf"(?P<act>(?i:{'|'.join(sorted(_ACT_OF, key=len, reverse=True))}))(?:en|es|n|s|e)?{_KIND_OF_ACT}"
)
_NUMBERED = rf"(?P<no>(?:Nr\b\.?|[Nn][\u00b0\u00ba.]|[Nn]o\b\.?){SPACE})?"
_BRACKETED = re.compile(rf"{_ACT}{SPACE}\({_BODY}\){SPACE}{_NUMBERED}{NUMBERS}")
_SUFFIXED = re.compile(
    rf"{_ACT}{GAP}{_NUMBERED}(?P<first>[0-9]{{2,4}})/(?P<second>[0-9]{{1,4}})/{_BODY}(?![0-9A-Za-z])"
)

# '2019/2020' and '2019/20' are seasons, '2023/12' may be a month.
_BARE = re.compile(
    rf"E(?<![\w/.(-]E)U{GAP}(?P<no>(?!))?(?P<first>20(?:1[5-9]|[2-4][0-9]))/(?P<second>(?!20)[0-9]{{3,4}})"
    r"(?![0-9A-Za-z]|[-/][0-9]|[.,][0-9])"
)
_BARE_BRACKETED = re.compile(
    rf"\((?P<body>EU|EC|EEC)\){SPACE}(?P<no>No\b\.?{SPACE})?(?P<first>(?(no)[0-9]{{1,4}}|20(?:1[5-9]|[2-4][0-9])))"
    rf"/(?P<second>(?(no)[0-9]{{2,4}}|(?!202)[0-9]{{3,4}}))(?![0-9A-Za-z]|[-/][0-9]|[.,][0-9])"
)
_NAMED_BEFORE = re.compile(
    r"\b(?P<act>Regulation|Directive)\b(?:\s\([A-Z]{2,8}\))?(?:,\s|\s\(|\s|,?\sor\s)\(?\Z"
)
_NAMED_BEHIND = re.compile(r"\s{1,3}(?P<act>[Rr]egulation|[Dd]irective)\b")
_REACH = 40


def _read_named(match: re.Match[str]) -> Iterator[Found]:
    body = _BODIES.get(match["body"], match["body"])
    return act_found(match, _ACT_OF[match["act"].lower()], body, match.start())


def _read_bare(match: re.Match[str]) -> Iterator[Found]:
    """A number alone is an act of unknown sort, unless its name stands right beside it."""
    body = match["body"] if "body" in match.re.groupindex else "EU"
    text = match.string
    named = _NAMED_BEFORE.search(text[max(0, match.start() - _REACH) : match.start()]) or _NAMED_BEHIND.match(
        text, match.end()
    )
    if named is not None:
        yield from act_found(match, named["act"], body, match.start())
        return
    number = "No " if match["no"] else ""
    key = f"({body}) {number}{match['first']}/{match['second']}"
    yield Found(match.start(), match.end(), ReferenceKind.OTHER, (key,))


_NAMES = tuple(_ACT_OF)

RULES = (
    Rule((_NAMES, tuple(f"({body.lower()}" for body in ("EU", *_BODIES))), _BRACKETED, _read_named),
    Rule((_NAMES, tuple(f"/{body.lower()}" for body in ("EU", *_BODIES))), _SUFFIXED, _read_named),
    Rule((("eu 20",),), _BARE, _read_bare),
    Rule((("(eu)", "(ec)", "(eec)"), ("/",)), _BARE_BRACKETED, _read_bare),
)

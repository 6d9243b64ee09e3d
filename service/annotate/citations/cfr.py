"""The US Code of Federal Regulations: parts, sections, lists of them, and the EAR and ITAR by section."""

import re
from collections.abc import Iterator

from schemas.vocabulary import ReferenceKind
from service.annotate.citations.found import DASH, GAP, SPACE, Found, Rule, hyphenated, listed, title_start

_DIGITS = re.compile("[0-9]{1,2}")
_LAST_TITLE = 50

_CODE = rf"(?:C\.?{SPACE}F\.?{SPACE}R\b\.?|Code{GAP}of{GAP}Federal{GAP}Regulations?)"
_MARK = r"(?P<mark>\u00a7{1,3}|[Ss]ec(?:tion|t?\.)?s?\b\.?|[Pp]ar[Tt]s?\b|PARTS?\b|[Pp]ts?\.|[Ss]ections\b)"
# A dash continues a number only where no section of its own follows: 744.11-744.23 are two.
_TAIL = (
    rf"(?:{DASH}{{1,2}}[0-9A-Za-z]{{1,6}}(?![0-9A-Za-z])(?!\.[0-9])"
    r"|\((?:[A-Za-z]{1,2}|[0-9]{1,3}|[ivxIVX]{1,5})\))"
)
_SPACED_TAIL = r"(?:\s\((?:[a-z]|[0-9]{1,2}|[ivx]{1,5})\)){0,3}"
_SECTION = (
    rf"[0-9]{{1,5}}(?:{DASH}[0-9]{{1,3}})?[A-Za-z]{{0,2}}\.[0-9A-Za-z]{{1,8}}(?![0-9A-Za-z])"
    rf"{_TAIL}{{0,12}}{_SPACED_TAIL}"
)
_PART = (
    rf"[0-9]{{1,4}}[a-z]?(?![0-9A-Za-z]|,[0-9]{{3}}|\.[0-9])(?:{DASH}[0-9]{{1,4}}(?![0-9A-Za-z]|\.[0-9]))?"
)
_CHAPTER = rf"[Cc]h(?:apter|\.){GAP}[IVX]{{1,6}}\b"

_TITLE_FIRST = re.compile(
    rf"[0-9](?<![\w.,$-][0-9])[0-9]?,?{SPACE}(?:of{GAP}(?:the{GAP})?)?"
    rf"(?:U\.{SPACE}S\.{GAP})?{_CODE}(?:\s{{0,3}},)?{SPACE}"
    rf"(?:(?:at|in){GAP})?(?:{_MARK}{SPACE})?(?P<number>{_SECTION}|{_PART}|{_CHAPTER})"
)
_ANOTHER_CODE = r"(?!\s?(?:C\.?\s?F\.?\s?R|U\.?\s?S\.?\s?C|F\.?\s?R\b|Fed\b|Stat\b|S\.\s?Ct|F\.))"
_NO_QUANTITY = (
    r"(?!\s?(?:%|percent|per\s?cent|(?:m|b|tr)illion|thousand|hundred|years?|days?|months?|mm"
    r"|cm|kg|tons?|points?)\b)"
    r"(?!\s?%)"
)
_SEPARATOR = (
    rf"\s{{0,3}}(?:[,;]\s{{0,3}}(?:and|or|&)?|and|or|&|through|to|{DASH}{{1,2}})\s{{0,3}}"
    rf"(?:\u00a7{{1,2}}|[Ss]ections?\b|[Pp]arts?\b)?\s{{0,3}}"
)
_NEXT_SECTION = re.compile(rf"{_SEPARATOR}(?P<number>{_SECTION}){_ANOTHER_CODE}{_NO_QUANTITY}")
_NEXT_PART = re.compile(rf"{_SEPARATOR}(?P<number>{_PART}){_ANOTHER_CODE}{_NO_QUANTITY}")

_SECTION_FIRST = re.compile(
    rf"(?:\u00a7{{1,2}}|\b[Ss]ections?|\b[Pp]arts?){SPACE}(?P<number>{_SECTION}|{_PART})"
    rf"(?:,{SPACE}|{GAP})(?:of{GAP})?[Tt]itle{GAP}(?P<title>[0-9]{{1,2}}),?{GAP}(?:of{GAP})?"
    rf"(?:the{GAP})?(?:U\.S\.{GAP})?"
    rf"{_CODE}"
)
_OF_THE_REGULATIONS = re.compile(
    rf"(?:\u00a7{{1,2}}|\b[Ss]ec(?:tions?|s?\.)|\b[Pp]arts?){SPACE}"
    rf"(?P<number>{_SECTION}|{_PART}){GAP}of{GAP}the{GAP}"
    rf"(?P<set>EAR|ITAR|Export{GAP}Administration{GAP}Regulations|International{GAP}Traffic{GAP}in{GAP}Arms"
    rf"{GAP}Regulations)\b"
)
_SET_FIRST = re.compile(
    rf"\b(?P<set>EAR|ITAR){GAP}(?:\u00a7{{1,2}}|[Ss]ections?|[Pp]arts?){SPACE}(?P<number>{_SECTION}|{_PART})"
)
_EAR_PARTS = range(730, 775)
_ITAR_PARTS = range(120, 131)

_CORE = re.compile(r"[0-9]{1,5}(?:-[0-9]{1,3})?[a-z]?\.[0-9A-Za-z]+(?:-[0-9A-Za-z]+)*")
_ONE_PART = re.compile(r"[0-9]{1,4}[a-z]?")


def _normal(number: str) -> str:
    bare = hyphenated(number)
    if bare[:2].lower() == "ch":
        return "chapter " + bare[bare.lower().rfind("r") + 1 :].lstrip("h.").strip()
    return bare.replace("--", "-")


def _url(title: int, number: str) -> str | None:
    """The section or part in the eCFR; None for ranges and for numbers with brackets in mid-number."""
    base = f"https://www.ecfr.gov/current/title-{title}/"
    core = _CORE.match(number)
    if core is not None and number[core.end() :].rfind(")-") < 0:
        return f"{base}section-{core[0]}"
    return f"{base}part-{number}" if _ONE_PART.fullmatch(number) else None


def _cited(start: int, end: int, title: int, number: str) -> Iterator[Found]:
    normal = _normal(number)
    if 1 <= title <= _LAST_TITLE:
        yield Found(start, end, ReferenceKind.CFR, (f"{title} CFR {normal}",), _url(title, normal))


def _read_title_first(match: re.Match[str]) -> Iterator[Found]:
    digits = _DIGITS.match(match[0])
    title = int(digits[0]) if digits is not None else 0
    number, mark = match["number"], match["mark"] or ""
    start = title_start(match.string, match.start())
    yield from _cited(start, match.end(), title, number)
    plural = mark.lower().rstrip(".").endswith("s") or (len(mark) > 1 and mark[0] == "\u00a7")
    part, dot, _ = number.partition(".")
    following = _NEXT_SECTION if dot else _NEXT_PART
    if not dot and not plural:
        return
    for further in listed(match.string, match.end(), following):
        if dot and not plural and len(further["number"].partition(".")[0]) != len(part):
            return
        yield from _cited(*further.span("number"), title, further["number"])


def _read_section_first(match: re.Match[str]) -> Iterator[Found]:
    yield from _cited(match.start(), match.end(), int(match["title"]), match["number"])


def _read_regulations(match: re.Match[str]) -> Iterator[Found]:
    title, parts = (22, _ITAR_PARTS) if match["set"][0] == "I" else (15, _EAR_PARTS)
    digits = re.match("[0-9]{1,5}", match["number"])
    if digits is not None and int(digits[0]) in parts:
        yield from _cited(match.start(), match.end(), title, match["number"])


_NAMES = ("cfr", "c.f", "c. f", "federal reg", "cf r")

RULES = (
    Rule((_NAMES,), _TITLE_FIRST, _read_title_first),
    Rule((("federal reg", "cfr", "c.f"), ("title",)), _SECTION_FIRST, _read_section_first),
    Rule(
        (("of the ear", "of the itar", "of the export adm", "of the international tr"),),
        _OF_THE_REGULATIONS,
        _read_regulations,
    ),
    Rule(
        (("ear \u00a7", "itar \u00a7", "ear sec", "itar sec", "ear part", "itar part"),),
        _SET_FIRST,
        _read_regulations,
    ),
)

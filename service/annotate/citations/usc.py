"""The United States Code and the US Constitution."""

import re
from collections.abc import Iterator

from schemas.vocabulary import ReferenceKind
from service.annotate.citations.found import (
    DASH,
    GAP,
    SECTION_SIGN,
    SPACE,
    Found,
    Rule,
    hyphenated,
    listed,
    spaced,
    title_start,
)

_DIGITS = re.compile("[0-9]{1,2}")
_LAST_TITLE = 54

_CODE = (
    rf"(?:U\.?{SPACE}S\.?{SPACE}C\.?(?:{SPACE}[ASU]\b\.?|{SPACE}Ann\.)?"
    rf"|U\.?{SPACE}S\.?{GAP}Code(?:{GAP}Ann(?:otated|\.))?"
    rf"|United{GAP}States{GAP}Code(?:{GAP}(?:Annotated|Service))?)"
)
_MARK = r"(?P<mark>\u00a7{1,3}|[Ss]ec(?:tion|t?\.)?s?\b\.?|SECTIONS?\b|S\.|[Ss]ubsections?)"
_SUBSECTIONS = r"(?:\s?\([A-Za-z0-9]{1,6}\)){0,8}"
_TIGHT_SUBSECTIONS = r"(?:\([A-Za-z0-9]{1,6}\)){0,8}"
_SECTION = (
    rf"[0-9]{{1,5}}[A-Za-z]{{0,4}}(?:{DASH}{{1,2}}[0-9]{{1,5}}[A-Za-z]{{0,3}}){{0,3}}"
    rf"(?![0-9A-Za-z]){_TIGHT_SUBSECTIONS}"
    rf"(?:(?<=\)){DASH}{{1,2}}[0-9]{{1,5}}[A-Za-z]{{0,3}}(?![0-9A-Za-z.]){_TIGHT_SUBSECTIONS})?"
)
_NOTE = rf"(?:,?{GAP}(?P<note>note\b|et{GAP}seq\b))?"

_TITLE_FIRST = re.compile(
    rf"[0-9](?<![\w.,$-][0-9])[0-9]?(?:,{SPACE}|{GAP})(?:of{GAP}(?:the{GAP})?)?{_CODE},?{SPACE}"
    rf"(?P<appendix>[Aa]pp(?:endix|\.)?,?{SPACE})?(?:{_MARK}{SPACE})?(?P<number>{_SECTION}){_NOTE}"
)
_SEPARATOR = (
    r"\s{0,3}(?:[,;]\s{0,3}(?:and|or|&)?|and|or|&|through|to)\s{0,3}(?:\u00a7{1,2}|[Ss]ections?\b)?\s{0,3}"
)
_ANOTHER_CODE = r"(?!,?\s?(?:C\.?\s?F\.?\s?R|U\.?\s?S\.?\b|F\.?\s?R\b|Fed\b|Stat\b|S\.\s?Ct|F\.|United\s))"
_NO_QUANTITY = (
    r"(?!\s?%|[.,][0-9]|\s?(?:percent|per\s?cent|(?:m|b|tr)illion|thousand|hundred|years?|days?|months?)\b)"
)
_NEXT = re.compile(rf"{_SEPARATOR}(?P<number>{_SECTION}){_ANOTHER_CODE}{_NO_QUANTITY}{_NOTE}")
_CLOSED = re.compile(r"\s{0,3}(?:[,.;:)\]]|\Z|and\b|or\b|&)")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}\Z")

_SECTION_FIRST = re.compile(
    rf"(?:\b[Ss]ec(?:tion|\.)s?|\u00a7{{1,2}}){GAP}(?P<number>{_SECTION})(?P<more>(?:"
    rf"(?:,{SPACE}|{GAP}(?:and|or){GAP}|,{SPACE}and{GAP}){_SECTION}){{0,6}})"
    rf"(?:{GAP}of|(?P<comma>,)){GAP}[Tt]itle{GAP}(?P<title>[0-9]{{1,2}})(?![0-9A-Za-z.])"
    rf"(?!,?{GAP}(?:of{GAP}(?:the{GAP})?)?(?:U\.S\.{GAP})?Code{GAP}of{GAP}Federal|,?{GAP}C\.?F\.?R)"
    rf"(?!,?{GAP}(?:of{GAP}(?:the{GAP})?)(?!United{GAP}States|U\.S\.|USC)[A-Z])"
)
_ITEM = re.compile(_SECTION)

_RANGE = re.compile(r"([0-9]+)[A-Za-z]*-([0-9]+)[A-Za-z]*\Z")
_BASE = re.compile(r"[0-9]{1,5}[A-Za-z]{0,4}(?:-[0-9]{1,3}[a-z]{0,2}){0,2}(?=\(|\Z)")

_CONSTITUTION = re.compile(
    rf"\bU\.?{SPACE}S\.?{GAP}C(?:ONST|onst)(?:itution)?\.?(?P<parts>(?:,?{SPACE}"
    rf"(?:[Aa]m(?:dt|end)(?:ment|s)?\.?|[Aa]rt(?:icle|s)?\.?|\u00a7{{1,2}}|[Ss]ec(?:tion|\.)"
    rf"|\u00b6|[Cc]l(?:ause|s)?\.?|pmbl\.?)"
    rf"{SPACE}[IVXivx0-9]{{1,6}}\b){{1,5}})"
)
_CONSTITUTION_PARTS = (
    (re.compile(r"[Aa]m(?:dt|end)(?:ment|s)?\.?\s*"), "amend. "),
    (re.compile(r"[Aa]rt(?:icle|s)?\.?\s*"), "art. "),
    (re.compile(r"[Ss]ec(?:tion|\.)\s*|\u00a7+\s*"), "\u00a7 "),
    (re.compile(r"[Cc]l(?:ause|s)?\.?\s*"), "cl. "),
)


def _is_range(section: str) -> bool:
    """Whether a dash joins two sections (601-612), not a section's own parts (2000e-5)."""
    numbers = _RANGE.match(section)
    return numbers is not None and int(numbers[2]) >= int(numbers[1])


def _url(title: int, section: str) -> str | None:
    """The section at the Office of the Law Revision Counsel; None for ranges, appendices and notes."""
    base = _BASE.match(section)
    if base is None:
        return None
    if _is_range(base[0]):
        return None
    return (
        "https://uscode.house.gov/view.xhtml"
        f"?req=granuleid:USC-prelim-title{title}-section{base[0]}&num=0&edition=prelim"
    )


def _sections(number: str, *, plural: bool) -> tuple[str, ...]:
    """The section, or both ends of what two section signs say is a range (10a-10c)."""
    section = hyphenated(number).replace("--", "-")
    return tuple(section.split("-")) if plural and _is_range(section) else (section,)


def _cited(
    span: tuple[int, int], title: int, sections: tuple[str, ...], *, label: str = "", note: str = ""
) -> Iterator[Found]:
    if not 1 <= title <= _LAST_TITLE:
        return
    suffix = " note" if note == "note" else " et seq." if note else ""
    keys = tuple(f"{title} USC {label}{section}{suffix}" for section in sections)
    url = None if label or len(keys) > 1 else _url(title, sections[0])
    yield Found(*span, ReferenceKind.USC, keys, url)


def _read_title_first(match: re.Match[str]) -> Iterator[Found]:
    digits, mark = _DIGITS.match(match[0]), match["mark"] or ""
    title = int(digits[0]) if digits is not None else 0
    label = "App. " if match["appendix"] else ""
    plural = mark.lower().rstrip(".").endswith("s") or (len(mark) > 1 and mark[0] == SECTION_SIGN)
    span = (title_start(match.string, match.start()), match.end())
    sections = _sections(match["number"], plural=plural)
    yield from _cited(span, title, sections, label=label, note=match["note"] or "")
    for further in listed(match.string, match.end(), _NEXT):
        if not (plural or _is_surely_section(further["number"], match.string, further.end())):
            return
        span = (further.start("number"), further.end())
        sections = _sections(further["number"], plural=plural)
        yield from _cited(span, title, sections, label=label, note=further["note"] or "")


def _is_surely_section(item: str, text: str, end: int) -> bool:
    """Whether a number listed after a single section is one too, no year or quantity."""
    return len(item) > 1 and not _YEAR.match(item) and _CLOSED.match(text, end) is not None


def _read_section_first(match: re.Match[str]) -> Iterator[Found]:
    title = int(match["title"])
    if match["comma"] and len(match["number"]) < len("552"):
        return  # a bout of boxing, not a statute
    if not match["more"]:
        yield from _cited(match.span(), title, _sections(match["number"], plural=False))
        return
    for item in _ITEM.finditer(match.string, match.start("number"), match.end("more")):
        yield from _cited(item.span(), title, _sections(item[0], plural=False))


def _read_constitution(match: re.Match[str]) -> Iterator[Found]:
    parts = spaced(match["parts"]).lstrip(", ")
    for written, normal in _CONSTITUTION_PARTS:
        parts = written.sub(normal, parts)
    yield Found(match.start(), match.end(), ReferenceKind.OTHER, (f"US Const. {parts}",))


RULES = (
    Rule((("usc", "u.s", "u. s", "us code", "us c", "states code"),), _TITLE_FIRST, _read_title_first),
    Rule((("title",), ("sec", "\u00a7")), _SECTION_FIRST, _read_section_first),
    Rule((("u.s. const", "us const", "u. s. const"),), _CONSTITUTION, _read_constitution),
)

"""What frames a press release: release lines, media contacts and end marks."""

# ruff: noqa: RUF001 - look-alike marks are the subject here

import re
from collections.abc import Iterator, Sequence

from service.annotate.boilerplate.page import Found, Line, Page
from service.annotate.values import BoilerplateKind

_SHORT = 200
_CONTACT_LINES = 6
_CONTACT_LENGTH = 100
_NAME_LENGTH = 60

_DAY_WORD = r"(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\b"
_RELEASE = re.compile(
    r"(?:[^.\"]{0,60}[|:] ?)?for (?:immediate|general) (?:press )?release"
    rf"(?: ?[-:|,;.(] ?[^\"?!]{{0,140}}| (?:{_DAY_WORD}|contact|media|press|no\.|\d)[^\"?!]{{0,140}})?"
    r"|embargoed (?:for release )?(?:until|till|to) [^\"?!]{3,100}|not for (?:release|publication) (?:before|until) [^\"?!]{3,100}"
    r"|(?:press|news|media) (?:release|statement|advisory)|media note"
    r"|[\d/. -]{6,12}\| ?press release ?\| ?distributed by [^\"]{2,80}"
)
_PROSE = re.compile(r"\b(?:is|are|was|were|said|has|have|will|would)\b")

_HEADER = (
    r"(?:(?:for )?(?:media|press|news|public affairs|public relations|investor(?: relations)?)(?: (?:and|&) [a-z]{4,10})?"
    r" (?:contacts?|inquiries|enquiries|relations contact|queries|office)|media(?: and| &) public(?: relations)?|contacts?"
    r"|(?:for )?(?:media|press) (?:inquiries|enquiries|queries)(?:,? please)?(?: contact)?|press officers?)"
)
_CONTACT_HEADER = re.compile(rf"{_HEADER}(?: ?:)?")
_CONTACT_LINE = re.compile(rf"{_HEADER} ?(?:[:|-]|,? please contact)\s?(?P<rest>\S.{{0,120}})")
_OFFICE = re.compile(
    r"(?:u\.s\. |us )?(?:(?:office|bureau|department|division) of )?(?:congressional and |legislative and |global )?"
    r"(?:public affairs|media relations|press relations|communications)(?: (?:office|division|bureau))?"
    r"|office of (?:the )?(?:spokesperson|press secretary|public affairs(?: and [a-z ]{4,30})?)"
)
_REACH = re.compile(
    r"\(?\b\d{3}\)?[ .-]{1,2}\d{3}[ .-]\d{4}\b|\+\d{1,3}[ .()\d-]{6,18}|\b[\w.+-]{1,40}@[\w-]{1,40}\.[\w.]{2,20}|\[email.protected\]"
    r"|\b(?:tel|phone|mobile|cell|fax)\b[ .:()+-]{0,6}\d{3}"
)
_SENTENCE = re.compile(r"(?:\S+ ){4}\S*[a-z)][.?!][\"”’]?(?:\[\d{1,3}\])*(?:\s|$)")
_ASKING = re.compile(
    r"(?:for (?:more|further|additional|media|press|information)|please|call|e-?mail|write|contact|to )\b"
)
# A second or third word in the singular present ('Commission Finds Injury') or a preposition makes a headline.
_OF_HEADLINES = re.compile(
    r"(?i:\b(?:on|from|to|with|against|over|after|before|amid|in|into|as|by|up|down|new|ends?|duties|duty|tariffs?|imports?|exports?|trade war)\b)"
    r"|^(?:\S+ ){1,2}(?!Affairs|Relations|Communications|Operations|Services|Programs)[A-Z]?[a-z]{1,20}[^s\W]s \S"
)
_WORD = r"(?:[A-Z][\w.'’-]{0,20}|of|for|and|&|the|de|da|van|von|der|al|bin|el)"
_NAME = re.compile(
    rf"[A-Z][\w.'’-]{{0,20}}(?: {_WORD}){{1,5}},?(?: (?:{_WORD},? ){{0,5}}{_WORD})?(?: ?\([\w ]{{2,20}}\))?:?"
)
_POST = re.compile(
    r"\b(?:Press|Media|Public (?:Affairs|Relations|Information)|Communications?|Spokes\w+|Office|Secretary|Officer|Director|Manager|Relations|Bureau|Division|Department)\b"
    r"|\b(?:St|Street|Ave|Avenue|Road|Rd|Blvd|Suite|Floor|Room)\b|\b\d{5}(?:-\d{4})?$|https?://|\bwww\."
)
_END_MARK = re.compile(
    r"#(?: ?#){2,9}|-{1,3} ?30 ?-{1,3}|[-(*< ]{1,5}(?:end|ends)[-)*> ]{1,5}|\*{1,3} ?ends? ?\*{1,3}|ends|end of (?:release|text|story|statement)"
    r"|billing code:?(?: [\dA-Za-z]{1,6}(?:-[\dA-Za-z]{1,4}){0,3})?"
)
_HINTS = (
    "release",
    "embargoed",
    "advisory",
    "media note",
    "press statement",
    "media statement",
    "news statement",
)


def find(page: Page) -> Iterator[Found]:
    """Find lines of a release's frame."""
    lines = page.lines
    index = 0
    while index < len(lines):
        line = lines[index]
        plain = line.plain
        if plain and len(plain) <= _SHORT:
            if _END_MARK.fullmatch(plain):
                yield line.found(BoilerplateKind.END_MARK)
            elif any(hint in plain for hint in _HINTS) and _is_release_line(plain):
                yield line.found(BoilerplateKind.RELEASE_LINE)
            elif block := _contact(lines, index):
                yield from (part.found(BoilerplateKind.CONTACT) for part in block)
                index += len(block) - 1
        index += 1


def _is_release_line(plain: str) -> bool:
    return _RELEASE.fullmatch(plain) is not None and _PROSE.search(plain) is None


def _contact(lines: Sequence[Line], index: int) -> Sequence[Line]:
    """Return the lines of a contact block that begins here: a heading, then names and ways to reach them."""
    plain = lines[index].plain
    if _OFFICE.fullmatch(plain):
        return lines[index : index + 1]
    header = _CONTACT_HEADER.fullmatch(plain)
    line = _CONTACT_LINE.fullmatch(plain)
    if header is None and (line is None or not _is_contact(line["rest"])):
        return ()
    sure = not plain.startswith("contact") or (line is not None and _REACH.search(line["rest"]) is not None)
    last = index if sure else None
    for offset in range(index + 1, min(len(lines), index + 1 + _CONTACT_LINES)):
        if len(lines[offset].text) > _CONTACT_LENGTH or _is_release_line(lines[offset].plain):
            break
        if _is_way_to_reach(lines[offset]):
            last = offset
        elif (
            len(lines[offset].text) > _NAME_LENGTH
            or not _is_somebody(lines[offset].text)
            or (lines[offset].after_blank and offset > index + 1)
        ):
            break
    return lines[index : last + 1] if last is not None else ()


def _is_way_to_reach(line: Line) -> bool:
    """Tell whether the line has a number or an address in it, and is no sentence of the article."""
    if not _REACH.search(line.plain) or _PROSE.search(line.plain):
        return False
    return _SENTENCE.search(line.text) is None or _ASKING.match(line.plain) is not None


def _is_somebody(text: str) -> bool:
    """Tell whether a line between two ways to reach may be a name, an office or a street, and is no headline."""
    if text[-1] in ".?!]" or _OF_HEADLINES.search(text):
        return False
    return _NAME.fullmatch(text) is not None or _POST.search(text) is not None


def _is_contact(rest: str) -> bool:
    """Tell whether what follows 'Contact:' is somebody to reach and no prose."""
    return _PROSE.search(rest) is None and (
        _REACH.search(rest) is not None or len(rest.split()) <= _CONTACT_LINES
    )

"""Banners: government website notices, cookie notices, notices of the browser."""

import re
from collections.abc import Iterator

from service.annotate.boilerplate.page import Found, Line, Page
from service.annotate.values import BoilerplateKind

_KIND = BoilerplateKind.BANNER

_OFFICIAL = (
    r"(?:an?|the) official (?:web ?)?site of the (?:united states|u\.s\.|us|european) (?:federal )?(?:government|union)",
    r"an official website of the (?:european union|state of [a-z]{3,20}|commonwealth of [a-z]{3,20})",
    r"here(?:'| i)s how you know(?: you're on an official website)?",
    r"how do you know\?",
    r"(?:official|federal government) websites (?:use|often end in) \.gov(?: or \.mil)?",
    r"a \.gov website belongs to an official government organization in the united states",
    r"(?:the )?\.gov means it's official",
    r"before sharing sensitive information,? (?:online,? )?make sure you(?:'re| are) on a federal government site",
    r"secure \.gov websites use https",
    r"the site is secure",
    (
        r"a lock ?\(? ?(?:lock|locked padlock|lock a locked padlock|🔒)? ?\)? ?or https:// means you(?:'ve| have) safely "
        r"connected to the \.gov website"
    ),
    (
        r"the https:// ensures that you are connecting to the official website and that any information you provide is "
        r"encrypted and transmitted securely"
    ),
    r"share sensitive information only on official,? secure websites",
)
_BANNER = re.compile(rf"(?:(?:{'|'.join(_OFFICIAL)})[.:]?(?:\s{{1,4}}|$))+")
_OFFICIAL_SITE = re.compile(r"official (?:web ?)?site")
_BANNER_START = re.compile(
    r"an? |the |here|how do|official web|federal gov|\.gov|before sharing|secure|share sens"
)

_COOKIE_LINE = re.compile(
    r"(?:accept|reject|allow|decline|manage|view|save|change)(?: (?:all|only))?(?: (?:additional|optional|necessary|essential|my|your))?"
    r" cookies?(?: (?:settings|preferences|policy|choices))?[.!]*"
    r"|cookies? (?:settings|preferences|policy|notice|consent|banner|choices)|cookies on (?:gov\.uk|this site|our (?:web)?site)"
    r"|(?:your |my )?privacy (?:choices|settings|preferences)|do not sell (?:or share )?my personal information"
    r"|(?:accept|allow|reject) all|i (?:accept|agree)|got it!?"
)
_COOKIE_ALONE = frozenset(
    {"accept all", "allow all", "reject all", "i accept", "i agree", "got it", "got it!"}
)
_COOKIE_NOTICE = re.compile(
    r"(?:we(?: and our (?:\d+ )?(?:trusted )?partners)?|this (?:web)?site|our (?:web)?site|the guardian|gov\.uk)(?:'d| would)?"
    r"(?: also)?(?: may)? (?:uses?|stores?|likes? to (?:use|set))(?: (?:some|essential|necessary|optional|additional|strictly|third-party"
    r"|both|first|party|and|technologies|like|such|as|your|information|on|a|device))* cookies\b"
    r"|by (?:continuing|clicking|using|browsing|accepting|visiting)\b.{0,120}\b(?:you (?:agree|accept|consent|are agreeing|acknowledge))\b"
    r".{0,120}\bcookies?\b"
    r"|cookies (?:help us|are used (?:on|by) (?:this|our)|enable us|allow us)\b"
)
_BROWSER = re.compile(
    r"(?:please )?(?:enable|turn on|activate) javascript(?: in your browser)?(?: to [a-z ]{2,60})?[.!]*"
    r"|(?:you need to|you must|this (?:site|page) requires you to) enable javascript[a-z ]{0,60}[.!]*"
    r"|javascript (?:is|must be|seems to be|appears to be) (?:not )?(?:disabled|required|enabled|available)[a-z ]{0,60}[.!]*"
    r"|your browser (?:does not|doesn't) support [a-z0-9 ]{2,60}[.!]*"
    r"|you are using an (?:outdated|unsupported) browser\.?(?: please [a-z ]{2,80})?[.!]*"
)
_REPORTED = re.compile(r"\"|\b(?:said|says|told|according to)\b")
HINTS = frozenset(
    {
        "cookie",
        "official",
        ".gov",
        "javascript",
        "browser",
        "https://",
        "privacy",
        "personal information",
        "how you know",
        "site is secure",
    }
)


def find(page: Page) -> Iterator[Found]:
    """Find the banners, which stand at the start of a line or are a whole line."""
    if HINTS.isdisjoint(page.hints):
        return
    near = False
    sure = _is_sure(page.text.lower())
    for line in page.lines:
        if not line.plain:
            near = False
            continue
        found = (_official(line) if sure else None) or _whole(line, near=near)
        near = found is not None
        if found is not None:
            yield found


def _is_sure(low: str) -> bool:
    return ".gov" in low or "https" in low or _OFFICIAL_SITE.search(low) is not None


def _official(line: Line) -> Found | None:
    """Find the government's notice at the start of the line, which may go on with other things."""
    plain = line.plain
    if _BANNER_START.match(plain) is None:
        return None
    match = _BANNER.match(plain)
    if match is None:
        return None
    if match.end() == len(plain):
        return line.found(_KIND)
    end = _same_place(line, match.end())
    goes_on = line.text[end - line.start :].lstrip()[:1].islower()
    return Found(line.start, end, _KIND) if _is_sure(match[0]) and not goes_on else None


def _same_place(line: Line, position: int) -> int:
    """Where in the article the first `position` characters of the plain line end, white space aside."""
    letters = sum(not c.isspace() for c in line.plain[:position])
    for offset, character in enumerate(line.text):
        letters -= not character.isspace()
        if letters == 0:
            return line.start + offset + 1
    return line.end


def _whole(line: Line, *, near: bool) -> Found | None:
    plain = line.unbulleted
    if _COOKIE_LINE.fullmatch(plain):
        return line.found(_KIND) if near or plain not in _COOKIE_ALONE else None
    if _BROWSER.fullmatch(plain):
        return line.found(_KIND)
    if _COOKIE_NOTICE.match(plain) and _REPORTED.search(plain) is None:
        return line.found(_KIND)
    return None

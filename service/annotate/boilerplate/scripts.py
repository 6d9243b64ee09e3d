"""What a machine left behind: scripts, markup data, masked e-mail addresses, page marks."""

import re
from collections.abc import Iterator

from service.annotate.boilerplate.page import Found, Page
from service.annotate.values import BoilerplateKind

_LONGEST_SCRIPT = 20_000
_LONGEST_STRING = 2000

_SCRIPT = re.compile(
    r"(?:\bvar [A-Za-z_$][\w$.]{0,60} ?= ?(?=[{\[(\"']|\d{1,12};|function|new |window|document|null;|true;|false;|\w{1,40} ?\|\|)"
    r"|^(?:let|const) [A-Za-z_$][\w$.]{0,60} ?= ?(?=[{\[(\"']|function|new |window|document|await )"
    r"|\b(?:window|document|googletag|_gaq|_paq|dataLayer|addthis|twttr|FB|ga|gtag|fbq|jQuery|gptadslots|OBR|taboola|_taboola)"
    r"(?:\.[A-Za-z_$][\w$]{0,40}){1,4} ?(?=[=(]|\[)"
    r"|\b(?:gtag|fbq|jQuery|ga)(?=\((?:['\"]|document|function))"
    r"|\$(?=\((?:document|window|function|['\"][.#]))"
    r"|\bfunction \w{1,40}\([\w, $]{0,60}\) ?(?=\{)"
    r"|[!(]function ?\w{0,20}(?=\([\w, $]{0,60}\) ?\{)"
    r"|<(?:script|style)\b[^<>]{0,300}>"
    r"|\{\s{0,8}\"@(?:context|graph|type)\"(?=\s?:))",
    re.MULTILINE,
)
# What prose has none of; the pattern above is dear.
HINTS = frozenset(
    'var |const |googletag|_gaq|_paq|datalayer|addthis|twttr|fb.|ga(|gtag|fbq|jquery|$(|<script|<style|"@'.split(
        "|"
    )
)
WEAK_HINTS = frozenset({"document.", "window.", "function", "\nlet "})
_BEHIND_WEAK_HINTS = re.compile(r"(?:document|window)\.[A-Za-z]|function ?\w{0,40}\(|\nlet ")
_CLOSING = {"{": "}", "[": "]", "(": ")"}
_STRUCTURE = re.compile(r"[{}\[\]();\n\"']")
_TAIL = re.compile(r"(?:[ \t]{0,4}(?:\(\w{0,20}\)|;|\)))+")
_TAG_END = {"<script": "</script>", "<style": "</style>"}

_EMAIL_MASK = re.compile(r"\[email(?:\s|&#160;|&nbsp;)protected\]", re.IGNORECASE)
_PAGE_MARK = re.compile(r"\[\[ ?Page [A-Z]?\d{1,6} ?\]\]")
_PAGE_LINE = re.compile(r"page \d{1,4}(?: of \d{1,4})?|\[page \d{1,6}\]|[-_=*~]{5,200}")


def find(page: Page) -> Iterator[Found]:
    """Find what no person wrote for readers."""
    text = page.text
    if "[" in text:
        yield from _all(_EMAIL_MASK, text, BoilerplateKind.EMAIL_MASK)
        yield from _all(_PAGE_MARK, text, BoilerplateKind.PAGE_MARK)
    for line in page.lines:
        plain = line.plain
        if plain and plain[0] in "p[-_=*~" and _PAGE_LINE.fullmatch(plain):
            yield line.found(BoilerplateKind.PAGE_MARK)
    weak = not WEAK_HINTS.isdisjoint(page.hints) and _BEHIND_WEAK_HINTS.search(text)
    if weak or not HINTS.isdisjoint(page.hints):
        yield from _scripts(text)


def _all(pattern: re.Pattern[str], text: str, kind: BoilerplateKind) -> Iterator[Found]:
    return (Found(match.start(), match.end(), kind) for match in pattern.finditer(text))


def _scripts(text: str) -> Iterator[Found]:
    done = 0
    while match := _SCRIPT.search(text, done):
        end = _script_end(text, match)
        yield Found(match.start(), end, BoilerplateKind.SCRIPT)
        done = max(end, match.end(), match.start() + 1)


def _script_end(text: str, match: re.Match[str]) -> int:
    """Where the statement ends: behind its last closing bracket or semicolon, or at the end of the line."""
    for tag, closing in _TAG_END.items():
        if match[0].startswith(tag):
            at = text.find(closing, match.end(), match.end() + _LONGEST_SCRIPT)
            return at + len(closing) if at >= 0 else match.end()
    limit = min(len(text), match.end() + _LONGEST_SCRIPT)
    open_brackets: list[str] = []
    position = match.start() if match[0][0] in "!({" else match.end()
    line_end = text.find("\n", match.end(), limit)
    line_end = limit if line_end < 0 else line_end
    while found := _STRUCTURE.search(text, position, limit):
        mark, position = found[0], found.end()
        if mark in "\"'":
            position = _behind_string(text, mark, position, limit)
        elif mark in _CLOSING:
            open_brackets.append(_CLOSING[mark])
        elif mark in "}])":
            if not open_brackets or open_brackets.pop() != mark:
                return max(match.end(), found.start())
            if not open_brackets:
                tail = _TAIL.match(text, position, limit)
                return tail.end() if tail else position
        elif not open_brackets:
            return position if mark == ";" else found.start()
    return max(match.end(), line_end)


def _behind_string(text: str, mark: str, position: int, limit: int) -> int:
    """Return where a quoted string ends that begins here, or here when it does not end on its line."""
    end = text.find(mark, position, min(limit, position + _LONGEST_STRING))
    return end + 1 if end >= 0 and "\n" not in text[position:end] else position

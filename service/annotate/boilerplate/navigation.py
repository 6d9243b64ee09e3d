"""Navigation: skip links, breadcrumbs, menus, share and print links, advertisement marks, copyright lines."""

# ruff: noqa: RUF001 - look-alike marks are the subject here

import re
from collections.abc import Iterator, Sequence

from service.annotate.boilerplate.page import Found, Line, Page
from service.annotate.values import BoilerplateKind

_KIND = BoilerplateKind.NAVIGATION
_SHORT = 160

# Sure on a line alone.
_LINKS = re.compile(
    r"(?:skip|jump|go) (?:directly )?to (?:the )?(?:main |page |primary |site )?(?:content|navigation|menu|search|footer|header|body)"
    r"|(?:breadcrumbs?|you are here:?|main (?:menu|navigation)|toggle (?:navigation|menu|search)|site ?map|menu menu"
    r"|open (?:menu|search)|close (?:menu|search)|mobile menu|search form|secondary navigation|footer menu|user account menu)"
    r"|(?:back|return) to (?:the )?(?:top|home|homepage|home page|news|newsroom|search results|all news)(?: of page)?"
    r"|(?:share|tweet|post|print|e-?mail|save|pin|copy|bookmark|forward)(?: (?:this|the))"
    r"(?: (?:article|story|page|post|link|release|on (?:twitter|x|facebook|linkedin|reddit|whatsapp|bluesky|threads)))?:?"
    r"|(?:share|tweet|post|follow|click to share) (?:this )?(?:on|via|by|to) (?:twitter|x|facebook|linkedin|reddit|whatsapp|e-?mail"
    r"|telegram|pinterest|bluesky|threads|messenger|social media)(?: \(opens in (?:a )?new (?:window|tab)\))?"
    r"|copy (?:link|url)(?: to clipboard)?|link copied!?|share options|print(?:er)?[- ]friendly(?: version)?|listen to (?:this )?article"
    r"|(?:\(?opens in (?:a )?new (?:window|tab)\)?)"
    r"|(?:previous|next|prev) (?:article|story|post|page|slide|image)(?: [»›>→])?|[«‹<←] ?(?:previous|prev|back)|next ?[»›>→]"
    r"|(?:post|add|leave|view|show|read|hide|load) (?:a )?comments?(?: \(\d{1,5}\))?|join the (?:conversation|discussion)|\d{1,5} comments"
    r"|(?:story|article) continues below|(?:estimated )?read(?:ing)? time:? \d{1,2} min(?:ute)?s?|\d{1,2}[ -]min(?:ute)?s?\.? read"
    r"|advertisements?|(?:story|article|content)? ?continues (?:below|after) (?:the |this )?(?:advertisement|ad)\.?"
    r"|scroll (?:down )?to continue(?: with content| reading)?|loading ?(?:\.{3}|…)|sponsored content|(?:begin|end) main content(?: area)?|ad feedback|our standards: the thomson reuters trust principles\.?"
    r"|(?:terms (?:of|and) (?:use|service|conditions)|privacy policy|accessibility statement|terms & conditions|legal notice)"
    r"|(?:©|\(c\)|copyright(?: ©| \(c\))?) ?(?:19|20)\d\d\b[^?!]{0,120}|[^.?!]{0,60}\ball rights reserved\.?"
)
# Sure beside others of their sort only.
_ITEMS = frozenset(
    (
        "home|news|newsroom|menu|search|about|about us|contact|contact us|share|print|email|e-mail|tweet|facebook|twitter"
        "|linkedin|reddit|whatsapp|instagram|youtube|telegram|pinterest|bluesky|threads|rss|log in|login|sign in|sign up|log out"
        "|subscribe|register|my account|account|close|back|next|previous|top|media|events|careers|jobs|faq|faqs|help|support"
        "|press releases|press|publications|resources|topics|sections|archive|archives|latest news|latest|world|politics"
        "|business|opinion|sports|sport|video|videos|photos|podcasts|newsletters|advertise|advertise with us|comments|save|copy link"
        "|text size|font size|a-z index|espanol|español|english|français|deutsch|more|language|cart|donate"
    ).split("|")
)
_SOCIAL = frozenset(
    "share print email e-mail tweet facebook twitter x linkedin reddit whatsapp instagram youtube telegram pinterest bluesky".split()
)
_SEPARATORS = re.compile(r"\s*[|•·»›>/→]\s*")
_CRUMBS = re.compile(r"\s[>»›→]\s|[»›→]")
_FEWEST = 2
_LONGEST_SEGMENT = 90
_MOST_CRUMBS = 7


def find(page: Page) -> Iterator[Found]:
    """Find whole lines of navigation."""
    lines = page.lines
    items: list[Line] = []
    index = 0
    while index < len(lines):
        line = lines[index]
        plain = line.unbulleted
        if len(line.text) > _SHORT or not plain:
            yield from _menu(items)
            items = []
        elif trail := _numbered_trail(lines, index):
            yield from _menu(items)
            items = []
            yield from (crumb.found(_KIND) for crumb in trail)
            index += len(trail) - 1
        elif _LINKS.fullmatch(plain) or _is_trail(line) or _is_row(plain):
            yield line.found(_KIND)
            items.append(line)
        elif plain in _ITEMS:
            items.append(line)
        else:
            yield from _menu(items)
            items = []
        index += 1
    yield from _menu(items)


def _menu(items: Sequence[Line]) -> Iterator[Found]:
    """Lines that are links only in company; a single one may be a heading."""
    if len(items) >= _FEWEST:
        yield from (item.found(_KIND) for item in items)


def _is_trail(line: Line) -> bool:
    """Tell whether the line is a breadcrumb: 'Home > News > Trade'."""
    text = line.text
    if not _CRUMBS.search(text) and not text.startswith(("Home /", "Home |", "HOME /", "HOME |")):
        return False
    parts = _SEPARATORS.split(text)
    if not all(part and len(part) <= _LONGEST_SEGMENT and part[0].isupper() for part in parts if part):
        return False
    if text[-1] in ".?!;," or "«" in text:
        return False
    named = parts[0].casefold() in _ITEMS
    return len([p for p in parts if p]) >= (_FEWEST if named else _FEWEST + 1) and parts[0][:1].isupper()


def _is_row(plain: str) -> bool:
    """Tell whether the line is a menu in one row: 'Share | Print | Email' or 'Facebook Twitter Email'."""
    parts = [part for part in _SEPARATORS.split(plain) if part]
    if len(parts) >= _FEWEST and all(part in _ITEMS or _LINKS.fullmatch(part) for part in parts):
        return True
    if parts and parts[0].partition(" ")[0].rstrip(",") not in _SOCIAL:
        return False
    words = plain.replace(",", " ").split()
    return len(set(words)) >= _FEWEST and all(word in _SOCIAL for word in words)


def _numbered_trail(lines: Sequence[Line], index: int) -> Sequence[Line]:
    """A breadcrumb as a list: '1. Home', '2. Newsroom' and so on, without blank lines between."""
    if lines[index].unbulleted != "home" or not lines[index].is_bulleted:
        return ()
    end = index + 1
    while (
        end < min(len(lines), index + _MOST_CRUMBS) and lines[end].is_bulleted and not lines[end].after_blank
    ):
        end += 1
    return lines[index:end] if end - index >= _FEWEST else ()

"""Teasers: links to other stories, newsletters, social media and popular lists."""

import re
from collections.abc import Iterator, Sequence

from service.annotate.boilerplate.page import Found, Line, Page
from service.annotate.values import BoilerplateKind

_KIND = BoilerplateKind.TEASER
_LONGEST = 220
_HEADLINE = 140
_MOST_HEADLINES = 10

_STORIES = (
    r"(?:articles?|stories|story|news|posts?|coverage|content|reading|links|topics|headlines|items|videos?)"
)
_HEADING = re.compile(
    rf"related(?: {_STORIES})?:?|(?:most|more|top|latest|popular|trending|recommended|further|similar|other|recent|must-read)"
    rf" (?:{_STORIES}|read|popular|viewed|shared|commented|stories for you|reads)(?: (?:now|today|this week|on this topic|for you))?:?"
    r"|trending(?: now| topics| today)?:?|recommended(?: for you| reading| by our editors| stories)?:?|popular(?: now)?:|editors?'s? (?:picks?|choice):?"
    r"|you (?:may|might) (?:also|be) (?:like|interested in|enjoy):?|what to read next:?|read (?:next|also|more):?|also read:?|up next:?"
    r"|more (?:from|on|about|in) (?!the\b)[a-z][^.?!\"]{1,50}:?|don't miss:?|in case you missed it:?|around the web:?|from (?:our|the) (?:archives?|web|partners):?"
    r"|sponsored (?:stories|links):?|read the full (?:story|article|report)(?: here)?[.:>»…]*|continue reading[.:>»→…]*|read more[.:>»→…]+"
)
_LABEL = re.compile(
    r"(?:read more(?: (?:about|on))?|also read|read also|read next|read|must read|related(?: (?:article|story|stories|news|coverage|video|link))?|more|watch"
    r"|listen|don't miss|in case you missed it|icymi|up next|recommended|trending|editors?'s? pick|opinion|explainer|video|podcast"
    r"|photos|gallery|go deeper|dive deeper|what to read next)(?: ?[:|»>→]+ ?| - )(?P<rest>\S.{3,180})"
)
_INVITATION = re.compile(
    r"(?:(?:click here|tap here|please)(?: to)? )?(?:sign up|subscribe|register|join)(?: (?:now|today|here|free|for free))?"
    r" (?:for|to|up for|up to) (?:our|the|your|a|[a-z]+'s|[\w ]{2,24}'s)(?: (?:free|new|daily|weekly|morning|evening|e-?mail|regular|trade|politics|business|breaking|news|global|top))*"
    r" (?:newsletters?|updates?|alerts?|briefings?|mailing list|e-?mail list|rss feed|podcast|channel|youtube channel|push notifications)\b[^\"]{0,140}"
    r"|(?:like what you see\? )?(?:follow|like|find|join|connect with|add|check out) (?:us|our (?:page|channel|coverage)|@\w{2,30}) on"
    r" (?:our )?(?:twitter|x|facebook|linkedin|instagram|youtube|telegram|whatsapp|google news|mastodon|bluesky|threads|social media|tiktok|flipboard)"
    r"\b[^\"]{0,120}"
    r"|(?:get|receive|have) (?:the|our|all the|more|breaking|your|free|daily|weekly|top)\b[^.\"]{0,80}\b(?:in|to) your (?:inbox|mailbox)\b[^\"]{0,80}"
    r"|join our (?:telegram|whatsapp|slack|discord|community|newsletter|mailing|youtube)\b[^\"]{0,80}"
    r"|download (?:the|our) [\w ]{0,24}app\b[^\"]{0,80}"
    r"|click here (?:to|for) (?:read|view|see|download|subscribe|listen|watch|sign|the|more|our|full)\b[^\"]{0,80}"
    r"|(?:enter|submit) your e-?mail(?: address)?\b[^\"]{0,80}|thank(?:s| you) for (?:signing up|subscribing|reading)[^\"]{0,60}"
    r"|(?:have|got) a (?:news )?tip\? [^\"]{3,120}|looking for a reprint of this article\?[^\"]{0,100}|support (?:our|independent) journalism\b[^\"]{0,100}"
)
_BUTTONS = frozenset(
    "sign up|subscribe|subscribe now|submit|join|join now|register|sign me up|enter your email".split("|")
)
_REPORTED = re.compile(r"\b(?:said|says|told|according to|announced)\b")
_OPENING = re.compile(
    r"rel|mo|top|lat|pop|trend|recom|furth|sim|oth|rece|must|edit|you m|what to|read|also|up n|don|in case|icymi|aro|from|spons|see|cont|look"
    r"|watch|lis|opin|expl|vid|pod|pho|gal|go d|dive|click|tap|please|sign|subs|reg|join|like|foll|find|conn|add|check|get|have|down|ent|subm"
    r"|thank|got|supp"
)


def find(page: Page) -> Iterator[Found]:
    """Find teasers, which are whole lines, and the headlines listed below a heading of theirs."""
    lines = page.lines
    index = 0
    while index < len(lines):
        line = lines[index]
        index += 1
        plain = line.unbulleted
        if not plain or len(plain) > _LONGEST or not _OPENING.match(plain):
            continue
        if _HEADING.fullmatch(plain):
            below = _headlines(lines, index)
            if below or _stands_alone(plain):
                yield line.found(_KIND)
                yield from (headline.found(_KIND) for headline in below)
                index += len(below)
        elif (index > 1 and _is_label(plain, line.text)) or (
            _INVITATION.fullmatch(plain) and not _REPORTED.search(plain)
        ):
            yield line.found(_KIND)
            while index < len(lines) and lines[index].plain in _BUTTONS:
                yield lines[index].found(_KIND)
                index += 1


def _is_label(plain: str, text: str) -> bool:
    """Tell whether the line is a label with the headline of another story."""
    match = _LABEL.fullmatch(plain)
    if match is None or text[-1] in ".;,":
        return False
    headline = text[-len(match["rest"]) :].lstrip()
    return not headline[:1].islower()


def _stands_alone(plain: str) -> bool:
    """Tell whether the heading is one without a list below it too."""
    return plain.startswith(
        (
            "read ",
            "continue ",
            "most ",
            "you m",
            "sponsored",
            "recommended for",
            "also read",
            "trending now",
            "what to read",
            "related art",
            "related stor",
            "editor",
            "in case",
            "around the web",
        )
    )


def _headlines(lines: Sequence[Line], index: int) -> Sequence[Line]:
    """Return the headlines from here on: short, without a full stop, and close together."""
    end = index
    while end < min(len(lines), index + _MOST_HEADLINES):
        line = lines[end]
        if len(line.text) > _HEADLINE or line.text[-1] in ".:;,":
            break
        if line.after_blank and end > index and not line.is_bulleted:
            break
        end += 1
    if end < len(lines) and end - index == 1 and not lines[index].is_bulleted and not lines[end].after_blank:
        return ()  # one short line right above prose is a heading of the article
    return lines[index:end]

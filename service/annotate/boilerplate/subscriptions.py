"""Subscription and registration blocks, on lines of their own or in the middle of a sentence."""

# ruff: noqa: RUF001 - look-alike marks are the subject here

import re
from collections.abc import Iterator

from service.annotate.boilerplate.page import Found, Line, Page
from service.annotate.values import BoilerplateKind

_KIND = BoilerplateKind.SUBSCRIPTION
_FOLLOWING = 8  # lines of promotion behind an offer

_READ = r"(?:read|continue reading|keep reading|finish reading|view|see|access|unlock|continue|open)"
_PIECE = r"(?:article|story|report|content|post|page|analysis|item|text|piece|coverage|website|site)"
_WHOLE = (
    rf"(?:(?:the )?(?:rest|remainder) of (?:this|the) {_PIECE}"
    rf"|(?:this|the|our) (?:full |entire |complete |whole |premium |exclusive )?{_PIECE}"
    r"|more|on|our (?:full )?coverage|(?:all )?premium (?:content|articles))"
)
_TO_READ = rf"(?:to |and )?{_READ}(?: {_WHOLE})?"
_SIGN = r"(?:sign up|sign in|log in|login|log on|subscribe|register|join|become a (?:member|subscriber))"
_OFFER = (
    r"(?:a |your |our |the )?(?:free |30-day |14-day |7-day |one-month |no-obligation |digital |paid |premium |trial )*"
    r"(?:preview|trial|account|subscription|membership|profile)"
)
_END = r"(?: (?:now|today|here|below|for free|free))?(?: ?[.!:…»>→]+)?"
_OFFERS = "|".join(
    (
        (
            rf"(?:please )?{_SIGN}(?: (?:or|and) {_SIGN})?(?: (?:now|today|here))? (?:for|with) {_OFFER}"
            rf"(?: (?:now|today))?(?: {_TO_READ})?{_END}"
        ),
        (
            rf"(?:please )?{_SIGN}(?: (?:or|and) {_SIGN})?(?: (?:now|today|here|for free|free))?,? to {_READ}"
            rf"(?: {_WHOLE})?{_END}"
        ),
        (
            rf"(?:please )?(?:subscribe|register|log in|sign in) (?:or (?:log in|sign in|register) )?to (?:our|the)"
            rf" (?:site|website|service|paper|digital edition){_END}"
        ),
        rf"(?:create|open|activate|get) (?:a|your) (?:free |new |online )+account(?: (?:to|and) [a-z ]{{1,60}})?{_END}",
        (
            rf"(?:start|begin|claim|get|try) (?:a |your |our )(?:free |30-day |14-day |7-day |risk-free |no-obligation )+"
            rf"(?:trial|preview|subscription)(?: (?:now|today))?(?: {_TO_READ})?{_END}"
        ),
        (
            r"(?:already|not yet|are you already|current|existing|not) (?:a |an )?(?:registered |paid |print )?"
            r"(?:subscriber|member|user|customer)s?(?: yet)?(?:\?|:| -)?"
            r"(?: (?:please |click here to )?(?:log in|sign in|login|sign up|log on|subscribe|join|click here|activate)"
            r"[a-z ]{0,40})?[.!?…>»]*"
        ),
        (
            r"(?:already )?(?:have|got|don't have) an (?:account|subscription)\? ?(?:please )?(?:log in|sign in|login|sign up"
            r"|subscribe|register)?[a-z ]{0,30}[.!…]*"
        ),
        (
            r"(?:to|want to|would you like to) (?:continue )?(?:read(?:ing)?|view|see|access|unlock) "
            r"(?:the |this )?(?:full |entire |complete |whole |rest of (?:this|the) |remainder of (?:this|the) )?"
            rf"{_PIECE}[,?]? (?:please )?(?:{_SIGN}|you (?:must|need to|will need to) (?:be|{_SIGN})|click here|start|buy)"
            r"\b[^.\"]{0,80}[.!…]*"
        ),
        (
            r"to (?:continue|keep) reading,? (?:please )?"
            rf"(?:{_SIGN}|you (?:must|need to) (?:be|{_SIGN})|create|start|buy)\b[^.\"]{{0,80}}[.!…]*"
        ),
        rf"to read the (?:full|rest of the|rest of this) {_PIECE}(?: ?\.{{3}}|…|:)?",
        (
            rf"(?:this|the full|the rest of this) {_PIECE}(?: you (?:requested|are trying to (?:view|read|access)))? is "
            r"(?:currently )?(?:only |exclusively )?(?:for|available (?:only )?(?:to|for)|reserved for|exclusive to|limited to"
            r"|restricted to|accessible (?:only )?(?:to|for)|open to) (?:our )?(?:premium |paying |paid |registered |pro |digital )*"
            r"(?:members|subscribers|users|readers)(?: only)?[.!]*"
        ),
        (
            r"(?:for )?(?:subscribers?|members?|premium members?|subscriber|member)[- ](?:only|exclusive)"
            r"(?: (?:content|article|story|access))?[.!:]*"
        ),
        r"(?:exclusive|only) (?:for|to) (?:our )?(?:subscribers|members)[.!]*",
        r"(?:premium|locked|subscriber) content[.!:]*",
        (
            r"you(?: have|'ve)? (?:reached|used|hit|exceeded|read)(?: up)? (?:your|the|all(?: of)? your|\d{1,2} of \d{1,2}|\d{1,2})"
            r" [a-z ]{0,40}(?:limit|articles?|stories|views)\b[a-z ]{0,40}[.!]*"
        ),
        r"you have \d{1,2} (?:free )?(?:articles?|stories) (?:left|remaining)(?: this month)?[.!]*",
        (
            rf"(?:unlock|continue reading|keep reading) (?:this|the full|the rest of (?:this|the)) {_PIECE}"
            rf"(?: (?:with|by|for) [^.\"]{{0,60}})?{_END}"
        ),
        r"continue reading with (?:a|your) [^.\"]{0,50}(?:subscription|account|trial)[.!]*",
        (
            r"(?:get|enjoy|buy) (?:unlimited|full|instant|complete|digital) (?:digital )?access"
            r"(?: to (?:our|all|every|premium|exclusive|thousands|this|the (?:site|website|archive))\b[^.\"]{0,60})?"
            r"(?: (?:for|from) [^\"]{1,40})?[.!]*"
        ),
        r"(?:view|see|choose|compare|explore) (?:our |your )?(?:subscription|membership) (?:options|plans)[.!>»]*",
        r"(?:subscribe|join|log in|sign in|register)(?: (?:now|today|here))(?: for (?:just )?[$£€]?\d[\d.]{0,6}[^.\"]{0,40})?[.!>»]*",
        r"(?:subscribe|sign up|join) for (?:just |only )?[$£€]\d[\d.]{0,6}[^.\"]{0,40}[.!>»]*",
        r"forgot (?:your )?password\??|(?:log in|sign in)(?: \|)? (?:subscribe|register)",
        r"cancel (?:at )?any ?time[.!]*",
    )
)
_OFFER_LINE = re.compile(_OFFERS)
_OPENING = re.compile(
    r"(?:please |are you |to |want |would you |this |the (?:full|rest) |for (?:subs|memb)|only (?:for|to) "
    r"|sign|log|subscri|regist|join|becom|creat|open |activ|get |start|begin|claim|try |already|not |current|existing|have |got "
    r"|don't |member|premium|exclusive|locked|you |you've |unlock|continue r|keep r|enjoy|buy |view|see |choose|compare|explore"
    r"|forgot|cancel)"
)
_SALES_TALK = (
    r"timely, relevant coverage|daily headline e-?mails?|pdf edition|source document library|daily information service"
    r"|is required reading for|if your job depends on|delivered every business day|(?:professional|its) readers about"
    r"|join them today|no credit card|cancel (?:at )?any ?time"
)
_PROMOTION = re.compile(
    rf"\b(?:subscribers (?:receive|get|enjoy|have access|also|can)|{_SALES_TALK}"
    r"|(?:your|our) (?:free |paid |digital |annual )?(?:subscription|trial|account|inbox|membership|password|subscribers|newsletters?)"
    r"|(?:unlimited|full|instant) (?:digital )?access to (?:our|all|every|premium|exclusive|thousands|this)"
    r"|free (?:trial|preview)|subscribe (?:now|today|here)|(?:user ?name|e-?mail address) (?:and|or) password)\b"
    r"|[$£€]\d[\d.]{0,6} (?:per|a) (?:month|week|year)\b"
)
_LONGEST_PROMOTION = 800
_REPORTED = re.compile(
    r"\"|\b(?:said|says|told|according to|announced|reported|ruled|argued|added|warned|urged|asked)\b"
)

# In the middle of a line only what no journalist writes: a whole offer, in its own capitals.
_INLINE = re.compile(
    r"(?:Sign up for (?:a|your) free (?:preview|trial|account) to (?:unlock|read|continue reading|access|view) "
    r"(?:the (?:rest|remainder) of )?(?:this|the)(?: full)? (?:article|story|report)"
    r"|(?:Subscribe|Register|Log in|Sign in|Sign up)(?: (?:now|today|or log in|or sign in|for free))? to "
    r"(?:continue reading|keep reading|read the (?:full|rest of (?:this|the)) (?:article|story)|unlock (?:this|the rest of this) "
    r"(?:article|story))"
    r"|Already a subscriber\? (?:Please )?(?:Log|Sign) in(?: here| now)?"
    r"|Create (?:a|your) free account to (?:continue reading|keep reading|read (?:this|the) (?:article|story))"
    r"|This (?:content|article|story) is (?:for|available to|reserved for) (?:members|subscribers) only"
    r"|Start your free trial(?: today| now)?(?= [A-Z.!]|[.!]|\s*$)"
    r"|(?:(?:Sign up|Register|Subscribe)(?: here| now| today)? (?:for|to)|Get) our (?:[a-z]{3,12} ){0,4}"
    r"(?:newsletters?|briefings?|e-?mails?|bulletins?|alerts)(?: (?:here|now|today|by e-?mail|in your inbox|for free))?(?=[.!]))"
    r"[.!…]?"
)
INLINE_HINTS = frozenset(
    {
        "sign up for",
        " our daily",
        " our free",
        " our weekly",
        "newsletter",
        " to continue reading",
        " to keep reading",
        "already a subs",
        "create a free",
        "create your free",
        "members only",
        "subscribers only",
        "free trial",
        " to read the",
        " to unlock",
    }
)
_SENTENCE = re.compile(r"\s{1,4}([A-Z](?:[^.!?\n\r]|[.!?](?!\s)|\.(?=\s[a-z])){10,500}[.!?])(?=\s|$)")
_INLINE_PROMOTION = re.compile(
    rf"\b(?:subscribers receive|{_SALES_TALK}|already a subscriber\?|your inbox)", re.IGNORECASE
)
_NOT_BEHIND = frozenset(",;:'\"”’»)]")


def find(page: Page) -> Iterator[Found]:
    """Find offers to subscribe or register, with the promotion that follows them."""
    lines = page.lines
    index = 0
    while index < len(lines):
        line = lines[index]
        index += 1
        if _is_offer(line):
            yield line.found(_KIND)
            for follower in lines[index : index + _FOLLOWING]:
                if not (_is_offer(follower) or _is_promotion(follower.text)):
                    break
                yield follower.found(_KIND)
                index += 1
    if not INLINE_HINTS.isdisjoint(page.hints):
        yield from _inline(page.text)


def _is_offer(line: Line) -> bool:
    plain = line.unbulleted
    if not plain or _OPENING.match(plain) is None or _OFFER_LINE.fullmatch(plain) is None:
        return False
    return _REPORTED.search(plain) is None


def _is_promotion(text: str) -> bool:
    """Tell whether a line behind an offer advertises too, and reports nothing."""
    if len(text) > _LONGEST_PROMOTION:
        return False
    lower = text.lower().replace("“", '"').replace("”", '"')
    return _PROMOTION.search(lower) is not None and _REPORTED.search(lower) is None


def _inline(text: str) -> Iterator[Found]:
    """Find offers inside a longer line, with the sentences of promotion behind them."""
    for match in _INLINE.finditer(text):
        before = text[max(0, match.start() - 2) : match.start()].strip()
        if before[-1:] in {'"', "“", "‘", "'", "«"} or (
            match.end() < len(text) and text[match.end()] in _NOT_BEHIND
        ):
            continue
        end = match.end()
        while (sentence := _SENTENCE.match(text, end)) and _is_inline_promotion(sentence[1]):
            end = sentence.end()
        yield Found(match.start(), end, _KIND)


def _is_inline_promotion(sentence: str) -> bool:
    return _INLINE_PROMOTION.search(sentence) is not None and _REPORTED.search(sentence) is None

"""Cuts out of a sentence the few words that name what is talked about: 'the duties on wire from Turkey'."""

import re
from collections.abc import Iterator
from typing import Final

_TOKEN: Final = re.compile(
    r"[$\u20ac\u00a3]?(?:[A-Z]\.){2,4}(?:['\u2019]s)?|[$\u20ac\u00a3]?\w(?:[\w'\u2019&/%-]|\.(?=\d)|,(?=\d{3}\b)){0,40}"
)
_GAP: Final = re.compile(r"\s+\([A-Z/]{2,8}\)\s+|\s+(?![\"\u201c(])")
_LEAD: Final = re.compile(r"\s*[\"\u201c]?")
_HEADS: Final = (
    r"tariffs?|dut(?:y|ies)|lev(?:y|ies)|surtax(?:es)?|surcharges?|accords?|tax(?:es)?|fees?|rules?|rulemaking|regulations?|orders?|"
    r"bans?|curbs?|restrictions?|controls?|limits?|quotas?|caps?|sanctions?|licen[cs](?:es?|ing)|"
    r"requirements?|exclusions?|exemptions?|exceptions?|waivers?|extensions?|delays?|notices?|proposals?|plans?|"
    r"decisions?|rulings?|determinations?|findings?|rates?|margins?|investigations?|probes?|reviews?|"
    r"remands?|agreements?|deals?|pacts?|bills?|acts?|laws?|legislation|lists?|listings?|designations?|"
    r"subsid(?:y|ies)|guidance|suspensions?|petitions?|appeals?|treat(?:y|ies)|arrangements?|measures?|moves?|"
    r"policy|policies|thresholds?|amendments?|safeguards?|remedies|defense|defence|embargo(?:es)?|programs?|"
    r"programmes?|resolutions?|regimes?|classifications?|expansions?|repeal|removal|lapse|elimination|renewal|retention|"
    r"de minimis|decrees?|recommendations?|actions?|settlements?|judgments?|opinions?|calculations?|penalt(?:y|ies)|fines?|hikes?"
)
_HEAD: Final = re.compile(rf"(?:{_HEADS})(?:['\u2019]s?)?", re.IGNORECASE)
_JOINED: Final = re.compile(r"\s+([\w$-]+(?:[\w'\u2019-]*))([,.;:\u201d\"]|\s+([\w'\u2019]+)|$)")
_DENIALS: Final = ("n't", "n\u2019t")
_HEADS_IN: Final = re.compile(rf"\b(?:{_HEADS})\b", re.IGNORECASE)
_BEFORE_VERBS: Final = frozenset(
    "to would will could should can may might must not it he she they we i who and or".split()
)
_DETERMINERS: Final = frozenset(
    "the a an this that these those its their his her our my your any every each all some such no both".split()
)
_THE: Final = frozenset("this that these those its their his her our my your such".split())
_STOPS: Final = frozenset(
    """
    which who whom whose what as because if when while after before since unless until although though whether but nor
    so is are was were be been being will would could should can cannot may might must has have had did does do not said
    says say saying calling called adding arguing noting citing warning despite amid during through via by into than
    then also now again there it he she we i you they them him me even just only rather instead without
    last next earlier yesterday today tomorrow in at with under over about around within across per out up
    ran runs kept keeps provided took takes began begins rose fell came drew hit where how why yet still that think thinks thought believe believes believed feel feels know knows remain remains remained wants want called calls
    monday tuesday wednesday thursday friday saturday sunday
    """.split()
)
_LINKS: Final = frozenset("of on for against from to".split())
_TIMES: Final = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december jan feb mar apr aug sept sep oct nov dec last this next
    behalf condition background grounds twitter facebook linkedin television tv air cnbc social
    """.split()
)
_PRONOUNS: Final = frozenset(
    "it them this that these those him her me one ones they we you he she i there".split()
)
_OBJECTS: Final = _DETERMINERS | frozenset("that it them him to whether how for on he she they we i".split())
_PLACED: Final = frozenset("laid made set put taken given found held brought drawn sought sent".split())
_PLACING: Final = frozenset("by in on last this from to under out down up forward at for".split())
_TAKES_TO: Final = re.compile(
    r"(?:plan|decision|move|proposal|effort|push|attempt|request|call|legislation|refusal)s?",
    re.IGNORECASE,
)
_CLAIMED: Final = re.compile(
    r"\b(?:arguments?|claims?|ideas?|notions?|suggestions?|allegations?|beliefs?|views?|contentions?|assertions?|"
    r"findings?|conclusions?|fears?|complaints?|reports?|that) that (?:\w+ )?$"
)
_ANY: Final = frozenset("a an any all some".split())
# Work that goods are called by: 'the duties steelmaking needs' would be no such.
_TRADES: Final = frozenset(
    "pricing shipping processing manufacturing mining dumping financing funding landing filing reporting screening labeling labelling "
    "testing smelting trading steelmaking shipbuilding fishing farming".split()
)
_DAYS: Final = frozenset(
    "today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday last earlier".split()
)
_TAKE_OBJECTS: Final = frozenset(
    "impose accept continue increase raise hike place begin start extend keep apply levy set put adopt double lower cut".split()
)
_VERB_AND_ITS: Final = 2
_MOST_WORDS: Final = 10
_MOST_SIGNS: Final = 60
_REACH: Final = 160


def phrase_at(text: str, at: int) -> str | None:
    """The noun phrase that begins at a place, as a label; None where there is none, or only a pronoun."""
    words: list[str] = []
    lead = _LEAD.match(text, at)
    spot = at if lead is None else lead.end()
    while len(words) < _MOST_WORDS:
        token = _TOKEN.match(text, spot)
        if token is None or _ends(text, words, token):
            break
        words.append(token[0])
        gap = _GAP.match(text, token.end())
        if gap is None:
            break
        spot = gap.end()
    return _label(words)


def measure_before(text: str, end: int) -> str | None:
    """The noun phrase that ends at a place, where it names a measure: 'the duties on wire | would hurt'.

    What is somebody else's claim is none: 'the argument that the duties were needed'.
    """
    start = max(0, end - _REACH)
    tokens = list(_TOKEN.finditer(text, start, end))
    if not tokens or text[tokens[-1].end() : end].strip(' \u201d"\n'):
        return None
    first = len(tokens)
    while first > 0 and len(tokens) - first < _MOST_WORDS:
        token = tokens[first - 1]
        joined = first == len(tokens) or _GAP.fullmatch(text, token.end(), tokens[first].start())
        if (
            not joined
            or token[0].endswith(_DENIALS)
            or token[0].lower() in _STOPS - {"in", "at", "with", "under"}
            or (token[0] in {"and", "or"} and first < len(tokens) and tokens[first][0].endswith("ed"))
        ):
            break
        first -= 1
    words = [token[0] for token in tokens[first:]]
    while words and words[0].lower() in {"and", "or", *_LINKS}:
        words = (
            words[2:] if words[0] == "to" and len(words) > _VERB_AND_ITS and words[1].islower() else words[1:]
        )
    if (
        len(words) > 1
        and words[0].endswith("ed")
        and words[0].islower()
        and first
        and tokens[first - 1][0].lower() in _PRONOUNS
    ):
        words = words[1:]  # 'we reached | broad agreement'
    head = next(
        (i for i, word in enumerate(words) if word.lower() in {*_LINKS, "in", "at", "with"}), len(words)
    )
    again = max((i for i, word in enumerate(words[:head]) if word.lower() in _DETERMINERS), default=0)
    if (
        words[:again]
        and words[again - 1].lower() not in _DETERMINERS
        and not words[again - 1].endswith("ing")
    ):
        words, head = words[again:], head - again  # 'the longer | the tariffs'
    if head == 0 or not _HEAD.fullmatch(words[head - 1]) or len(words[head - 1]) < len("act"):
        return None
    return None if _CLAIMED.search(text[start : tokens[first].start()]) else _label(words)


def only_measure(text: str) -> str | None:
    """The one measure that a text names, or None where it names none or several."""
    found: list[str] = []
    for phrase in measures_in(text):
        if not any(
            phrase.casefold().endswith(known.casefold().removeprefix("the ")) or known in phrase
            for known in found
        ):
            found.append(phrase)
        if len(found) > 1:
            return None
    return found[0] if found else None


def measures_in(text: str) -> Iterator[str]:
    """The measures that a text names, in its order, as labels."""
    for head in _HEADS_IN.finditer(text):
        phrase = measure_before(text, head.end())
        if phrase is not None and not _is_verb(text, head) and not _is_in_name(text, head):
            yield _with_more(text, head, _without_verb(text, head, phrase))


def _is_verb(text: str, head: re.Match[str]) -> bool:
    """Whether a word is a verb there, though it could name a measure: 'it plans to', 'would limit'."""
    before = text[max(0, head.start() - 12) : head.start()].split()
    last = before[-1].lower() if before else ""
    return last in _BEFORE_VERBS or (_next_word(text, head.end()) == "to" and head[0].endswith("s"))


def _is_in_name(text: str, head: re.Match[str]) -> bool:
    """'The Dispute Settlement Body' is no settlement."""
    follows = text[head.end() + 1 : head.end() + 2]
    return head[0][0].isupper() and follows.isupper() and text[head.end()] == " "


def _without_verb(text: str, head: re.Match[str], phrase: str) -> str:
    """The phrase without the verb whose object it is: 'impose | duties', 'backed | the subsidy'."""
    words = phrase.split()
    own = next((i for i, word in enumerate(words) if word.lower() in _LINKS), len(words))
    article = max((i for i, word in enumerate(words[:own]) if word.lower() in _DETERMINERS), default=0)
    if article:
        return " ".join(words[article:])
    if len(words) > 1 and words[0].islower():
        before = text[max(0, head.start() - len(phrase) - 12) : head.end() - len(phrase)].split()
        if words[0].endswith("ly") or (before and before[-1].lower() in _BEFORE_VERBS - {"and", "or"}):
            return " ".join(words[1:])
    return phrase


def _with_more(text: str, head: re.Match[str], phrase: str) -> str:
    """The phrase with what follows its head: 'the duties | on wire from Turkey'."""
    whole = phrase_at(text, head.start())
    more = whole.split()[1:] if whole is not None else []
    if more and more[0].lower() not in _LINKS and not _HEAD.fullmatch(more[0]):
        return phrase
    longer = " ".join([*phrase.split(), *more])
    return longer if len(longer) <= _MOST_SIGNS else phrase


def names_measure(phrase: str) -> bool:
    """Whether a phrase has a word for a measure of trade policy as its head."""
    words = phrase.split()
    head = next((i for i, word in enumerate(words) if word.lower() in _LINKS and i), len(words))
    return any(_HEAD.fullmatch(word) for word in words[max(0, head - 2) : head])


def has_measure(words: str) -> bool:
    """Whether a word for a measure of trade policy stands among some words."""
    return _HEADS_IN.search(words) is not None


def _ends(  # noqa: PLR0911 - one return for each sort of word
    text: str, words: list[str], token: re.Match[str]
) -> bool:
    """Whether a word stands behind the phrase rather than in it."""
    small = token[0].lower()
    follows = _next_word(text, token.end())
    if not words:
        return small in _STOPS - {"that"} or small in _LINKS or token[0] == "us"
    if small in _STOPS or small.endswith(_DENIALS) or token[0] == "us":
        return True
    if small in {"and", "or"}:
        return not _joins(text, token.end())
    if small in _LINKS:
        return not _links(words, small, follows)
    if small in _DETERMINERS:
        if len(words) > 1 and words[-2].lower() == "to" and small in _ANY | {"the", "its"}:
            return False  # 'the decision to impose | a duty'
        return words[-1].lower() not in {*_LINKS, "and", "or"} and not words[-1].endswith("ing")
    return _goes_on(small, follows, words[-1]) and words[-1].lower() not in _LINKS


def _links(words: list[str], small: str, follows: str | None) -> bool:
    """Whether more of the phrase comes behind 'of' or 'on': no time, and no verb unless the head takes one."""
    if follows is None or follows[0].isdigit() or follows in _TIMES | _STOPS | {"and", "or"}:
        return False
    return small != "to" or (_TAKES_TO.fullmatch(words[-1]) is not None and not follows.endswith("ly"))


def _goes_on(small: str, follows: str | None, last: str) -> bool:
    """Whether a word tells more of what was named: 'the duties | imposed in May', 'a bill | requiring a code'."""
    if small.endswith("ing"):
        return follows in _DETERMINERS or (
            follows is not None
            and small not in _TRADES
            and not _HEAD.fullmatch(small)
            and not _HEAD.fullmatch(follows)
            and _HEAD.fullmatch(last) is not None
        )
    if small.endswith("ed") or small in _PLACED:
        return follows in _PLACING or ((follows is None or follows in _DAYS) and small.endswith("ed"))
    return small.endswith("ly") and (follows is None or follows in _STOPS)


def _joins(text: str, at: int) -> bool:
    """Whether 'and' joins two nouns of the phrase: 'steel and aluminum', not 'and wants more'."""
    first = _JOINED.match(text, at)
    if first is None or first[1].lower() in _STOPS | _DETERMINERS | _PRONOUNS | {"its"}:
        return False
    second = (first[3] or "").lower()
    if first[1].endswith("ed") and second in _OBJECTS:
        return False  # 'the rule and claimed that'
    return not second or second in _STOPS | _LINKS | {"and"} or _HEAD.fullmatch(second) is not None


def _next_word(text: str, at: int) -> str | None:
    gap = _GAP.match(text, at)
    token = _TOKEN.match(text, gap.end()) if gap is not None else None
    return token[0].lower() if token is not None else None


def _label(words: list[str]) -> str | None:
    while words and words[-1].lower() in _LINKS | _DETERMINERS | {"and", "or"}:
        words = words[:-1]
    if len(words) > _VERB_AND_ITS and words[-2] == "to" and words[-1] in _TAKE_OBJECTS:
        words = words[:-2]  # 'the decision to impose' has lost what is imposed
    points = (
        words[0].lower() in {"any", "such"} and "such" in {word.lower() for word in words[:2]}
        if words
        else False
    )
    while (
        words
        and words[0].lower() in {"a", "an", "any", "every", "each", "all", "some", "such", "no", "both"}
        and len(words) > 1
    ):
        words = words[1:]
    while len(" ".join(words)) > _MOST_SIGNS:
        at = max(
            (i for i, word in enumerate(words) if word.lower() in _LINKS | {"and", "or"} and i), default=0
        )
        if at == 0:
            return None
        words = words[:at]
    if not words or words[-1].lower() in _PRONOUNS | _DETERMINERS or not any(w[0].isalpha() for w in words):
        return None
    if words[0].lower() in _THE or words[0] == "The":
        words = ["the", *words[1 + (words[1:2] == ["own"]) :]]
    elif points:
        words = ["the", *words]  # 'any such decision' is the one that was told
    elif words[0].istitle() and _HEAD.fullmatch(words[0]) and not "".join(words[1:2])[:1].isupper():
        words = [words[0].lower(), *words[1:]]
    label = " ".join(words)
    return label if len(label) > len("act") else None

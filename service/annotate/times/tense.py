"""Whether the words around a date look back or ahead."""

from enum import Enum, unique

from service.annotate.times.lexicon import KINDS
from service.annotate.times.tokens import Tokens

_REACH = 24


@unique
class Tense(Enum):
    """Where the sentence looks."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    AHEAD = "ahead"  # 'by', 'effective', 'until': rather ahead
    UNKNOWN = "unknown"


_MODALS = frozenset(
    "will shall would won't wouldn't may might could should must can can't cannot shan't 'll ll i'll we'll "
    "they'll it'll he'll she'll you'll".split()
)
_IRREGULAR = frozenset(
    "said was were had did told met took made gave went came saw got found held left kept began became "
    "brought bought built sold sent spent lost won paid put led stood fell rose grew broke chose drew drove "
    "fought flew forgot heard hit hurt knew laid lay lent let meant read ran sat set shot shut sang sank "
    "slept spoke stole struck swore taught thought threw understood woke wore wrote withdrew caught cut "
    "dealt fed felt hung sought shook showed slid slung split spread sprang swept swung tore wept cast "
    "underwent overtook overturned upheld been died ended born wound bound beat bet arose ate bit blew cost "
    "dug fled froze hid overcame quit rode shrank stuck swam undertook withheld testified agreed".split()
)
_NOT_PAST = frozenset(
    "need indeed speed feed breed seed weed deed hundred united unprecedented limited supposed red bed shed "
    "embed exceed proceed succeed bleed greed unlimited sacred naked wicked kindred shared "
    "advanced related based detailed so-called".split()
)
_PRESENT = frozenset(
    "is are begins starts opens closes ends expires takes meets comes goes kicks resumes falls marks sees "
    "holds arrives leaves hosts runs returns faces does isn't aren't becomes plans remains travels "
    "hopes wants expects aims intends convenes votes visits launches".split()
)
_AHEAD = frozenset(
    "expected scheduled slated set due planned planning plans poised upcoming likely expects hopes going "
    "intends aims deadline hoped intended wants unlikely".split()
)
_AHEAD_NOUNS = frozenset("deadline due effective expires expiring beginning starting starts begins".split())
_LEADING = frozenset("by until till before effective beginning starting".split())
_GOVERNORS = frozenset(
    "plan plans planned planning expect expects expected schedule scheduled set due want wants hope hopes "
    "hoped intend intends intended agreed aim aims aimed likely ready vowed pledged promised about going "
    "supposed slated poised unlikely prepare prepares preparing seek seeks seeking need needs "
    "proposed projected forecast predicted required has have is are".split()
)


def tense(tokens: Tokens, first: int, last: int, begin: int, end: int) -> Tense:
    """The tense around the tokens `first` to `last` of a sentence from `begin` up to `end`."""
    begin, end = max(begin, first - _REACH), min(end, last + 1 + _REACH)
    lead = _lead(tokens, first)
    for index in range(first - 1, begin - 1, -1):
        if tokens.kinds[index] in {KINDS["stop"], KINDS["break"]} and _closes(tokens, index):
            break
        found = _cue(tokens, index)
        if found is not None:
            if lead is not None and found is not Tense.PAST:
                return Tense.FUTURE if found is Tense.FUTURE else lead
            if lead is not None and tokens.word(first - 1) in {"until", "till", "by"}:
                return lead
            return found
    if lead is not None:
        return lead
    for index in range(last + 1, end):
        if tokens.kinds[index] in {KINDS["stop"], KINDS["break"]} and _closes(tokens, index):
            break
        found = _cue(tokens, index)
        if found is not None:
            return found
    return Tense.UNKNOWN


def _lead(tokens: Tokens, first: int) -> Tense | None:
    """The cue of the word right before a date."""
    before = tokens.word(first - 1)
    if before in {"on", "of", "from", "for", "the", "at"}:
        before = before if before == "from" else tokens.word(first - 2)
    return Tense.AHEAD if before in _LEADING or before in _AHEAD_NOUNS else None


def _closes(tokens: Tokens, index: int) -> bool:
    """Whether a mark ends a sentence."""
    return tokens.raw(index) in {".", "?", "!", ";"} or tokens.kinds[index] == KINDS["break"]


def _cue(tokens: Tokens, index: int) -> Tense | None:  # noqa: PLR0911
    """What one word says about tense, None for most words."""
    word = tokens.word(index)
    if word in _MODALS:
        if tokens.raw(index) == "May":
            return None
        return Tense.PAST if tokens.word(index + 1) == "have" and word != "will" else Tense.FUTURE
    if word == "to":
        return _infinitive(tokens, index)
    if word in _IRREGULAR or (word.endswith("ed") and len(word) > 4 and word not in _NOT_PAST):  # noqa: PLR2004
        return _participle(tokens, index, word)
    if word in {"has", "have", "hasn't", "haven't"}:
        return Tense.FUTURE if tokens.word(index + 1) == "to" else Tense.PAST
    if word in _AHEAD:
        return Tense.AHEAD if _was(tokens, index) else Tense.FUTURE
    if word in _PRESENT:
        after = tokens.word(index + 1)
        if after in _AHEAD:
            return Tense.FUTURE
        return Tense.PRESENT
    return None


def _was(tokens: Tokens, index: int) -> bool:
    """'was expected', 'had been set'."""
    return tokens.word(index - 1) in {"was", "were", "been", "had"}


def _participle(tokens: Tokens, index: int, word: str) -> Tense:
    """'announced' looks back, 'will be announced' and 'is scheduled' ahead."""
    before = tokens.word(index - 1)
    if before in {"be", "get"}:
        return Tense.FUTURE
    if word in _AHEAD:
        if before in {"is", "are"} or tokens.word(index + 1) in {"for", "to"}:
            return Tense.AHEAD if before in {"was", "were", "been"} else Tense.FUTURE
        return Tense.PAST if word == "set" or before in {"was", "were", "been"} else Tense.AHEAD
    if before in {"is", "are"}:
        return Tense.PRESENT
    for back in (1, 2, 3):
        earlier = tokens.word(index - back)
        if earlier in _MODALS and tokens.word(index - back + 1) != "have":
            return Tense.FUTURE
    return Tense.PAST


def _infinitive(tokens: Tokens, index: int) -> Tense | None:
    """'to' before a verb: what governs it decides."""
    verb = tokens.word(index + 1)
    if tokens.kind(index + 1) not in {KINDS["other"], KINDS["name"]} or verb.endswith("ing"):
        return None
    if tokens.raw(index + 1)[:1].isupper() and not tokens.raw(index)[:1].isupper():
        before = tokens.kind(index - 1)
        return Tense.FUTURE if before == KINDS["name"] and tokens.kind(index + 2) == KINDS["name"] else None
    governor = tokens.word(index - 1)
    if governor in _GOVERNORS:
        return Tense.AHEAD if _was(tokens, index - 1) else Tense.FUTURE
    return None

"""Whether the words around a date look back or ahead."""

from enum import StrEnum, unique
from itertools import pairwise

from service.annotate.times import effects, naming, narration, reports
from service.annotate.times.lexicon import KINDS
from service.annotate.times.tokens import Tokens

_REACH = 24
_BREAK, _STOP, _MONTH, _WEEKDAY, _POSSESSIVE = (
    KINDS[kind] for kind in "break stop month weekday possessive".split()
)


@unique
class Tense(StrEnum):
    """Where the sentence looks."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    AHEAD = "ahead"  # 'by', 'effective', 'until': rather ahead
    NEAREST = "nearest"  # either way: the one nearer to publication
    BEFORE = "before"  # certainly not after: the first end of a range
    UNKNOWN = "unknown"


_MAY_NAME = frozenset({Tense.PRESENT, Tense.UNKNOWN, Tense.PAST})
LOOKS_AHEAD = frozenset({Tense.FUTURE, Tense.AHEAD})
MODALS = frozenset(
    "will shall would won't wouldn't couldn't couldn\u2019t may might could should must can can't cannot "
    "shan't 'll ll i'll we'll they'll it'll he'll she'll you'll".split()
)
IRREGULAR = frozenset(
    "said was were had did told met took made gave went came saw got found held left kept began became "
    "brought bought built sold sent spent lost won paid put led stood fell rose grew broke chose drew drove "
    "fought flew forgot heard hit hurt knew laid lay lent meant read ran sat set shot shut sang sank "
    "slept spoke stole struck swore taught thought threw understood woke wore wrote withdrew caught cut "
    "dealt fed felt hung sought shook showed slid slung split spread sprang swept swung tore wept cast "
    "underwent overtook overturned upheld been died ended born wound bound beat bet arose ate bit blew cost "
    "dug fled froze hid overcame quit rode shrank stuck swam undertook withheld testified agreed "
    "flown taken given shown driven chosen written broken drawn grown thrown stolen sworn torn worn hidden "
    "fallen shaken frozen withdrawn".split()
)
NOT_PAST = frozenset(
    "need indeed speed feed breed seed weed deed hundred united unprecedented limited supposed red bed shed "
    "embed exceed proceed succeed bleed greed unlimited sacred naked wicked kindred shared "
    "advanced related based detailed so-called".split()
)
_PRESENT = frozenset("is are falls marks sees holds does isn't aren't remains".split())
_TIMETABLE = frozenset(
    "begins starts opens closes ends expires takes meets comes goes kicks resumes arrives runs returns "
    "travels convenes votes visits launches hosts faces leaves airs follows reopens kicks retires premieres "
    "debuts plays departs reconvenes matures lapses testifies".split()
)
_TIMETABLE_OF_MANY = frozenset(
    "begin start open reopen close end resume expire convene meet return go take vote kick head travel "
    "host play face depart launch reconvene".split()
)
_DONE_ANY_MONTH = frozenset(
    "continue arrive leave fly testify".split()
)  # 'Ships arrive in May', but not on Monday
_IN_FORCE = frozenset("law final effective mandatory permanent".split())  # 'becomes law'
_SINGULAR_IN_S = frozenset("its his this was is has as us less".split())
_PLANS_OF_MANY = (_TIMETABLE_OF_MANY | _DONE_ANY_MONTH) | frozenset(
    "expect hope plan intend aim anticipate forecast predict".split()
)
_MET = frozenset("met meet missed".split())  # a deadline that is over
_UNDONE = frozenset("failed missed refused declined".split())
_IF = frozenset("if once unless".split())
_BEFORE_A_VERB = frozenset(KINDS[kind] for kind in "other name edge season".split())
_DATED = frozenset(KINDS[kind] for kind in "weekday daypart word month day on".split())
_NEAR = 6
_WERE = frozenset({"was", "were"})
_MOVED = frozenset(
    "forward back postponed moved delayed extended rescheduled deferred brought pushed shifted "
    "slipped slips slip slipping off".split()
)
_FAR = 10
_STOPS = frozenset(".;:")
_EXPECTED = MODALS | frozenset("expected expects expect forecast predicted projected".split())
_OWNED = frozenset("a an the no".split())
_SHORTENED_IS = frozenset("it that there here he she".split())
_AHEAD = frozenset(
    "expected scheduled slated set due planned planning plans poised upcoming likely expects hopes going "
    "intends aims deadline hoped intended wants unlikely".split()
)
_AHEAD_NOUNS = frozenset("deadline due effective expires expiring beginning starting starts begins".split())
_LEADING = frozenset("by until till through thru before effective beginning starting ahead".split())
_CLAUSES = frozenset("that which who whom where because while although".split())
_AFTER = frozenset("after following since amid".split())
_GOVERNORS = frozenset(
    "plan plans planned planning expect expects expected schedule scheduled set due want wants hope hopes "
    "hoped intend intends intended agreed aim aims aimed likely ready vowed pledged promised about going "
    "supposed slated poised unlikely prepare prepares preparing seek seeks seeking need needs "
    "proposed projected forecast predicted required has have is are".split()
)


def tense(tokens: Tokens, first: int, last: int, begin: int, end: int) -> Tense:
    """The tense around the tokens `first` to `last` of a sentence from `begin` up to `end`."""
    is_month = tokens.kinds[last] == _MONTH
    if is_month and reports.is_delivered(tokens, first, last, begin, end):
        return Tense.AHEAD
    if tokens.kind(last + 1) == _POSSESSIVE and narration.is_of_a_close(tokens, last):
        return Tense.PAST
    over = narration.follows_what_was_done(tokens, first)
    found = Tense.PAST if over else _told(tokens, first, last, begin, end)
    if found in _MAY_NAME:
        found = _named(tokens, first, last) or found
    if found is Tense.AHEAD and tokens.kinds[last] == _WEEKDAY and _was_due(tokens, first):
        return Tense.NEAREST
    if is_month and found in LOOKS_AHEAD:
        if narration.is_end_of_accounts(tokens, first) and _EXPECTED.isdisjoint(tokens.words[begin:first]):
            return Tense.PAST
        if reports.is_reported(tokens, first, last):
            return Tense.NEAREST
    return found


def _named(tokens: Tokens, first: int, last: int) -> Tense | None:
    """What a date tells by which a thing is named: 'the April 2 tariffs' are there."""
    if naming.tells_what_is(tokens, first, last):
        return Tense.BEFORE
    return Tense.PAST if naming.names_a_measure(tokens, first, last) else None


def _was_due(tokens: Tokens, first: int) -> bool:
    """'was due Monday': over, where it was a day ago."""
    at = first - 1 - (tokens.word(first - 1) == "on")
    return tokens.word(at) == "due" and tokens.word(at - 1) in _WERE


def _told(tokens: Tokens, first: int, last: int, begin: int, end: int) -> Tense:
    """The tense that the nearest cues tell."""
    lead = _lead(tokens, first, last)
    before = _behind(tokens, first, max(begin, first - _REACH))
    if tokens.word(last + 1) == "deadline":
        return _of_a_deadline(tokens, first, last, begin, end, past=before is Tense.PAST)
    onward = None if before else _onward(tokens, last, min(end, last + 1 + _REACH))
    if onward in LOOKS_AHEAD and narration.is_side_note(tokens, first, last):
        onward = Tense.PAST
    if before in {Tense.PAST, Tense.AHEAD} and _is_undone(tokens, first, last, begin):
        return Tense.PAST
    effect = _of_an_effect(tokens, first, begin) if before is Tense.PAST else None
    if lead is not Tense.AHEAD or effect:
        return effect or lead or before or onward or Tense.UNKNOWN
    if before is Tense.FUTURE or onward is Tense.PAST:
        return before or _before_what_is_over(tokens, first, last)
    if before is Tense.PAST and _is_over(tokens, last, end):
        return Tense.PAST
    strong = before is None or tokens.word(first - 1) in {"until", "till", "by"} or _is_moved(tokens, first)
    return before if before is Tense.PAST and not strong else lead


def _of_an_effect(tokens: Tokens, first: int, begin: int) -> Tense | None:
    """'announced tariffs effective July 1': what was decided begins later, what was done around then."""
    if effects.is_decided_before(tokens, first, begin):
        return Tense.AHEAD
    return Tense.NEAREST if effects.is_done_around(tokens, first, begin) else None


def _of_a_deadline(  # noqa: PLR0913 - the stretch and its sentence
    tokens: Tokens, first: int, last: int, begin: int, end: int, *, past: bool
) -> Tense:
    """'the July 9 deadline' is ahead, unless it passed, or was met or missed."""
    if narration.is_deadline_over(tokens, last, end):
        return Tense.BEFORE
    met = not _MET.isdisjoint(tokens.words[max(begin, first - _NEAR) : first])
    return Tense.PAST if met and past else Tense.AHEAD


def _before_what_is_over(tokens: Tokens, first: int, last: int) -> Tense:
    """'Ahead of Tuesday's vote, prices rose' tells of one to come; 'of the March vote' of the nearer."""
    if not narration.is_ahead_of(tokens, first, last):
        return Tense.PAST
    return Tense.NEAREST if tokens.kinds[last] == _MONTH else Tense.AHEAD


_HAS = frozenset({"has", "have", "hasn't", "haven't"})
_TELLING = (
    (MODALS | IRREGULAR | _PRESENT | _TIMETABLE | _AHEAD | _PLANS_OF_MANY | _CLAUSES | _AFTER | _HAS)
    | (narration.TELLS_WHAT_IS_OVER | narration.PLACES_IN_A_ROW)
    | {"to", "becomes"}
)
_TELLING_KINDS = frozenset(KINDS[kind] for kind in "break stop possessive".split())


def _behind(tokens: Tokens, first: int, begin: int) -> Tense | None:
    """The nearest cue before a date, in its own clause."""
    words, kinds = tokens.words, tokens.kinds
    for index in range(narration.before_aside(tokens, first) - 1, begin - 1, -1):
        word = words[index]
        if word not in _TELLING and not word.endswith("ed") and kinds[index] not in _TELLING_KINDS:
            continue  # it says nothing, as most words do
        if _closes(tokens, index) or (word in _CLAUSES and index < first - 1):
            return None
        found = Tense.PAST if word in _AFTER and index < first - 2 else _cue(tokens, index)
        if found is None and index >= first - _NEAR and _is_planned(tokens, index, first):
            return Tense.AHEAD
        if found is not None:
            return found
    return None


def _is_planned(tokens: Tokens, index: int, dated: int) -> bool:
    """Whether a plural verb tells a timetable: 'Talks resume Monday', 'polls open and close'."""
    word = tokens.word(index)
    if word == "expire":
        return True  # a verb always, and of what is there: 'the duties on yarn expire in May'
    if word not in _PLANS_OF_MANY or (word in _DONE_ANY_MONTH and tokens.kinds[dated] != _WEEKDAY):
        return False
    before = tokens.word(index - 1)
    plural = before.endswith("s") and before not in _SINGULAR_IN_S
    plural = plural and tokens.kind(index - 1) in {KINDS["other"], KINDS["name"]}
    return plural or before in {"and", "they", "we", ","}  # 'the dead, flown to Rome, arrive Monday'


def _onward(tokens: Tokens, last: int, end: int) -> Tense | None:
    """The nearest cue after a date."""
    words, kinds = tokens.words, tokens.kinds
    for index in range(last + 1, end):
        word = words[index]
        if word not in _TELLING and not word.endswith("ed") and kinds[index] not in _TELLING_KINDS:
            continue
        if _closes(tokens, index):
            return None
        if narration.is_over(tokens, last, index):
            return Tense.PAST
        if narration.is_in_a_row(tokens, last, index):
            return Tense.NEAREST
        found = _cue(tokens, index)
        if found is None and index <= last + _NEAR and _is_planned(tokens, index, last):
            return Tense.AHEAD
        if found is not None:
            return found
    return None


def _lead(tokens: Tokens, first: int, last: int) -> Tense | None:
    """The cue of the words right before a date."""
    before = tokens.word(first - 1)
    if (
        _is_moved(tokens, first)
        or narration.is_ahead_of(tokens, first, last)
        or narration.is_copula_before(tokens, first)
        or naming.is_set_for(tokens, first)
    ):
        return Tense.AHEAD
    if before in {"on", "of", "from", "for", "the", "at"}:
        before = before if before == "from" else tokens.word(first - 2)
    if before == "since":
        return Tense.BEFORE
    return Tense.AHEAD if before in _LEADING or before in _AHEAD_NOUNS else None


def _is_moved(tokens: Tokens, first: int) -> bool:
    """'brought forward to', 'extended the pause past': what follows is ahead, whenever it was moved."""
    if tokens.word(first - 1) == "past":
        return not _MOVED.isdisjoint(tokens.words[max(first - _NEAR, 0) : first - 1])
    if tokens.word(first - 1) not in {"to", "until", "for"}:
        return False
    return tokens.word(first - 2) in _MOVED or _is_moved_by(tokens.words[max(first - _FAR, 0) : first - 1])


def _is_moved_by(words: list[str]) -> bool:
    """'extended the truce by three months, to October'."""
    if "by" not in words or not _STOPS.isdisjoint(words):
        return False
    return not _MOVED.isdisjoint(words[: words.index("by")])


def _is_over(tokens: Tokens, last: int, end: int) -> bool:
    """'by Saturday it was dead': what stands right after the date, with no comma, is past."""
    for index in range(last + 1, min(last + 4, end)):
        if _closes(tokens, index) or tokens.kinds[index] == KINDS["comma"]:
            return False
        if tokens.word(index) in {"was", "were", "had"}:
            return True
    return False


def _is_undone(tokens: Tokens, first: int, last: int, begin: int) -> bool:
    """'had hoped to sign by October', 'failed to act by Friday', 'was to act on Friday but did not'."""
    near = max(begin, first - _NEAR - 1)
    words = tokens.words[near:first]
    if not _UNDONE.isdisjoint(words):
        return True
    if tokens.word(last + 1) == "but" and any(
        word in _WERE and after == "to" for word, after in pairwise(words)
    ):
        return True
    planned = (index for index, word in enumerate(words, near) if word in _AHEAD)
    return any(tokens.word(index - 1) == "had" for index in planned)


def _closes(tokens: Tokens, index: int) -> bool:
    """Whether a mark ends a sentence."""
    kind = tokens.kinds[index]
    return kind == _BREAK or (kind == _STOP and tokens.words[index] != ":")


def _cue(tokens: Tokens, index: int) -> Tense | None:  # noqa: PLR0911 - one return a cue
    """What one word says about tense, None for most words."""
    word = tokens.word(index)
    if word in MODALS:
        if tokens.raw(index) == "May":
            return None
        over = tokens.word(index + 1) == "have" and word != "will"
        return Tense.PAST if over or _is_failure(tokens, index) else Tense.FUTURE
    if word == "to":
        return _infinitive(tokens, index)
    if word in IRREGULAR or (word.endswith("ed") and len(word) > 4 and word not in NOT_PAST):
        return _participle(tokens, index, word)
    if word in _HAS:
        after = tokens.word(index + 1)
        return Tense.FUTURE if after == "to" else Tense.PRESENT if after in _OWNED else Tense.PAST
    if word in _AHEAD:
        return Tense.AHEAD if _was(tokens, index) else Tense.FUTURE
    return _present(tokens, index, word)


def _present(tokens: Tokens, index: int, word: str) -> Tense | None:
    """What a verb in the present tells: a timetable, or what is so."""
    if narration.is_told_by(tokens, index):
        return Tense.PAST
    if word in _TIMETABLE or (word == "becomes" and tokens.word(index + 1) in _IN_FORCE):
        return Tense.AHEAD
    if word in _PRESENT or (
        tokens.kinds[index] == KINDS["possessive"] and tokens.word(index - 1) in _SHORTENED_IS
    ):
        after = tokens.word(index + 1)
        if after in _AHEAD:
            return Tense.FUTURE
        return Tense.PRESENT
    return None


def _is_failure(tokens: Tokens, index: int) -> bool:
    """'could not pay in March': news of what failed, more often than of what cannot be."""
    word, after = tokens.word(index), tokens.word(index + 1)
    return word in {"couldn't", "couldn\u2019t"} or (word == "could" and after == "not")


def is_cue(tokens: Tokens, index: int) -> bool:
    """Whether a word tells a tense."""
    return _cue(tokens, index) is not None


def _was(tokens: Tokens, index: int) -> bool:
    """'was expected', 'had been set'."""
    return tokens.word(index - 1) in {"was", "were", "been", "had"}


def _participle(tokens: Tokens, index: int, word: str) -> Tense:
    """'announced' looks back, 'will be announced' and 'is scheduled' ahead."""
    before = tokens.word(index - 1)
    if before in {"be", "get"} or before in _IF or _under_modal(tokens, index):
        return Tense.FUTURE
    if before == "had":
        return Tense.PAST
    if word in _AHEAD:
        if before in {"is", "are"}:
            return Tense.FUTURE
        bound = tokens.word(index + 1) in {"for", "to"}
        past = not bound and (word == "set" or before in {"was", "were", "been"})
        return Tense.PAST if past else Tense.AHEAD
    return Tense.PRESENT if before in {"is", "are"} else Tense.PAST


def _under_modal(tokens: Tokens, index: int) -> bool:
    """'will soon be announced', but not 'would have announced'."""
    before = [index - back for back in (1, 2, 3) if tokens.kind(index - back) != KINDS["month"]]
    words = [tokens.word(at) for at in before]
    return "have" not in words and any(word in MODALS for word in words)


def _infinitive(tokens: Tokens, index: int) -> Tense | None:
    """'to' before a verb: what governs it decides."""
    verb = tokens.word(index + 1)
    if tokens.kind(index + 1) not in _BEFORE_A_VERB or verb.endswith("ing"):
        return None
    if tokens.raw(index + 1)[:1].isupper() and not tokens.raw(index)[:1].isupper():
        before = tokens.kind(index - 1)
        return Tense.FUTURE if before == KINDS["name"] and tokens.kind(index + 2) == KINDS["name"] else None
    at = index - 1
    while at > index - _NEAR and tokens.kind(at) in _DATED:
        at -= 1
    if tokens.word(at) in _GOVERNORS:
        return Tense.AHEAD if _was(tokens, at) else Tense.FUTURE
    return None

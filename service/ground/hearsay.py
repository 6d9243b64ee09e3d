"""Checks that what somebody only says, believes or accuses another of is not told as a fact."""

from collections.abc import Iterable
from typing import Final, NamedTuple

from service.ground.kinds import (
    BE,
    CONTENT,
    COUNTRY,
    DATE,
    FIGURE,
    MINOR,
    OF_COUNTRY_OR_COUNTRY,
    SPEECH,
)
from service.ground.lazy import kept
from service.ground.lexicon import is_verb, meaning
from service.ground.tokens import GuardedCheck, Tokens
from service.ground.verb_forms import AUXILIARIES, PRONOUNS, verbs_of

_Marks = frozenset[str]
_NOTHING: Final[_Marks] = frozenset()
# Who accuses, believes or reckons speaks for nobody else, and of nothing that is settled.
_OPINIONS: Final = frozenset(
    """accuse accuses accused accusing allege alleges alleged alleging accusation accusations estimate estimates estimated estimating insist insists
    insisted insisting believe believes believed believing argue argues argued arguing complain complains complained complaining contend contends contended think thinks thought
    fear fears feared reckon reckons reckoned assert asserts asserted assume assumes assumed suspect suspects suspected suggest suggests suggested
    call calls called calling label labels labelled labeled brand brands branded describe describes described describing deem deems deemed denounce
    denounces denounced claims claimed claiming view opinion eyes dispute disputes disputed""".split()
)
_NOT_CALLED: Final = frozenset({"for", "on", "off", "upon", "a", "in"})
_NAMING: Final = frozenset(
    "call calls called calling label labels labelled labeled brand brands branded".split()
)
_COUNTED: Final = frozenset({"estimate", "estimates", "estimated"})
_NAMERS: Final = frozenset({CONTENT, COUNTRY, MINOR, DATE})
_DETERMINERS: Final = frozenset("a an the its their his her this these those".split())
_VIEWS: Final = frozenset({"view", "opinion", "eyes"})
_ENDS: Final = frozenset({".", ";", "but", "yet", "while", "whereas", "although"})
_ALSO_TOLD: Final = frozenset(
    {"alleg", "reportedly", "according", "accus", "charg", "view", "opinion", "claim"}
)
# What a government tells of its own measure is as good as the measure.
_OWN: Final = frozenset(
    map(
        meaning,
        """government ministry minister ministers commission agency department cabinet parliament congress senate house court judge panel council administration
        president bureau office customs regulator authority authorities officials lawmakers committee board treasury commerce side sides country
        countries bloc state capital talks negotiators tariff duty levy tax ban quota rule order measure measures sanctions licence license list exemption
        exclusion exclusions decision ruling review investigation deal agreement pact bill law surcharge fee fees rate rates control controls curb restriction
        restrictions requirement requirements waiver safeguard subsidy programme program plan proposal deadline notice comment comments submissions hearing hearings it they he she""".split(),
    )
)


_NEAR: Final = 6  # words in which it is named who tells


class _Told(NamedTuple):
    """The marks that stand only in what somebody holds, and only in what somebody says or holds."""

    held: _Marks
    said: _Marks
    officially: _Marks  # of those, by somebody in office, whose figures are as good as any


def told_as_fact(claim: Tokens, evidence: Tokens) -> str | None:
    """'Helder hid the results' where somebody accuses Helder of it, or None."""
    told = _told(evidence)
    if not told.said or _names_teller(claim):
        return None
    done = _done(claim)
    if not done or not done & evidence.marks:
        return None
    known = done & evidence.marks
    if known <= told.held:
        return "it tells as a fact what its evidence tells as somebody's view"
    if known <= told.said and not _is_own(claim) and not (FIGURE in claim.kinds and known <= told.officially):
        return "it tells as a fact what somebody says in its evidence"
    return None


def _names_teller(claim: Tokens) -> bool:
    return (
        SPEECH in claim.kinds
        or not claim.words.isdisjoint(_OPINIONS)
        or not claim.marks.isdisjoint(_ALSO_TOLD)
    )


def _done(tokens: Tokens) -> _Marks:
    """What a claim tells: its verbs, what it says that something is, or else all that it names in small letters."""
    verbs = verbs_of(tokens).keys() or {t.mark for i, t in enumerate(tokens) if _may_tell(tokens, i)}
    if verbs:
        return frozenset(verbs)
    at = max(tokens.kinds.find(BE), 0)
    return frozenset([t.mark for t in tokens[at:] if t.kind is CONTENT and not t.is_capital])


def _may_tell(tokens: Tokens, at: int) -> bool:
    token = tokens[at]
    if at == 0 or token.kind is not CONTENT or token.is_capital or not is_verb(token.mark):
        return False
    before = tokens[at - 1]
    return before.kind in _NAMERS and before.word not in _DETERMINERS


def _is_own(claim: Tokens) -> bool:
    """Whether a government, a measure or whoever tells it leads the claim."""
    verbs = verbs_of(claim)
    for i, token in enumerate(claim):
        if token.word in AUXILIARIES or token.kind is BE or i in verbs.get(token.mark, ()):
            return i == 1 and claim[0].kind is CONTENT and claim[0].word[-1] != "s"  # 'Manila will'
        if token.kind in OF_COUNTRY_OR_COUNTRY and not (i > 0 and claim[i - 1].mark == "in"):
            return True
        if token.mark in _OWN or token.word in _OWN:
            return True
        if token.is_capital and i > 0 and token.kind is CONTENT and claim[i - 1].mark != "in":
            return True
    return False


@kept
def _told(tokens: Tokens) -> _Told:
    """What stands only where somebody says or holds it."""
    kinds = tokens.kinds
    if SPEECH not in kinds and tokens.words.isdisjoint(_OPINIONS):
        return _Told(_NOTHING, _NOTHING, _NOTHING)
    held: set[int] = set()
    said: set[int] = set()
    officially: set[int] = set()
    for i, token in enumerate(tokens):
        if token.word in _OPINIONS and _frames(tokens, i):
            places = _scope(tokens, i)
            is_official = places.stop <= i and token.word in _COUNTED and _is_in_office(tokens, i)
            (officially if is_official else held).update(places)
        elif token.kind is SPEECH:
            places = _scope(tokens, i)
            (officially if _is_in_office(tokens, i) else said).update(places)
    said |= held | officially
    return _Told(_only(tokens, held), _only(tokens, said), _only(tokens, officially - held))


def _is_in_office(tokens: Tokens, at: int) -> bool:
    """Whether a ministry or minister tells it, and not 'firms that it says moved oil'."""
    return tokens[at - 1].word not in PRONOUNS and any(
        t.mark in _OWN for t in tokens[max(0, at - _NEAR) : at + _NEAR] if t.kind is CONTENT
    )


def _only(tokens: Tokens, inside: Iterable[int]) -> _Marks:
    places = frozenset(inside)
    outside = {t.mark for i, t in enumerate(tokens) if i not in places}
    return frozenset([tokens[i].mark for i in places if tokens[i].mark not in outside])


def _frames(tokens: Tokens, at: int) -> bool:
    word = tokens[at].word
    then = tokens[at + 1].word if at + 1 < len(tokens) else ""
    if word in _NAMING:
        return then not in _NOT_CALLED
    if word in _VIEWS:
        return then == "of" and at > 1 and tokens[at - 2].word == "in"
    return at > 0


def _scope(tokens: Tokens, at: int) -> range:
    """What is told: behind the word that tells it, or, where no verb follows, before it."""
    is_view = tokens[at].word in _OPINIONS
    end = next((i for i in range(at + 1, len(tokens)) if _ends(tokens, i, is_view=is_view)), len(tokens))
    then = tokens[at + 1].word if at + 1 < len(tokens) else ""
    if (
        then == "that"
        or any(_tells(tokens, i) for i in range(at + 1, end))
        or tokens[at].word in _OPINIONS - _BEHIND
    ):
        return range(at + 1, end)
    start = next((i + 1 for i in range(at - 1, -1, -1) if tokens[i].word in {".", ";"}), 0)
    comma = next((i for i in range(at - 1, start, -1) if tokens[i].word == ","), start)
    return range(start, comma)


_BEHIND: Final = frozenset(
    "estimate estimates estimated believe believes believed argue argues argued insist insists insisted complained".split()
)


def _ends(tokens: Tokens, at: int, *, is_view: bool) -> bool:
    return tokens[at].word in _ENDS or (
        is_view and tokens[at].word == "and" and tokens[at - 1].word == ","
    )  # who else does what else


def _tells(tokens: Tokens, at: int) -> bool:
    token = tokens[at]
    return (
        token.kind is BE
        or token.word in AUXILIARIES
        or any(at in places for places in (verbs_of(tokens).get(token.mark, ()),))
    )


def _says(tokens: Tokens) -> _Marks:
    return _told(tokens).said


# Tells what a claim makes a fact of, or None.
HEARSAY: Final[tuple[GuardedCheck, ...]] = ((_says, told_as_fact),)

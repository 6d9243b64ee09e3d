"""Checks who does what to whom, by the words on either side of a verb."""

from collections.abc import Sequence
from typing import Final

from service.ground.conditions import lost_condition
from service.ground.counting import counted_otherwise, crossed, dated_otherwise, timed_otherwise
from service.ground.kinds import BE, FIGURE, SPEECH, TIE, Kind
from service.ground.lexicon import meaning
from service.ground.scenes import DESCRIPTIONS, Scene, scene_of
from service.ground.sequence import figures_exchanged, in_order
from service.ground.tokens import GuardedCheck, Token, TokenCheck, Tokens
from service.ground.verb_forms import AUXILIARIES, verbs_of

# 'Commerce will raise the duty', 'the duty will rise': what is acted on may stand first.
_ERGATIVE: Final = frozenset(
    map(
        meaning, "raise cut end start resume open close expire change narrow widen ease grow continue".split()
    )
)
_MOVED: Final = "it puts its parts in another order than its evidence"
_COURTS: Final = frozenset({"court", "judg", "panel"})  # no agency is one
# What describes one of these describes none of the others.
_CLASSES: Final = tuple(
    frozenset(map(meaning, line.split()))
    for line in (
        "court judge",
        "company firm maker exporter importer producer",
        "agency official minister ministry government administration department commission council bureau office",
    )
)
_MOST: Final = 8  # places of one verb that are looked at
_COMPARING: Final = frozenset({"than", "tim", "compar", "versu"})
_STAND_INS: Final = frozenset({"one", "other"})
_FIXED_KINDS: Final = frozenset({FIGURE})
# Where a government sits stands for it.
_BODIES: Final = DESCRIPTIONS | {"spokesman"}
_PERSONS: Final = frozenset({"he", "she"})


def _acted_otherwise(claim: Tokens, evidence: Tokens) -> str | None:
    """Whom a claim gives the part of another, or None."""
    own, known = verbs_of(claim), verbs_of(evidence)
    if own and known:
        voices: set[bool] = set()
        everything, verbs = frozenset(evidence.thing_marks), frozenset(known)
        scenes = {
            mark: [scene_of(evidence, at) for at in known[mark][:_MOST]] for mark in own if mark in known
        }
        for mark, there in scenes.items():
            for at in own[mark][:_MOST]:
                if _is_reduced(claim, at):
                    continue
                one = scene_of(claim, at)
                voices |= {
                    one.is_passive == other.is_passive and not _is_turnable(mark, one, other)
                    for other in there
                }
                reasons = [_against(one, other, mark, everything=everything, verbs=verbs) for other in there]
                if None not in reasons:
                    return reasons[0]
        if _said_by_another(claim, evidence, everything):
            return "its evidence does not say that they speak"
        if False not in voices and not in_order(claim, evidence, frozenset(own.keys() & known.keys())):
            return _MOVED
    return None


def read_scenes(evidence: Tokens) -> None:
    """Read what stands about each verb that a claim may be compared by."""
    for places in verbs_of(evidence).values():
        for at in places[:_MOST]:
            scene_of(evidence, at)


def _put_otherwise(claim: Tokens, evidence: Tokens) -> str | None:
    """Whether a claim puts the parts in another order, where no verb is compared or where it compares."""
    also = frozenset[Kind]() if _is_worth(claim, evidence) else _FIXED_KINDS
    shares_verb = not verbs_of(claim).keys().isdisjoint(verbs_of(evidence))
    if not shares_verb and not in_order(claim, evidence, frozenset(), also=also):
        return _MOVED
    if not claim.marks.isdisjoint(_COMPARING) and not in_order(claim, evidence, frozenset()):
        return _MOVED
    return None


def _is_worth(claim: Tokens, evidence: Tokens) -> bool:
    """'The sale is worth 330 million' of 'a 330 million sale'."""
    if "worth" not in claim.words:
        return False
    at = next(i for i, t in enumerate(claim) if t.word == "worth")
    what = next((t.mark for t in claim[:at] if t.is_thing), "")
    return any(
        t.kind is FIGURE and what in {n.mark for n in evidence[i + 1 : i + 3]} and t.mark == figure.mark
        for figure in claim[at + 1 : at + 2]
        for i, t in enumerate(evidence)
    )


def _said_by_another(claim: Tokens, evidence: Tokens, everything: frozenset[str]) -> bool:
    """'A spokesman for the commerce ministry said' where one of the food ministry did."""
    if SPEECH not in claim.kinds or SPEECH not in evidence.kinds:
        return False
    speeches = [i for i, t in enumerate(evidence) if t.kind is SPEECH and not _is_told(evidence, i)]
    if not 0 < len(speeches) <= _MOST:
        return not speeches and any(t.word == "told" and not _is_told(claim, i) for i, t in enumerate(claim))
    known = [scene_of(evidence, i) for i in speeches]
    if any(scene.is_lent or scene.pronoun for scene in known):
        return False
    for i, token in enumerate(claim):
        if token.kind is SPEECH and not _is_told(claim, i):
            start = claim.clauses.index(claim.clauses[i])
            near = {t.mark for t in claim[start:i] if t.is_thing}
            named = (near & everything) - _BODIES
            if named and not any(named <= scene.before for scene in known):
                return True
    return False


def _is_told(tokens: Sequence[Token], at: int) -> bool:
    """'The smelters were told to wait': they do not speak."""
    return tokens[at].word == "told" and at > 0 and tokens[at - 1].kind is BE


def _is_reduced(tokens: Sequence[Token], at: int) -> bool:
    """'Probes used only in hospitals', 'machines assembled in Slovenia': a participle that describes."""
    if not tokens[at].is_past or at + 1 >= len(tokens) or tokens[at - 1].kind is BE:
        return False
    return (tokens[at + 1].word == "only" or tokens[at + 1].word in {"in", "by", "from"}) and any(
        t.kind is BE or t.word in AUXILIARIES for t in tokens[at + 1 :]
    )


def _is_turnable(mark: str, own: Scene, scene: Scene) -> bool:
    return mark in _ERGATIVE and not own.before & scene.before


def _against(
    one: Scene, other: Scene, mark: str, *, everything: frozenset[str], verbs: frozenset[str]
) -> str | None:
    is_turnable = _is_turnable(mark, one, other)
    is_same = one.is_passive == other.is_passive
    if _is_turned(one, other, is_ergative=is_turnable):
        return "it changes who acts and who is acted on"
    if not is_same:
        is_moved = _acts_for_another(one, other, everything)
    elif is_turnable:
        is_moved = bool(one.before & everything) and not one.before & (other.after | other.before)
        is_moved = is_moved and not one.is_lent and not other.is_lent and not other.pronoun
    else:
        is_moved = _is_moved(one, other, everything) or bool(
            other.object and (one.joined & verbs) - other.beyond - other.before - {mark}
        )
    return "it gives a verb of its evidence to somebody or something else" if is_moved else None


def _is_turned(own: Scene, scene: Scene, *, is_ergative: bool) -> bool:
    then = scene.after - scene.before
    if is_ergative and own.before <= scene.after and not own.after & scene.before:
        return False
    if own.is_passive == scene.is_passive:
        if own.is_lent:
            return bool(own.after & scene.first)
        if own.before & then or own.after & scene.first:
            return True
        if own.agents and scene.agents and not own.agents & scene.agents:
            return True
        known = own.before & (scene.before | scene.after)
        return bool(scene.before and known and not known & scene.before)
    active, passive = (own, scene) if scene.is_passive else (scene, own)
    return bool(passive.before & active.first or passive.agents & (active.after - active.before))


def _is_moved(own: Scene, scene: Scene, everything: frozenset[str]) -> bool:
    """'Imports slipped' where imports rose and output slipped: who acts, or what is acted on, is of another verb."""
    if scene.has_person and own.object and not own.has_name:
        return True  # 'accused the lobbyists' for 'accused him'
    return (not own.is_lent and _acts_another(own, scene, everything)) or _is_done_to_another(
        own, scene, everything
    )


def _acts_another(own: Scene, scene: Scene, everything: frozenset[str]) -> bool:
    known = own.before & everything
    if scene.antecedent:
        named = known - DESCRIPTIONS
        if named and not named & scene.antecedent:
            return True  # 'it' is whoever acted last
    if scene.pronoun:
        return scene.pronoun in _PERSONS and bool(own.before) and own.before <= DESCRIPTIONS
    if known <= DESCRIPTIONS and not own.before <= DESCRIPTIONS:
        known = frozenset()  # 'a WTO panel' is a World Trade Organization panel
    if not known and scene.foreign and all(mark[:2] == "c:" for mark in own.foreign):
        known = own.foreign - everything
    if not known or _overlap(own.before, scene.before):
        return False
    if known <= scene.later:
        return True  # 'the government supports it, but the opposition has not decided'
    return (
        not scene.is_described
        or (scene.before <= _COURTS and not own.before & _COURTS)
        or _are_apart(own, scene)
    )


def _acts_for_another(own: Scene, scene: Scene, everything: frozenset[str]) -> bool:
    """'Drivers lifted the toll' where it was lifted by the ministry after protests by drivers."""
    if own.is_passive or own.is_lent or not scene.agents:
        return False
    known = own.before & everything
    if not known or _overlap(own.before, scene.agents) or own.before & scene.agents:
        return False
    return not (scene.agents <= DESCRIPTIONS and own.foreign)


def _are_apart(own: Scene, scene: Scene) -> bool:
    """'Producers called it too low' where officials did: both are described, as what cannot be the same."""
    one, other = (
        {n for n, described in enumerate(_CLASSES) if not described.isdisjoint(each.before)}
        for each in (own, scene)
    )
    return bool(one and other) and not one & other


def _is_done_to_another(own: Scene, scene: Scene, everything: frozenset[str]) -> bool:
    if not own.after or not scene.object or scene.has_object:
        return False
    before = frozenset[str]() if scene.is_lent else scene.before
    if (
        own.object
        and not scene.object & _STAND_INS
        and scene.object - own.object
        and (own.object - scene.object - before) & everything
    ):
        return True
    known = own.after & everything
    return bool(known) and 2 * len(known & (scene.beyond | scene.before)) < len(known)


def _overlap(own: frozenset[str], known: frozenset[str]) -> bool:
    """Whether two name the same: 'department' alone does not make the Commerce of the State Department."""
    one, other = own - DESCRIPTIONS, known - DESCRIPTIONS
    return bool(one & other if one and other else own & known)


def _may_depend(tokens: Tokens) -> bool:
    return TIE in tokens.kinds or "only" in tokens.words


def _is_timed(tokens: Tokens) -> bool:
    return TIE in tokens.kinds and FIGURE in tokens.kinds


# The same where only few sentences have the words.
SELDOM_PLACED: Final[tuple[GuardedCheck, ...]] = ((_may_depend, lost_condition), (_is_timed, timed_otherwise))
# Each tells whose part a claim gives to another, or which condition it leaves out, or None.
PLACES: Final[tuple[TokenCheck, ...]] = (
    ((verbs_of,), _acted_otherwise),
    ((), _put_otherwise),
    ((), figures_exchanged),
    ((), counted_otherwise),
    ((), crossed),
    ((), dated_otherwise),
)

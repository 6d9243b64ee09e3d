"""Checks that what is acted on, what heads a phrase and what a relative clause tells are the evidence's."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from service.ground.kinds import BE, BREAK, BREAK_OR_SPEECH_OR_TIE, CONTENT, DATE_OR_FIGURE, FIGURE, LINK, TIE
from service.ground.lazy import kept
from service.ground.lexicon import is_verb, meaning
from service.ground.scenes import DESCRIPTIONS, scene_of
from service.ground.tokens import GuardedCheck, Token, Tokens
from service.ground.verb_forms import MODALS, PRONOUNS, is_verb_at, verbs_of

_Marks = frozenset[str]
_RELATING: Final = frozenset({"that", "which", "who"})
_ANYONE: Final = frozenset("anyone everyone those all".split())
_HELPING: Final = frozenset("has have had will would may might can could must should not also been".split())
_ONES: Final = frozenset({"one", "ones"})
_WANTING: Final = frozenset(map(meaning, "want ask demand keep see".split()))
_HEADING: Final = frozenset({"on", "of", "for", "against"})
# 'Shipments of panels were held' tells that panels were; a spokesman stands for those who sent him.
_STANDING_FOR: Final = DESCRIPTIONS | frozenset(
    map(
        meaning,
        """import export shipment sale cargo trade kind type number group series list most all share part rest volume supply delivery amount
        total quantity tonne ton barrel majority spokesman representative lawyer attorney leader head chief chair chairman chairwoman member members
        delegation envoy ambassador director president executive minister secretary founder owner office department ministry court university""".split(),
    )
)
_WRONG_PART: Final = "it gives a verb of its evidence to somebody or something else"
_NEAR: Final = 6
_AMOUNT: Final = bytes((CONTENT, FIGURE))
_GAP_ENDS: Final = frozenset({BREAK, LINK, TIE})


def of_one(claim: Tokens, evidence: Tokens) -> str | None:
    """'The ruling from 2014' where a ruling revokes one from 2014."""
    marks = [t.mark for t in evidence]
    when = {
        date.mark
        for one, link, date in zip(evidence, evidence[1:], evidence[2:], strict=False)
        if one.word in _ONES
        and link.kind is LINK
        and date.kind in DATE_OR_FIGURE
        and marks.count(date.mark) == 1
    }
    if any(
        date.mark in when and link.kind is LINK and one.word not in _ONES
        for one, link, date in zip(claim, claim[1:], claim[2:], strict=False)
    ):
        return "it takes a date from what only 'one' stands for"
    return None


def _has_one(tokens: Tokens) -> bool:
    return not tokens.words.isdisjoint(_ONES)


def gap_filled(claim: Tokens, evidence: Tokens) -> str | None:
    """'Stopped applying the pact' where it replaces an arrangement that they had stopped applying."""
    gaps = _gaps(evidence)
    for i in claim.places(CONTENT):
        antecedent = gaps.get(claim[i].mark)
        if antecedent is not None:
            acted_on = _object(claim, i)
            if acted_on and acted_on <= evidence.marks and not acted_on & antecedent:
                return _WRONG_PART
    return None


@kept
def _gaps(tokens: Tokens) -> dict[str, _Marks]:
    """Verbs of 'that both had stopped applying', each with what they act on, which stands before."""
    found: dict[str, _Marks] = {}
    if tokens.words.isdisjoint(_RELATING):
        return found
    for i, token in enumerate(tokens):
        if token.word not in _RELATING or i == 0 or tokens[i - 1].kind is not CONTENT:
            continue
        end = next((j for j in range(i + 1, len(tokens)) if tokens[j].kind in _GAP_ENDS), len(tokens))
        if not _has_gap(tokens, i, end - 1):
            continue
        start = next((j + 1 for j in range(i - 1, -1, -1) if _opens(tokens, j)), 0)
        found[tokens[end - 1].mark] = frozenset([t.mark for t in tokens[start:i] if t.is_part])
    return {verb: antecedent for verb, antecedent in found.items() if antecedent}


def _has_gap(tokens: Tokens, start: int, verb: int) -> bool:
    """Whether somebody acts between a 'that' and a verb which nothing else stands behind."""
    inner = tokens[start + 1 : verb]
    if (
        not inner
        or tokens[verb].kind is not CONTENT
        or inner[0].word in MODALS
        or is_verb_at(tokens, start + 1)
    ):
        return False
    return any(t.is_thing or t.word in PRONOUNS for t in inner) and (
        tokens[verb].word.endswith(("ing", "ed")) or is_verb(tokens[verb].mark)
    )


def _opens(tokens: Tokens, at: int) -> bool:
    token = tokens[at]
    return token.kind in BREAK_OR_SPEECH_OR_TIE or (token.kind is CONTENT and is_verb_at(tokens, at))


def _object(tokens: Tokens, at: int) -> _Marks:
    """What is named right behind a verb."""
    found: set[str] = set()
    for token in tokens[at + 1 :]:
        if token.kind in _GAP_ENDS or token.word in PRONOUNS:
            break
        if token.is_thing:
            found.add(token.mark)
    return frozenset(found)


def defined_otherwise(claim: Tokens, evidence: Tokens) -> str | None:
    """'Yards that repay their loans miss their targets' where those that miss them must repay."""
    own = [*_defining(claim)]
    defining = frozenset(_defining(evidence))
    if not own or defining.isdisjoint(claim.marks):
        return None
    acted_on = _defined_by(evidence)
    for mark, what in _defined_by(claim).items():
        if mark in acted_on and what and what <= evidence.marks and what.isdisjoint(acted_on[mark]):
            return _WRONG_PART
    told: set[str] = set()
    others: set[str] = set()
    before = ""
    for token in evidence:
        (told if before in MODALS and token.kind is CONTENT else others).add(token.mark)
        before = token.word
    if any(mark in told and mark not in others and mark not in defining for mark in own):
        return "it exchanges what defines and what is told"
    return None


def _defining(tokens: Tokens) -> Iterator[str]:
    """What follows a 'that' at once."""
    if tokens.words.isdisjoint(_RELATING):
        return
    for i, token in enumerate(tokens[:-1]):
        if (
            token.word in _RELATING
            and i > 0
            and (tokens[i - 1].kind is CONTENT or tokens[i - 1].word in _ANYONE)
            and tokens[i + 1].kind is CONTENT
        ):
            yield tokens[i + 1].mark


def _defined_by(tokens: Tokens) -> dict[str, _Marks]:
    """What 'who ships' and the like act on."""
    return {
        tokens[i + 1].mark: _object(tokens, i + 1)
        for i, token in enumerate(tokens[:-1])
        if token.word in _RELATING and tokens[i + 1].kind is CONTENT
    }


def _defines(tokens: Tokens) -> bool:
    return next(_defining(tokens), None) is not None


def owned_otherwise(claim: Tokens, evidence: Tokens) -> str | None:
    """'Fisk's boats' where it is Fish whose boats they are."""
    for i, token in enumerate(evidence):
        if token.word != "whose" or i < 2:  # noqa: PLR2004 - a name and a comma
            continue
        start = next((j + 1 for j in range(i - 2, -1, -1) if not evidence[j].is_part), 0)
        owner = frozenset([t.mark for t in evidence[start : i - 1]])
        owned = next((t.mark for t in evidence[i + 1 :] if t.is_part), "")
        for j, own in enumerate(claim):
            if own.mark == owned and j > 0 and claim[j - 1].word.endswith(("'s", "s'")):
                first = next((k + 1 for k in range(j - 2, -1, -1) if not claim[k].is_part), 0)
                named = frozenset([t.mark for t in claim[first:j]])
                if owner and named - owner and not owner <= named and named <= evidence.marks:
                    return _WRONG_PART
    return None


def _has_owner(tokens: Tokens) -> bool:
    return "whose" in tokens.words


def amount_moved(claim: Tokens, evidence: Tokens) -> str | None:
    """'Get 35 euros back' where they get their money back, minus a charge of 35 euros."""
    if _AMOUNT not in claim.kinds:
        return None
    known = _amounts(evidence)
    for mark, figure in _amounts(claim).items():
        if figure and figure in evidence.marks and known.get(mark) == "":
            return "it gives a verb a figure that its evidence has elsewhere"
    return None


def _amounts(tokens: Tokens) -> dict[str, str]:
    """Verbs with the figure right behind them; '' where only things follow, up to a comma or 'that'."""
    found: dict[str, str] = {}
    for i in tokens.places(CONTENT):
        if i == 0 or not (is_verb_at(tokens, i) or tokens[i - 1].word in MODALS):
            continue
        mark = tokens[i].mark
        if i + 1 < len(tokens) and tokens[i + 1].kind is FIGURE:
            found[mark] = tokens[i + 1].mark
            continue
        end = next(
            (j for j in range(i + 1, len(tokens)) if tokens[j].kind is BREAK or tokens[j].word in _RELATING),
            len(tokens),
        )
        behind = tokens[i + 1 : end]
        if mark in found or not behind or any(t.kind in DATE_OR_FIGURE for t in behind):
            found.setdefault(mark, "?")
        elif any(t.kind is CONTENT for t in behind[:3]) and behind[0].kind is not LINK:
            found[mark] = ""
    return found


def _has_figure(tokens: Tokens) -> bool:
    return FIGURE in tokens.kinds


def wanted_otherwise(claim: Tokens, evidence: Tokens) -> str | None:
    """'Want the case withdrawn' where those who brought it want the subsidies withdrawn."""
    if claim.marks.isdisjoint(_WANTING):
        return None
    known = _wanted(evidence)
    for mark, what in _wanted(claim).items():
        if mark in known and what <= evidence.marks and not what & known[mark]:
            return _WRONG_PART
    return None


@kept
def _wanted(tokens: Tokens) -> dict[str, _Marks]:
    """What somebody wants done, with what it is to be done to."""
    found: dict[str, _Marks] = {}
    if tokens.marks.isdisjoint(_WANTING):
        return found
    for i in tokens.places(CONTENT):
        if tokens[i].mark not in _WANTING:
            continue
        what: list[Token] = []
        for token in tokens[i + 1 : i + 1 + _NEAR]:
            if token.kind in _GAP_ENDS or token.word in PRONOUNS:
                break
            if what and (token.is_past or (is_verb(token.mark) and token.word.endswith("n"))):
                found[token.mark] = frozenset([t.mark for t in what])
                break
            if token.is_thing:
                what.append(token)
    return found


def suffered_by_another(claim: Tokens, evidence: Tokens) -> str | None:
    """'The clip was condemned' where it is stored in sheds that were condemned."""
    known = _suffering(evidence)
    for mark, places in verbs_of(claim).items():
        who = known.get(mark)
        if who is None:
            continue
        own = scene_of(claim, places[0])
        if (
            own.is_passive
            and not own.is_lent
            and own.before
            and own.before <= evidence.marks
            and own.before.isdisjoint(who)
        ):
            return _WRONG_PART
    return None


@kept
def _suffering(tokens: Tokens) -> dict[str, _Marks]:
    """What was done to what is named right before 'that', where it is told once: 'sheds that were condemned'."""
    found: dict[str, _Marks] = {}
    if tokens.words.isdisjoint(_RELATING):
        return found
    for i, token in enumerate(tokens[:-2]):
        if token.word not in _RELATING or i == 0 or tokens[i - 1].kind is not CONTENT:
            continue
        at = i + 1
        while at + 1 < len(tokens) and (tokens[at].kind is BE or tokens[at].word in _HELPING):
            at += 1
        if at == i + 1 or tokens[at - 1].kind is not BE or not tokens[at].is_past:
            continue
        start = next((j + 1 for j in range(i - 1, -1, -1) if tokens[j].kind is LINK or _opens(tokens, j)), 0)
        found[tokens[at].mark] = frozenset([t.mark for t in tokens[start:i] if t.is_part])
    marks = [t.mark for t in tokens]
    return {verb: who for verb, who in found.items() if who and marks.count(verb) == 1}


class _Led(NamedTuple):
    """What heads what stands before a verb, and what only stands with it: 'comments', 'on the form'."""

    head: _Marks
    rest: _Marks
    is_passive: bool


def headed_otherwise(claim: Tokens, evidence: Tokens) -> str | None:
    """'The form is due' where comments on it are, or None."""
    heads = _heads(evidence)
    for mark, places in verbs_of(claim).items():
        led = heads.get(mark)
        if led is None:
            continue
        own = scene_of(claim, places[0])
        acting = [t for t in own.acting if t.is_thing]
        if (
            acting
            and not own.is_lent
            and own.is_passive is led.is_passive
            and own.before <= led.rest
            and not led.head & own.before
            and not (acting[0].is_name and acting[0] is not claim[0])
        ):
            return "it tells of what only stands with what its evidence tells of"
    return None


@kept
def _heads(tokens: Tokens) -> dict[str, _Led]:
    """Verbs that stand once, by what stands before them: 'comments on the form are due'."""
    found: dict[str, _Led] = {}
    if tokens.marks.isdisjoint(_HEADING):
        return found
    for mark, places in verbs_of(tokens).items():
        if len(places) > 1:
            continue
        at = places[0]
        scene = scene_of(tokens, at)
        link = next(
            (i for i in range(scene.since, at) if tokens[i].kind is LINK and tokens[i].mark in _HEADING), -1
        )
        head = frozenset([t.mark for t in tokens[scene.since : max(link, 0)] if t.is_thing])
        if head and not scene.is_lent and not head & _STANDING_FOR:
            rest = frozenset([t.mark for t in tokens[link:at] if t.is_thing])
            found[mark] = _Led(head, rest, scene.is_passive)
    return found


# Each tells what stands elsewhere in a claim, or None.
ATTACHMENTS: Final[tuple[GuardedCheck, ...]] = (
    (_has_one, of_one),
    (_gaps, gap_filled),
    (_defines, defined_otherwise),
    (_wanted, wanted_otherwise),
    (_has_owner, owned_otherwise),
    (_suffering, suffered_by_another),
    (_has_figure, amount_moved),
    (_heads, headed_otherwise),
)

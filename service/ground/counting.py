"""Checks that figures and dates belong to the things and statements of the evidence."""

from collections.abc import Mapping, Sequence
from typing import Final

from service.ground.kinds import BREAK, DATE, FIGURE, HEDGE, LINK_OR_MINOR, MINOR_OR_FIGURE, THINGS, TIE
from service.ground.lexicon import is_action, meaning, opposites
from service.ground.tokens import Token, Tokens
from service.ground.verb_forms import is_verb_at, verbs_of

ALL_THINGS: Final = THINGS | {FIGURE, HEDGE}
_OTHERS: Final = frozenset({"other", "rest"})
_NUMBERED: Final = frozenset("section sections article chapter title rule part heading annex no".split())
_FIXED: Final = frozenset({"n:", "d:", "y:"})
_PARTING: Final = frozenset({".", ";"})
_CHANGES: Final = frozenset(map(meaning, "raise cut".split()))
_COUNTED: Final = 3  # parts after a figure among which is what it counts


def counted_otherwise(claim: Tokens, evidence: Tokens) -> str | None:
    """'Two labs' where the evidence has three labs and two firms."""
    own = _counted(claim) if FIGURE in claim.kinds else {}
    if not own:
        return None
    known = _counted(evidence)
    everything = {t.mark for t in evidence if t.is_thing}
    for figure, things in own.items():
        there = known.get(figure)
        if not there or not things or things & there or there <= _OTHERS or "them" in there:
            continue
        if things & everything or any(things & others for other, others in known.items() if other != figure):
            return "it counts with a figure what its evidence counts with another"
    return None


def crossed(claim: Tokens, evidence: Tokens) -> str | None:
    """A verb of one statement with a figure or date of another, where a full stop or semicolon parts them."""
    verbs = verbs_of(claim)
    parts = _parted(evidence) if verbs and _has_parts(evidence) else []
    if len(parts) < 2:  # noqa: PLR2004 - one part has nothing to cross
        return None
    everything = frozenset[str]().union(*parts)
    for part in _parted(claim, also=True):
        own = part & verbs.keys()
        homes = [there for there in parts if own & there]
        if not homes:
            continue
        fixed = {mark for mark in part if mark[:2] in _FIXED}
        if any(all(mark not in there for there in homes) for mark in fixed & everything):
            return "it takes a figure or date from another statement"
        led = [there for there in parts if own <= there]
        known = own & everything
        if len(known) > 1 and not led and not any(known <= there for there in parts):
            return "it joins verbs of two statements"
    return None


def dated_otherwise(claim: Tokens, evidence: Tokens) -> str | None:
    """'$21 from January' where the evidence has $5 from January and $21 later; 'lowered to 25' where it raised to 25."""
    if FIGURE not in claim.kinds:
        return None
    figures = {t.mark for t in evidence if t.kind is FIGURE}
    if len(figures) > 1 and DATE in claim.kinds:
        known = _dated(evidence)
        if any(
            mark in known and figure not in known[mark]
            for mark, there in _dated(claim).items()
            for figure in there & figures
        ):
            return "it takes a figure of another date"
    own = _moved_to(claim)
    known = _moved_to(evidence) if own else {}
    for mark, there in own.items():
        if any(
            figure in others and not opposites(mark).isdisjoint(others[figure]) and mark not in others[figure]
            for figure in there
            for others in [_by_figure(known)]
        ):
            return "it turns a change round"
    return None


def _by_figure(moved: Mapping[str, set[str]]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for mark, figures in moved.items():
        for figure in figures:
            found.setdefault(figure, set()).add(mark)
    return found


def _dated(tokens: Sequence[Token]) -> dict[str, set[str]]:
    """Each date with the figure that stands right before its 'from', 'until' or 'in'."""
    found: dict[str, set[str]] = {}
    figures: set[str] = set()  # 'from 35 to 25' are of one date
    for token in tokens:
        if token.kind is FIGURE:
            figures.add(token.mark)
        elif token.kind is DATE:
            if figures:
                found.setdefault(token.mark, set()).update(figures)
            figures = set()
        elif token.kind not in LINK_OR_MINOR and token.kind is not TIE:
            figures = set()
    return found


def _moved_to(tokens: Tokens) -> dict[str, set[str]]:
    """Each verb of change with the figures that it goes to."""
    found: dict[str, set[str]] = {}
    if tokens.marks.isdisjoint(_CHANGES):
        return found
    mark, at = "", 0
    for i in tokens.places(FIGURE):
        mark = next((t.mark for t in tokens[at:i][::-1] if t.mark in _CHANGES), mark)
        at = i
        if mark and tokens[i - 1].mark == "to":
            found.setdefault(mark, set()).add(tokens[i].mark)
    return found


def timed_otherwise(claim: Tokens, evidence: Tokens) -> str | None:
    """'3.4 percent before the war' where that is what 7.9 percent were."""
    own = _timed(claim) if FIGURE in claim.kinds and TIE in claim.kinds else {}
    known = _timed(evidence) if own else {}
    if any(key in known and known[key] != figure for key, figure in own.items()):
        return "it takes a figure of another time"
    return None


def _timed(tokens: Sequence[Token]) -> dict[tuple[str, str], str]:
    """The last figure before each 'before', 'after' and what follows it, or the first behind one that opens."""
    found: dict[tuple[str, str], str] = {}
    figure = ""
    for i, token in enumerate(tokens):
        if token.kind is FIGURE:
            figure = token.mark
        elif token.kind is BREAK and token.word in {".", ";"}:
            figure = ""
        elif token.kind is TIE and token.mark in {"before", "after"}:
            head = next((t.mark for t in tokens[i + 1 : i + 3] if t.is_thing), "")
            if i == 0:  # 'Before the war, it was 7.9 percent'
                figure = next((t.mark for t in tokens if t.kind is FIGURE), "")
            if figure:
                found[token.mark, head] = figure
    return found


def _parted(tokens: Sequence[Token], *, also: bool = False) -> list[frozenset[str]]:
    """The marks of each sentence, or part of one; `also` where a comma parts."""
    parts: list[set[str]] = [set()]
    for token in tokens:
        if token.word in _PARTING or (also and token.kind is BREAK):
            parts.append(set())
        elif token.kind in ALL_THINGS or token.kind is DATE:
            parts[-1].add(token.mark)
    return [frozenset(part) for part in parts if part]


def _has_parts(tokens: Tokens) -> bool:
    """Whether a full stop or semicolon stands before the last place."""
    return any(token.word in _PARTING for token in tokens[:-1]) if tokens.words & _PARTING else False


def _is_verb_here(tokens: Sequence[Token], at: int) -> bool:
    return is_action(tokens[at].word) or is_verb_at(tokens, at)


def _counted(tokens: Tokens) -> dict[str, set[str]]:
    """Each figure with the things that it counts: what follows it, also after 'of'."""
    found: dict[str, set[str]] = {}
    for i in tokens.places(FIGURE):
        if _counts(tokens, i):
            _count(tokens, i, found.setdefault(tokens[i].mark, set()))
    return found


def _counts(tokens: Tokens, at: int) -> bool:
    return at == 0 or tokens[at - 1].word not in _NUMBERED


def _count(tokens: Tokens, figure: int, things: set[str]) -> None:
    """Add what the figure at a place counts, up to the next one that counts."""
    left = _COUNTED
    for i in range(figure + 1, len(tokens)):
        token = tokens[i]
        if token.word == "them":
            things.add(token.word)  # 'three of them' may be any
            return
        if token.kind is FIGURE and _counts(tokens, i):
            return
        if token.is_thing and not (things and _is_verb_here(tokens, i)):
            things.add(token.mark)
            left -= 1
            if left == 0:
                return
        elif token.kind not in MINOR_OR_FIGURE and token.mark != "of":
            return

"""Checks that names, verbs and figures follow each other as in the evidence."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from service.ground.kinds import (
    BE_OR_SPEECH,
    BREAK_OR_DATE_OR_LINK,
    CONTENT,
    COUNTRY,
    DATE,
    FIGURE,
    LINK_OR_MINOR,
    LINK_OR_TIE,
    MINOR,
    SPEECH,
    TIE,
    Kind,
)
from service.ground.lazy import kept
from service.ground.lexicon import is_action
from service.ground.scenes import OBJECTS
from service.ground.tokens import Token, Tokens
from service.ground.verb_forms import IRREGULAR, MODALS, PRESENT, is_verb_at

_PLAIN: Final = 2  # words that tell what somebody is: 'a Justice Department lawyer'


def figures_exchanged(claim: Tokens, evidence: Tokens) -> str | None:
    """Figures in another order than the evidence's; 'to 9 from 10' may be told as 'from 10 to 9'."""
    if FIGURE not in claim.kinds:
        return None
    blocks = _blocks(claim)
    own = [(t.mark, blocks[i]) for i, t in enumerate(claim) if t.kind is FIGURE]
    if len(own) < 2:  # noqa: PLR2004 - one has no order
        return None
    places: dict[str, int] = {}
    for i, token in enumerate(evidence):
        if token.kind is FIGURE:
            places[token.mark] = -1 if token.mark in places else i
    last, block = -1, 0
    for mark, here in own:
        if here != block:
            last, block = -1, here
        at = places.get(mark, -1)
        if at < 0:
            continue
        if at < last and not (_is_end(evidence, at) and _is_end(evidence, last)):
            return "it exchanges figures of its evidence"
        last = at
    return None


def _is_end(tokens: Sequence[Token], at: int) -> bool:
    """Whether a figure is what a change goes from or to."""
    return any(t.mark in {"from", "to"} for t in tokens[max(0, at - 2) : at])


def in_order(
    claim: Tokens,
    evidence: Tokens,
    verbs: frozenset[str],
    also: frozenset[Kind] = frozenset(),
) -> bool:
    """Whether names stand to each other, and to verbs, as in the evidence; who says it may stand anywhere."""
    names = _capitals(claim) | _capitals(evidence)
    order = [*_groups(claim, verbs, also, names)]
    if len(order) <= 1:  # nothing to stand in an order with
        return True
    places = _places(evidence, verbs, also, names)
    pronouns = (
        []
        if evidence.words.isdisjoint(OBJECTS)
        else [i for i, t in enumerate(evidence) if t.word in OBJECTS and not _leads_on(evidence, i)]
    )
    last_name, last = -1, -1
    group: list[int] = []
    blocks = _blocks(claim)
    block = 0
    for group_of, at in order:
        if blocks[at] != block:
            block, last_name, last = blocks[at], -1, -1
        is_name = group_of[0].mark not in verbs
        floor = last if is_name else last_name
        group = [_next(places[t.mark], pronouns, floor) for t in group_of if t.mark in places]
        if not group:
            continue
        if min(group) < floor:
            return False
        last = max(last, *group)
        if is_name:
            last_name = max(last_name, *group)
    return True


@kept
def _capitals(tokens: Tokens) -> frozenset[str]:
    """What is written with a capital where no sentence begins."""
    return frozenset([tokens[i].mark for i in tokens.name_places if i > 0 and tokens[i].kind is CONTENT])


def _places(
    evidence: Tokens, verbs: frozenset[str], also: frozenset[Kind], names: frozenset[str]
) -> dict[str, list[int]]:
    """Where each name and verb stands, in order."""
    places: dict[str, list[int]] = {}
    for i, token in _ordered(evidence, verbs, also, names):
        places.setdefault(token.mark, []).append(i)
    for i, short in _short_names_of(evidence):
        places.setdefault(short, []).append(i)
    return places


def _leads_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether a pronoun acts: a verb follows it."""
    return at + 1 < len(tokens) and (
        tokens[at + 1].kind in BE_OR_SPEECH
        or tokens[at + 1].word in MODALS
        or tokens[at + 1].word in {"has", "have", "had", "did", "does", "also"}
        or tokens[at + 1].word in IRREGULAR
        or tokens[at + 1].is_past
        or tokens[at + 1].word in PRESENT
        or (tokens[at + 1].word.endswith("s") and is_action(tokens[at + 1].word[:-1]))
    )


def _blocks(tokens: Tokens) -> list[int]:
    """The number of the part of a sentence each token is in; what opens it, and what is tied to it, may stand anywhere."""
    blocks: list[int] = []
    block = 0
    is_opening = bool(tokens) and (tokens[0].kind in LINK_OR_TIE or tokens[0].word == "to")
    if not is_opening and TIE not in tokens.kinds:
        return [0] * len(tokens)
    for i, token in enumerate(tokens):
        if token.kind is TIE and i > 0:
            block += 1
        blocks.append(block)
        if is_opening and (token.word == "," or token.kind is DATE):
            block, is_opening = block + 1, False
    return blocks


def _next(places: Sequence[int], pronouns: Sequence[int], floor: int) -> int:
    """The first place from the floor on; a name may also stand where a pronoun after it is acted on."""
    i = bisect_left(places, floor)
    nearest = places[i] if i < len(places) else None
    j = bisect_left(pronouns, max(floor, places[0] + 1)) if pronouns else 0
    if j < len(pronouns) and (nearest is None or pronouns[j] < nearest):
        nearest = pronouns[j]
    return places[-1] if nearest is None else nearest


def _groups(
    tokens: Tokens, verbs: frozenset[str], also: frozenset[Kind], names: frozenset[str]
) -> Iterator[tuple[list[Token], int]]:
    """Verbs one by one, and names with those they are listed with: 'the European Union and South Korea'."""
    group: list[Token] = []
    end = -1
    for i, token in _ordered(tokens, verbs, also, names):
        is_verb_here = token.mark in verbs
        if group and (
            is_verb_here or any(t.kind is not MINOR and t.mark != "of" for t in tokens[end + 1 : i])
        ):
            yield group, end
            group = []
        if is_verb_here:
            yield [token], i
        else:
            group.append(token)
            end = i
    if group:
        yield group, end


@kept
def _short_names_of(tokens: Tokens) -> tuple[tuple[int, str], ...]:
    return tuple(_short_names(tokens))


def _short_names(tokens: Sequence[Token]) -> Iterator[tuple[int, str]]:
    """What names of several words are short for, and where they begin."""
    start, letters = -1, ""
    for i, token in enumerate(tokens):
        if token.is_capital and token.word not in {"the", "a", "an"}:
            start = i if not letters else start
            letters += token.word[0] if token.kind is not COUNTRY else token.word
        elif token.word not in {"of", "and", "for", "the"}:
            if len(letters) > 1:
                yield start, letters
            letters = ""


def _ordered(
    tokens: Tokens, verbs: frozenset[str], also: frozenset[Kind], names: frozenset[str]
) -> list[tuple[int, Token]]:
    """Names and verbs in their order, without those who are said to speak; `names` may open a sentence."""
    own = _named(tokens)
    return [
        (i, token)
        for i, token in enumerate(tokens)
        if token.mark in verbs
        or (also and token.kind in also)
        or (i in own and (i > 0 or token.kind is not CONTENT or token.mark in names))
    ]


@kept
def _named(tokens: Tokens) -> frozenset[int]:
    """Where names stand, without those who are said to speak."""
    speaking, clauses = tokens.speaking, tokens.clauses
    return frozenset([i for i in tokens.name_places if not (clauses[i] in speaking and _speaks(tokens, i))])


def _speaks(tokens: Sequence[Token], at: int) -> bool:
    """Whether only names and small words stand between a name and 'said'."""
    return _leads_to_speech(tokens, range(at + 1, len(tokens))) is not None or (
        (word := _leads_to_speech(tokens, range(at - 1, -1, -1))) is not None
        and (word == "according" or _ends(tokens, at))
    )


def _leads_to_speech(tokens: Sequence[Token], places: Iterable[int]) -> str | None:
    """The word that tells of speech behind names and small words only."""
    plain = 0
    for i in places:
        token = tokens[i]
        kind = token.kind
        if token.is_capital or kind in LINK_OR_MINOR:
            continue
        if kind is CONTENT and plain < _PLAIN and not is_verb_at(tokens, i):
            plain += 1
            continue
        return token.word if kind is SPEECH else None
    return None


def _ends(tokens: Sequence[Token], at: int) -> bool:
    return all(t.is_capital or t.kind in BREAK_OR_DATE_OR_LINK for t in tokens[at + 1 :])

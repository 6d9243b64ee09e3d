"""Checks that what somebody only asks, or nobody says, is not told as a fact."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from service.ground.kinds import BREAK, CONTENT, SPEECH
from service.ground.lazy import kept
from service.ground.lexicon import meaning
from service.ground.tokens import GuardedCheck, Tokens
from service.ground.verb_forms import MODALS, verbs_of

_QUESTIONING: Final = frozenset({"why", "how", "when", "whether", "where", "if"})
_GRANTING: Final = frozenset({"why", "how"})  # asked only of what is so
_ASKING: Final = frozenset(
    map(meaning, "ask asked wonder wondered question questioned inquire debate debated unclear".split())
)
_TELLING: Final = frozenset(
    map(meaning, "know discuss disclose decide specify clear reveal explain comment".split())
)
_NOBODY: Final = frozenset(
    {"nobody", "not", "no", "none", "never", "neither", "nor", "declined", "refused", "cannot", "yet"}
)
_LEFT_OPEN: Final = frozenset({"rule", "rules", "ruled"})  # 'did not rule out that ...'
_NEAR: Final = 12
_SAME: Final = {"if": "whether"}


class _Question(NamedTuple):
    """The word that asks, who asks, and what only the question tells."""

    word: str
    asker: frozenset[str]
    done: frozenset[str]


def answered(claim: Tokens, evidence: Tokens) -> str | None:
    """'The talks might resume' where nobody would say when they might, or None."""
    questions = _questions(evidence)
    if not claim.words.isdisjoint(_LEFT_OPEN):
        return None
    asking = {_SAME.get(word, word) for word in claim.words & _QUESTIONING}
    told = {t.mark for t in claim if t.kind is CONTENT}
    for question in questions:
        if _SAME.get(question.word, question.word) in asking or not question.done & told:
            continue
        if question.word not in _GRANTING or question.asker & claim.marks:
            return "it answers what its evidence only asks"
    return None


@kept
def _questions(tokens: Tokens) -> tuple[_Question, ...]:
    """What is asked in a text."""
    if tokens.words.isdisjoint(_QUESTIONING):
        return ()
    return tuple(_read(tokens))


def _read(tokens: Tokens) -> Iterator[_Question]:
    verbs = verbs_of(tokens)
    for i, token in enumerate(tokens):
        if token.word not in _QUESTIONING or i == 0 or not _is_asked(tokens, i):
            continue
        end = next((j for j in range(i + 1, len(tokens)) if tokens[j].kind is BREAK), len(tokens))
        elsewhere = {t.mark for j, t in enumerate(tokens) if not i < j < end}
        done = {
            t.mark
            for j, t in enumerate(tokens[i + 1 : end], start=i + 1)
            if t.kind is CONTENT and (j in verbs.get(t.mark, ()) or tokens[j - 1].word in MODALS)
        }
        asker = frozenset([t.mark for t in tokens[:i] if t.is_thing and t.mark not in _ASKING])
        yield _Question(token.word, asker, frozenset(done - elsewhere))


def _is_asked(tokens: Tokens, at: int) -> bool:
    """Whether the word before asks, or tells of what nobody says."""
    start = max(0, at - _NEAR)
    near = tokens[start:at]
    for i in range(at - 1, start - 1, -1):
        if tokens[i].kind is BREAK:
            near = tokens[i + 1 : at]
            break
    if any(t.mark in _ASKING for t in near):
        return True
    return any(t.kind is SPEECH or t.mark in _TELLING for t in near) and any(
        t.word in _NOBODY or t.word.endswith("n't") for t in near
    )


# Tells what a claim answers that is only asked, or None.
QUESTIONS: Final[tuple[GuardedCheck, ...]] = ((_questions, answered),)

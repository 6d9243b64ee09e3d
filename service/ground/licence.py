"""Checks that each word of a summary is licensed: it stands in the evidence, or says the same as one that does."""

from collections.abc import Callable, Sequence
from typing import Final

from service.ground.kinds import CONTENT, CONTENT_OR_OF_COUNTRY, HEDGE
from service.ground.lexicon import is_verb, meaning
from service.ground.proper_names import acronyms_of
from service.ground.reading import Reading
from service.ground.tokens import Token, Tokens
from service.ground.verb_forms import IRREGULAR

_WORDS_OF_MOOD: Final = frozenset(
    map(
        meaning,
        """plan intend intention aim pledge vow promise threaten prepare offer want hope try seek sought announce announcement unveil
        expect expectation likely anticipate forecast predict projected probably possible possibly possibility potential perhaps maybe consider consideration
        weigh mull explore look think contemplate propose proposal recommend recommendation suggest urge
        demand call press need undecided uncommitted unclear going due slated scheduled set
        unlikely unable unwilling""".split(),
    )
)
_WORDS_OF_DENIAL: Final = frozenset(
    "deny denies denied refuse refuses refused decline declines declined ruled".split()
)
_ARTICLES: Final = frozenset({"a", "an", "the"})
_MEASURES: Final = frozenset(
    map(
        meaning,
        """bill rule order tariff tax ban plan proposal deal agreement pact treaty measure list listing decision ruling report review draft law petition
        lawsuit complaint investigation exemption exclusion quota""".split(),
    )
)
_POINTING: Final = frozenset({"the", "this", "that", "these", "those"})
_PRONOUNS: Final = frozenset({"it", "they", "them", "its", "their", "this", "that"})
_SURE: Final = 2  # letters of an acronym
_CHECKED: Final = frozenset({CONTENT, HEDGE})


def unlicensed(
    claim: Reading,
    evidence: Reading,
    named: Callable[[], Reading],
    told: Callable[[], frozenset[str]] = frozenset,
) -> str | None:
    """A word of the claim that nothing in the evidence licenses, or None.

    `named` are wordings that stand for somebody in the evidence, `told` what was told just before, which 'it'
    may mean. Words that tell the mood, figures, dates
    and countries are checked elsewhere.
    """
    known = evidence.known_marks
    strange = [
        token
        for i, token in enumerate(claim.tokens)
        if token.kind in _CHECKED
        and token.mark not in known
        and not _may_be_new(token, is_first=i == 0)
        and not (_stands_for_pronoun(claim.tokens, i, evidence.tokens) and token.mark in told())
    ]
    if not strange:
        return _verb_of_noun(claim.tokens, evidence.tokens)
    also = named().known_marks | _spelled_out(claim, evidence)
    short = acronyms_of(named().text) | acronyms_of(evidence.text)
    word = next(
        (t.word for t in strange if not {t.mark, t.word} & also and not _abbreviates(t.word, short)), None
    )
    if word is not None:
        return f"the word '{word}' is not in its evidence"
    return _verb_of_noun(claim.tokens, evidence.tokens)


def _stands_for_pronoun(claim: Sequence[Token], at: int, evidence: Sequence[Token]) -> bool:
    """'Sign the bill' for 'sign it': a measure by its common name."""
    return (
        claim[at].mark in _MEASURES
        and at > 0
        and claim[at - 1].word in _POINTING
        and any(t.word in _PRONOUNS for t in evidence)
    )


def _verb_of_noun(claim: Tokens, evidence: Tokens) -> str | None:
    """'Suspended talks' where the evidence resumed them after a pause: done by the claim, only named by the evidence."""
    done = {
        t.mark: t.word for t in claim if t.kind is CONTENT and (t.word.endswith("ed") or t.word in IRREGULAR)
    }
    if not done:
        return None
    for i, token in enumerate(evidence):
        if token.mark in done and not (
            i > 0
            and not token.word.endswith("ed")
            and (evidence[i - 1].word in _ARTICLES or _is_noun_of_action(evidence, i))
        ):
            del done[token.mark]
    word = next((word for mark, word in done.items() if mark in evidence.marks), None)
    return None if word is None else f"its evidence does not say that somebody {word}"


def _is_noun_of_action(tokens: Sequence[Token], at: int) -> bool:
    """'Commerce's finding'; not 'is finding', nor ', finding'."""
    last = tokens[at - 1]
    return tokens[at].word.endswith("ing") and last.kind in CONTENT_OR_OF_COUNTRY and not is_verb(last.mark)


def _abbreviates(word: str, names: frozenset[str]) -> bool:
    return word in names or (len(word) > _SURE and any(word in name for name in names))


def _may_be_new(token: Token, *, is_first: bool) -> bool:
    return (
        (token.is_capital and not is_first)  # names are checked as such
        or token.mark in _WORDS_OF_MOOD
        or token.word in _WORDS_OF_DENIAL
    )


def _spelled_out(claim: Reading, evidence: Reading) -> frozenset[str]:
    """The words of 'World Trade Organization' where the evidence says 'WTO'."""
    acronyms = {t.word for t in evidence.tokens if t.is_capital}
    if not acronyms_of(claim.text) & acronyms:
        return frozenset()
    return frozenset(t.mark for t in claim.tokens if t.is_capital)

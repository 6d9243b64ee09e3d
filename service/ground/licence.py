"""Checks that each word of a summary is licensed: it stands in the evidence, or says the same as one that does."""

from collections.abc import Callable, Sequence
from typing import Final

from service.ground.kinds import CONTENT, CONTENT_OR_OF_COUNTRY, COUNTRY, FIGURE, HEDGE, OF_COUNTRY
from service.ground.lexicon import is_verb, meaning
from service.ground.proper_names import acronyms_of
from service.ground.reading import Reading, both_at
from service.ground.tokens import Token, Tokens
from service.ground.verb_forms import IRREGULAR

_WORDS_OF_MOOD: Final = frozenset(
    map(
        meaning,
        """plan intend intention aim pledge vow promise threaten prepare offer hope try seek sought announce announcement unveil
        expect expectation likely anticipate forecast predict projected probably possible possibly possibility potential perhaps maybe consider consideration
        weigh mull explore look think contemplate propose proposal recommend recommendation suggest urge
        demand call press need undecided uncommitted unclear going due slated scheduled set
        unlikely unable unwilling""".split(),
    )
)
_WORDS_OF_DENIAL: Final = frozenset(
    "deny denies denied refuse refuses refused decline declines declined ruled".split()
)
_REFUSING: Final = frozenset("refuse refuses refused decline declines declined".split())
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
_REJECTED: Final = frozenset("reject rejects rejected refuse refused dismiss dismissed".split())
_PHRASES: Final = (
    (frozenset({"held"}), (frozenset({"take", "takes", "took"}), frozenset({"place"}))),
    (frozenset({"always"}), (frozenset({"all"}), frozenset({"along"}))),
    (frozenset({"earlier"}), (frozenset({"ago"}),)),
    (frozenset({"turn", "turns", "turned"}), (_REJECTED,)),
    (_REJECTED, (frozenset({"turn", "turns", "turned", "turning"}), frozenset({"down"}))),
    (_REJECTED, (frozenset({"throw", "throws", "threw", "thrown"}), frozenset({"out"}))),
    (frozenset({"dumping"}), (frozenset({"antidumping"}),)),
    (frozenset({"force"}), (frozenset({"effect"}),)),
    (frozenset({"operate", "operates", "operated"}), (frozenset({"run", "runs", "ran"}),)),
    (
        frozenset({"refund", "refunds", "refunded"}),
        (frozenset({"get", "gets", "got", "pay", "pays", "paid"}), frozenset({"back"})),
    ),
    (frozenset({"rather"}), (frozenset({"not"}),)),
)
_SAYING: Final = {
    word: tuple(parts for words, parts in _PHRASES if word in words) for each, _ in _PHRASES for word in each
}
_REQUESTS: Final = frozenset(
    map(meaning, "request demand plea petition complaint proposal decision appeal".split())
)
_WANT: Final = meaning("want")
_SURE: Final = 2  # letters of an acronym
_COUNTRY: Final = meaning("country")
_NAMED: Final = 7  # words in which a name stands, with what it is
_NAMING: Final = frozenset({CONTENT, COUNTRY, OF_COUNTRY})
_CHECKED: Final = frozenset({CONTENT, HEDGE})


def unlicensed(
    claim: Reading,
    evidence: Reading,
    named: Callable[[], Reading],
    told: Callable[[], frozenset[str]] = frozenset,
    described: Callable[[], frozenset[str]] = frozenset,
) -> str | None:
    """A word of the claim that nothing in the evidence licenses, or None.

    `named` are wordings that stand for somebody in the evidence, `told` what was told just before, which 'it'
    may mean, `described` what the article calls those who are named: 'the carrier'. Words that tell the mood,
    figures, dates and countries are checked elsewhere.
    """
    known = evidence.known_marks
    strange = [
        token
        for i, token in enumerate(claim.tokens)
        if token.kind in _CHECKED
        and token.mark not in known
        and not _may_be_new(token, is_first=i == 0, to_do=claim.tokens[i + 1 : i + 2])
        and not (_stands_for_pronoun(claim.tokens, i, evidence.tokens) and token.mark in told())
        and not (i > 0 and claim.tokens[i - 1].word == "the" and token.mark in described())
        and not (token.mark == _WANT and _wants(claim.tokens, i, evidence.tokens))
        and not _is_in_phrase(token, evidence)
        and not (token.word == "longer" and i > 0 and claim.tokens[i - 1].word == "no")
        and not (token.mark == _COUNTRY and both_at(claim, evidence) is not None)
    ]
    if not strange:
        return _verb_of_noun(claim.tokens, evidence.tokens)
    names = named()
    strange = [t for t in strange if t.mark not in names.name_marks and t.word not in names.name_marks]
    if not strange:
        return _verb_of_noun(claim.tokens, evidence.tokens)
    also = _spelled_out(claim, evidence)
    short = acronyms_of(names.text) | acronyms_of(evidence.text)
    word = next((t.word for t in strange if t.mark not in also and not _abbreviates(t.word, short)), None)
    if word is not None:
        return f"the word '{word}' is not in its evidence"
    return _verb_of_noun(claim.tokens, evidence.tokens)


def _is_in_phrase(token: Token, evidence: Reading) -> bool:
    """'Held' for what takes place, 'always' for 'all along'."""
    known = _SAYING.get(token.word)
    if known is None:
        return False
    return any(all(not evidence.words.isdisjoint(part) for part in parts) for parts in known)


def _wants(claim: Sequence[Token], at: int, evidence: Sequence[Token]) -> bool:
    """Whether who wants stands first in the evidence: 'wants it exempt' of who asked for its exemption."""
    places: dict[str, int] = {}
    for i, token in enumerate(evidence):
        places.setdefault(token.mark, i)
    who = [places[t.mark] for t in claim[:at] if t.kind in _NAMING and t.mark in places]
    what = [places[t.mark] for t in claim[at + 1 :] if t.kind in _NAMING and t.mark in places]
    return bool(who) and max(who) < min(what, default=len(evidence))


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
    done = {t.mark: t.word for t in claim if t.kind is CONTENT and (t.is_past or t.word in IRREGULAR)}
    if not done:
        return None
    for i, token in enumerate(evidence):
        if token.mark in done and not (
            i > 0
            and not token.is_past
            and (evidence[i - 1].word in _ARTICLES or _is_noun_of_action(evidence, i))
        ):
            del done[token.mark]
    word = next(
        (
            word
            for mark, word in done.items()
            if mark in evidence.marks and not _is_asked(claim, evidence, mark)
        ),
        None,
    )
    return None if word is None else f"its evidence does not say that somebody {word}"


def _is_asked(claim: Tokens, evidence: Tokens, mark: str) -> bool:
    """'The mill requested it' where it was done at the request of the mill."""
    if mark not in _REQUESTS:
        return False
    at = next(i for i, t in enumerate(claim) if t.mark == mark)
    who = {t.mark for t in claim[:at] if t.kind in _NAMING}
    return bool(who) and any(
        t.mark == mark
        and evidence[i + 1 : i + 2]
        and evidence[i + 1].word in {"of", "by", "from"}
        and who <= {n.mark for n in evidence[i + 2 : i + 2 + _NAMED]}
        for i, t in enumerate(evidence)
    )


def _is_noun_of_action(tokens: Sequence[Token], at: int) -> bool:
    """'Commerce's finding'; not 'is finding', nor ', finding'."""
    last = tokens[at - 1]
    return tokens[at].word.endswith("ing") and last.kind in CONTENT_OR_OF_COUNTRY and not is_verb(last.mark)


def _abbreviates(word: str, names: frozenset[str]) -> bool:
    return word in names or (len(word) > _SURE and any(word in name for name in names))


def _may_be_new(token: Token, *, is_first: bool, to_do: Sequence[Token]) -> bool:
    return (
        (token.is_capital and not is_first)  # names are checked as such
        or token.mark in _WORDS_OF_MOOD
        or (token.word == "one" and bool(to_do) and to_do[0].kind is FIGURE)  # 'one quarter'
        or (
            token.word in _WORDS_OF_DENIAL
            and not (token.word in _REFUSING and to_do and to_do[0].word != "to")
        )
    )


def _spelled_out(claim: Reading, evidence: Reading) -> frozenset[str]:
    """The words of 'World Trade Organization' where the evidence says 'WTO'."""
    acronyms = {t.word for t in evidence.tokens if t.is_capital}
    if not acronyms_of(claim.text) & acronyms:
        return frozenset()
    return frozenset(t.mark for t in claim.tokens if t.is_capital)

"""Chooses the sentences that may report a policy action, and what their words allow for it."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from schemas.vocabulary import ActionStatus, Instrument
from service.annotate.values import AnnotatedArticle, BoilerplateKind, Quotation, Sentence
from service.candidates.measures import (
    INSTRUMENT_CUES,
    NOT_YET,
    STATUS_CUES,
    instruments_in,
    statuses_in,
)

# 'the restrictions' in a later sentence mean the instrument that the article is about.
_ANAPHOR: Final = re.compile(
    r"\b(?:the|these|those|such|similar|its|their|new) (?:new |proposed |planned )?"
    r"(?:restrictions?|controls?|measures?|curbs?|bans?|rules?|duties|tariffs|orders?|actions?|steps|limits|"
    r"rulings?|decrees?|exemptions?|exclusions?|quotas?|sanctions)\b",
    re.IGNORECASE,
)
_SHORT_QUOTE: Final = 25  # 'a “progressive” tariff' is still the article's own sentence
_LEAD_SENTENCES: Final = 3
_MOST_STATUSES: Final = 2  # a sentence tells the state of its measure first; the rest is background
# A state of these is more than talk.
_FIRM: Final = frozenset(
    {
        ActionStatus.PROPOSED,
        ActionStatus.ANNOUNCED,
        ActionStatus.IN_FORCE,
        ActionStatus.SUSPENDED,
        ActionStatus.ENDED,
        ActionStatus.REJECTED,
    }
)
# 'exclusions from tariffs' are exclusions, and a 'review of the duties' is a review.
_HEADS: Final[Mapping[Instrument, re.Pattern[str]]] = MappingProxyType(
    {
        Instrument.EXCLUSION: re.compile(
            r"\b(?:exclusions?|exemptions?|waivers?|carve-?outs?) (?:from|to|of|for|under)\b|"
            r"\bexempt\w* [^.;]{1,40} from\b",
            re.IGNORECASE,
        ),
        Instrument.INVESTIGATION: re.compile(
            r"\b(?:investigations?|probes?|inquir(?:y|ies)|reviews?) (?:of|into|on|under|pursuant)\b",
            re.IGNORECASE,
        ),
        Instrument.QUOTA: re.compile(r"\btariff[- ]rate quotas?\b", re.IGNORECASE),
    }
)
# What somebody finds right is a position, not a measure.
_WISHED: Final = re.compile(
    r"\b(?:should(?:n['\u2019]t| not)?|ought to|"
    r"(?:is|are|was|were)(?:n['\u2019]t| not) (?:against|opposed to))\b"
)
_ON_CONDITION: Final = re.compile(r"(?:If|Unless|Should|Were) ")
_DECISIVE: Final = frozenset({Instrument.COMMENT_PERIOD, Instrument.COURT_DECISION})
_BESIDE: Final = 40
_LONGEST_HEADING: Final = 160
_SHORT_WORD: Final = 4
_CAPITALISED: Final = 0.8
# These say how something is done, not what: 'the restrictions' never mean them.
_FORMS: Final = frozenset(
    {
        Instrument.RULEMAKING,
        Instrument.NEGOTIATION,
        Instrument.COMMENT_PERIOD,
        Instrument.INVESTIGATION,
        Instrument.COURT_DECISION,
        Instrument.ENFORCEMENT,
        Instrument.TRADE_AGREEMENT,
    }
)


@dataclass(frozen=True, slots=True)
class ActionCandidate:
    """One sentence that may report a policy action, with the values that its words allow."""

    sentence: Sentence
    text: str
    instruments: tuple[Instrument, ...]
    statuses: tuple[ActionStatus, ...]
    times: tuple[str, ...]
    citations: tuple[str, ...]
    weight: int


def choose_actions(article: AnnotatedArticle, at_most: int) -> tuple[ActionCandidate, ...]:
    """The sentences most likely to report a policy action, at most so many, in order of the text."""
    texts = {s.n: sentence_text(article, s) for s in article.sentences}
    quotes = sorted((q for q in article.quotes if q.end - q.start > _SHORT_QUOTE), key=lambda q: q.start)
    reported = {s.n: _outside_quotations(article.text, s, quotes) for s in article.sentences}
    named = {s.n: instruments_in(reported[s.n]) for s in article.sentences}
    counts = Counter(i for found in named.values() for i in found if i not in _FORMS)
    main = max(Instrument, key=lambda i: counts[i]) if counts else None  # a tie: the one defined first
    candidates = []
    for sentence in article.sentences:
        if _is_footnote(article, sentence) or is_heading(texts[sentence.n]):
            continue
        text = reported[sentence.n]
        instruments = named[sentence.n]
        if _WISHED.search(text):
            continue
        if not instruments and main is not None and _ANAPHOR.search(text):
            instruments = (main,)
        statuses = _allowed_statuses(text)[:_MOST_STATUSES]
        if not instruments or not statuses:
            continue
        times = tuple(t.id for t in article.times if _within(t.start, t.end, sentence))
        citations = tuple(c.id for c in article.references if _within(c.start, c.end, sentence))
        candidates.append(
            ActionCandidate(
                sentence=sentence,
                text=texts[sentence.n],
                instruments=_narrowed(text, instruments, statuses[0]),
                statuses=statuses,
                times=times,
                citations=citations,
                weight=_weight(sentence, instruments, statuses, len(times) + len(citations)),
            )
        )
    strongest = sorted(candidates, key=lambda c: (-c.weight, c.sentence.n))[:at_most]
    return tuple(sorted(strongest, key=lambda c: c.sentence.n))


def is_heading(text: str) -> bool:
    """Whether a sentence is a heading: no full stop, and nearly every long word with a capital.

    A heading tells again what the text below it tells.
    """
    if text.endswith((".", "?", "!", "\u201d", '"', ":", ";")) or len(text) > _LONGEST_HEADING:
        return False
    long = [word for word in re.findall(r"[^\W\d_]+", text) if len(word) > _SHORT_WORD]
    return len(long) > 1 and sum(word[0].isupper() for word in long) >= _CAPITALISED * len(long)


def sentence_text(article: AnnotatedArticle, sentence: Sentence) -> str:
    """A sentence's own characters, without boilerplate inside it, in one line."""
    return " ".join(" ".join(article.text[e.start : e.end].split()) for e in sentence.extents)


def _allowed_statuses(text: str) -> tuple[ActionStatus, ...]:
    found = statuses_in(text)
    if _ON_CONDITION.match(text):
        return (ActionStatus.CONSIDERED,) if found else ()
    if found == (ActionStatus.IN_FORCE,) and NOT_YET.search(text):
        return (ActionStatus.PROPOSED, ActionStatus.ANNOUNCED, ActionStatus.IN_FORCE)
    return found


def _narrowed(text: str, instruments: tuple[Instrument, ...], status: ActionStatus) -> tuple[Instrument, ...]:
    """Only the decisive instrument where its word stands beside the words that tell the state.

    In 'closed its comment period on export controls' it is the comment period that ended.
    """
    state = STATUS_CUES[status].search(text)
    if state is None:
        return instruments
    beside = text[max(0, state.start() - _BESIDE) : state.end() + _BESIDE]
    decisive = tuple(i for i in instruments if i in _DECISIVE and INSTRUMENT_CUES[i].search(beside))
    return decisive or tuple(i for i in instruments if i in _HEADS and _HEADS[i].search(text)) or instruments


def _is_footnote(article: AnnotatedArticle, sentence: Sentence) -> bool:
    return any(
        b.kind is BoilerplateKind.FOOTNOTE and b.start <= sentence.start < b.end for b in article.boilerplate
    )


def _outside_quotations(text: str, sentence: Sentence, quotes: Sequence[Quotation]) -> str:
    # What somebody says inside quotation marks is a position, not a report of an action.
    kept = []
    for extent in sentence.extents:
        at = extent.start
        for quote in quotes:
            if at < quote.end and quote.start < extent.end:
                kept.append(text[at : quote.start] if at < quote.start else "")
                at = quote.end
        kept.append(text[at : extent.end])
    return " ".join("".join(kept).split())


def _weight(
    sentence: Sentence, instruments: tuple[Instrument, ...], statuses: tuple[ActionStatus, ...], anchors: int
) -> int:
    weight = 2 * len(_FIRM.intersection(statuses)) + min(len(instruments), 2) + 2 * min(anchors, 2)
    return weight + (3 if sentence.n <= _LEAD_SENTENCES else 0)


def _within(start: int, end: int, sentence: Sentence) -> bool:
    return any(e.start <= start and end <= e.end for e in sentence.extents)

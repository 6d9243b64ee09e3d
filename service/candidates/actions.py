"""Chooses the sentences that may report a policy action, and what their words allow for it."""

import re
from collections import Counter, deque
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Final

from schemas.vocabulary import ActionStatus, Instrument
from service.annotate.extents import Stretches, whole_in
from service.annotate.values import AnnotatedArticle, BoilerplateKind, Sentence
from service.candidates.allowed import allowed_statuses, status_of_ruling
from service.candidates.anaphors import decides_more, meant_by, remedy_told
from service.candidates.clauses import Clause, are_of_two, part
from service.candidates.deadlines import points_to_comments, status_of_call
from service.candidates.narrowing import narrow
from service.candidates.no_event import tells_no_event
from service.candidates.reports import (
    awaits_decision,
    goes_on,
    is_heading,
    is_line,
    is_procedure,
    reports_nothing,
    runs,
)
from service.candidates.told import PAPERS, Told, tell

_SHORT_QUOTE: Final = 25  # 'a “progressive” tariff' is still the article's own sentence
_LEAD_SENTENCES: Final = 3
_NAMED_BEFORE: Final = 40  # sentences
_SURE: Final = 5
_NEAR: Final = 3
_NEXT: Final = 2
_SAME_CALL: Final = 6
_MOST_PARTINGS: Final = 8  # of a sentence; a list without a full stop would be read again at each 'and'
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
# 'But let 12 others lapse' tells of the measures that the clause before names.
_ELLIPSIS: Final = re.compile(
    r"\b(?:others|the rest|the remaining|another|(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a dozen|several|most) "
    r"(?:others?|more|of them)|those (?:for|of|on|against))\b"
)
_EXEMPT: Final = re.compile(r"\b(?:is|are|remains?|stays?) (?:also |still )?exempt(?:ed)?\b|\bexempts\b")
_TO_COME: Final = frozenset({ActionStatus.ANNOUNCED, ActionStatus.PROPOSED, ActionStatus.CONSIDERED})
_NO_MORE: Final = frozenset({ActionStatus.IN_FORCE, ActionStatus.PROPOSED, ActionStatus.ANNOUNCED})
_OPEN: Final = frozenset(
    {
        ActionStatus.CONSIDERED,
        ActionStatus.PROPOSED,
        ActionStatus.UNDER_NEGOTIATION,
        ActionStatus.ANNOUNCED,
    }
)
_BEGUN: Final = frozenset({ActionStatus.IN_FORCE, ActionStatus.ANNOUNCED, ActionStatus.PROPOSED})
_CALLED: Final = frozenset({ActionStatus.PROPOSED, ActionStatus.IN_FORCE})
_ENACTED: Final = re.compile(
    r"\b(?:is|are) (?:hereby )?(?:imposed|extended|amended|opened|terminated|repealed|subjected|made subject)\b"
)
_TITLE: Final = re.compile(
    r"(?:(?:COMMISSION |COUNCIL )?(?:IMPLEMENTING |DELEGATED )?(?i:regulation|decision) \(.{4,80}?)?"
    r"(?:imposing|extending|amending|opening|terminating|repealing|making|subjecting) "
)
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
    """One sentence that may report a policy action, with the values that its words allow.

    `further` are sentences right behind it that only say more of it.
    """

    sentence: Sentence
    text: str
    instruments: tuple[Instrument, ...]
    statuses: tuple[ActionStatus, ...]
    times: tuple[str, ...]
    citations: tuple[str, ...]
    weight: int
    further: tuple[Sentence, ...] = ()
    whose: Sentence | None = None  # where it is told whose measure a clause tells, if not in the clause

    @property
    def is_sure(self) -> bool:
        """Whether the words leave no doubt that it reports a measure."""
        return self.statuses[0] in _FIRM or self.weight >= _SURE

    @property
    def leaves_choice(self) -> bool:
        """Whether a model has to be asked which measure it reports, or in which state."""
        return not self.is_sure or len(self.instruments) > 1 or len(self.statuses) > 1

    @property
    def last(self) -> int:
        """The number of its last sentence."""
        return self.further[-1].n if self.further else self.sentence.n

    def widened(
        self, sentence: Sentence, times: tuple[str, ...], citations: tuple[str, ...]
    ) -> "ActionCandidate":
        """The same candidate, told by one more sentence."""
        return replace(
            self,
            further=(*self.further, sentence),
            times=(*self.times, *times),
            citations=(*self.citations, *citations),
        )


def choose_actions(article: AnnotatedArticle, at_most: int) -> tuple[ActionCandidate, ...]:
    """The sentences most likely to report a policy action, at most so many, in order of the text."""
    texts = {s.n: sentence_text(article, s) for s in article.sentences}
    quotes = Stretches([(q.start, q.end) for q in article.quotes if q.end - q.start > _SHORT_QUOTE])
    footnotes = Stretches(
        [(b.start, b.end) for b in article.boilerplate if b.kind is BoilerplateKind.FOOTNOTE]
    )
    told = {s.n: tell(texts[s.n], s, article.text, quotes) for s in article.sentences}
    named = {n: t.instruments for n, t in told.items()}
    counts = Counter(i for found in named.values() for i in found if i not in _FORMS)
    main = max(Instrument, key=lambda i: counts[i]) if counts else None  # a tie: the one defined first
    last = article.sentences[-1].n if article.sentences else 0
    candidates: list[ActionCandidate] = []
    earlier: deque[tuple[Instrument, ...]] = deque(maxlen=_NAMED_BEFORE)
    for sentence in article.sentences:
        text = told[sentence.n].text
        if is_heading(texts[sentence.n]):
            earlier.clear()  # another story may follow
            continue
        if footnotes.touch(sentence.start, sentence.start + 1) or reports_nothing(text):
            continue
        if sentence.n != last and is_line(texts[sentence.n]):
            continue
        instruments = named[sentence.n]
        if not instruments and decides_more(text, earlier):
            instruments = (Instrument.COURT_DECISION,)
        if PAPERS.issuperset(instruments):
            meant = meant_by(text, earlier, main)
            instruments = instruments if meant is None else (meant, *instruments)
        if Instrument.IMPORT_TARIFF in instruments and (remedy := remedy_told(text, earlier)) is not None:
            instruments = tuple(remedy if i is Instrument.IMPORT_TARIFF else i for i in instruments)
        earlier.append(instruments)
        clauses = () if PAPERS.issuperset(instruments) else _two_measures(article, sentence, quotes)
        for clause in clauses or (replace(told[sentence.n], instruments=instruments),):
            if not (clause.instruments and tells_no_event(clause.text)):
                _take(candidates, article, clause)
    candidates = _without_titles(candidates)
    strongest = sorted(candidates, key=lambda c: (-c.weight, c.sentence.n))[:at_most]
    return tuple(sorted(strongest, key=lambda c: (c.sentence.n, c.sentence.start)))


def _without_titles(candidates: list[ActionCandidate]) -> list[ActionCandidate]:
    """Without the title of a regulation ('imposing a definitive duty on jars') whose article says the same."""
    enacted = {i for c in candidates if _ENACTED.search(c.text) for i in c.instruments}
    return [c for c in candidates if enacted.isdisjoint(c.instruments) or not _TITLE.match(c.text)]


def _two_measures(article: AnnotatedArticle, sentence: Sentence, quotes: Stretches) -> tuple[Told, ...]:
    """The two clauses of a sentence, where each tells a measure of its own; else none."""
    for clauses in islice(part(article.text, sentence, quotes), _MOST_PARTINGS):
        first, second = clauses
        # Most that only seem to be clauses are so behind.
        other = _tell_clause(article, second, quotes)
        is_short = not other.instruments and _ELLIPSIS.search(other.text) is not None
        if not is_short and not _is_whole(other):
            continue
        one = _tell_clause(article, first, quotes)
        if not _is_whole(one) or (is_short and one.is_call):
            continue
        if is_short:
            meant = narrow(one.text, one.instruments, allowed_statuses(one.text)[0])
            other = replace(other, instruments=meant)
            if not _is_whole(other):
                continue
        if (
            set(one.instruments).isdisjoint(other.instruments)
            or are_of_two(article.text, first, second)
            or _end_otherwise(one, other)
        ):
            return one, other
    return ()


def _tell_clause(article: AnnotatedArticle, clause: Clause, quotes: Stretches) -> Told:
    told = tell(sentence_text(article, clause.sentence), clause.sentence, article.text, quotes)
    return replace(told, whose=clause.whose)


def _end_otherwise(one: Told, other: Told) -> bool:
    """Whether two clauses tell opposite ends: 'extended 41 exclusions but let 12 lapse'."""
    states = [allowed_statuses(clause.text)[:1] for clause in (one, other)]
    return all(states) and (states[0][0] in _BEGUN) != (states[1][0] in _BEGUN)


def _is_whole(told: Told) -> bool:
    """Whether a clause names a measure and how far it is, without a look at what stands beside it."""
    if told.is_call:
        return True
    return not PAPERS.issuperset(told.instruments) and not _FIRM.isdisjoint(allowed_statuses(told.text)[:1])


def _take(candidates: list[ActionCandidate], article: AnnotatedArticle, told: Told) -> None:
    """Add what a sentence may report; or widen the candidate of which it tells more."""
    sentence, text, instruments = told.sentence, told.text, told.instruments
    times = tuple(t.id for t in whole_in(article.times, sentence.extents))
    citations = tuple(c.id for c in whole_in(article.references, sentence.extents))
    if candidates and _says_more(candidates[-1], sentence, text, instruments):
        candidates[-1] = candidates[-1].widened(sentence, times, citations)
        return
    if not instruments:
        return
    statuses = (status_of_call(text),) if told.is_call else allowed_statuses(text)[:_MOST_STATUSES]
    if not statuses:
        return
    narrowed = narrow(text, instruments, statuses[0])
    statuses = _as_of(narrowed, text, statuses, candidates, sentence)
    if narrowed == (Instrument.COMMENT_PERIOD,) and (
        not citations or (told.is_call and points_to_comments(text))
    ):
        call = _call_for_comments(candidates, sentence)
        if call is not None and statuses[0] is ActionStatus.CONSIDERED:
            return  # somebody asks for a longer one
        if call is not None:
            candidates[call] = candidates[call].widened(sentence, times, citations)
            return
    if is_procedure(text):
        return
    weight = _weight(sentence, instruments, statuses, len(times) + len(citations))
    candidates.append(
        ActionCandidate(sentence, told.whole, narrowed, statuses, times, citations, weight, whose=told.whose)
    )


def _as_of(
    instruments: tuple[Instrument, ...],
    text: str,
    statuses: tuple[ActionStatus, ...],
    candidates: Sequence[ActionCandidate],
    sentence: Sentence,
) -> tuple[ActionStatus, ...]:
    """What words like 'denied' or 'requested' say of a ruling, an exemption or a call for comments."""
    if instruments == (Instrument.COURT_DECISION,):
        return status_of_ruling(text, statuses)
    if instruments == (Instrument.EXCLUSION,):
        return _of_exempting(text, statuses, candidates, sentence)
    if instruments == (Instrument.COMMENT_PERIOD,) and _CALLED.issuperset(statuses):
        return (ActionStatus.IN_FORCE,)  # comments that are requested may be given
    return statuses


def _of_exempting(
    text: str,
    statuses: tuple[ActionStatus, ...],
    candidates: Sequence[ActionCandidate],
    sentence: Sentence,
) -> tuple[ActionStatus, ...]:
    """What is exempt from a measure to come is so when it comes: it has the state of the measure told before."""
    if not _NO_MORE.issuperset(statuses) or not _EXEMPT.search(text):
        return statuses
    before = next((c for c in reversed(candidates) if Instrument.EXCLUSION not in c.instruments), None)
    if before is None or sentence.n - before.last > _SAME_CALL or before.statuses[0] not in _TO_COME:
        return statuses
    return before.statuses[:1]


def _says_more(
    candidate: ActionCandidate, sentence: Sentence, text: str, instruments: tuple[Instrument, ...]
) -> bool:
    """Whether a sentence says more of the measure that was told last."""
    away = sentence.n - candidate.last
    if away <= _NEXT and candidate.statuses[0] in _OPEN and awaits_decision(text):
        return True
    if away > _NEAR:
        return False
    return goes_on(text) or (
        candidate.statuses[0] in _BEGUN
        and len(candidate.further) < _NEXT
        and not set(instruments).isdisjoint(candidate.instruments)
        and runs(text, candidate.text, in_force=candidate.statuses[0] is ActionStatus.IN_FORCE)
    )


def _call_for_comments(candidates: Sequence[ActionCandidate], sentence: Sentence) -> int | None:
    """Which candidate calls for the comments of which a sentence tells more."""
    return next(
        (
            i
            for i, c in reversed(list(enumerate(candidates)))
            if c.instruments == (Instrument.COMMENT_PERIOD,) and sentence.n - c.last <= _SAME_CALL
        ),
        None,
    )


def sentence_text(article: AnnotatedArticle, sentence: Sentence) -> str:
    """A sentence's own characters, without boilerplate inside it, in one line."""
    return " ".join([" ".join(article.text[e.start : e.end].split()) for e in sentence.extents])


def _weight(
    sentence: Sentence, instruments: tuple[Instrument, ...], statuses: tuple[ActionStatus, ...], anchors: int
) -> int:
    weight = 2 * len(_FIRM.intersection(statuses)) + min(len(instruments), 2) + 2 * min(anchors, 2)
    return weight + (3 if sentence.n <= _LEAD_SENTENCES else 0)

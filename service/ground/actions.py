"""Checks policy actions and joins those that are one."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from schemas.facts import DateMention, PolicyAction, Reference
from schemas.vocabulary import ActionStatus, Instrument
from service.annotate.values import Sentence
from service.candidates.states import STATUS_CUES
from service.draft import DraftAction
from service.ground.anchors import is_anchored
from service.ground.bench import Bench
from service.ground.instruments import fitting_instrument
from service.ground.parts import is_only_acted_on
from service.ground.reading import Reading
from service.ground.statuses import fitting_status
from service.ground.targets import check_targets

_NEAR_SENTENCES: Final = 2
_CONTENT_WORD: Final = re.compile(
    r"\b(?!(?:said|will|that|this|with|their|from|have|they|which|could|would|about|also)\b)[A-Za-z]{4,40}"
)
_SHARED_WORDS: Final = 4
_TALK: Final = frozenset({ActionStatus.CONSIDERED, ActionStatus.UNDER_NEGOTIATION})


def check_actions(
    bench: Bench,
    drafts: Sequence[DraftAction],
    dates: Mapping[str, DateMention],
    references: Mapping[str, Reference],
) -> list[PolicyAction]:
    """Keep the actions whose evidence exists, with only the links and targets that hold; see `join_actions`.

    `dates` and `references` map the annotator's ids to the answer's items.
    """
    actions: list[PolicyAction] = []
    for draft in sorted(drafts, key=lambda d: min(d.sentences, default=0)):
        sentences = bench.page.sentences(draft.sentences)
        path = f"/data/policy_actions/{len(actions)}"
        bench.findings.item = draft.id
        if not sentences:
            bench.no_evidence(draft.sentences, path, "An action")
            continue
        reading = bench.reading(sentences)
        words = reading.original
        issuers = _issuers(bench, draft, words, path)
        actions.append(
            PolicyAction(
                id=f"p{len(actions) + 1}",
                summary=bench.summary(draft.summary, sentences, path, _cue_of(bench, draft.status)),
                instrument=_instrument(bench, draft.instrument, words, path),
                status=_status(bench, draft, reading, path),
                issuers=issuers,
                targets=check_targets(bench, draft, issuers, words, path),
                dates=_anchored(bench, draft.times, dates, sentences, f"{path}/dates"),
                references=_anchored(bench, draft.citations, references, sentences, f"{path}/references"),
                evidence=bench.evidence(sentences),
            )
        )
    return actions


def _cue_of(bench: Bench, status: ActionStatus) -> re.Pattern[str] | None:
    """The words that tell a state, in whose clause an action is told."""
    return STATUS_CUES.get(status) if bench.page.article.language.startswith("en") else None


def _anchored(
    bench: Bench,
    ids: Sequence[str],
    known: Mapping[str, DateMention] | Mapping[str, Reference],
    sentences: Sequence[Sentence],
    path: str,
) -> list[str]:
    """The answer's ids of the dates or references that exist and stand beside the evidence."""
    found = [known[i] for i in dict.fromkeys(ids) if i in known]
    kept = [item.id for item in found if is_anchored(bench, item.span, sentences)]
    if len(kept) < len(found):
        bench.findings.changed(
            "link_not_in_evidence", path, "A date or reference was let go: it stands apart from the evidence."
        )
    return kept


def _instrument(bench: Bench, instrument: Instrument, words: str, path: str) -> Instrument:
    if not bench.page.article.language.startswith("en"):
        return instrument  # other languages name instruments in words of their own
    fitting = fitting_instrument(instrument, words.lower(), lambda: bench.page.lowered)
    if fitting is not instrument:
        bench.findings.changed(
            "instrument_corrected",
            f"{path}/instrument",
            f"The instrument was {instrument.value}, which the sentences do not name; it is {fitting.value}.",
        )
    return fitting


def _status(bench: Bench, draft: DraftAction, reading: Reading, path: str) -> ActionStatus:
    status = draft.status
    fitting = fitting_status(status, reading)
    if draft.instrument is Instrument.COMMENT_PERIOD and fitting is ActionStatus.PROPOSED:
        return status  # comments are asked for on what is proposed
    if fitting is not status:
        bench.findings.changed(
            "status_corrected",
            f"{path}/status",
            f"The status was {status.value}; the sentences say no more than {fitting.value}.",
        )
    return fitting


def join_actions(bench: Bench, drafts: Sequence[DraftAction]) -> list[DraftAction]:
    """Join drafts of one instrument and state whose sentences are the same or near, keeping the first."""
    joined: list[DraftAction] = []
    places: dict[tuple[Instrument, ActionStatus, int], int] = {}
    talks: dict[tuple[Instrument, ActionStatus], list[int]] = {}
    for draft in drafts:
        kind = (draft.instrument, draft.status)
        if draft.status in _TALK:
            # What is only considered or discussed is one matter when it is told in the same words.
            told = _content_words(bench, draft)
            alike = (
                i
                for i in talks.get(kind, [])
                if len(told & _content_words(bench, joined[i])) >= _SHARED_WORDS
            )
            twin = next(alike, None)
        else:
            twin = _twin(draft, joined, places)
        if twin is None:
            twin = len(joined)
            joined.append(draft)
        else:
            joined[twin] = joined[twin].joined(draft)
        if twin not in talks.setdefault(kind, []):
            talks[kind].append(twin)
        for n in draft.sentences:
            places.setdefault((*kind, n), twin)
    return joined


def _content_words(bench: Bench, draft: DraftAction) -> frozenset[str]:
    words = bench.words(bench.page.sentences(draft.sentences))
    return frozenset(word.lower() for word in _CONTENT_WORD.findall(words))


def _twin(
    draft: DraftAction,
    joined: Sequence[DraftAction],
    places: dict[tuple[Instrument, ActionStatus, int], int],
) -> int | None:
    for n in draft.sentences:
        shared = places.get((draft.instrument, draft.status, n))
        if shared is not None and not _are_of_others(draft, joined[shared]):
            return shared
    # Two figures or two dates are two actions; else a sentence nearby goes on about the first.
    anchored = bool(draft.times or draft.citations)
    for n in draft.sentences:
        for near in range(n - _NEAR_SENTENCES, n + _NEAR_SENTENCES + 1):
            i = places.get((draft.instrument, draft.status, near))
            if (
                i is not None
                and not (anchored and (joined[i].times or joined[i].citations))
                and not _are_of_others(draft, joined[i])
            ):
                return i
    return None


def _are_of_others(one: DraftAction, other: DraftAction) -> bool:
    """Whether two measures have issuers of which none is the same."""
    return bool(one.issuers and other.issuers) and set(one.issuers).isdisjoint(other.issuers)


def _issuers(bench: Bench, draft: DraftAction, words: str, path: str) -> list[str]:
    found: list[str] = []
    for name in draft.issuers:
        actor = bench.cast.find(name)
        if actor is None:
            bench.findings.changed(
                "issuer_unknown", f"{path}/issuers", "An issuer was dropped: it is none of the actors."
            )
        elif is_only_acted_on(words, [m.text for m in actor.mentions]):
            bench.findings.changed(
                "issuer_not_in_evidence",
                f"{path}/issuers",
                "An issuer was dropped: the evidence names it only as one acted on.",
            )
        elif actor.id not in found:
            found.append(actor.id)
    return found

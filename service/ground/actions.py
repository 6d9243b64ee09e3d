"""Checks policy actions and joins those that are one."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from schemas.facts import DateMention, PolicyAction, Reference, Target
from schemas.vocabulary import ActionStatus, TargetKind
from service.candidates.actions import sentence_text
from service.candidates.countries import country_of
from service.draft import DraftAction, DraftTarget
from service.ground.bench import Bench
from service.ground.mentions import stands_in

_NEAR_SENTENCES: Final = 2
_CONTENT_WORD: Final = re.compile(
    r"\b(?!(?:said|will|that|this|with|their|from|have|they|which|could|would|about|also)\b)[A-Za-z]{4,}"
)
_SHARED_WORDS: Final = 4
_TALK: Final = frozenset({ActionStatus.CONSIDERED, ActionStatus.UNDER_NEGOTIATION})


def check_actions(
    bench: Bench,
    drafts: Sequence[DraftAction],
    dates: dict[str, DateMention],
    references: dict[str, Reference],
) -> list[PolicyAction]:
    """Keep the actions whose evidence exists, with only the links and targets that hold.

    `dates` and `references` map the annotator's ids to the answer's items.
    """
    ordered = sorted(_join(bench, drafts), key=lambda d: min(d.sentences))
    actions: list[PolicyAction] = []
    for draft in ordered:
        sentences = bench.sentences(draft.sentences)
        path = f"/data/policy_actions/{len(actions)}"
        if not sentences:
            bench.findings.dropped(
                "evidence_missing", path, "An action was dropped: the sentences it cites do not exist."
            )
            continue
        words = " ".join(sentence_text(bench.article, s) for s in sentences)
        actions.append(
            PolicyAction(
                id=f"p{len(actions) + 1}",
                summary=bench.summary(draft.summary, sentences, path),
                instrument=draft.instrument,
                status=draft.status,
                issuers=_issuers(bench, draft, path),
                targets=_targets(bench, draft.targets, words, path),
                dates=[dates[t].id for t in draft.times if t in dates],
                references=[references[c].id for c in draft.citations if c in references],
                evidence=bench.evidence(sentences),
            )
        )
    return actions


def _join(bench: Bench, drafts: Sequence[DraftAction]) -> list[DraftAction]:
    """Join drafts of one instrument and state whose sentences are the same or near, keeping the first."""
    joined: list[DraftAction] = []
    for draft in drafts:
        twin = next((i for i, other in enumerate(joined) if _is_same(bench, other, draft)), None)
        if twin is None:
            joined.append(draft)
        else:
            joined[twin] = _union(joined[twin], draft)
    return joined


def _is_same(bench: Bench, one: DraftAction, other: DraftAction) -> bool:
    if (one.instrument, one.status) != (other.instrument, other.status):
        return False
    if set(one.sentences) & set(other.sentences):
        return True
    if one.status in _TALK:
        # What is only considered or discussed is one matter when it is told in the same words.
        return len(_content_words(bench, one) & _content_words(bench, other)) >= _SHARED_WORDS
    # Two figures or two dates are two actions; else a sentence nearby goes on about the first.
    own_anchor = bool(one.times or one.citations) and bool(other.times or other.citations)
    near = min(abs(a - b) for a in one.sentences for b in other.sentences) <= _NEAR_SENTENCES
    return near and not own_anchor


def _content_words(bench: Bench, draft: DraftAction) -> frozenset[str]:
    text = " ".join(sentence_text(bench.article, s) for s in bench.sentences(draft.sentences))
    return frozenset(word.lower() for word in _CONTENT_WORD.findall(text))


def _union(one: DraftAction, other: DraftAction) -> DraftAction:
    return replace(
        one,
        issuers=tuple(dict.fromkeys(one.issuers + other.issuers)),
        targets=tuple(dict.fromkeys(one.targets + other.targets)),
        sentences=tuple(sorted({*one.sentences, *other.sentences})),
        times=tuple(dict.fromkeys(one.times + other.times)),
        citations=tuple(dict.fromkeys(one.citations + other.citations)),
    )


def _issuers(bench: Bench, draft: DraftAction, path: str) -> list[str]:
    found = []
    for name in draft.issuers:
        actor = bench.cast.find(name)
        if actor is None:
            bench.findings.changed(
                "issuer_unknown", f"{path}/issuers", "An issuer was dropped: it is none of the actors."
            )
        elif actor.id not in found:
            found.append(actor.id)
    return found


def _targets(bench: Bench, targets: Sequence[DraftTarget], words: str, path: str) -> list[Target]:
    kept: list[Target] = []
    for target in targets:
        if not stands_in(words, target.name):
            bench.findings.changed(
                "target_not_in_evidence",
                f"{path}/targets",
                "A target was dropped: the evidence does not word it so.",
            )
            continue
        country = country_of(target.name)
        kind = target.kind
        if kind is TargetKind.COUNTRY and country is None:
            kind = TargetKind.PRODUCT
        item = Target(name=target.name, kind=kind, country=country)
        if item not in kept:
            kept.append(item)
    return kept

"""Checks positions: who speaks is who the text says speaks, and the quotes are the speaker's own."""

from collections.abc import Sequence

from schemas.facts import PolicyAction, Position
from schemas.vocabulary import Attribution, Stance
from service.annotate.values import Sentence
from service.candidates.sides import side_of
from service.draft import DraftPosition
from service.ground.bench import Bench
from service.ground.links import Measures
from service.ground.speakers import Voice, settle_voice
from service.ground.stances import fitting_stance, own_words

_TOPIC_LIMIT = 80


def check_positions(
    bench: Bench, drafts: Sequence[DraftPosition], actions: Sequence[PolicyAction]
) -> list[Position]:
    """Keep the positions whose speaker is an actor and whose evidence exists."""
    positions: list[Position] = []
    measures = Measures.of(actions)
    ordered = sorted(drafts, key=lambda d: min(d.sentences, default=0))
    for draft in ordered:
        sentences = bench.page.sentences(draft.sentences)
        path = f"/data/positions/{len(positions)}"
        bench.findings.item = draft.id
        if not sentences:
            bench.no_evidence(draft.sentences, path, "A position")
            continue
        voice = settle_voice(
            bench, bench.cast.find(draft.speaker), bench.page.quotations(draft.quotations), sentences
        )
        if voice is None:
            bench.findings.dropped(
                "speaker_unknown",
                path,
                "A position was dropped: its sentences do not say that this actor speaks.",
            )
            continue
        _report(bench, voice, path)
        words, evidence = bench.words(sentences), bench.evidence(sentences)
        positions.append(
            Position(
                id=f"s{len(positions) + 1}",
                actor=voice.actor.id,
                topic=_topic(bench, draft.topic, sentences, path),
                action=measures.about(words, evidence, draft.topic),
                stance=_stance(bench, draft, voice, sentences, path),
                summary=bench.summary(draft.summary, sentences, path),
                quotes=[bench.seen.span(q.start, q.end, q.text) for q in voice.quotations],
                attribution=Attribution.DIRECT if voice.quotations else Attribution.INDIRECT,
                evidence=evidence,
            )
        )
    return positions


def _report(bench: Bench, voice: Voice, path: str) -> None:
    if voice.corrected:
        bench.findings.changed(
            "speaker_corrected",
            f"{path}/actor",
            "The speaker was corrected: the text gives the words to this actor.",
        )
    if voice.lost:
        bench.findings.changed(
            "quote_of_other_speaker",
            f"{path}/quotes",
            "A quotation was dropped from a position: the text gives it to another speaker.",
        )


def _stance(
    bench: Bench, draft: DraftPosition, voice: Voice, sentences: Sequence[Sentence], path: str
) -> Stance:
    stance = draft.stance
    own = [*(m.text for m in voice.actor.mentions), *(q.text for q in voice.quotations)]
    others = [m.text for a in bench.mentioned(sentences) if a.id != voice.actor.id for m in a.mentions]
    words = own_words(bench.words(sentences), dict.fromkeys(own), dict.fromkeys(others))
    fitting = fitting_stance(stance, words, draft.topic)
    if fitting is not stance and side_of(words).stance is not stance:
        bench.findings.changed(
            "stance_corrected",
            f"{path}/stance",
            f"The stance was {stance.value}; the speaker's words show {fitting.value}.",
        )
        return fitting
    return stance


def _topic(bench: Bench, topic: str, sentences: Sequence[Sentence], path: str) -> str:
    """The topic where its names, figures and goods are the evidence's, else the evidence's first words."""
    reason = bench.doubt_topic(topic, sentences)
    if reason is None:
        return topic
    bench.findings.changed(
        "topic_not_supported",
        f"{path}/topic",
        f"The model's topic was replaced by the article's own words: {reason}.",
    )
    words = bench.words(sentences[:1])
    if len(words) <= _TOPIC_LIMIT:
        return words
    cut = words.rfind(" ", 0, _TOPIC_LIMIT)
    return words[: cut if cut > 0 else _TOPIC_LIMIT] + " \u2026"

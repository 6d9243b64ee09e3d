"""Sentences in which somebody says something, with or without quotation marks."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from service.annotate.quotations.attribution import Attribution
from service.annotate.values import Mention, Quotation, Sentence


@dataclass(frozen=True, slots=True)
class Statement:
    """Somebody says something in sentence `sentence`; `quote_ids` are the quotations said there."""

    sentence: int
    speaker: Mention
    cue: Mention
    quote_ids: tuple[str, ...]


def as_statements(
    attribution: Attribution, sentences: Sequence[Sentence], quotations: Sequence[Quotation]
) -> tuple[Statement, ...]:
    """Turn reports into statements; a quotation's number is its place in `quotations`."""
    starts = [sentence.start for sentence in sentences]
    if not starts:
        return ()
    found: dict[tuple[int, Mention], Statement] = {}
    for said in attribution.said:
        number = sentences[max(0, bisect_right(starts, said.position) - 1)].n
        ids = tuple(quotations[q].id for q in said.quotes if q < len(quotations))
        key = (number, said.speaker)
        earlier = found.get(key)
        if earlier is None:
            found[key] = Statement(number, said.speaker, said.cue, ids)
        else:
            merged = tuple(dict.fromkeys((*earlier.quote_ids, *ids)))
            found[key] = Statement(number, said.speaker, earlier.cue, merged)
    return tuple(sorted(found.values(), key=lambda s: (s.sentence, s.cue.start)))

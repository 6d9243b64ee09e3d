"""Quotations with their speakers, the names of people and bodies, and who says what."""

from collections.abc import Sequence
from dataclasses import dataclass

from service.annotate.quotations.attribution import Attribution, attribute
from service.annotate.quotations.foreign import GRAMMARS, attribute_foreign
from service.annotate.quotations.names import Name, as_names, find_names
from service.annotate.quotations.reading import Reading, read
from service.annotate.quotations.statements import Statement, as_statements
from service.annotate.values import Extent, Quotation, Sentence

__all__ = ["Name", "Speech", "Statement", "find_names", "find_quotations", "find_speech", "find_statements"]


@dataclass(frozen=True, slots=True)
class Speech:
    """Everything about speech in an article, found in one reading."""

    names: tuple[Name, ...]
    quotations: tuple[Quotation, ...]
    statements: tuple[Statement, ...]


def find_speech(
    text: str, sentences: Sequence[Sentence], skip: Sequence[Extent] = (), language: str | None = None
) -> Speech:
    """Find names, quotations and statements at once, which costs a third of asking for each."""
    reading = read(text, sentences, skip)
    attribution = _attribute(reading, language)
    quotations = _quotations(reading, attribution)
    return Speech(
        as_names(text, reading.tokens, reading.spans),
        quotations,
        as_statements(attribution, sentences, quotations),
    )


def find_quotations(
    text: str, sentences: Sequence[Sentence], skip: Sequence[Extent] = (), language: str | None = None
) -> tuple[Quotation, ...]:
    """Find the words inside quotation marks, and who the text says speaks them."""
    reading = read(text, sentences, skip)
    return _quotations(reading, _attribute(reading, language, reports=False))


def find_statements(
    text: str,
    sentences: Sequence[Sentence],
    quotations: Sequence[Quotation],
    skip: Sequence[Extent] = (),
) -> tuple[Statement, ...]:
    """Find the sentences in which somebody says something; `quotations` are those found before."""
    reading = read(text, sentences, skip)
    return as_statements(attribute(reading), sentences, quotations)


def _attribute(reading: Reading, language: str | None, *, reports: bool = True) -> Attribution:
    """Attribute by the grammar of the language, English where it has none of its own here."""
    grammar = GRAMMARS.get((language or "")[:2].lower())
    return attribute(reading, reports=reports) if grammar is None else attribute_foreign(reading, grammar)


def _quotations(reading: Reading, attribution: Attribution) -> tuple[Quotation, ...]:
    quotations = []
    for number, quote in enumerate(reading.quotes):
        speaker, cue = attribution.voices.get(number, (None, None))
        quotations.append(
            Quotation(
                id=f"q{number + 1}",
                start=quote.start,
                end=quote.end,
                text=reading.text[quote.start : quote.end],
                speaker=speaker,
                cue=cue,
            )
        )
    return tuple(quotations)

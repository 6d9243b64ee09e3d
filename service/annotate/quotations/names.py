"""Names of persons and bodies as written, with the title words beside them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from service.annotate.quotations.memory import Span
from service.annotate.quotations.spans import find_spans
from service.annotate.quotations.tokens import Tokens, tokenise
from service.annotate.values import Extent, Mention

Kind = Literal["person", "body", "unknown"]


@dataclass(frozen=True, slots=True)
class Name:
    """A name as written, what it names, and the title words beside it."""

    start: int
    end: int
    text: str
    kind: Kind
    title: Mention | None


def find_names(text: str, skip: Sequence[Extent] = ()) -> tuple[Name, ...]:
    """Find people and bodies, and capitalised names that may be either, in order."""
    tokens = tokenise(text, skip)
    return as_names(text, tokens, find_spans(text, tokens))


def as_names(text: str, tokens: Tokens, spans: Sequence[Span]) -> tuple[Name, ...]:
    """Turn token spans into names with offsets; places and bare roles are left out."""
    return tuple(
        Name(
            start=tokens.starts[span.first],
            end=tokens.ends[span.last - 1],
            text=text[tokens.starts[span.first] : tokens.ends[span.last - 1]],
            kind=span.kind,
            title=None if span.title is None else mention(text, tokens, *span.title),
        )
        for span in spans
        if span.kind != "place" and span.kind != "role"  # noqa: PLR1714 - mypy narrows this way
    )


def mention(text: str, tokens: Tokens, first: int, last: int) -> Mention:
    """Return the stretch of tokens as a mention."""
    start, end = tokens.starts[first], tokens.ends[last - 1]
    return Mention(start, end, text[start:end])

"""Turns values of an answer into text that is safe and pleasant to read in a terminal."""

import re
from collections.abc import Iterable
from datetime import date
from typing import Final

from rich.text import Text

from schemas.facts import Span
from schemas.vocabulary import Described

NOTHING: Final = Text("-", style="dim")
EN_DASH: Final = "\N{EN DASH}"
# Controls, and marks that turn the direction of writing: in a terminal they could hide or fake output.
_UNSHOWABLE: Final = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_MAX_WHERE: Final = 3


def plain(text: str, style: str = "") -> Text:
    """Text of the article or the model: one line, no control characters, no markup."""
    return Text(_UNSHOWABLE.sub("\N{REPLACEMENT CHARACTER}", " ".join(text.split())), style=style)


def optional(text: str | None, style: str = "") -> Text:
    """The same, with a dash for nothing."""
    return NOTHING if text is None else plain(text, style)


def day(value: date | None) -> Text:
    """A calendar day."""
    return NOTHING if value is None else Text(value.isoformat())


def word(value: Described) -> str:
    """A vocabulary value in words."""
    return value.value.replace("_", " ")


def where(spans: Iterable[Span]) -> Text:
    """The offsets of the first few spans."""
    places = [f"{span.start}{EN_DASH}{span.end}" for span in spans]
    shown = ", ".join(places[:_MAX_WHERE])
    more = f" +{len(places) - _MAX_WHERE}" if len(places) > _MAX_WHERE else ""
    return Text(shown + more, style="cyan") if places else NOTHING


def joined(parts: Iterable[Text], separator: str = ", ") -> Text:
    """Several texts as one."""
    return Text(separator).join(parts)

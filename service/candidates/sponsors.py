"""Finds the lawmakers who bring in a bill, in the words of its sentence."""

import re
from collections.abc import Sequence
from typing import Final

from schemas.vocabulary import ActorKind
from service.annotate.values import Sentence
from service.candidates.entities import Entity

_BRINGS_IN: Final = re.compile(
    r"\b(?:re-?)?introduc(?:ed|es|ing) (?:(?:an?|the|their|his|her|its|new|bipartisan) ){0,3}(?:\w+ ){0,2}?(?:bills?|legislation|resolutions?|"
    r"amendments?|renewal|measures?)\b|"
    r"\b(?:re-?)?introduc(?:ed|es|ing) (?:the|a) (?:[\w&'\u2019-]{1,20} ){1,7}Act\b|"
    r",? whose (?:own |\w+ )?(?:bill|legislation|resolution|amendment)\b|['\u2019]s? (?:\w+ )?(?:bill|legislation) (?:would|to)\b"
)
# What may stand between the sponsors of a bill: titles, parties and states, no verb.
_BETWEEN_SPONSORS: Final = re.compile(
    r"(?:[\s,()&]|\b[A-Z][\w.-]*|\b(?:and|who|also|along with|together with|joined by|jointly|of|on|the|today|last|this|week|month|"
    r"has|have|had|re-|chair(?:man|woman)?|ranking member)\b)*"
)


def find_sponsors(text: str, sentence: Sentence, entities: Sequence[Entity]) -> tuple[str, ...]:
    """The lawmakers who bring in a bill, in order: 'Sens. A and B introduced legislation'."""
    for extent in sentence.extents:
        brought = _BRINGS_IN.search(text, extent.start, extent.end)
        if brought is None:
            continue
        named = sorted(
            (m.start, m.end, e.name)
            for e in entities
            if e.kind is ActorKind.PERSON
            for m in e.mentions
            if extent.start <= m.start < brought.start()
        )
        sponsors: list[str] = []
        end = brought.start()
        for first, last, name in reversed(named):
            if not _BETWEEN_SPONSORS.fullmatch(text, last, end):
                break
            sponsors.append(name)
            end = first
        return tuple(dict.fromkeys(reversed(sponsors)))
    return ()

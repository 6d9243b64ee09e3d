"""Finds who is meant by the part in a case that an article gives to a name: Oak Mills ('the applicant')."""

import re
from collections.abc import Sequence
from typing import Final

from service.annotate.values import Mention
from service.candidates.growing import Growing

_DEFINED: Final = re.compile(
    r"\s?\((?:[^()]{1,40}[,;] )?[\"\u201c\u2018']?(?:the |The )?[\"\u201c\u2018']?"
    r"(?P<role>[Cc]omplainants?|[Pp]etitioners?|[Aa]pplicants?|[Rr]equesters?|[Rr]espondents?|[Cc]laimants?|[Aa]ppellants?|"
    r"[Pp]laintiffs?|[Ii]mporters?)[\"\u201d\u2019']?\)"
)


def join_roles(homes: Sequence[Growing], text: str) -> None:
    """Make 'the complainant' a mention of the one who is defined as it; of nobody where two are."""
    meant: dict[str, list[tuple[Growing, int]]] = {}
    for entity in homes:
        for mention in tuple(entity.mentions):
            defined = _DEFINED.match(text, mention.end)
            if defined is not None:
                meant.setdefault(defined["role"].lower(), []).append((entity, defined.end()))
    for role, bearers in meant.items():
        if len({id(entity) for entity, _ in bearers}) > 1:
            continue
        entity, start = bearers[0]
        for named in re.finditer(rf"\b(?:[Tt]he )?{role}\b(?!['\u2019-])", text[start:], re.IGNORECASE):
            at = (start + named.start(), start + named.end())
            entity.mention(Mention(*at, text[slice(*at)]))

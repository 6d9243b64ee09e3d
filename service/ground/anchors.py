"""Checks that the dates and references of an action stand beside what is said of it."""

import re
from collections.abc import Sequence
from typing import Final

from schemas.facts import Span
from service.annotate.values import Sentence
from service.ground.bench import Bench
from service.ground.links import points_back

_GOES_ON: Final = re.compile(r"^\W{0,3}(?:It|They|This|These|That|Those|Both)\b")


def is_anchored(bench: Bench, span: Span, evidence: Sequence[Sentence]) -> bool:
    """Whether a date or citation stands in the evidence, or beside it in a sentence that points to it."""
    numbers = {sentence.n for sentence in evidence}
    for sentence in bench.page.sentences_at(span.start, span.end):
        if sentence.n in numbers:
            return True
        if bench.page.is_in_doubt([sentence]):
            return False
        if sentence.n - 1 in numbers or sentence.n + 1 in numbers:
            words = bench.words([sentence])
            return _GOES_ON.match(words) is not None or points_back(words)
    return False

"""Duplicates: a lead that stands in the text already, whole or cut short with an ellipsis."""

from collections.abc import Iterator

from service.annotate.boilerplate.page import Found, Page
from service.annotate.values import BoilerplateKind

_KIND = BoilerplateKind.DUPLICATE
_SHORTEST = 60
_FEWEST_WORDS = 8
_LEAD = 4  # paragraphs


def find(page: Page) -> Iterator[Found]:
    """Find second copies of the lead with what follows in the same order, and shortened copies of it.

    Elsewhere repetition is left alone: laws and lists repeat their headings on purpose.
    """
    order: dict[str, int] = {}
    shortened: list[tuple[Found, str]] = []
    expected = -1  # what comes next where a copy goes on
    for line in page.lines:
        words = line.text.split() if len(line.text) >= _SHORTEST else ()
        if len(words) < _FEWEST_WORDS:
            continue
        key = " ".join(words)
        original = order.get(key)
        if original is not None and (original < _LEAD or original == expected):
            yield line.found(_KIND)
            expected = original + 1
            continue
        expected = -1
        stem = key.rstrip(".… ")
        if key.endswith(("...", "…")) and len(stem) >= _SHORTEST:
            shortened.append((line.found(_KIND), stem))
        else:
            order.setdefault(key, len(order))
    lead = [key for key, number in order.items() if number < _LEAD]
    for found, stem in shortened:
        if any(len(key) > len(stem) and key.startswith(stem) for key in lead):
            yield found

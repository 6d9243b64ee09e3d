"""Scores sentences and boilerplate on our own labelled texts: span and kind must be the label's."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

from service.annotate import annotate

Figures = dict[str, float | int]


def score(path: Path | str) -> dict[str, Figures]:
    """Counts and F1 for each kind in the file ('sentence', or a kind of boilerplate), and for 'all'."""
    right: Counter[str] = Counter()
    found: Counter[str] = Counter()
    expected: Counter[str] = Counter()
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        labels, finds = _labels(row), _finds(row)
        expected.update(kind for kind, _, _ in labels)
        found.update(kind for kind, _, _ in finds)
        right.update(kind for kind, _, _ in labels & finds)
    kinds = sorted(expected | found)
    figures = {kind: _figures(right[kind], found[kind], expected[kind]) for kind in kinds}
    return {**figures, "all": _figures(right.total(), found.total(), expected.total())}


def _labels(row: dict[str, Any]) -> set[tuple[str, int, int]]:
    items = row.get("boilerplate") or row.get("sentences") or ()
    return {(item.get("kind", "sentence"), item["start"], item["end"]) for item in items}


def _finds(row: dict[str, Any]) -> set[tuple[str, int, int]]:
    article = annotate(row["text"])
    if "boilerplate" in row:
        return {(item.kind.value, item.start, item.end) for item in article.boilerplate}
    return {("sentence", item.start, item.end) for item in article.sentences}


def _figures(right: int, found: int, expected: int) -> Figures:
    total = found + expected
    return {
        "expected": expected,
        "found": found,
        "right": right,
        "f1": round(2 * right / total, 4) if total else 1.0,
    }

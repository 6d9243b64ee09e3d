"""Checks that every number of a summary is its evidence's, with the same unit, bound and direction."""

import re
from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Final

from service.ground.quantities import Quantity

_CODE: Final = re.compile(
    r"(?<![\w.])\d{1,10}(?:[.-]\d{1,10}){2,6}(?![\w])|\b[A-Z]{1,6}-\d{1,6}(?:-\d{1,6}){0,3}\b"
)
_DIGIT: Final = re.compile(r"\d")
_CHANGE: Final = re.compile(
    r"[$\u20ac\u00a3\u00a5]?(\d[\d.,]{0,15})[^.;,\d]{0,24}\bto[ ]+(?:about |nearly )?[$\u20ac\u00a3\u00a5]?(\d[\d.,]{0,15})"
)

_FIGURE: Final = r"[$\u20ac\u00a3\u00a5]?(\d[\d.,]{0,15})(?: percent| million| billion)?"
_FROM_TO: Final = re.compile(rf"\bfrom {_FIGURE} to {_FIGURE}")
_TO_FROM: Final = re.compile(rf"\bto {_FIGURE},? from {_FIGURE}")


def has_figure(text: str) -> bool:
    """Whether any digit stands in a text."""
    return _DIGIT.search(text) is not None


def strange_figure(
    summary: str,
    claimed: Sequence[Quantity],
    evidence: str,
    known: Sequence[Quantity],
    also: Callable[[], frozenset[Decimal]],
) -> str | None:
    """What a summary's figures say beyond the evidence's, or None; `also` are years that hold, where asked for."""
    for code in _CODE.findall(summary) if "-" in summary or summary.count(".") > 1 else ():
        if code not in evidence:
            return f"the number {code} is not in its evidence"
    for quantity in claimed:
        reason = _strange(quantity, known, also)
        if reason is not None:
            return reason
    return (
        (_turned_round(summary, evidence) or _changed_otherwise(summary, evidence))
        if len(claimed) > 1 and "to " in summary
        else None
    )


def _strange(
    quantity: Quantity, known: Sequence[Quantity], also: Callable[[], frozenset[Decimal]]
) -> str | None:
    same = [k for k in known if k.value == quantity.value]
    if not same:
        if quantity.unit is None and quantity.value in also():
            return None
        return f"the number {_plain(quantity.value)} is not in its evidence"
    units = [k for k in same if k.unit == quantity.unit or (k.unit is None and k.lent == quantity.unit)]
    if not units:
        return f"the number {_plain(quantity.value)} has another unit in its evidence"
    if all(k.bound is not quantity.bound for k in units):
        return f"the number {_plain(quantity.value)} is bounded otherwise in its evidence"
    return None


def _changed_otherwise(summary: str, evidence: str) -> str | None:
    """'From 35 to 25' where the evidence goes from 35 to 15, and has 25 elsewhere."""
    known: dict[str, set[str]] = {}
    for first, last in _changes(evidence):
        known.setdefault(first, set()).add(last)
    if any(first in known and last not in known[first] for first, last in _changes(summary)):
        return "it changes a figure to another than its evidence does"
    return None


def _changes(text: str) -> list[tuple[str, str]]:
    found = [(m[1], m[2]) for m in _FROM_TO.finditer(text)] + [(m[2], m[1]) for m in _TO_FROM.finditer(text)]
    return [(one.replace(",", "").rstrip("."), other.replace(",", "").rstrip(".")) for one, other in found]


def _turned_round(summary: str, evidence: str) -> str | None:
    changes = {m.groups() for m in _CHANGE.finditer(evidence)}
    for match in _CHANGE.finditer(summary):
        one, other = match.groups()
        if (other, one) in changes and (one, other) not in changes:
            return "it turns a change round"
    return None


def _plain(value: Decimal) -> str:
    return f"{value:f}"

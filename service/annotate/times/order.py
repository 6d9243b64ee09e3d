"""Decides which figure of 03/04/2023 is the day."""

from collections.abc import Iterable
from datetime import date
from enum import Enum, unique

from service.annotate.times.shapes import Numeric

_MONTH_FIRST = frozenset("us ph pw fm mh".split())
_DAY_FIRST = frozenset(
    "gb uk ie au nz in pk bd lk za ng ke gh sg my hk mt cy fr de es it nl be pt at ch pl cz sk dk fi no "
    "gr ro bg hr si ee lv lt lu br mx ar cl co pe ve ec uy il eg sa ae tr ru ua id vn th jm tt".split()
)
_US_MARKS = (
    "federal register",
    "trade law daily",
    "international trade today",
    "export compliance daily",
    "communications daily",
    "associated press",
    "new york times",
    "wall street journal",
    "washington post",
)
_DAY_FIRST_MARKS = (
    ".gov.uk",
    ".co.uk",
    "europa.eu",
    "bbc",
    "financial times",
    "official journal",
    ".com.au",
    ".gov.au",
    ".govt.nz",
    "guardian",
)
_LAST_MONTH = 12


@unique
class Order(Enum):
    """Which of two figures is the month."""

    MONTH_FIRST = "month first"
    DAY_FIRST = "day first"
    UNKNOWN = "unknown"


def order_of(language: str | None, source: str | None, figures: Iterable[Numeric]) -> Order:
    """The order that the source, the language's region, or the other dates of the text decide."""
    for known in (_by_source(source), _by_region(language)):
        if known is not Order.UNKNOWN:
            return known
    seen = {order for figure in figures if (order := _by_figures(figure)) is not Order.UNKNOWN}
    return seen.pop() if len(seen) == 1 else Order.UNKNOWN


def _by_source(source: str | None) -> Order:
    name = (source or "").lower()
    if any(mark in name for mark in _DAY_FIRST_MARKS):
        return Order.DAY_FIRST
    host = name.split("//")[-1].split("/")[0]
    if host.endswith(".gov") or any(mark in name for mark in _US_MARKS):
        return Order.MONTH_FIRST
    return Order.UNKNOWN


def _by_region(language: str | None) -> Order:
    parts = (language or "").lower().replace("_", "-").split("-")
    region = parts[-1] if len(parts) > 1 else ""
    if region in _MONTH_FIRST:
        return Order.MONTH_FIRST
    if region in _DAY_FIRST or (parts[0] and parts[0] not in {"en", "zh", "ja", "ko", "hu", "mn"}):
        return Order.DAY_FIRST
    return Order.UNKNOWN


def _by_figures(figure: Numeric) -> Order:
    if figure.first > _LAST_MONTH:
        return Order.DAY_FIRST
    if figure.second > _LAST_MONTH:
        return Order.MONTH_FIRST
    return _by_weekday(figure)


def _by_weekday(figure: Numeric) -> Order:
    """'Thu, 03/04/2021' is the fourth of March: the third of April was a Saturday."""
    if figure.weekday is None or figure.year is None:
        return Order.UNKNOWN
    readings = {
        Order.MONTH_FIRST: date(figure.year, figure.first, figure.second),
        Order.DAY_FIRST: date(figure.year, figure.second, figure.first),
    }
    fitting = [order for order, day in readings.items() if day.weekday() == figure.weekday]
    return fitting[0] if len(fitting) == 1 else Order.UNKNOWN


def read(figure: Numeric, order: Order) -> tuple[int, int] | None:
    """Month and day, or None where both readings stand."""
    own = _by_figures(figure)
    if figure.first == figure.second:
        return figure.first, figure.second
    if own is Order.UNKNOWN:
        own = Order.DAY_FIRST if figure.dotted else order
    if own is Order.MONTH_FIRST:
        return figure.first, figure.second
    if own is Order.DAY_FIRST:
        return figure.second, figure.first
    return None

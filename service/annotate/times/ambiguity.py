"""Says which days a date in figures may mean where nothing tells the order of its day and month."""

from schemas.vocabulary import DateBasis
from service.annotate.times.order import Order
from service.annotate.times.periods import Unit, interval
from service.annotate.times.resolution import resolve
from service.annotate.times.settings import Resolved, Setting
from service.annotate.times.shapes import AwayFrom, Holding, Numeric, Range, Shape


def readings(shape: Shape, setting: Setting) -> tuple[Resolved, ...]:
    """What '03/04/2024' means in either order; only one where the other cannot be."""
    if setting.order is not Order.UNKNOWN or not _has_figures(shape):
        return ()
    in_order = (
        resolve(shape, setting._replace(order=order)) for order in (Order.MONTH_FIRST, Order.DAY_FIRST)
    )
    return tuple(reading for reading in in_order if reading is not None)


def around(found: tuple[Resolved, ...]) -> Resolved:
    """The days from the earliest reading to the latest: one of them is meant."""
    periods = [reading.period for reading in found]
    start, end = min(p.start for p in periods), max(p.end for p in periods)
    basis = next((r.basis for r in found if r.basis is not DateBasis.EXPLICIT), DateBasis.EXPLICIT)
    return Resolved(interval(start, end, Unit.DAY), basis)


def _has_figures(shape: Shape) -> bool:
    match shape:
        case Numeric():
            return True
        case Range():
            return _has_figures(shape.first) or _has_figures(shape.last)
        case AwayFrom() | Holding():
            return _has_figures(shape.base)
        case _:
            return False

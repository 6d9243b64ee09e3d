"""Steps over the calendar: 'last month', 'the past two years', 'two days after', 'the first week of'."""

from datetime import date, timedelta

from service.annotate.times.holidays import nth_weekday
from service.annotate.times.periods import (
    Period,
    Unit,
    add,
    between,
    day_of,
    holding,
    interval,
    month_of,
    week_in_month,
    week_of,
    weekend_of,
    year_of,
)
from service.annotate.times.shapes import (
    Ahead,
    AwayFrom,
    Holding,
    Holiday,
    Nth,
    NthWeekday,
    Opening,
    Several,
    Stretch,
)
from service.annotate.times.tense import LOOKS_AHEAD, Tense

_SATURDAY = 5
_MOST_WORKING_DAYS = 1000
BACK = frozenset({"previous", "preceding", "prior"})
ON = frozenset({"following", "subsequent"})


def stretch_from(shape: Stretch, tense: Tense, published: date) -> Period:
    """A stretch told from publication: 'this week', 'last month', 'the past year'."""
    if shape.determiner == "onward":
        return interval(published + timedelta(days=1), add(published, shape.unit, 1), shape.unit)
    if shape.rolling:
        return interval(add(published, shape.unit, -1), published - timedelta(days=1), shape.unit)
    if shape.determiner == "the" or (
        shape.unit is Unit.WEEKEND and shape.determiner in {"past", "last", "coming"}
    ):
        this = weekend_of(published)
        if shape.determiner == "coming" or (
            shape.determiner == "the" and (tense in LOOKS_AHEAD or tense is Tense.PRESENT)
        ):
            return this
        return (
            this
            if this.start <= published and shape.determiner != "last"
            else weekend_of(published - timedelta(days=7))
        )
    step = {"last": -1, "past": -1, "latest": -1, "next": 1, "coming": 1, "upcoming": 1}.get(
        shape.determiner, 0
    )
    step = -1 if shape.determiner in BACK else 1 if shape.determiner in ON else step
    return stepped(published, shape.unit, step)


def stepped(day: date, unit: Unit, step: int) -> Period:
    """The calendar stretch of a unit, so many of them on."""
    if unit in {Unit.YEAR, Unit.MONTH, Unit.QUARTER, Unit.HALF, Unit.FISCAL, Unit.DECADE, Unit.CENTURY}:
        day = day.replace(day=1)
    return holding(add(day, unit, step), unit)


def several(shape: Several, published: date) -> Period:
    """'the past two years' end before publication, 'the next five days' begin after it."""
    one = timedelta(days=1)
    unit = shape.unit
    if unit in {Unit.QUARTER, Unit.DECADE, Unit.CENTURY}:
        first, last = (-shape.count, -1) if shape.sign < 0 else (1, shape.count)
        start, end = stepped(published, unit, first), stepped(published, unit, last)
        return between(start, end)
    if shape.working:
        farthest = _working_day(published, shape.count * shape.sign)
        return interval(min(farthest, published + one), max(farthest, published - one), unit)
    if shape.sign < 0:
        return interval(add(published, unit, -shape.count), published - one, unit)
    return interval(published + one, add(published, unit, shape.count), unit)


def _working_day(day: date, count: int) -> date:
    """The day that is so many working days on, or back; holidays are not known."""
    step = timedelta(days=1 if count > 0 else -1)
    for _ in range(min(abs(count), _MOST_WORKING_DAYS)):
        day += step
        while day.weekday() >= _SATURDAY:
            day += step
    return day


def shifted(day: date, unit: Unit, count: int) -> Period:
    """'three weeks ago' is a week, 'three years ago' a year: as fine as the unit, decades as years."""
    if unit in {Unit.DECADE, Unit.CENTURY}:
        return year_of(add(day.replace(day=1), unit, count).year)
    if unit in {Unit.DAY, Unit.WEEK, Unit.FORTNIGHT, Unit.WEEKEND}:
        return holding(add(day, unit, count), Unit.WEEK if unit is Unit.FORTNIGHT else unit)
    return holding(add(day.replace(day=1), unit, count), unit)


def ahead(shape: Ahead, published: date) -> Period:
    """'in two weeks' is a day, 'in two years' a year."""
    if shape.unit in {Unit.DAY, Unit.WEEK, Unit.FORTNIGHT}:
        return day_of(add(published, shape.unit, shape.count))
    return shifted(published, shape.unit, shape.count)


def shift(period: Period, unit: Unit, count: int) -> Period:
    """A period moved by so many units, as coarse as the coarser of both; weeks move days."""
    if period.unit is Unit.DAY and unit in {Unit.DAY, Unit.WEEK, Unit.FORTNIGHT}:
        return day_of(add(period.start, unit, count))
    if period.unit in {Unit.WEEK, Unit.WEEKEND} and unit is Unit.YEAR:
        return holding(add(period.start + timedelta(days=3), unit, count), period.unit)
    coarser = max(period.unit, unit, key=lambda u: u.value)
    if period.unit in {Unit.MONTH, Unit.QUARTER} and unit is Unit.YEAR:
        coarser = period.unit
    return holding(add(period.start, unit, count), coarser)


def counted_from(base: Period, shape: AwayFrom) -> Period:
    """'two months after Jan. 3' is a day, 'two years after March 2020' a month."""
    if base.unit is Unit.DAY:
        return day_of(add(base.start, shape.unit, shape.count * shape.sign))
    return shift(base, shape.unit, shape.count * shape.sign)


def held(shape: Holding, base: Period) -> Period:
    """'the week of April 10' is that ISO week, a week that ends on a Tuesday is not."""
    if shape.unit is Unit.WEEKEND and isinstance(shape.base, Holiday):
        return _long_weekend(base.start)
    week = timedelta(days=6)
    if shape.edge < 0 and base.end.weekday() < 4:
        return interval(base.end - week, base.end, shape.unit)
    if shape.edge > 0:
        return interval(base.start, base.start + week, shape.unit)
    return holding(base.start, shape.unit)


def _long_weekend(day: date) -> Period:
    """The weekend at a day, and the days up to it: Labor Day's runs from Saturday to Monday."""
    weekday = day.weekday()
    saturday = day - timedelta(days=weekday + 2) if weekday < 3 else day + timedelta(days=5 - weekday)
    return interval(min(day, saturday), max(day, saturday + timedelta(days=1)), Unit.WEEKEND)


def nth(shape: Nth, whole: Period) -> Period:
    """'the second week of March', 'the last day of the month'."""
    number = shape.number
    if shape.unit is Unit.WEEK and whole.unit is Unit.MONTH:
        return week_in_month(whole.start.year, whole.start.month, number)
    if shape.unit is Unit.WEEK and whole.unit is Unit.YEAR:
        if number < 0:
            return week_of(date(whole.start.year, 12, 28))
        return week_of(date.fromisocalendar(whole.start.year, number, 1))
    if number < 0:
        return _inside(holding(whole.end, shape.unit), whole)
    first = whole.start.replace(day=1) if shape.unit in {Unit.MONTH, Unit.QUARTER} else whole.start
    return _inside(holding(add(first, shape.unit, number - 1), shape.unit), whole)


def nth_weekday_of(shape: NthWeekday, whole: Period) -> Period:
    """'the first Sunday in May', 'the last Friday of the year'."""
    if whole.unit is not Unit.MONTH:
        raise ValueError("no month")
    return _inside(
        day_of(nth_weekday(whole.start.year, whole.start.month, shape.weekday, shape.number)), whole
    )


def _inside(period: Period, whole: Period) -> Period:
    if period.start > whole.end or period.end < whole.start:
        raise ValueError(f"{period.value} is not in {whole.value}")
    return period


def opening(shape: Opening, whole: Period) -> Period:
    """'the first nine months of 2023', 'the last three days of March'."""
    one = timedelta(days=1)
    if shape.from_end:
        start, end = add(whole.end + one, shape.unit, -shape.count), whole.end
    else:
        start, end = whole.start, add(whole.start, shape.unit, shape.count) - one
    if start < whole.start or end > whole.end:
        raise ValueError("more than the whole")
    if shape.unit in {Unit.MONTH, Unit.QUARTER} and start.day == 1:
        return between(month_of(start.year, start.month), month_of(end.year, end.month))
    return interval(start, end, shape.unit)

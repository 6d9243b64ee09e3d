"""What a time expression says before it is known which day it means."""

from dataclasses import dataclass
from typing import NamedTuple

from service.annotate.times.periods import Period, Unit


@dataclass(frozen=True, slots=True)
class Calendar:
    """Any of year, month, day and weekday; `year_step` and `month_step` are relative to publication."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    year_step: int | None = None
    month_step: int | None = None
    step: int | None = None  # 'last October', 'this March 5'
    told: bool = False  # 'the following March': counted from a date in the text


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week; `step` is that of its determiner, `weeks` that of a named week."""

    number: int
    determiner: str = ""
    weeks: int | None = None


@dataclass(frozen=True, slots=True)
class DayWord:
    """'yesterday', 'tonight': so many days from publication."""

    days: int


@dataclass(frozen=True, slots=True)
class Stretch:
    """'this week', 'last month', 'the previous day', 'the past year'."""

    unit: Unit
    determiner: str
    rolling: bool = False


@dataclass(frozen=True, slots=True)
class Several:
    """'the past two years', 'the next five days', 'the next five business days'."""

    count: int
    unit: Unit
    sign: int
    working: bool = False


@dataclass(frozen=True, slots=True)
class Portion:
    """A quarter, half or season of a year."""

    unit: Unit
    number: int
    year: int | None = None
    year_step: int | None = None
    fiscal: bool = False
    step: int | None = None
    reported: bool = False  # 'third-quarter results': they come out after it
    told: bool = False  # 'the following spring': counted from a date in the text


@dataclass(frozen=True, slots=True)
class FiscalYear:
    """A fiscal year by number, or relative to publication."""

    year: int | None = None
    step: int | None = None


@dataclass(frozen=True, slots=True)
class Away:
    """'three years ago' (from publication), 'two days later' (from a date in the text)."""

    count: int
    unit: Unit
    sign: int
    from_text: bool = False
    form: Unit | None = None  # 'the year-ago quarter'


@dataclass(frozen=True, slots=True)
class SamePart:
    """'the 1988 quarter', 'the 1988 period': the part of a year told of before, in another year."""

    year: int


@dataclass(frozen=True, slots=True)
class Ahead:
    """'in 60 days', where the sentence looks ahead; elsewhere a duration."""

    count: int
    unit: Unit


@dataclass(frozen=True, slots=True)
class AwayFrom:
    """'two days after Jan. 3'."""

    count: int
    unit: Unit
    sign: int
    base: "Shape"


@dataclass(frozen=True, slots=True)
class FromEvent:
    """'two days after the vote': known where the text says when that was."""

    count: int | None
    unit: Unit
    sign: int


@dataclass(frozen=True, slots=True)
class Opening:
    """'the first nine months of 2023', 'the last three days of March'."""

    count: int
    unit: Unit
    from_end: bool
    whole: "Shape"


@dataclass(frozen=True, slots=True)
class Nth:
    """'the second week of March', 'the 15th day of next month'."""

    number: int
    unit: Unit
    whole: "Shape"


@dataclass(frozen=True, slots=True)
class NthWeekday:
    """'the first Sunday in May', 'the last Saturday of August'."""

    number: int
    weekday: int
    whole: "Shape"


@dataclass(frozen=True, slots=True)
class Holding:
    """'the week of April 10', 'the week ended June 5', 'Labor Day weekend'."""

    unit: Unit
    base: "Shape"
    edge: int = 0  # -1 where it ends with the base, 1 where it begins with it


@dataclass(frozen=True, slots=True)
class Holiday:
    """A named day."""

    name: str
    year: int | None = None
    year_step: int | None = None
    step: int | None = None


@dataclass(frozen=True, slots=True)
class MidYear:
    """'by midyear': the middle of the year that the tense chooses."""


@dataclass(frozen=True, slots=True)
class Within:
    """'November of that year': a part of a year that another date tells."""

    part: "Calendar | Portion"
    year: "Stretch"


@dataclass(frozen=True, slots=True)
class Numeric:
    """Figures whose order the language decides: 03/04/2023."""

    first: int
    second: int
    year: int | None
    dotted: bool = False
    weekday: int | None = None  # Monday is 0


@dataclass(frozen=True, slots=True)
class Fixed:
    """Known from its own words alone."""

    period: Period


@dataclass(frozen=True, slots=True)
class Range:
    """From one date to another."""

    first: "Shape"
    last: "Shape"


@dataclass(frozen=True, slots=True)
class Deadline:
    """'45 days after publication of this notice': counted from publication."""

    count: int
    unit: Unit


@dataclass(frozen=True, slots=True)
class TimeOfDay:
    """'9:40 p.m. EDT', '9 a.m.-5 p.m. ET': on which day, the dates beside it say."""

    ranged: bool


@dataclass(frozen=True, slots=True)
class Vague:
    """A time that no calendar value fits."""


Shape = (
    Calendar
    | Weekday
    | DayWord
    | Stretch
    | Several
    | Portion
    | FiscalYear
    | Away
    | SamePart
    | AwayFrom
    | FromEvent
    | Opening
    | Nth
    | NthWeekday
    | Holding
    | MidYear
    | Within
    | Holiday
    | Numeric
    | Fixed
    | Range
    | Deadline
    | Ahead
    | TimeOfDay
    | Vague
)


class Phrase(NamedTuple):
    """A shape and the tokens that say it, `first` to `last` included."""

    first: int
    last: int
    shape: Shape

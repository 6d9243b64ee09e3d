"""First and last day of an EDTF value, to check what people write into golden cases."""

import time
from datetime import date

import edtf
from edtf.parser.edtf_exceptions import EDTFParseException
from edtf.parser.parser_classes import Season


def bounds_of(value: str) -> tuple[date | None, date | None] | None:
    """The first and the last day, None where the value is open; None for seasons, which have no agreed days.

    Raises:
        ValueError: when it is no EDTF.
    """
    try:
        parsed = edtf.parse_edtf(value)
    except EDTFParseException as error:
        raise ValueError(f"{value!r} is no EDTF date") from error
    if isinstance(parsed, Season):
        return None
    return _day(parsed.lower_strict()), _day(parsed.upper_strict())


def _day(edge: time.struct_time | float) -> date | None:
    # Infinity stands for an open end.
    return date(edge.tm_year, edge.tm_mon, edge.tm_mday) if isinstance(edge, time.struct_time) else None

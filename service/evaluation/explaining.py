"""Says for people what is wrong with a value that they wrote into a file of a golden case."""

import difflib
import re
from collections.abc import Mapping
from typing import Any, Final

from service.evaluation.gold import (
    Expected,
    GoldAction,
    GoldActor,
    GoldDate,
    GoldPosition,
    GoldReference,
    GoldSpan,
    GoldTarget,
    Meta,
)

_FORMS: Final = (
    Expected,
    Meta,
    GoldActor,
    GoldAction,
    GoldPosition,
    GoldDate,
    GoldReference,
    GoldTarget,
    GoldSpan,
)
_FIELDS: Final = sorted({name for form in _FORMS for name in form.model_fields})
_ID: Final = re.compile(r"\^([a-z])\[1-9\]")
_PLAIN: Final[Mapping[str, str]] = {
    "missing": "the field is missing",
    "tuple_type": "write a list, [...], even of one",
    "model_type": "write an object, {...}",
    "dict_type": "write an object, {...}",
    "string_type": "write text, in quotation marks",
    "bool_type": "write true or false",
    "bool_parsing": "write true or false",
    "string_too_short": "it is empty",
    "too_short": "it is empty; give at least one",
    "date_from_datetime_parsing": "write the day as 2023-01-19",
    "date_type": "write the day as 2023-01-19",
    "date_parsing": "write the day as 2023-01-19",
}


def explain(fault: Mapping[str, Any]) -> str:
    """One fault of pydantic's, with what was given, in words that say what to write."""
    kind, given = fault["type"], fault.get("input")
    if kind in _PLAIN:
        return _PLAIN[kind]
    if kind == "extra_forbidden":
        return f"there is no field of this name{_meant(str(fault['loc'][-1]), _FIELDS)}"
    if kind == "enum":
        known = re.findall(r"'([^']*)'", fault["ctx"]["expected"])
        return f"{given!r} is none of {', '.join(known)}{_meant(str(given), known)}"
    if kind == "string_pattern_mismatch":
        letter = _ID.match(fault["ctx"]["pattern"])
        if letter is not None:
            return f"{given!r} is no id of this kind; write {letter[1]}1, {letter[1]}2 and so on"
        if fault["loc"][-1:] == ("language",):
            return f"{given!r} is no language tag; write en, de-AT and the like"
    message: str = fault["msg"]
    return message


def _meant(given: str, known: list[str]) -> str:
    close = difflib.get_close_matches(given.lower().replace(" ", "_"), known, n=1)
    return f"; is {close[0]} meant?" if close and close[0] != given else ""

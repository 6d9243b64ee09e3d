"""Parses JSON that callers send: strictly, so that no two readers understand it differently."""

import json
import math
from collections.abc import Mapping
from typing import Any, Final, NoReturn

from service.errors import ArticleRejected, ArticleTooLarge, JsonMalformed
from service.rejections import pointer, speakable

MAX_DEPTH: Final = 32
MAX_VALUES: Final = 20_000  # metadata of the largest size holds fewer
_TOO_DEEP: Final = f"the JSON is nested deeper than {MAX_DEPTH} levels; flatten it"
_MAX_DIGITS: Final = 400


def parse_object(raw: bytes, max_values: int = MAX_VALUES, *, is_line: bool = False) -> dict[str, Any]:
    """Parse a body, or a line of one, that must hold one JSON object, of at most so many values.

    Raises:
        JsonMalformed: when it is not JSON, or JSON that readers would understand differently.
        ArticleRejected: when it is JSON but no object, or holds half characters.
    """
    fields = read_object(raw, is_line=is_line)
    check_values(fields, max_values, is_line=is_line)
    return fields


def read_object(raw: bytes, *, is_line: bool = False) -> dict[str, Any]:
    """The first half of `parse_object`, for who keeps only some fields; `check_values` is the other."""
    what = "line" if is_line else "body"
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise JsonMalformed(f"the {what} is not UTF-8 (byte {error.start}); encode it as UTF-8") from error
    if not text.strip():
        raise JsonMalformed('the body is empty; send a JSON object such as {"text": "..."}')
    try:
        parsed = json.loads(
            text,
            object_pairs_hook=_unique_fields,
            parse_constant=_refuse_constant,
            parse_float=_finite_float,
            parse_int=_bounded_int,
        )
    except json.JSONDecodeError as error:
        # Whoever sends many lines is told elsewhere which one it is.
        place = f"column {error.colno}" if is_line else f"line {error.lineno}, column {error.colno}"
        raise JsonMalformed(f"{place}: {error.msg[0].lower()}{error.msg[1:]}") from error
    except RecursionError as error:
        raise JsonMalformed(_TOO_DEEP) from error
    if not isinstance(parsed, dict):
        raise ArticleRejected(
            f'the {what} must be a JSON object such as {{"text": "..."}}',
            problems=(("", "must be an object"),),
        )
    return parsed


def _unique_fields(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    fields: dict[str, Any] = {}
    for name, value in pairs:
        if name in fields:
            raise JsonMalformed(f"the field {speakable(name) or '…'} stands twice; send it once")
        fields[name] = value
    return fields


def _refuse_constant(name: str) -> NoReturn:
    raise JsonMalformed(f"{name} is not JSON; send a number or null")


def _finite_float(digits: str) -> float:
    number = float(digits)
    if not math.isfinite(number):
        raise JsonMalformed("a number is too large; send a smaller number or a string")
    return number


def _bounded_int(digits: str) -> int:
    if len(digits) > _MAX_DIGITS:
        raise JsonMalformed("a number is too long; send a smaller number or a string")
    return int(digits)


def check_values(fields: Mapping[str, Any], max_values: int = MAX_VALUES, *, is_line: bool = False) -> None:
    """Refuse values that nest too deep, are too many, or hold half characters.

    Raises:
        JsonMalformed, ArticleTooLarge, ArticleRejected: as `parse_object` does.
    """
    what = "line" if is_line else "body"
    pending: list[tuple[tuple[str | int, ...], Any]] = [((), fields)]
    seen = 0
    while pending:
        path, value = pending.pop()
        seen += 1
        if isinstance(value, str):
            _check_whole(value, path)
            continue
        if len(path) >= MAX_DEPTH and isinstance(value, dict | list):
            raise JsonMalformed(_TOO_DEEP)
        if isinstance(value, dict | list) and seen + len(pending) + len(value) > max_values:
            raise ArticleTooLarge(f"the {what} holds more than {max_values:,} values; send less metadata")
        if isinstance(value, dict):
            for name, item in value.items():
                _check_whole(name, path)
                pending.append(((*path, name), item))
        elif isinstance(value, list):
            pending.extend(((*path, index), item) for index, item in enumerate(value))


def _check_whole(text: str, path: tuple[str | int, ...]) -> None:
    try:
        text.encode()
    except UnicodeEncodeError as error:
        message = f"holds half of a surrogate pair at character {error.start}; send whole characters"
        where = pointer(path)
        raise ArticleRejected(
            f"{where.removeprefix('/').replace('/', '.') or 'a field name'} {message}",
            problems=((where, message),),
        ) from error

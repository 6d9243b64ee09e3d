"""Words pydantic's findings about a request for the caller, with JSON pointers and without echoing input."""

import re
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from typing import Any, Final, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from schemas.article import Article
from service.errors import ArticleRejected, ArticleTooLarge, RequestRejected

_SPEAKABLE: Final = re.compile(r"[A-Za-z0-9_.:-]{1,64}\Z")
_MEMBER: Final = re.compile(r"<\w+\.\w+: ('[^']*')>")  # of an enum, as pydantic shows it in a literal
_TOLD: Final = 5  # problems of one article in a message that stands alone
_TOO_LARGE: Final = "article_too_large"
_PATTERNS: Final = {
    "language": 'must be a BCP 47 tag such as "en" or "en-GB"',
    "prompt_version": 'must look like "v1"',
}

_ADDRESS: Final = 'must be an address with its scheme, such as "https://example.com/hook"'

_MESSAGES: Final[Mapping[str, str]] = {
    "missing": "is required",
    "string_type": "must be a string",
    "string_too_short": "must have at least {min_length} character",
    "string_too_long": "must have at most {max_length} characters",
    "string_unicode": "holds half of a surrogate pair; send whole Unicode characters",
    "literal_error": "must be {expected}",
    "enum": "must be {expected}",
    "tuple_type": "must be a list",
    "too_short": "must have at least {min_length} item; leave it out for all",
    "dict_type": "must be an object",
    "model_type": "must be an object",
    "model_attributes_type": "must be an object",
    "float_type": "must be a number",
    "float_parsing": "must be a number",
    "int_parsing": "must be a whole number",
    "bool_type": "must be true or false",
    "bool_parsing": "must be true or false",
    "greater_than_equal": "must be at least {ge}",
    "finite_number": "must be a finite number",
    "greater_than": "must be greater than {gt}",
    "less_than_equal": "must be at most {le}",
    "date_from_datetime_parsing": "is not a day of the calendar or time of the clock: {error}",
    "date_parsing": "is not a day of the calendar: {error}",
    "datetime_parsing": "is not a time of the calendar: {error}",
    "metadata_too_large": "is larger than {limit} bytes as JSON; send less of it",
    "url_type": _ADDRESS,
    "url_parsing": _ADDRESS,
    "url_syntax_violation": _ADDRESS,
    "url_scheme": _ADDRESS,
    "url_too_long": "must have at most {max_length} characters",
    "datetime_from_date_parsing": "is not a day of the calendar or time of the clock: {error}",
}


def speakable(name: object) -> str | None:
    """The field name, when it is short and plain enough to be repeated to the caller and in logs."""
    return name if isinstance(name, str) and _SPEAKABLE.match(name) else None


def pointer(steps: Sequence[str | int]) -> str:
    """A JSON pointer (RFC 6901); a name that could be article text is replaced by an ellipsis."""
    spoken = (str(step) if isinstance(step, int) else speakable(step) or "…" for step in steps)
    return "".join(f"/{step}" for step in spoken)


def reject(
    errors: Sequence[ErrorDetails],
    body: object,
    *,
    in_full: bool = False,
    shape: type[BaseModel] = Article,
) -> RequestRejected:
    """The error that tells the caller everything that `errors` found in `body`, which should have this shape.

    Its message names the first and counts the others, which stand beside it in answers; `in_full` says
    several where a message stands alone: in a file of failures, in a terminal, in the reasons of a job.
    """
    problems: dict[str, str] = {}
    for error in errors:
        steps = _steps(error, body)
        problems.setdefault(pointer(steps), worded(error, steps, shape))
    pairs = tuple(problems.items())
    kind = ArticleTooLarge if any(error["type"] == _TOO_LARGE for error in errors) else ArticleRejected
    return kind(_in_full(pairs) if in_full else _sentence(pairs), problems=pairs)


def rejected(problems: tuple[tuple[str, str], ...]) -> ArticleRejected:
    """The error for problems that were found and worded elsewhere, as (JSON pointer, message) pairs."""
    return ArticleRejected(_sentence(problems), problems=problems)


def checked_article(fields: Mapping[str, object]) -> Article:
    """Validate an article that did not come over HTTP.

    Raises:
        RequestRejected: ArticleTooLarge or ArticleRejected, worded for the caller.
    """
    try:
        return Article.model_validate(fields)
    except ValidationError as error:
        raise reject(error.errors(include_url=False), fields, in_full=True) from error


def _steps(error: ErrorDetails, body: object) -> tuple[str | int, ...]:
    """The part of pydantic's location that exists in the request; the rest names unions and validators."""
    if error["type"] == "metadata_too_large":
        return ("metadata",)
    found: list[str | int] = []
    here: Any = body
    for step in error["loc"]:
        if _has(here, step):
            here = here[step]
        elif error["type"] == "missing" and isinstance(here, Mapping):
            here = None
        else:
            break
        found.append(step)
    return tuple(found)


def _has(value: object, step: str | int) -> bool:
    if isinstance(value, Mapping):
        return step in value
    return isinstance(value, list | tuple) and isinstance(step, int) and step < len(value)


def worded(error: ErrorDetails, steps: Sequence[str | int], shape: type[BaseModel] | None = None) -> str:
    """What one of pydantic's findings says to a person; `steps` lead to it."""
    kind = error["type"]
    if kind == "extra_forbidden":
        return _unknown_field(steps, shape)
    if kind == "string_pattern_mismatch":
        return _PATTERNS.get(str(steps[-1]) if steps else "", "has the wrong form")
    template = _MESSAGES.get(kind)
    if template is None:
        return error["msg"]
    values = {
        name: f"{value:g}" if isinstance(value, float) else value
        for name, value in error.get("ctx", {}).items()
    }
    return _MEMBER.sub(r"\1", template.format_map(values))


def _unknown_field(steps: Sequence[str | int], shape: type[BaseModel] | None) -> str:
    model = shape
    for parent in steps[:-1]:
        model = _model_of(model, str(parent))
    if model is None:
        return "is not known; leave it out"
    names = [field.alias or name for name, field in model.model_fields.items()]
    name = speakable(steps[-1])
    near = get_close_matches(name.lower(), names, n=1, cutoff=0.5) if name else []
    if near:
        return f'is not known; did you mean "{near[0]}"?'
    return f"is not known; the fields are {', '.join(names)}"


def _model_of(shape: type[BaseModel] | None, name: str) -> type[BaseModel] | None:
    """The model of a field that holds an object."""
    field = None if shape is None else shape.model_fields.get(name)
    kinds = () if field is None else (field.annotation, *get_args(field.annotation))
    return next((kind for kind in kinds if isinstance(kind, type) and issubclass(kind, BaseModel)), None)


def _sentence(problems: Sequence[tuple[str, str]]) -> str:
    first = _clause(problems[0])
    others = len(problems) - 1
    return f"{first} (and {others} more, see errors)" if others else first


def _in_full(problems: Sequence[tuple[str, str]]) -> str:
    said = "; ".join(map(_clause, problems[:_TOLD]))
    others = len(problems) - _TOLD
    return f"{said}; and {others} more" if others > 0 else said


def _clause(problem: tuple[str, str]) -> str:
    path, message = problem
    name = path.removeprefix("/").replace("/", ".")
    return f"{name} {message}" if name and not message.startswith(("the ", "write ")) else message

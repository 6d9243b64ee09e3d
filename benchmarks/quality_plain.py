"""The schema of the facts as a peer can fill it: text copied from the article where we have spans."""

from types import UnionType
from typing import Annotated, Any, Final, Union, get_args, get_origin

from pydantic import BaseModel, ConfigDict, Field, ValidationError, create_model
from pydantic_core import from_json

from schemas.facts import ExtractionData, Span

Item = dict[str, Any]
Items = dict[str, list[Item]]


def without_offsets(annotation: Any) -> Any:  # noqa: ANN401 - any annotation of a pydantic field
    """The same type with `str` wherever a Span stands, at any depth."""
    if annotation is Span:
        return str
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return plain_of(annotation)
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is None:
        return annotation
    if origin is Annotated:
        return Annotated[(without_offsets(arguments[0]), *arguments[1:])]
    plain = tuple(map(without_offsets, arguments))
    if origin in {Union, UnionType}:
        return Union[plain]  # noqa: UP007 - made of types known only here
    return origin[plain]


def plain_of(model: type[BaseModel]) -> type[BaseModel]:
    """The same model, field for field and described alike, with text in place of spans."""
    fields: dict[str, Any] = {
        name: (without_offsets(field.annotation), Field(description=field.description))
        for name, field in model.model_fields.items()
        if field.annotation is not Span  # `text` says the same
    }
    return create_model(model.__name__, __config__=ConfigDict(extra="forbid"), **fields)


PLAIN: Final = plain_of(ExtractionData)
SECTIONS: Final = tuple(PLAIN.model_fields)


def read_items(text: str) -> Items:
    """What a reply says, item by item; of a reply that was cut off, the items that are whole."""
    try:
        told = from_json(text, allow_partial=True)
    except ValueError:
        told = {}
    if not isinstance(told, dict):
        told = {}
    return {section: _valid(section, told.get(section)) for section in SECTIONS}


def _valid(section: str, told: object) -> list[Item]:
    model = get_args(PLAIN.model_fields[section].annotation)[0]
    items: list[Item] = []
    for item in told if isinstance(told, list) else []:
        try:
            items.append(model.model_validate(item).model_dump(mode="json"))
        except ValidationError:
            continue  # cut off in its middle
    return items

"""Tests of replies made from schemas: each fits its schema."""

from typing import Any

import jsonschema
import pytest
from pydantic import BaseModel

from schemas.vocabulary import ActionStatus, ActorKind, Instrument, Stance
from service.mock.instances import instance_of
from service.questions.replies import Greeting, Reading, action_reply, kinds_reply, position_reply

QUESTIONS: list[type[BaseModel]] = [
    Reading,
    Greeting,
    action_reply(list(Instrument), list(ActionStatus)),
    position_reply([Stance.SUPPORTS]),
    kinds_reply(["n1", "n2"], list(ActorKind)),
]


@pytest.mark.parametrize("items", [0, 1, 3, 99])
@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.__name__)
def test_every_question_of_ours_gets_a_reply(question: type[BaseModel], items: int) -> None:
    """What is made of each reply's own schema is valid."""
    question.model_validate(instance_of(question.model_json_schema(), items=items))


@pytest.mark.parametrize(
    ("schema", "value"),
    [
        ({}, None),
        ({"type": "object", "properties": {"a": {"type": "integer"}, "b": {}}, "required": ["a"]}, {"a": 0}),
        ({"type": "object", "properties": {"a": {"type": "boolean"}}}, {"a": True}),
        ({"type": "array", "items": {"type": "string"}, "minItems": 2}, ["text", "text"]),
        ({"type": "array", "prefixItems": [{"const": 1}, {"enum": ["x"]}]}, [1, "x"]),
        ({"anyOf": [{"type": "string"}, {"type": "null"}]}, None),
        ({"type": ["string", "null"]}, None),
        ({"oneOf": [{"type": "string"}, {"type": "integer"}]}, "text"),
        ({"allOf": [{"$ref": "#/$defs/a"}], "$defs": {"a": {"type": "integer", "minimum": 4}}}, 4),
        ({"type": "string", "minLength": 6, "maxLength": 7}, "texttex"),
        ({"type": "string", "maxLength": 2}, "te"),
        ({"type": "string", "format": "date"}, "2024-01-02"),
        ({"type": "integer", "exclusiveMinimum": 4}, 5),
        ({"type": "number", "minimum": 3, "multipleOf": 5}, 5),
        ({"type": "integer", "maximum": -3}, -3),
    ],
)
def test_keywords(schema: dict[str, Any], value: object) -> None:
    """Each keyword is followed, and the value fits."""
    made = instance_of(schema)
    assert made == value
    jsonschema.validate(made, schema)


def test_a_schema_that_holds_itself_ends() -> None:
    """Recursion is cut."""
    schema = {
        "$ref": "#/$defs/n",
        "$defs": {"n": {"type": "object", "properties": {"n": {"$ref": "#/$defs/n"}}}},
    }
    assert "n" in instance_of(schema)

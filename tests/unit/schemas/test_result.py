"""The answer: no field is ever absent, and the names are the design's."""

from typing import Any

from pydantic import BaseModel

from schemas.article import Article
from schemas.result import ExtractionResult
from tests.fakes import ARTICLE, answer_to

FIELDS = {
    "": "id schema status article data warnings provenance",
    "article": "id sha256 characters language published_at url title metadata",
    "data": "actors policy_actions positions dates references",
    "data.actors": "id name kind title affiliation country mentions",
    "data.policy_actions": "id summary instrument status issuers targets dates references evidence",
    "data.policy_actions.targets": "name kind country",
    "data.positions": "id actor topic action stance summary quotes attribution evidence",
    "data.dates": "id text span value start end basis event",
    "data.dates.span": "start end text",
    "data.references": "id text span kind key date url",
    "warnings": "code path message dropped",
    "provenance": "model prompt_version prompt_sha256 schema_version attempts repairs cached usage timing_ms",
    "provenance.usage": "input_tokens output_tokens cached_input_tokens cost_usd",
    "provenance.timing_ms": "annotate model ground total",
}


def at(answer: Any, path: str) -> Any:
    """The value at a dotted path; the first of a list."""
    for key in filter(None, path.split(".")):
        answer = answer[key]
        answer = answer[0] if isinstance(answer, list) else answer
    return answer


def test_an_answer_has_every_field_and_no_other() -> None:
    """Fields without a value are null, not absent."""
    answer = answer_to(Article(text=ARTICLE)).model_dump(mode="json")
    answer["warnings"] = [{"code": "c", "path": "/p", "message": "m", "dropped": True}]
    for path, names in FIELDS.items():
        assert set(at(answer, path)) == set(names.split()), path


def test_the_published_schema_requires_every_field() -> None:
    """No field of the answer has a default, so clients may rely on each."""
    schema = ExtractionResult.model_json_schema(mode="serialization")
    for name, shape in {**schema["$defs"], "ExtractionResult": schema}.items():
        if shape.get("type") == "object" and "properties" in shape:
            assert set(shape["required"]) == set(shape["properties"]), name
            assert shape["additionalProperties"] is False, name


def test_an_answer_survives_a_round_trip() -> None:
    """What is written can be read again, and is the same."""
    answer = answer_to(Article(text=ARTICLE, published_at=None))
    again: BaseModel = ExtractionResult.model_validate_json(answer.model_dump_json())
    assert again == answer

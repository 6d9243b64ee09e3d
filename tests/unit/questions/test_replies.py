"""Replies are bounded: what a model may answer is what was offered."""

import pytest
from pydantic import ValidationError

from schemas.vocabulary import ActionStatus, ActorKind, Instrument, Stance
from service.questions.replies import Reading, action_reply, kinds_reply, position_reply


def test_only_offered_values_are_taken() -> None:
    """A value outside the candidates does not validate."""
    shape = action_reply([Instrument.QUOTA], [ActionStatus.ANNOUNCED])
    fields = dict.fromkeys(shape.model_fields, "none") | {"instrument": "quota", "status": "announced"}
    assert shape.model_validate(fields).model_dump()["instrument"] == "quota"
    for wrong in ({"instrument": "sanctions"}, {"status": "ended"}, {"note": "more"}):
        with pytest.raises(ValidationError):
            shape.model_validate(fields | wrong)


def test_each_name_gets_a_kind() -> None:
    """A reply without one of the names is no reply."""
    shape = kinds_reply(["n1", "n2"], [ActorKind.COMPANY])
    assert shape.model_validate({"n1": "company", "n2": "other"})
    with pytest.raises(ValidationError):
        shape.model_validate({"n1": "company"})


def test_topics_are_bounded() -> None:
    """A model that rambles is cut off by the schema."""
    shape = position_reply([Stance.NEUTRAL])
    with pytest.raises(ValidationError):
        shape.model_validate({"topic": "t" * 500, "stance": "neutral"})


def test_every_list_and_text_of_the_large_reply_is_bounded() -> None:
    """Nothing in the reply's JSON Schema is without a limit, so that no model can loop."""

    def check(shape: dict[str, object], where: str) -> None:
        if shape.get("type") == "array":
            assert "maxItems" in shape, where
        for key, part in shape.items():
            for item in part if isinstance(part, list) else [part]:
                if isinstance(item, dict):
                    check(item, f"{where}/{key}")

    check(Reading.model_json_schema(), "")

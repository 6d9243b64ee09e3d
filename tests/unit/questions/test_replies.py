"""Replies are bounded: what a model may answer is what was offered."""

from collections.abc import Callable

import pytest
from pydantic import BaseModel, ValidationError

from schemas.vocabulary import ActionStatus, ActorKind, Instrument, Section, Stance
from service.questions.repairs import Failing, repair_reply
from service.questions.replies import (
    ActorItem,
    Reading,
    Written,
    action_reply,
    kinds_reply,
    position_reply,
    reading_of,
)


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


MADE: dict[str, Callable[[], type[BaseModel]]] = {
    "action": lambda: action_reply([Instrument.QUOTA], [ActionStatus.ANNOUNCED]),
    "position": lambda: position_reply([Stance.NEUTRAL]),
    "kinds": lambda: kinds_reply(["n1", "n2"], [ActorKind.COMPANY]),
    "repair": lambda: repair_reply([Failing("a1", Section.ACTORS, {"name": "Roy"}, ("name",))]),
}


@pytest.mark.parametrize("make", MADE.values(), ids=MADE)
def test_the_same_question_has_the_same_reply(make: Callable[[], type[BaseModel]]) -> None:
    """A class made anew would be prepared anew, and stay until the rarest garbage collection."""
    assert make() is make()


def test_what_is_asked_again_makes_the_reply() -> None:
    """Replies are told apart by item, section and fields, not by what was written there."""
    roy = Failing("a1", Section.ACTORS, {"name": "Roy"}, ("name",), ("name: not there",))
    asked = repair_reply([roy])
    assert repair_reply([Failing("a1", Section.ACTORS, {"name": "Dahl"}, ("name",))]) is asked
    for other in (
        Failing("a2", Section.ACTORS, {"name": "Roy"}, ("name",)),
        Failing("a1", Section.ACTORS, {"name": "Roy"}, ("name", "title")),
    ):
        assert repair_reply([other]) is not asked
        assert list(repair_reply([other]).model_fields) == [other.id]


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


ROY: dict[str, object] = {
    "name": "Lea Roy",
    "kind": "person",
    "title": None,
    "affiliation": None,
    "country": None,
}


@pytest.mark.parametrize(
    ("item", "fields"),
    [
        (ROY, None),
        ({"name": "Lea Roy", "kind": "person"}, None),  # details that may be null may be missing
        (ROY | {"note": "more"}, None),
        (ROY | {"kind": "minister"}, {"kind"}),
        (ROY | {"name": "", "country": "Canada"}, {"name", "country"}),
        ("Lea Roy", {"fields"}),
        (None, {"fields"}),
    ],
)
def test_one_malformed_item_does_not_spoil_a_reading(item: object, fields: set[str] | None) -> None:
    """It is kept as it was written, with the fields that are wrong; the others are taken."""
    reading = Reading.model_validate(
        {"actors": [ROY, item], "policy_actions": [], "positions": [], "events": []}
    )
    assert isinstance(reading.actors[0], ActorItem)
    second = reading.actors[1]
    if fields is None:
        assert isinstance(second, ActorItem)
    else:
        assert isinstance(second, Written)
        assert {name for name, _ in second.problems} == fields


def test_what_is_beyond_a_bound_is_let_go() -> None:
    """A model that does not stop is not asked again for it."""
    actors = [ROY | {"name": f"Roy {n}"} for n in range(130)]
    reading = Reading.model_validate({"actors": actors, "policy_actions": [], "positions": [], "events": []})
    assert len(reading.actors) == 100


@pytest.mark.parametrize(
    ("sections", "parts"),
    [
        ({Section.ACTORS}, ["actors"]),
        ({Section.DATES, Section.POLICY_ACTIONS}, ["policy_actions", "events"]),
        (set(Section), ["actors", "policy_actions", "positions", "events"]),
    ],
)
def test_a_reading_asks_only_for_its_sections(sections: set[Section], parts: list[str]) -> None:
    """The schema is closed to the model; sections that it writes unasked are let go; missing ones are not."""
    shape = reading_of(frozenset(sections))
    schema = shape.model_json_schema()
    assert list(schema["properties"]) == schema["required"] == parts
    assert schema["additionalProperties"] is False
    assert "Written" not in schema.get("$defs", {})
    everything: dict[str, list[object]] = {"actors": [], "policy_actions": [], "positions": [], "events": []}
    assert list(shape.model_validate(everything).model_dump()) == parts
    with pytest.raises(ValidationError):
        shape.model_validate({})

"""Sections are told as soon as they are final, each once, and stand so in the answer."""

from datetime import date
from typing import Any

import pytest

from schemas.article import Article, Options
from schemas.result import ExtractionResult
from schemas.vocabulary import Section
from service.ports import SectionChecked, StageStarted
from tests.unit.extracting import READING, TEXT, extractor_of
from tests.unit.models import Script, ScriptedModel, all_null


async def sections_told(
    model: ScriptedModel,
    text: str = TEXT,
    **options: Any,
) -> tuple[ExtractionResult, list[SectionChecked], list[object]]:
    """The answer, the sections told on the way, and everything told."""
    told: list[object] = []
    article = Article(text=text, published_at=date(2025, 6, 10), language="en", options=Options(**options))
    result = await extractor_of(model).extract(article, told.append)
    return result, [event for event in told if isinstance(event, SectionChecked)], told


@pytest.mark.parametrize("is_small", [True, False])
@pytest.mark.parametrize(
    "sections",
    [
        None,
        (Section.DATES, Section.REFERENCES),
        (Section.POSITIONS,),
        (Section.ACTORS,),
        (Section.POLICY_ACTIONS, Section.DATES),
    ],
)
async def test_each_section_is_told_once_and_stands_so_in_the_answer(
    sections: tuple[Section, ...] | None, *, is_small: bool
) -> None:
    """What is told of a section on the way equals that section of the answer."""
    script: Script = {} if is_small else {"read": READING, "repair": all_null}
    result, told, _ = await sections_told(ScriptedModel(script, is_small=is_small), sections=sections)
    assert sorted(event.section for event in told) == sorted(sections or Section)
    for event in told:
        assert list(event.items) == getattr(result.data, event.section.value)


async def test_sections_are_told_as_soon_as_they_are_final() -> None:
    """What code finds comes before any question, actors and actions before the positions are asked."""
    _, _, events = await sections_told(ScriptedModel())
    order = [
        f"{type(e).__name__} {e.section if isinstance(e, SectionChecked) else e.stage}"
        for e in events
        if isinstance(e, SectionChecked | StageStarted)
    ]
    assert order == [
        "StageStarted annotate",
        "SectionChecked references",
        "SectionChecked dates",
        "StageStarted actors",
        "StageStarted policy_actions",
        "SectionChecked actors",
        "SectionChecked policy_actions",
        "StageStarted positions",
        "StageStarted ground",
        "SectionChecked positions",
    ]

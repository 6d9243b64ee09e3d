"""The side of a quotation that shows none of its own."""

import pytest

from schemas.vocabulary import ActionStatus, Instrument, Stance
from service.annotate import annotate
from service.candidates.gathering import gather_candidates
from service.draft import DraftAction
from service.plans.reading import Task
from service.plans.views import View, draft_position, told_by_context


def _views(text: str, action: DraftAction | None) -> dict[str, str]:
    article = annotate(text, None, "en")
    task = Task(article, None, article.sentences, gather_candidates(article), frozenset())
    views = [
        View(p, draft_position(p, p.told.stance or Stance.NEUTRAL, p.told.topic or "the fee", task))
        for p in task.candidates.positions
    ]
    found = told_by_context(views, [action] if action is not None else [], task)
    return {p.speaker: p.stance.value for p in found}


def _action(
    issuer: str,
    instrument: Instrument = Instrument.QUOTA,
    status: ActionStatus = ActionStatus.IN_FORCE,
) -> DraftAction:
    return DraftAction(None, instrument, status, (issuer,), (), (1,), (), ())


_CONSIDERED = ActionStatus.CONSIDERED
_COUNSEL = "“Every loaf went around the back door,” its counsel, Ada Brook, said."
_MINES = _action("Office of Mines")
_DEPUTY = "“No sack of flour gets a free ride,” said Salt Ministry deputy director Lars Quill."
_MINISTER = "“No sack of flour gets a free ride,” said Norway's trade minister, Lars Quill."


@pytest.mark.parametrize(
    ("text", "action", "told"),
    [
        (f"The Oven Council praised the quota. {_COUNSEL}", None, "supports"),
        (f"The Oven Council condemned the quota. {_COUNSEL}", None, "opposes"),
        (f"The Oven Council declined to comment. {_COUNSEL}", None, "neutral"),
        (f"The Oven Council exists. {_COUNSEL}", None, "neutral"),
        ("The Oven Council praised the quota. “Maybe,” its counsel, Ada Brook, said.", None, "neutral"),
        (f"Norway imposed a quota. {_MINISTER}", _action("Norway"), "supports"),
        (f"Norway imposed a quota. {_MINISTER}", _action("Peru"), "neutral"),
        (f"The Salt Ministry's Office of Mines set a quota. {_DEPUTY}", _MINES, "supports"),
        (f"The Office of Mines set a quota. {_DEPUTY}", _MINES, "neutral"),
        (f"Norway imposed a quota. {_MINISTER}", _action("Norway", status=_CONSIDERED), "neutral"),
        (f"Norway imposed a quota. {_MINISTER}", _action("Norway", Instrument.INVESTIGATION), "neutral"),
    ],
)  # fmt: skip
def test_a_silent_quotation_has_the_side_of_its_context(
    text: str, action: DraftAction | None, told: str
) -> None:
    """That of the speaker's group beside it, or of the measure that the speaker's office took."""
    speaker = "Ada Brook" if "Ada Brook" in text else "Lars Quill"
    assert _views(text, action)[speaker] == told

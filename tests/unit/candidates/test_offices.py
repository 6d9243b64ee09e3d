"""Offices of state act by their title alone; beside a name it is that person's; 'I' is who signs the paper."""

from collections.abc import Mapping

import pytest

from schemas.vocabulary import ActionStatus, ActorKind
from service.annotate import annotate
from service.candidates.entities import Entity
from service.candidates.gathering import gather_candidates
from service.candidates.issuers import find_issuers

VESTED = "By the authority vested in me as President by the Constitution, it is ordered:\n\n"
SIGNED = "NOW, THEREFORE, I, ADA J. BROOK, President of the United States of America, do proclaim it.\n\n"
TRADE = (
    "The Office of the U.S. Trade Representative wrote. The U.S. Trade Representative (Trade Representative) "
)
HEADING = "BY THE PRESIDENT OF THE UNITED STATES OF AMERICA\n\nA PROCLAMATION\n\n"


def entities_of(text: str) -> Mapping[str, Entity]:
    """By name, as the extractor gathers them."""
    return {e.name: e for e in gather_candidates(annotate(text, None, "en")).entities}


@pytest.mark.parametrize(
    ("text", "name", "country", "mentions"),
    [
        ("The Secretary of State has revoked the waiver.", "Secretary of State", None, 1),
        ("The list was drawn up and approved by the Secretary of the Treasury.", "Secretary of the Treasury", None, 1),
        ("Japan's Trade Minister announced curbs. The Trade Minister spoke later.", "Japan's Trade Minister", "JP", 2),
        ("The Prime Minister of Canada has suspended the surtax.", "Prime Minister of Canada", "CA", 1),
        ("The European Commissioner for Trade proposed it.", "European Commissioner for Trade", "EU", 1),
        ("The Governor of Ohio banned it.", "Governor of Ohio", None, 1),
        ("The U.S. Attorney General sued. The Attorney General then settled.", "U.S. Attorney General", "US", 2),
        ("Under Proclamation 9000 the President imposed a duty.", "President", None, 1),
        ("The Minister of Economy, Trade and Industry lifted it.", "Minister of Economy, Trade and Industry", None, 1),
        (
            "The Secretary of Labor (Secretary) sent a report. The Secretary found harm, the Secretary's staff said.",
            "Secretary of Labor",
            None,
            4,
        ),
    ],
)  # fmt: skip
def test_an_office_that_acts_is_an_actor(text: str, name: str, country: str | None, mentions: int) -> None:
    """Under its fullest title, and wherever brackets say that a short one means it."""
    entity = entities_of(text)[name]
    assert (entity.kind, entity.country, len(entity.mentions)) == (ActorKind.OTHER, country, mentions)


@pytest.mark.parametrize(
    "text",
    [
        "The Deputy Secretary of State revoked it, the Acting Secretary of Labor ruled and the Vice President spoke.",
        "A copy went to the Secretary of State.",
        "Write to the Secretary to the Commission. The Secretary will keep a list.",
        "The President of Acme Steel said no to Congress. The President announced a plan.",
        "The President and CEO wrote to Congress, and the President announced a plan.",
        "A Trade Minister has to know, the trade minister has learnt.",
        "The Prime Minister-designate has resigned.",
        "The Counsel to the President resigned, said the Office of the Attorney General.",
    ],
)
def test_other_titles_are_no_actors(text: str) -> None:
    """Deputies, secretaries of boards, presidents of firms, and offices to which something is only sent."""
    assert not any(e.kind is ActorKind.OTHER for e in entities_of(text).values())


@pytest.mark.parametrize(
    ("text", "holder", "mentions"),
    [
        ("Secretary of State Ada Brook wrote. The Secretary of State then signed it.", "Ada Brook", 2),
        ("Ada Brook, the Secretary of State, wrote. The U.S. Secretary of State signed it.", "Ada Brook", 2),
        ("The Secretary of State, Ada Brook, has revoked it.", "Ada Brook", 1),
        ("President Brook met farmers. The President has ended the duty.", "Brook", 2),
        (
            f"{TRADE}adopted it. The Trade Representative determined more.",
            "Office of the U.S. Trade Representative",
            4,
        ),
    ],
)
def test_an_office_is_who_holds_it(text: str, holder: str, mentions: int) -> None:
    """The one person who has the title, or the office that the Trade Representative heads."""
    found = entities_of(text)
    assert list(found) == [holder]
    assert len(found[holder].mentions) == mentions


def test_nobody_holds_an_office_that_two_may() -> None:
    """Two presidents, and 'the President' may be either."""
    found = entities_of(
        "Chinese President Lu Wen met President Brook. The President announced it to Congress."
    )
    assert [m.text for m in found["Lu Wen"].mentions] == ["Lu Wen"]
    two = entities_of(
        "Japan's Trade Minister left. Chile's Trade Minister left. The Trade Minister signed it."
    )
    assert [len(two[f"{country}'s Trade Minister"].mentions) for country in ("Japan", "Chile")] == [1, 1]


@pytest.mark.parametrize(
    ("text", "issuers"),
    [
        (f"{HEADING}In May I imposed a duty of 10 percent on copper.", ("PRESIDENT OF THE UNITED STATES OF AMERICA",)),
        (f"{HEADING}{SIGNED}In May I imposed a duty of 10 percent on copper.", ("ADA J. BROOK",)),
        (f"{VESTED}In May I imposed a duty of 10 percent on copper.", ("President",)),
        (f"{HEADING}Under section I imposed duties of 10 percent on copper stay.", ()),
        ("“In May I imposed a duty of 10 percent on copper,” the minister said.", ()),
        (f"{HEADING}“In May I imposed a duty of 10 percent on copper,” a minister wrote.", ()),
        ("Last week the Secretary of Labor imposed a duty of 10 percent on copper.", ("Secretary of Labor",)),
        ("President Brook met farmers. Last week the President imposed a duty on copper.", ("Brook",)),
        ("After a letter to the Secretary of Labor a duty of 10 percent was imposed on copper.", ()),
    ],
)  # fmt: skip
def test_who_is_i_or_an_office_issues_what_it_does(text: str, issuers: tuple[str, ...]) -> None:
    """'I' is who signs a paper of state, but nobody whom somebody quotes."""
    article = annotate(text, None, "en")
    found = gather_candidates(article)
    sentence = next(s for s in article.sentences if "imposed" in text[s.start : s.end])
    entities = found.entities + found.governments
    assert find_issuers(article, sentence, ActionStatus.IN_FORCE, entities) == issuers

"""What peers copied is found in the article, whatever they did to it, and never counted against them."""

import json
from datetime import date
from pathlib import Path

import pytest

from benchmarks.quality_locating import Finder, day_range, locate
from benchmarks.quality_plain import PLAIN, Item, Items, read_items
from benchmarks.quality_replies import Answer, Replies
from benchmarks.quality_results import Result
from schemas.article import Options
from schemas.vocabulary import ActorKind
from service.annotate import annotate
from service.evaluation.cases import load_cases
from service.evaluation.scoring import score
from service.evaluation.summary import summarise

TEXT = (
    "The tax on Chilean plums will end Tuesday, Minister Ana Roy said. “We waited long enough,” she said "
    "on Tuesday (see 2301130058). Growers in Talca object to the plan."
)
ARTICLE = annotate(TEXT, date(2023, 1, 19), "en")


GOLDEN = Path(__file__).parents[3] / "tests" / "golden" / "cases"


def items_with(**sections: list[Item]) -> Items:
    """Items with these sections and nothing else."""
    return {section: sections.get(section, []) for section in PLAIN.model_fields}


@pytest.mark.parametrize(
    ("copied", "found"),
    [
        ("Ana Roy", ["Ana Roy"]),
        ("ana  roy", ["Ana Roy"]),
        ('"We waited long enough,"', ["We waited long enough,"]),
        ("Tuesday", ["Tuesday", "Tuesday"]),
        ("Tues", []),
        ("plum", []),
        ("  ", []),
    ],
)
def test_finds_copied_text(copied: str, found: list[str]) -> None:
    """Letter case, quotation marks and blanks do not matter; parts of words are not found."""
    assert [span.text for span in Finder(ARTICLE).all_of(copied)] == found


@pytest.mark.parametrize(
    ("copied", "starts"),
    [
        ("Growers in Talca", ["Growers"]),
        ("Growers of Talca object to that plan", ["Growers"]),
        ("end Tuesday, Minister Ana Roy said. “We waited", ["The tax", "“We"]),
        ("Nothing of the sort happened anywhere", []),
    ],
)
def test_widens_evidence_to_sentences(copied: str, starts: list[str]) -> None:
    """A fragment stands for its sentences, a paraphrase for the one that shares its words."""
    spans = Finder(ARTICLE).sentences([copied])
    assert len(spans) == len(starts)
    assert all(span.text.startswith(start) for span, start in zip(spans, starts, strict=True))


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2023-01-17", (date(2023, 1, 17), date(2023, 1, 17))),
        ("2024-02", (date(2024, 2, 1), date(2024, 2, 29))),
        ("2022", (date(2022, 1, 1), date(2022, 12, 31))),
        ("2023-01-16/2023-01-22", (date(2023, 1, 16), date(2023, 1, 22))),
        ("2023-13", None),
        ("soon", None),
        (None, None),
    ],
)
def test_reads_calendar_values(value: str | None, expected: tuple[date, date] | None) -> None:
    """First and last day follow from the value, when it is one."""
    assert day_range(value) == expected


def test_gives_the_second_of_two_equal_dates_the_second_place() -> None:
    """A date that was copied three times is in the article twice."""
    told = {"text": "Tuesday", "value": "2023-01-17", "start": None, "end": None, "basis": "publication"}
    data = locate(ARTICLE, items_with(dates=[{**told, "id": f"d{n}", "event": None} for n in (1, 2, 3)]))
    assert [found.span.start for found in data.dates] == [TEXT.index("Tuesday"), TEXT.rindex("Tuesday")]


def test_normalises_keys_and_drops_what_the_article_lacks() -> None:
    """A citation is known by the key that our own finder gives it."""
    told = {"kind": "related_article", "date": None, "url": None}
    references: list[Item] = [
        {**told, "id": "r1", "text": "(see 2301130058)", "key": "article 2301130058"},
        {**told, "id": "r2", "text": "(see 2301139999)", "key": "2301139999"},
    ]
    data = locate(ARTICLE, items_with(references=references))
    assert [found.key for found in data.references] == ["2301130058"]


def test_looks_up_a_speaker_named_in_place_of_an_id() -> None:
    """A position may name its actor, and quotes what stands in its evidence."""
    actor = {"id": "a1", "name": "Ana Roy", "kind": "person", "title": "Minister", "affiliation": None}
    position: Item = {
        "id": "s1",
        "actor": "Ana Roy",
        "topic": "plums",
        "action": None,
        "stance": "supports",
        "summary": "Roy said they waited.",
        "quotes": [],
        "attribution": "direct",
        "evidence": ["“We waited long enough,” she said"],
    }
    data = locate(ARTICLE, items_with(actors=[{**actor, "country": None}], positions=[position]))
    assert data.positions[0].actor == "a1"
    assert [quote.text for quote in data.positions[0].quotes] == ["We waited long enough,"]


@pytest.mark.parametrize(
    ("rest", "names"),
    [
        (', {"id": "a2", "na', ["Roy"]),
        ("]}", ["Roy"]),
        ("", ["Roy"]),
    ],
)
def test_keeps_the_whole_items_of_a_cut_reply(rest: str, names: list[str]) -> None:
    """What was cut off in its middle is left out."""
    actor = {"id": "a1", "name": "Roy", "kind": "person", "title": None, "affiliation": None}
    reply = '{"actors": [' + json.dumps({**actor, "country": None, "mentions": []}) + rest
    assert [item["name"] for item in read_items(reply)["actors"]] == names


@pytest.mark.parametrize("reply", ['{"actors": "none"}', "[]", "Sorry", ""])
def test_reads_nothing_from_a_reply_without_items(reply: str) -> None:
    """A reply in no form at all has no items."""
    assert not any(read_items(reply).values())


def test_answers_are_kept_for_the_article_that_they_are_about(tmp_path: Path) -> None:
    """Another text, a system that is asked again and one whose answers are never kept have none."""
    answer = Answer("{}", 1.0, 10, 5, 1)
    replies = Replies(tmp_path, never=frozenset({"groundwire"}))
    for system in ("instructor", "groundwire"):
        replies.save(system, "plums", TEXT, answer)
    assert replies.load("instructor", "plums", TEXT) == answer
    assert replies.load("instructor", "plums", TEXT + " ") is None
    assert replies.load("groundwire", "plums", TEXT) is None
    assert Replies(tmp_path, again=frozenset({"instructor"})).load("instructor", "plums", TEXT) is None


@pytest.mark.parametrize(("is_right", "partial", "strict"), [(True, 1.0, 1.0), (False, 0.5, 0.0)])
def test_strictly_a_half_right_item_counts_for_nothing(
    *, is_right: bool, partial: float, strict: float
) -> None:
    """An actor of the wrong kind has half a point in the macro F1, and none in the strict one."""
    (case,) = (case for case in load_cases(GOLDEN) if case.slug == "stub-solar-safeguard")
    actors = [
        {
            "id": gold.id,
            "name": gold.name,
            "kind": gold.kind if is_right else next(kind for kind in ActorKind if kind is not gold.kind),
            "title": gold.title,
            "affiliation": gold.affiliation,
            "country": gold.country,
        }
        for gold in case.expected.actors
    ]
    article = case.article(Options())
    found = locate(annotate(article.text, article.published_at, "en"), items_with(actors=actors))
    result = Result(summarise([score(case, found)]), [])
    figures = result.figures()["sections"]["actors"]
    assert (figures["partial"][2], figures["strict"][2]) == (partial, strict)
    others = [
        figures["strict"][2] for name, figures in result.figures()["sections"].items() if name != "actors"
    ]
    assert result.strict_f1 == pytest.approx((strict + sum(others)) / 5)

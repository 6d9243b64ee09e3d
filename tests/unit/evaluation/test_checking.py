"""Tests of what `golden check` finds, each fault with its place."""

import json
from pathlib import Path
from typing import Any

import pytest

from service.errors import GoldenInvalid
from service.evaluation.bounds import bounds_of
from service.evaluation.cases import NO_SOURCE, load_cases
from service.evaluation.checking import check_folder
from tests.unit.evaluation.answers import EXPECTED, TEXT
from tests.unit.evaluation.conftest import write_case

NAMED_TWICE = {"id": "d9", "text": "Firefly", "value": None, "basis": "none"}


def spoilt(path: str, value: Any) -> dict[str, Any]:
    """EXPECTED with another value at a JSON pointer; a new last place appends."""
    document: Any = json.loads(json.dumps(EXPECTED))
    *steps, last = path.strip("/").split("/")
    at = document
    for step in steps:
        at = at[int(step)] if isinstance(at, list) else at.setdefault(step, {})
    if isinstance(at, list):
        at[int(last) : int(last) + 1] = [value]
    else:
        at[last] = value
    return dict(document)


# Where, what is written there, where the fault is, and a part of what is said of it.
FAULTS: list[tuple[str, Any, str, str]] = [
    ("/actors/0/kind", "king", "/actors/0/kind", "'king' is none of person, government"),
    ("/actors/0/nmae", "x", "/actors/0/nmae", "no field of this name; is name meant?"),
    ("/actors/0/id", "b1", "/actors/0/id", "write a1, a2 and so on"),
    ("/actors/1/id", "a1", "/actors/0/id", "a1 is the id of 2 items"),
    ("/actors/0/country", "ZZ", "/actors/0/country", "ISO 3166-1"),
    ("/actors/0/country", "us", "/actors/0/country", "capitals"),
    ("/actors/0/mentions/0", "Fredonia", "/actors/0/mentions/0", "does not hold 'Fredonia'"),
    ("/actors/0/mentions/0", "freedonia", "/actors/0/mentions/0", "letter case"),
    ("/actors/1/mentions/0", {"text": "Firefly", "nth": 3}, "/actors/1/mentions/0", "'Firefly' 2 times"),
    ("/actors/1/accept/kind", ["emperor"], "/actors/1/accept/kind/0", "'emperor' is none of"),
    ("/actors/1/accept/colour", ["red"], "/actors/1/accept/colour", "no field of this name"),
    ("/policy_actions/0/issuers/0", "a9", "/policy_actions/0/issuers/0", "no a9 in actors"),
    ("/policy_actions/0/accept/issuers", [["a1", "a8"]], "/policy_actions/0/accept/issuers/0/1", "no a8"),
    ("/policy_actions/0/dates/0", "d7", "/policy_actions/0/dates/0", "no d7 in dates"),
    ("/policy_actions/0/evidence", [], "/policy_actions/0/evidence", "at least one"),
    (
        "/positions/0/evidence/0",
        '"We waited long enough," Firefly said.',
        "/positions/0/evidence/0",
        "quotation marks",
    ),
    ("/positions/0/quotes", [], "/positions/0/quotes", "direct position"),
    ("/positions/0/action", "p2", "/positions/0/action", "no p2"),
    ("/dates/0/end", "2023-03-04", "/dates/0/end", "gives 2023-03-03"),
    ("/dates/0/value", "March 3", "/dates/0/value", "no EDTF"),
    ("/dates/2", NAMED_TWICE, "/dates/2/text", "say which one with nth"),
    ("/dates/0/value", None, "/dates/0/value", "no start and no end"),
    ("/dates/2", {**EXPECTED["dates"][0], "id": "d9"}, "/dates/2", "the same place as d1"),
    (
        "/actors/3",
        {**EXPECTED["actors"][2], "id": "a4", "name": "the SYLVANIAN Optics Guild"},
        "/actors/3",
        "same name",
    ),
    (
        "/positions/0/quotes/0",
        "“We waited long enough,”",
        "/positions/0/quotes/0",
        "leave the quotation marks out",
    ),
    ("/positions/0/quotes/0", "a gift to smugglers", "/positions/0/quotes/0", "none of the evidence"),
    ("/positions/0/quotes", "We waited", "/positions/0/quotes", "write a list"),
    ("/positions/0/topic", "", "/positions/0/topic", "it is empty"),
    ("/references/0/date", "2023-02-15", "/references/0/date", "which tells 2023-02-14"),
    ("/references/0/date", "yesterday", "/references/0/date", "write the day as 2023-01-19"),
    ("/policy_actions/0/accept/issuers", ["a2"], "/policy_actions/0/accept/issuers/0", "write a list"),
    ("/actors/0", "Freedonia", "/actors/0", "write an object"),
    ("/actors/0/optional", "maybe", "/actors/0/optional", "true or false"),
]


@pytest.mark.parametrize(("path", "value", "place", "message"), FAULTS)
def test_faults_are_named_with_file_and_place(
    tmp_path: Path, path: str, value: object, place: str, message: str
) -> None:
    """One spoilt value gives a fault at that place of expected.json."""
    write_case(tmp_path / "lenses", TEXT, spoilt(path, value))
    _, problems = check_folder(tmp_path)
    found = [str(problem) for problem in problems if problem.path == place]
    assert found, [str(problem) for problem in problems]
    assert "lenses/expected.json at" in found[0]
    assert message in found[0]


def test_everything_is_told_at_once(tmp_path: Path) -> None:
    """Faults of several files and cases come in one list, and the others are still checked."""
    write_case(tmp_path / "one", TEXT, spoilt("/actors/0/kind", "king"))
    write_case(tmp_path / "two", TEXT, spoilt("/positions/0/action", "p2"))
    (tmp_path / "one" / "meta.yaml").write_text("tags: [a\n", encoding="utf-8")
    write_case(tmp_path / "Three!", TEXT, EXPECTED)
    (tmp_path / "Three!" / "article.txt").unlink()
    count, problems = check_folder(tmp_path)
    assert count == 1
    assert {(p.file.parent.name, p.file.name) for p in problems} == {
        (tmp_path.name, "Three!"),
        ("Three!", "article.txt"),
        ("one", "meta.yaml"),
        ("one", "expected.json"),
        ("two", "expected.json"),
    }
    with pytest.raises(GoldenInvalid) as caught:
        load_cases(tmp_path)
    assert len(caught.value.faults) == 4


def test_unsound_items_do_not_hide_the_faults_of_others(tmp_path: Path) -> None:
    """A misspelt kind and a missing word elsewhere come in one list; ids of unsound items are known."""
    document = spoilt("/actors/1/kind", "king")
    document["positions"][1]["evidence"] = ["nowhere said"]
    write_case(tmp_path / "lenses", TEXT, document)
    _, problems = check_folder(tmp_path)
    assert [problem.path for problem in problems] == ["/actors/1/kind", "/positions/1/evidence/0"]


# What is written over a file of a case, and a part of what is said of it.
FILES: list[tuple[str, str, str]] = [
    ("expected.json", '{"actors": [], "actors": []}', "no JSON: actors stands twice"),
    ("expected.json", '{"actors": [],}', "no JSON: "),
    ("expected.json", "[]", "write an object"),
    ("meta.yaml", "source: Own.\ntags: dev\n", "meta.yaml at /tags: write a list"),
    ("meta.yaml", "source: Own.\nlanguage: in English\n", "write en, de-AT"),
    ("meta.yaml", f"source: {NO_SOURCE}\n", "say where the text comes from"),
    ("article.txt", " ", "the text is empty"),
    ("replies/m/v1.json", "{}", "no recording of groundwire golden record"),
    (
        "replies/m/v2.json",
        '{"format": 1, "model": "m", "prompt_version": "v1", "recorded_at": "", "exchanges": []}',
        "it is of m v1",
    ),
    ("../../cases/empty/notes.txt", "", "it is no case: it has none of article.txt"),
]


@pytest.mark.parametrize(("name", "content", "message"), FILES)
def test_faults_of_files_are_named(tmp_path: Path, name: str, content: str, message: str) -> None:
    """One spoilt file gives one fault, which names it."""
    folder = tmp_path / "cases" / "lenses"
    write_case(folder, TEXT, EXPECTED)
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(content, encoding="utf-8")
    _, problems = check_folder(tmp_path)
    assert len(problems) == 1, [str(problem) for problem in problems]
    assert message in str(problems[0])


def test_a_mark_at_the_beginning_is_forgiven(tmp_path: Path) -> None:
    """Some editors begin every file with one."""
    write_case(tmp_path / "lenses", TEXT, EXPECTED)
    for name in ("meta.yaml", "expected.json"):
        file = tmp_path / "lenses" / name
        file.write_text("\ufeff" + file.read_text("utf-8"), encoding="utf-8")
    assert check_folder(tmp_path) == (1, [])


def test_good_cases_have_no_faults(tmp_path: Path) -> None:
    """The small case is in order."""
    write_case(tmp_path / "lenses", TEXT, EXPECTED)
    assert check_folder(tmp_path) == (1, [])


def test_a_folder_without_cases_is_refused(tmp_path: Path) -> None:
    """An empty folder is a mistake, not a perfect score."""
    with pytest.raises(GoldenInvalid, match="holds no golden case"):
        check_folder(tmp_path)


@pytest.mark.parametrize(
    ("value", "bounds"),
    [
        ("2024-02", ("2024-02-01", "2024-02-29")),
        ("2022", ("2022-01-01", "2022-12-31")),
        ("2023-01-16/2023-01-22", ("2023-01-16", "2023-01-22")),
        ("../2022-10-07", ("None", "2022-10-07")),
        ("2022-10-07/..", ("2022-10-07", "None")),
        ("2022~", ("2022-01-01", "2022-12-31")),
        ("202X", ("2020-01-01", "2029-12-31")),
    ],
)
def test_bounds(value: str, bounds: tuple[str, str]) -> None:
    """First and last day of what EDTF spells; open ends have none."""
    found = bounds_of(value)
    assert found is not None
    assert (str(found[0]), str(found[1])) == bounds


def test_seasons_have_no_agreed_days() -> None:
    """Whether winter begins on the first or the twenty-first is nobody's business here."""
    assert bounds_of("2022-24") is None

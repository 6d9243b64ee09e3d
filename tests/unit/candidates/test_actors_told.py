"""Who is one and the same, who is nobody, and whose statement is whose."""

import pytest

from schemas.vocabulary import ActorKind
from service.annotate import annotate
from service.candidates.gathering import gather_candidates


def _actors(text: str) -> list[str]:
    return [e.name for e in gather_candidates(annotate(text, None, "en")).entities]


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        (
            "The European Glass Association (EUROGLAS) opposed the plan. EUROGLAS said it was bad.",
            ["European Glass Association"],
        ),
        (
            "The BC Lumber Trade Council (BCLTC) opposed the plan. The BCLTC said it was bad.",
            ["BC Lumber Trade Council"],
        ),
        (
            "A spokesperson for the Ministry of Commerce (MOFCOM) spoke. MOFCOM said it was bad.",
            ["Ministry of Commerce"],
        ),
        (
            "The United Glassworkers (UGW) opposed the tariff. The UGW said it was too low.",
            ["United Glassworkers"],
        ),
        ("Importer Lund Power Tools will appeal the decision.", ["Lund Power Tools"]),
        (
            "The Zinc Federation (Brussels) opposed the plan. Brussels said it was good.",
            ["Zinc Federation", "Brussels"],
        ),
    ],
)
def test_a_short_form_joins_its_body(text: str, actors: list[str]) -> None:
    """Also one that is made of syllables, or of another language's words; a city is none."""
    assert _actors(text) == actors


@pytest.mark.parametrize(
    "text",
    [
        "Exporters were warned, according to a government statement late Thursday.",
        "Another person said that the tariffs are bad.",
        "The draft Carbon Border Adjustment Mechanism was opposed.",
        "The pact, signed by the CEOs of both, will stand.",
    ],
)
def test_nobody_is_made_of_papers_and_measures(text: str) -> None:
    """A statement, a mechanism and officers in the plural are no actors."""
    assert _actors(text) == []


@pytest.mark.parametrize(
    ("text", "name", "title", "country"),
    [
        (
            "“It is bad,” Mora Brand, executive vice president and head of foreign affairs, said in Lund.",
            "Mora Brand",
            "executive vice president and head of foreign affairs",
            None,
        ),
        (
            "“It is bad,” Mora Brand, director general of Euroglas, said.",
            "Mora Brand",
            "director general of Euroglas",
            None,
        ),
        (
            "China's Ministry of Commerce said the duties are wrong.",
            "Ministry of Commerce",
            None,
            "CN",
        ),
        (
            "Seoul's Ministry of Trade said the duties are wrong.",
            "Ministry of Trade",
            None,
            "KR",
        ),
        (
            "Mora Brand, a founder of Lund Tools, spoke. Lund Tools CEO Mora Brand said the duties are bad.",
            "Mora Brand",
            "CEO",
            None,
        ),
        (
            "Steel Makers Association (SMA) president Philip Bell said the duties are good.",
            "Philip Bell",
            "president",
            None,
        ),
        (
            "Norway's Coordinating Minister for Economic Affairs, Mora Brand, said the policy is bad.",
            "Mora Brand",
            "Norway's Coordinating Minister for Economic Affairs",
            "NO",
        ),
        (
            "Japan's Chief Cabinet Secretary Yoshi Hayashi called the duties wrong.",
            "Yoshi Hayashi",
            "Chief Cabinet Secretary",
            "JP",
        ),
        (
            "Adam Lind, Chair, President and Chief Executive of Lund Corporation, called for an end of the duties.",
            "Adam Lind",
            "Chair, President and Chief Executive of Lund Corporation",
            None,
        ),
        (
            "CBP said the duties are right.",
            "CBP",
            None,
            "US",
        ),
        (
            "Chile's Zinc Board and Peru's Zinc Board agreed. The Zinc Board said so.",
            "Zinc Board",
            None,
            None,
        ),
    ],
)
def test_an_actor_has_its_title_and_country(
    text: str, name: str, title: str | None, country: str | None
) -> None:
    """Of two posts both are told; the country whose body it is called is its own, unless two are."""
    found = {e.name: e for e in gather_candidates(annotate(text, None, "en")).entities}
    assert (found[name].title, found[name].country) == (title, country)


@pytest.mark.parametrize(
    ("text", "positions"),
    [
        (
            "“The levy costs us dearly. Our mills are closing. It has to go,” said Anna Lund, a maker of glass.",
            [("Anna Lund", [1, 2, 3])],
        ),
        (
            "The Glass Guild welcomed the duties, according to the Port Newswire.",
            [("Glass Guild", [1])],
        ),
        (
            "The Tin Council has already voiced concern over the plan to raise the levy on tin.",
            [("Tin Council", [1])],
        ),
        (
            "The United Glassworkers union also supported the complaint.",
            [("United Glassworkers", [1])],
        ),
        (
            "Ada Brook, president of the Tin Council, said on Friday:\n\n“The levy is wrong and will cost us our jobs.”",
            [("Ada Brook", [2])],
        ),
    ],
)  # fmt: skip
def test_a_statement_is_its_speakers(text: str, positions: list[tuple[str, list[int]]]) -> None:
    """With every sentence of the quotation, and never a newspaper's that only tells of it."""
    found = gather_candidates(annotate(text, None, "en")).positions
    assert [(p.speaker, [s.n for s in p.sentences]) for p in found] == positions


@pytest.mark.parametrize(
    ("text", "person", "employer"),
    [
        ("Target CEO Adam Lind said the duties are bad.", "Adam Lind", "Target"),
        ("Company CEO Adam Lind said the duties are bad.", "Adam Lind", None),
        ("Former CEO Adam Lind said the duties are bad.", "Adam Lind", None),
        ("Norwegian CEO Adam Lind said the duties are bad.", "Adam Lind", None),
        ("Steelmaker CEO Adam Lind said the duties are bad.", "Adam Lind", None),
        ("President and CEO Adam Lind said the duties are bad.", "Adam Lind", None),
        ("Chile's trade minister, Ada Lund, said the duties are bad.", "Ada Lund", None),
    ],
)
def test_a_chief_executive_is_of_a_firm_that_is_named(text: str, person: str, employer: str | None) -> None:
    """By its own name: what it makes, or that it is a company, names none."""
    found = {e.name: e for e in gather_candidates(annotate(text, None, "en")).entities}
    assert found[person].affiliation == employer
    assert {e.name for e in found.values() if e.kind is not ActorKind.PERSON} <= {employer, "Chile"}

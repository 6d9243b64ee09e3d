"""Who acts: whole names and short forms, signers, people described, countries that do something."""

from collections.abc import Mapping

import pytest

from schemas.vocabulary import ActorKind
from service.annotate import annotate
from service.candidates.entities import Entity
from service.candidates.gathering import gather_candidates
from service.candidates.issuers import find_issuers
from service.candidates.subjects import acts, is_aimed_at

NOTICE = (
    "AGENCY:\n\nBureau of Salt, Department of Commerce.\n\nThe Bureau of Salt wrote to the Bureau of Salt.\n"
    "\nBecause nobody came, we are rescinding the antidumping review."
)
SHORT_NOTICE = (
    "DEPARTMENT OF SEAS\n\nSalt Pans Board\n\n[S-7-2016]\n\nPan 12: Request for More Brine\n\nThe Salt Pans Board has a "
    "request from Nordvik Mills Ltd.\n\nPublic comment is invited from interested parties until May 25, 2016."
)
WE = NOTICE.replace("we are rescinding the", "we opened an inquiry and invited comments on the")


def entities_of(text: str) -> Mapping[str, Entity]:
    """By name, as the extractor gathers them."""
    return {e.name: e for e in gather_candidates(annotate(text, None, "en")).entities}


@pytest.mark.parametrize(
    ("text", "name", "mentions"),
    [
        (
            "The Foreign Grain Board said no. The FG Board meets in May, and the FG Board votes.",
            "Foreign Grain Board",
            3,
        ),
        (
            "Imports by Nordvik Paper Mills Ltd. fell. Nordvik said it would appeal.",
            "Nordvik Paper Mills Ltd.",
            2,
        ),
        ("KORVETT TOOLS LLC d/b/a Blue Hammer of Durham, Ohio, asked for it.", "KORVETT TOOLS LLC", 2),
        ("The Office of the U.S. Trade Representative objected. USTR declined to say more.", None, 2),
        ("The Grain Growers Coalition for Fair Weights opposes it.", None, 1),
        ("Brightline Bolts sued. The case is Brightline Bolts LLC v. Peru, the firm said.", "Brightline Bolts LLC", 2),
        ("The City of Brookhaven filed an application with the board.", "City of Brookhaven", 1),
    ],
)  # fmt: skip
def test_a_body_is_one_under_all_its_names(text: str, name: str | None, mentions: int) -> None:
    """Initials, first words, trade names and causes belong to the one body; None: it alone is named."""
    found = entities_of(text)
    entity = found[name] if name is not None else next(iter(found.values()))
    assert len(entity.mentions) == mentions
    assert len(found) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Write to Room 210, Maple Avenue NW, Springfield, at the U.S. Department of Commerce.",
        "Commerce took a period of review (POR). Sales in the POR and the POR alone count, Commerce said.",
        "It is told in the Customs Bulletin and in a Memorandum of June.",
        "It is told in the Official Journal of the European Union.",
        "EU pork fell, and EU officials under Regulation (EU) 2016/1036 saw it.",
        "The Harmonized Tariff Schedule of the United States (HTSUS) lists it.",
    ],
)
def test_places_papers_and_terms_are_nobody(text: str) -> None:
    """A street, a room, a term in capitals and a journal do not act."""
    words = ("Avenue", "Room", "POR", "Bulletin", "Memorandum", "HTSUS", "Schedule")
    assert not [name for name in entities_of(text) if any(word in name for word in words)]


def test_who_signed_has_the_office_for_title() -> None:
    """A name alone on a line, with its office below, closes a notice."""
    text = (
        "The Board suspends the quota on beans.\n\nDated: May 3, 2021.\n\n"
        "Edgar Holm,\n\nDeputy Secretary for Quotas.\n"
    )
    signer = entities_of(text)["Edgar Holm"]
    assert (signer.kind, signer.title) == (ActorKind.PERSON, "Deputy Secretary for Quotas")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Its lawyer, Tovar Lindt of Ashe Carver, said the firm was relieved.", "Tovar Lindt"),
        ("Vice Trade Minister Ana Sorel spoke. “We wait,” the vice minister said.", "Ana Sorel"),
    ],
)
def test_a_description_means_the_one_who_bears_it(text: str, name: str) -> None:
    """'Its lawyer' and 'the vice minister' are no people beside the one who is named."""
    found = entities_of(text)
    assert found[name].kind is ActorKind.PERSON
    assert not any("minister" in other.casefold() or "lawyer" in other.casefold() for other in found)


@pytest.mark.parametrize(
    ("text", "acting"),
    [
        ("Freight rose, but Norway suspended its quota.", True),
        ("Norway and Chile, third parties in the case, urged patience.", True),
        ("Norway hasn't decided.", True),
        ("Norway's decree breaks the rules.", True),
        ("Norway's fjords are deep.", False),
        ("U.S. duties rose.", False),
        ("U.S. industry was harmed.", False),
        ("Imports of salt from Chile and Norway were cheap.", False),
        ("The law protects buyers in Norway.", False),
    ],
)
def test_a_country_acts_when_a_verb_is_its_own(text: str, *, acting: bool) -> None:
    """Adjectives, possessives of other things and names behind a preposition do nothing."""
    name = "Norway" if "Norway" in text else "U.S."
    at = text.index(name)
    assert (acts(text, at + len(name)) and not is_aimed_at(text, 0, at)) is acting


@pytest.mark.parametrize(
    ("text", "issuers"),
    [
        ("Chile suspended its quota on salt from Norway.", ("Chile",)),
        (
            "The Department of Commerce looked at it. The Department revoked the antidumping order.",
            ("Department of Commerce",),
        ),
        ("A tariff on salt from Chile and Norway was imposed.", ()),
        ("The tariff on salt was raised by Norway.", ("Norway",)),
        (NOTICE, ("Bureau of Salt",)),
        ("The bill would direct the Bureau of Salt to study a tariff on salt.", ()),
        ("Senate Salt Committee Chairman Lea Roy said a tariff on salt will expire.", ()),
        (SHORT_NOTICE, ("Salt Pans Board",)),
        (WE, ("Bureau of Salt",)),
        ("The Bureau of Salt set a tariff on salt, because Nordvik Mills Ltd. grew too much and the company stopped.", ("Bureau of Salt",)),
        ("The Court of Salt dismissed a case brought by Norway over a tariff on salt.", ("Court of Salt",)),
        ("The Court of Salt met. Judge Lea Roy ruled that the tariff on salt is void.", ("Court of Salt",)),
        ("Nordvik Mills Ltd. dropped its lawsuit at the Court of Salt over the ruling on salt.", ()),
        ("Sens. Lea Roy, R-Ohio, and Ann Kerr, D-Iowa, introduced a bill on a tariff on salt.", ("Lea Roy", "Ann Kerr")),
        ("Lea Roy fought the bill that Rep. Bo Lund wrote, and Sen. Ann Kerr introduced legislation to end a tariff on salt.", ("Ann Kerr",)),
        ("Sen. Lea Roy criticized Sen. Ann Kerr, who introduced a bill to impose a tariff on salt.", ("Ann Kerr",)),
        ("Rep. Lea Roy, D-Ohio, whose bill would lower a tariff on salt to 5 percent, was glad.", ("Lea Roy",)),
        ("The Bureau of Salt said it was surprised by Norway's announcement of a tariff on salt.", ("Norway",)),
        ("The U.S. and Norway imposed a tariff on salt.", ("U.S.", "Norway")),
        ("Norway, Chile and the U.S. imposed a tariff on salt.", ("Norway", "Chile", "U.S.")),
        ("In a probe of salt from Chile, Norway imposed a tariff on salt.", ("Norway",)),
        ("The tariff on salt from Chile, Norway and Peru was raised.", ()),
        ("The Bureau of Salt met on Monday. It extended a tariff on salt.", ("Bureau of Salt",)),
        ("The talks at the Bureau of Salt failed. It extended a tariff on salt.", ()),
        ("The Bureau of Salt told us the administration will impose a tariff on salt.", ()),
        ("Bureau of Salt Director Lea Roy said she is confident U.S. allies will impose a tariff on salt.", ()),
        ("Norway hopes other countries would end a tariff on salt.", ()),
        ("The Bureau of Salt urged ministers to weigh a tariff on salt.", ()),
        ("The Bureau of Salt is weighing a tariff on salt.", ("Bureau of Salt",)),
        ("The Bureau of Salt hopes to impose a tariff on salt.", ("Bureau of Salt",)),
        ("The Bureau of Salt is confident it will impose a tariff on salt.", ("Bureau of Salt",)),
        ("The Bureau of Salt let its ban on salt imports lapse.", ("Bureau of Salt",)),
        ("The antidumping duty on salt lapsed, the Bureau of Salt said.", ()),
        ("A tariff on salt will end if the Bureau of Salt agrees to publish its books.", ()),
    ],
)  # fmt: skip
def test_issuers_are_subjects(text: str, issuers: tuple[str, ...]) -> None:
    """Whose measure it is: the subject, or who stands behind 'by', never where the goods come from."""
    article = annotate(text, None, "en")
    found = gather_candidates(article)
    action = found.actions[-1]
    everybody = found.entities + found.governments
    assert (
        find_issuers(article, action.sentence, action.statuses[0], everybody, action.instruments[0])
        == issuers
    )

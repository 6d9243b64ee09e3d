"""Words of measures and of their states that mean something else where they stand."""

import pytest

from service.annotate import annotate
from service.candidates.gathering import gather_candidates
from service.candidates.other_senses import without_other_senses


def _found(sentence: str) -> list[tuple[str, str]]:
    """The first instrument and state of each candidate, as the extractor gathers them."""
    actions = gather_candidates(annotate(sentence, None, "en")).actions
    return [(a.instruments[0].value, a.statuses[0].value) for a in actions]


@pytest.mark.parametrize(
    "sentence",
    [
        # Figures of speech.
        "The minister said Norway has been negotiating with itself over salt.",
        "“We are negotiating against ourselves,” she wrote.",
        "Norway is bargaining with itself over the quota on salt.",
        "It talks of tariffs on salt all day.",
        "The union talks tough about the tariff on salt.",
        "The dust has settled on the tariff on salt.",
        "The Board has not settled how the quota on salt is to be counted.",
        "The question was settled long ago, Roy said of the tariff on salt.",
        "The mission seized the opportunity to praise the quota on salt.",
        "The bureau is charged with enforcing the export ban on salt.",
        "Traders dumped their shares in Nordvik Mills over the tariff.",
        "The importer footed the bill for the tariff on salt.",
        "The tariff on salt was judged in the court of public opinion.",
        "The ruling party in Chile dislikes the tariff on salt.",
        "An embargoed copy of the report was sold before the sanctions.",
        # Who says, asks or shows something does nothing by it.
        "The tariffs on steel are a mistake, Ada Roy added.",
        "Ada Roy added that the tariffs on steel are old.",
        "Chile raised concerns about the quota on salt.",
        "The union raised the matter of the quota on salt.",
        "Chile issued a statement on the tariff on salt.",
        "Chile launched an attack on the tariff on salt.",
        "A study by two bakers found that the tariffs on salt are dear.",
        "Norway pushed back against the tariffs on salt on Monday.",
        "The tariff on salt was met with criticism in Oslo.",
        "Growers say the tariff on salt gave them pause.",
        "The agency is hearing from bakers about the tariff on salt.",
        "Chile is considered a pioneer of the export ban on salt.",
        # Prices and goods rise, fall and wait; periods end.
        "Exports dropped 12% under the quota on salt.",
        "Imports of salt from Chile doubled despite the tariff.",
        "The tariff on salt raised prices in Chile.",
        "The tariff on salt threatens jobs in Chile.",
        "The quota on salt weighs on growth in Chile.",
        "Rising freight costs and port delays came before the quota on salt.",
        "The duty on salt stays at 25%.",
        "Bakers were put off by the quota on salt.",
        "In the year ended June 30, the tariff on salt brought little.",
        "CBP ruled out a delay of the tariff on salt.",
    ],
)
def test_another_sense_is_no_measure_and_no_state(sentence: str) -> None:
    """Nobody raises a quota by raising concerns, nor suspends a tariff by pushing back against it."""
    assert _found(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "instrument", "status"),
    [
        ("Norway imposed a tariff on steel shelving from Chile.", "import_tariff", "in_force"),
        ("The Board set antidumping duties on boltless shelving from Chile.", "antidumping", "in_force"),
        ("Norway imposed a tariff on cut flowers from Chile.", "import_tariff", "in_force"),
        ("Officials from Norway and Chile held talks behind closed doors.", "negotiation", "under_negotiation"),
        ("A person close to the talks said Norway withdrew the quota on salt.", "quota", "ended"),
        ("Norway pushed back until May the tariff on salt.", "import_tariff", "suspended"),
        ("The tariff on salt was pushed back.", "import_tariff", "suspended"),
        ("The tariff on salt was stayed.", "import_tariff", "suspended"),
        ("The court stayed the tariff on salt.", "court_decision", "suspended"),
        ("Norway shelved the quota on salt.", "quota", "suspended"),
        ("Norway is shelving the quota on salt.", "quota", "suspended"),
        ("Norway added nine firms to the Entity List, the ministry added.", "entity_listing", "in_force"),
        ("Norway added that it will impose a tariff on salt in May.", "import_tariff", "announced"),
        ("Norway raised its tariff on salt.", "import_tariff", "in_force"),
        ("Norway raised the price cap on oil under its sanctions.", "sanctions", "in_force"),
        ("Norway lowered the minimum import price of salt and the tariff.", "import_tariff", "in_force"),
        ("Norway doubled duties on salt.", "import_tariff", "in_force"),
        ("Norway cut its tariff on salt.", "import_tariff", "in_force"),
        ("Norway lifted the quota on salt.", "quota", "ended"),
        ("Norway dropped its tariff on salt.", "import_tariff", "ended"),
        ("Norway closed its antidumping investigation of salt.", "investigation", "ended"),
        ("The tariff on salt ended in May.", "import_tariff", "ended"),
        ("Norway met with Chile about the quota on salt.", "quota", "under_negotiation"),
        ("Norway and Chile are negotiating with each other.", "negotiation", "under_negotiation"),
        ("Nordvik Mills settled for $2 million charges of evasion.", "enforcement", "in_force"),
        ("He was charged with smuggling salt.", "enforcement", "in_force"),
        ("The Board found that salt was dumped in Norway.", "antidumping", "in_force"),
        ("Norway threatened tariffs on salt.", "import_tariff", "announced"),
        ("Norway delayed the tariff on salt.", "import_tariff", "suspended"),
        ("Norway will hold a hearing on the quota on salt.", "comment_period", "announced"),
        ("The minister has not ruled out a tariff on salt.", "import_tariff", "considered"),
        ("Ada Roy, who introduced the Closed Mill Act in May, said nothing.", "rulemaking", "proposed"),
        ("The import quota on salt is due to expire on May 3.", "quota", "announced"),
    ],
)  # fmt: skip
def test_the_plain_sense_stays(sentence: str, instrument: str, status: str) -> None:
    """What is shelved, raised, closed, stayed or pushed back for real is told."""
    assert _found(sentence) == [(instrument, status)]


def test_a_long_text_without_such_words_is_left_alone() -> None:
    """Nothing else is touched."""
    text = "Norway imposed a tariff on salt from Chile on Monday. " * 50
    assert without_other_senses(text) == text

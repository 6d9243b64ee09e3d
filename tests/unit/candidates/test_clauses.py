"""Two measures of one sentence, each in a clause with a verb of its own."""

import pytest

from service.annotate import annotate
from service.candidates.gathering import gather_candidates
from service.candidates.issuers import find_issuers


def _told(sentence: str) -> list[tuple[str, str, tuple[str, ...]]]:
    """Instrument, state and issuers of each candidate, as the extractor gathers them."""
    article = annotate(sentence, None, "en")
    found = gather_candidates(article)
    everybody = found.entities + found.governments
    return [
        (
            a.instruments[0].value,
            a.statuses[0].value,
            find_issuers(article, a.whose or a.sentence, a.statuses[0], everybody, a.instruments[0]),
        )
        for a in found.actions
    ]


@pytest.mark.parametrize(
    ("sentence", "first", "second"),
    [
        (
            "Norway imposed a tariff on salt and Chile opened an antidumping investigation of pepper.",
            ("import_tariff", "in_force", ("Norway",)),
            ("investigation", "in_force", ("Chile",)),
        ),
        (
            "Norway imposed a quota on salt and opened an antidumping investigation of pepper.",
            ("quota", "in_force", ("Norway",)),
            ("investigation", "in_force", ("Norway",)),
        ),
        (
            "Norway lifted its export ban on salt, but Chile suspended its quota on pepper.",
            ("export_control", "ended", ("Norway",)),
            ("quota", "suspended", ("Chile",)),
        ),
        (
            "Norway added nine firms to the Entity List; Chile will impose a tariff on salt in May.",
            ("entity_listing", "in_force", ("Norway",)),
            ("import_tariff", "announced", ("Chile",)),
        ),
        (
            "Norway imposed a tariff on salt while Chile banned imports of pepper.",
            ("import_tariff", "in_force", ("Norway",)),
            ("import_restriction", "in_force", ("Chile",)),
        ),
        (
            "Norway, another member, cut its levy on salt in May, while Chile, which wants more, imposed a levy on pepper.",
            ("import_tariff", "in_force", ("Norway",)),
            ("import_tariff", "in_force", ("Chile",)),
        ),
        (
            "Norway will extend nine exclusions from its tariffs, but revoked 12 others in May.",
            ("exclusion", "announced", ("Norway",)),
            ("exclusion", "ended", ("Norway",)),
        ),
        (
            "Norway revoked the exemptions for salt and finalized quotas for Chile.",
            ("exclusion", "ended", ("Norway",)),
            ("quota", "in_force", ("Norway",)),
        ),
        (
            "Norway imposed a tariff on salt and Chile imposed a tariff on pepper.",
            ("import_tariff", "in_force", ("Norway",)),
            ("import_tariff", "in_force", ("Chile",)),
        ),
        (
            "Norway proposed a rule to ban salt imports, and comments are due May 3.",
            ("import_restriction", "proposed", ("Norway",)),
            ("comment_period", "in_force", ()),
        ),
    ],
)
def test_two_clauses_tell_two_measures(
    sentence: str, first: tuple[str, str, tuple[str, ...]], second: tuple[str, str, tuple[str, ...]]
) -> None:
    """Other instruments or other issuers, each with its verb: both are told."""
    assert _told(sentence) == [first, second]


@pytest.mark.parametrize(
    "sentence",
    [
        "Norway imposed tariffs on salt and quotas on pepper.",
        "Norway imposed a tariff on salt, and the tariff took effect in May.",
        "Norway imposed a tariff on salt, and Chile opposes it.",
        "Norway suspended the tariff on salt and Chile's quota on pepper.",
        "Norway imposed a tariff on salt and doubled the tariff on pepper.",
        "Norway imposed a tariff on salt because Chile banned imports of pepper.",
        "Norway imposed a tariff on salt and Chile may open a probe of pepper.",
        "Norway imposed a tariff on salt, and “Chile opened a probe of pepper,” Roy said.",
    ],
)
def test_other_sentences_stay_whole(sentence: str) -> None:
    """One verb, one measure told twice, a reason, a mere possibility or a quotation part nothing."""
    assert len(_told(sentence)) == 1

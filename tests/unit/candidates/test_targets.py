"""Targets that code offers for a measure: goods and countries in the sentence's own words."""

import pytest

from service.candidates.targets import find_targets


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Freedonia set a 25 percent tariff on imports of steel pipe from Sylvania.", ["steel pipe"]),
        ("Japan curbs sales of lithography tools destined for China.", ["lithography tools", "China"]),
        ("The ministry opened a probe into frozen shrimp exported to Canada.", ["frozen shrimp", "Canada"]),
        ("The order covers steel articles and derivative steel articles from India.", ["India"]),
        ("Duties on steel articles will rise.", ["steel articles"]),
    ],
)  # fmt: skip
def test_goods_and_countries_are_taken_in_their_words(sentence: str, names: list[str]) -> None:
    """What a measure is on, and from where or to where; a country that is none is not taken for one."""
    assert [target.name for target in find_targets(sentence)] == names


@pytest.mark.parametrize(
    "sentence",
    [
        "The duties apply to such articles imported from India's neighbours.",
        "Commerce will issue duty orders on imports of these goods.",
        "It reviewed sales of the subject merchandise.",
        "The parties acted contrary to U.S. interests.",
        "The breach is a threat to Canada.",
        "The court upheld duties on the antidumping duty order.",
        "According to Japan, nothing has changed.",
    ],
)
def test_words_that_say_nothing_of_the_goods_are_no_target(sentence: str) -> None:
    """'Such articles', the subject merchandise, a measure, and whom something threatens."""
    assert find_targets(sentence) == ()

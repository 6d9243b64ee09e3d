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
        ("The duties on goods of Brazil stay.", ["Brazil"]),
        ("The duties on U.S. steel stay.", []),
        ("It set duties of 11.4% to 38.9% on welding rods from India, Korea (KR) and the Republic of Peru.", ["welding rods", "India", "Korea", "Peru"]),
        ("The agency opened an investigation of certain desk lamps, shades, and parts thereof.", ["desk lamps"]),
        ("Commerce determined that brass fans from Chile are being sold too cheaply.", ["brass fans", "Chile"]),
        ("Japan requires export licences for two more categories of milling machines.", ["milling machines"]),
        ("CBP issued an order against cane sugar milled by a plantation in Cuba.", ["cane sugar"]),
        ("Beijing has limited gallium exports since August.", ["gallium"]),
        ("It set a 10% duty on rye; imported rye pays it from May.", ["rye"]),
        ("A 10% surtax on imported fence wire begins in May.", ["fence wire"]),
        ("USTR opened an investigation of Peru's acts, policies and practices.", ["Peru"]),
        ("It will open an investigation into whether salt is dumped.", []),
        ("It is banning imports of Peruvian zinc and listing 74 vessels.", ["Peruvian zinc", "74 vessels"]),
        ("The program waives tariffs on about 3,500 products.", []),
        ("Tariffs on Chinese goods may double.", ["Chinese goods"]),
        ("The tariffs on Canada and Mexico stay.", ["Canada", "Mexico"]),
        ("Certain fatty oils from Peru will now be subject to a duty.", ["fatty oils", "Peru"]),
        ("It set a duty on certain cold drawn bright steel bars and hot rolled steel rods or coils imported from Peru.", ["cold drawn bright steel bars and hot rolled steel rods or coils", "Peru"]),
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
        "The hearing is at the U.S. Tariff Building.",
        "The office began its investigation on March 4.",
        "The bill orders an investigation on the effects of both.",
    ],
)
def test_words_that_say_nothing_of_the_goods_are_no_target(sentence: str) -> None:
    """'Such articles', the subject merchandise, a measure, and whom something threatens."""
    assert find_targets(sentence) == ()


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("The bureau added 11 entities to the list for supplying parts to Iran.", ["11 entities"]),
        ("Six Russian organizations were added to the list.", ["six Russian organizations"]),
        ("These four companies have been designated.", ["four companies"]),
        ("Treasury designated a shadow oil network, along with several traders and shippers based in Oman.", ["shadow oil network", "several traders and shippers", "Oman"]),
        ("London sanctioned six traders, one bank and two tankers.", ["six traders", "one bank", "two tankers"]),
        ("It placed seven firms on the list over arms sales to Taiwan.", ["seven firms"]),
        ("It listed 19 firms, most of them based in Hong Kong and Macao.", ["19 firms", "Hong Kong", "Macao"]),
        ("The rule (a) lists 15 persons added in Sudan for smuggling.", ["15 persons"]),
    ],
)  # fmt: skip
def test_listed_parties_are_taken_with_their_number(sentence: str, names: list[str]) -> None:
    """Who is put on a list or taken off it, by what they are; why somebody is listed names no target."""
    assert [target.name for target in find_targets(sentence)] == names


@pytest.mark.parametrize(
    ("sentence", "is_target"),
    [
        ("The rule raises licensing requirements for Norvane Systems.", True),
        ("Treasury sanctioned the shipping firm Norvane Systems.", True),
        ("Commerce set a margin of 14 percent for Norvane Systems.", True),
        ("Norvane Systems said that the order was expected.", False),
        ("The order for Norvane Systems' rivals stays.", False),
    ],
)
def test_a_company_is_a_target_where_a_measure_is_on_it(sentence: str, *, is_target: bool) -> None:
    """A firm of the article is aimed at by a measure, not by being named."""
    assert [t.name for t in find_targets(sentence, ["Norvane Systems"])] == ["Norvane Systems"] * is_target


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("It set tariffs on aluminum but not on steel from Canada.", ["aluminum"]),
        ("Tariffs on cars, other than those from Japan, will rise.", ["cars"]),
        ("It imposed duties on goods of Peru, excluding tin and imports of salt from Chile, and on Oman.", ["Peru", "Oman"]),
        ("It set tariffs on steel from China but exempted imports from Norway.", ["steel", "China", "Norway"]),
        ("It set tariffs not only on steel but also on tin from Peru.", ["Peru"]),
    ],
)  # fmt: skip
def test_what_a_measure_leaves_out_is_no_target(sentence: str, names: list[str]) -> None:
    """What the words say it is not on is none of its targets."""
    assert [target.name for target in find_targets(sentence)] == names

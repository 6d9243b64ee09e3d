"""Who may have issued a measure, and who only stands beside it."""

import pytest

from service.ground.parts import is_only_acted_on

# A sentence, who acts in it, and who is only acted on.
PARTS = (
    ("Freedonia imposed a 25 percent tariff on telescopes from Sylvania.", "Freedonia", "Sylvania"),
    ("Canada raised its duty on imports of Chilean salmon after Chile's sales doubled.", "Canada", "Chile"),
    ("The United States banned exports of drone engines to Belarus.", "United States", "Belarus"),
    ("India set a quota on sugar imports from Brazil and Thailand.", "India", "Brazil; Thailand"),
    ("A 40 percent duty on footwear of Vietnam was imposed by Mexico.", "Mexico", "Vietnam"),
    ("Japan, which buys most of its lumber from Finland, cut the tariff on boards.", "Japan", "Finland"),
    (
        "The Treasury Department sanctioned Oriel Shipping Ltd. for carrying oil.",
        "Treasury Department",
        "Oriel Shipping Ltd.",
    ),
    ("BIS added Tarkov Avionics to the Entity List on Tuesday.", "BIS", "Tarkov Avionics"),
    ("Turkey imposed a levy on steel shipped from Russia through Georgia.", "Turkey", "Russia"),
    ("Norway and Iceland suspended duties on dairy goods from Ukraine.", "Norway; Iceland", "Ukraine"),
    ("South Korea will require licences for sales of chip gases to Japan.", "South Korea", "Japan"),
    ("Sylvania's exports to Freedonia were hit when Freedonia imposed the tariff.", "Freedonia", "Sylvania"),
    (
        "The Commerce Department, at the request of Harlan Pipe Co., imposed duties on conduit.",
        "Commerce Department",
        "Harlan Pipe Co.",
    ),
    ("Kazakhstan banned the export of wheat by rail to Kyrgyzstan.", "Kazakhstan", "Kyrgyzstan"),
    ("In a letter to Spain, Morocco announced a 10 percent levy on tomatoes.", "Morocco", "Spain"),
    (
        "The U.S. Court of International Trade vacated the finding against Lumo Panels.",
        "U.S. Court of International Trade",
        "Lumo Panels",
    ),
    (
        "China's commerce ministry opened a probe into brandy from the European Union.",
        "commerce ministry",
        "European Union",
    ),
    ("Canada's steel tariff rose, and the duties rest on Commerce and ITC findings.", "Canada", ""),
    ("According to the Commerce Department, a rule from BIS bars the chips.", "Commerce Department; BIS", ""),
    ("On Monday, Peru imposed a fee; on Tuesday, Chile followed.", "Peru; Chile", ""),
    ("Tariffs hit mills in Peru, Chile and Brazil.", "Peru", ""),
    ("The levy on goods from Peru, Chile and Brazil ended.", "", "Peru; Chile; Brazil"),
    (
        "Zambia's curbs on maize sold to Congo were tightened by Lusaka's trade ministry.",
        "trade ministry",
        "Congo",
    ),
    (
        "The European Commission slapped duties of 18 percent on Thai pineapple and on tuna from Ecuador.",
        "European Commission",
        "Ecuador",
    ),
    (
        "Australia set an anti-dumping duty against Italian tomatoes after Italy subsidised growers.",
        "Australia",
        "",
    ),
    ("Ukraine's grain was barred by Poland.", "Poland", ""),
    ("OFAC designated Halcyon Tankers and its owner, Pavel Orlin.", "OFAC", "Halcyon Tankers"),
    (
        "The Commerce Department initiated a probe of tires from Serbia at the urging of Steelworkers Local 9.",
        "Commerce Department",
        "Serbia; Steelworkers Local 9",
    ),
    ("Qatar bought less wheat from Romania once Egypt taxed transit cargo.", "Egypt", "Romania"),
    ("France and Germany suspended arms sales to Israel.", "France; Germany", "Israel"),
    ("The Senate passed a bill to sanction Lukoil Trading over its cargoes.", "Senate", "Lukoil Trading"),
    ("In Brussels, the Council extended sanctions on Belarus for a year.", "Council", "Belarus"),
    ("Wine made in Georgia was banned by Russia in 2006.", "Russia", "Georgia"),
    ("Bangladesh cut the fee on yarn crossing the border with India.", "Bangladesh", ""),
    ("Kuwait imposed quotas. The ministry of Oman, its neighbour, complained.", "Kuwait", ""),
    (
        "A rule from the Bureau of Industry and Security bars sales to Vostok Micro.",
        "Bureau of Industry and Security",
        "Vostok Micro",
    ),
    (
        "Responding to a complaint from Delmar Foods, the Mexican Economy Ministry set a duty on apples.",
        "Economy Ministry",
        "Delmar Foods",
    ),
)


@pytest.mark.parametrize(("sentence", "actors", "others"), PARTS)
def test_who_is_hit_is_told_from_who_acts(sentence: str, actors: str, others: str) -> None:
    """Whoever may act counts, and nobody who is only hit, sent to, bought from or asked for."""
    assert not any(is_only_acted_on(sentence, [name]) for name in filter(None, actors.split("; ")))
    assert all(is_only_acted_on(sentence, [name]) for name in filter(None, others.split("; ")))


def test_who_is_not_named_is_not_judged() -> None:
    """'The agency' may be anybody."""
    assert not is_only_acted_on("The agency imposed a duty on Chilean salmon.", ["Chile", "Commerce"])

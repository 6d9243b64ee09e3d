"""Regulations and notices of other governments, and web addresses."""

import pytest

from service.annotate.citations import find_citations

CELEX = "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:"


@pytest.mark.parametrize(
    ("text", "found", "key", "url"),
    [
        ("Regulation (EU) 2019/1020", None, "Regulation (EU) 2019/1020", CELEX + "32019R1020"),
        ("Regulation (EU) No. 952/2013", None, "Regulation (EU) No 952/2013", CELEX + "32013R0952"),
        ("Regulation (EU) 833/2014", None, "Regulation (EU) No 833/2014", CELEX + "32014R0833"),
        ("Regulation (EEC) No 2658/87", None, "Regulation (EEC) No 2658/87", CELEX + "31987R2658"),
        (
            "Commission Implementing Regulation (EU) 2024/2754",
            "Implementing Regulation (EU) 2024/2754",
            "Regulation (EU) 2024/2754",
            CELEX + "32024R2754",
        ),
        ("Directive 2009/28/EC", None, "Directive 2009/28/EC", CELEX + "32009L0028"),
        (
            "Council Decision 2014/512/CFSP",
            "Decision 2014/512/CFSP",
            "Decision 2014/512/CFSP",
            CELEX + "32014D0512",
        ),
        ("EU Regulation 2023/956", None, "Regulation (EU) 2023/956", CELEX + "32023R0956"),
        ("Verordnung (EU) 2023/956", None, "Regulation (EU) 2023/956", CELEX + "32023R0956"),
        (
            "Durchf\u00fchrungsverordnung (EU) Nr. 952/2013",
            None,
            "Regulation (EU) No 952/2013",
            CELEX + "32013R0952",
        ),
        (
            "r\u00e8glement d\u2019ex\u00e9cution (UE) 2015/2447",
            None,
            "Regulation (EU) 2015/2447",
            CELEX + "32015R2447",
        ),
        ("Reglamento (UE) 2019/1020", None, "Regulation (EU) 2019/1020", CELEX + "32019R1020"),
        ("Richtlinie 2009/28/EG", None, "Directive 2009/28/EC", CELEX + "32009L0028"),
        ("directive 2009/28/CE", None, "Directive 2009/28/EC", CELEX + "32009L0028"),
        ("the duties of (EU) 2023/1115", "(EU) 2023/1115", "(EU) 2023/1115", None),
        ("filed under EU 2015/2447.", "EU 2015/2447", "(EU) 2015/2447", None),
        ("EU 2015/2447 regulation", "EU 2015/2447", "Regulation (EU) 2015/2447", CELEX + "32015R2447"),
        (
            "the Timber Regulation (EUTR), (EU) 2023/1115",
            "(EU) 2023/1115",
            "Regulation (EU) 2023/1115",
            CELEX + "32023R1115",
        ),
        ("SI 2019/855", None, "SI 2019/855", "https://www.legislation.gov.uk/uksi/2019/855"),
        ("SOR/2022\u2013124", None, "SOR/2022-124", None),
        ("MOFCOM Announcement No. 18 of 2025", None, "MOFCOM Announcement No. 18 of 2025", None),
        ("MOFCOM Announcement 2025 No. 61", None, "MOFCOM Announcement No. 61 of 2025", None),
        (
            "China's Ministry of Commerce Announcement [2024] No. 46",
            "Ministry of Commerce Announcement [2024] No. 46",
            "MOFCOM Announcement No. 46 of 2024",
            None,
        ),
    ],
)
def test_foreign_series_are_read(text: str, found: str | None, key: str, url: str | None) -> None:
    """Every variant of writing leads to the same key and, where certain, an address."""
    (one,) = find_citations(text)
    assert (one.text, one.key, one.kind, one.url) == (found or text, key, "other", url)


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        (
            "Regulations (EU) 2016/1036 and (EU) 2016/1037",
            ["Regulation (EU) 2016/1036", "Regulation (EU) 2016/1037"],
        ),
        ("Regulations 2019/1020 and 2023/956", ["Regulation (EU) 2019/1020", "Regulation (EU) 2023/956"]),
        (
            "Under Directives 2019/904, 2018/851 and 2018/852",
            [f"Directive (EU) {n}" for n in ("2019/904", "2018/851", "2018/852")],
        ),
        (
            "Regulations (EU) 2016/1036 and 2016/1037",
            ["Regulation (EU) 2016/1036", "Regulation (EU) 2016/1037"],
        ),
        ("Regulation (EU) 2016/1036 and 2016/17 imports", ["Regulation (EU) 2016/1036"]),
        (
            "Regulations (EC) No 1036/2009 and 1037/2009",
            ["Regulation (EC) No 1036/2009", "Regulation (EC) No 1037/2009"],
        ),
        (
            "MOFCOM Announcements No. 55, 57 and 58 of 2025",
            [f"MOFCOM Announcement No. {number} of 2025" for number in (55, 57, 58)],
        ),
    ],
)
def test_lists_give_one_citation_each(text: str, keys: list[str]) -> None:
    """What a list shares (act, year) belongs to each of its items."""
    assert [one.key for one in find_citations(text)] == keys


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("Read it at https://www.example.gov/a/b.html.", "https://www.example.gov/a/b.html"),
        ("(http://example.org/a?b=1,", "http://example.org/a?b=1"),
        ("(https://example.org/wiki/A_(b))", "https://example.org/wiki/A_(b)"),
        ("<https://example.org/c>", "https://example.org/c"),
        ('"https://example.org/c#d"', "https://example.org/c#d"),
        ("\u201chttps://example.org/c\u201d", "https://example.org/c"),
        (
            "https://example.org/15-CFR-744.23?q=87+FR+62186!",
            "https://example.org/15-CFR-744.23?q=87+FR+62186",
        ),
    ],
)
def test_addresses_end_before_the_punctuation(text: str, address: str) -> None:
    """The sentence's punctuation and brackets are no part of an address."""
    (one,) = find_citations(text)
    assert (one.text, one.key, one.url, one.kind, one.date) == (address, address, address, "url", None)


@pytest.mark.parametrize(
    "text",
    [
        "http:// and https://",
        "http:example",
        "Regulation 10/2024 of Indonesia and the EU",
        "seasons 2019/2020 and 2019/20 in the European Union",
        "Announcement No. 5 in China",
        "Order No. 12 of 2024 from Beijing",
        "an EU decision by 12/15 votes",
        "the EU 2019/2020 season, EU 2019/20 sugar and EU 2023/12 figures",
        "Sugar (EU) 2019/20 and (EU) 2019/2020",
        "The Toy Safety Regulations 2019/1020 and 2020/1150 of Britain",
        "Regulations 2019/20 and 2020/21",
        "Verordnung 12/2024 of a canton",
        "SI units 2019/12",
    ],
)
def test_other_numbers_with_a_stroke_are_left(text: str) -> None:
    """Seasons, votes and other countries' regulations are not taken for the EU's."""
    assert find_citations(text) == ()

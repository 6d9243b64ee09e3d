"""What holds for every text: exact ordered spans, no exception, linear time."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.vocabulary import ReferenceKind
from service.annotate.citations import find_citations
from service.annotate.citations.found import Found
from service.annotate.citations.overlap import without_overlaps
from tests.timing import grows_linearly

_WRITTEN = """
15 CFR 744.23 | U.S.C. | § | §§ | 19 | 87 FR | 62186 | (see | 2301130058 | ) | , | and | - | \u2013 | -547
701-TA-545 | CIT # | 24-00033 | Slip Op. | WT/DS | DS610 | WTO | Regulation (EU) | 2019/1020 | HTSUS
9903.88.15 | S. Ct. | F. Supp. 3d | v. | A-570-106 | No. | Docket | BIS-2022-0025 | RIN | 0694-AI94 | EO
https://a.b/( | 14105 | Pub. L. | 117-167 | section | of title | Stat. | MOFCOM Announcement | of 2025
\u0130 | \u0661\u0662 | \u00a0 | Cal. Civ. Code § | U.S. Const. art. I | HQ H301619 | ruling | ___
3:21-cv-12
"""
PIECES = st.sampled_from(re.split(r" \| |\n", _WRITTEN.strip()))
TEXTS = st.one_of(st.text(), st.lists(PIECES).map(" ".join), st.lists(PIECES).map("".join))


@given(TEXTS)
def test_spans_are_exact_ordered_and_apart(text: str) -> None:
    """Nothing throws, every span is its own text, and only equal spans overlap."""
    found = find_citations(text)
    assert [one.id for one in found] == [f"r{number}" for number in range(1, len(found) + 1)]
    for one in found:
        assert text[one.start : one.end] == one.text
        assert one.text
        assert one.key
    for one, following in pairwise(found):
        assert one.end <= following.start or (one.start, one.end) == (following.start, following.end)


HOSTILE = [
    "((((",
    '"""',
    "1-1-1-1",
    "see see see ",
    "see 2301130058, ",
    "15 CFR 744.11, ",
    "19 U.S.C. 1(a)(a)(a)",
    "section 1, 1, 1-1(a) ",
    "http://((((",
    "1 A. B. C. D. ",
    "heading of the of the ",
    "HTS 8541, ",
    "731-TA-1, 2, 3, ",
    "CIT # 24-00033, -00034",
    "Docket No. A-A-A-A-",
    "Regulation (EU) 2019/1 and (EU) 2019/2 ",
    "U.S. CONST., art. VI, cl. 2, ",
    "Cal. Code ",
    "Tex. A. & Stat. § ",
    "§§",
    "§ A." + "A" * 100,
    "§ A. Aa Aa & Aa. Aa.Aa.",
    "1 Aa." + "Aa" * 50,
    "CIT Consol. Court Case ",
    "HQ Ruling Letter No. ",
    "call a a a (",
    "DS610 and 611, ",
    "337-TA-944 and -945",
    "(EU) 2019/1020 ",
    "9",
    " ",
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_time_grows_with_length_only(piece: str) -> None:
    """Four times the text takes about four times as long, whatever is repeated in it."""
    short, long = ((piece * (length // len(piece) + 1))[:length] for length in (50_000, 200_000))
    assert grows_linearly(find_citations, short, long, most=8.0, negligible_s=0.003)


def test_the_longest_find_wins() -> None:
    """Of overlapping finds the longest stays, whatever the order they came in."""
    finds = [
        Found(start, end, ReferenceKind.OTHER, ("k",)) for start, end in ((0, 4), (2, 10), (9, 12), (10, 12))
    ]
    assert [(one.start, one.end) for one in without_overlaps(finds)] == [(2, 10), (10, 12)]
    assert without_overlaps(finds) == without_overlaps(reversed(finds))


def test_the_earlier_rule_wins_between_equals() -> None:
    """Of two finds with the same span the first one stays."""
    first, second = (Found(0, 4, ReferenceKind.OTHER, (key,)) for key in ("first", "second"))
    assert without_overlaps([first, second]) == [first]


def test_a_citation_inside_an_address_is_part_of_it() -> None:
    """A docket in a web address is not cited a second time."""
    (one,) = find_citations("https://www.regulations.gov/docket/BIS-2022-0025")
    assert one.kind == "url"


def test_an_empty_text_cites_nothing() -> None:
    """No text, no citations."""
    assert find_citations("") == ()

"""Sentences: where they end, where they do not, and what holds for every text."""


# ruff: noqa: RUF001 - look-alike marks are the subject here

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.annotate.boilerplate import find_boilerplate
from service.annotate.sentences import split_sentences
from service.annotate.values import Boilerplate, BoilerplateKind


def _texts(text: str, language: str | None = None) -> list[str]:
    """The sentences of a text without boilerplate, as strings."""
    return [text[s.start : s.end] for s in split_sentences(text, language=language)]


def _parts(text: str) -> list[list[str]]:
    """The extents of each sentence, as strings, with the boilerplate that code finds left out."""
    found = split_sentences(text, find_boilerplate(text))
    return [[text[e.start : e.end] for e in s.extents] for s in found]


@pytest.mark.parametrize(
    "sentences",
    [
        ["Mr. Brandt met Sen. Ada P. Lowe of the U.S. Senate.", "J. R. Falk was there too."],
        ["The list is kept in Washington, D.C.", "The next one follows."],
        ["Duties fell on goods from the U.S.", "In Geneva nobody noticed."],
        ["U.S. Trade Representative Ada Lowe met the E.U. Commissioner."],
        ["Norvik Metals Inc. said yes.", "It sued Harrow Corp. and Lund Co. Ltd. reported a loss."],
        ["It was bought by Norvik Inc.", "The price was not told."],
        ["The appeal is CIT # 24-00033.", "See No. 5 and Nos. 7-9.", "The No. 2 official left."],
        ["The answer is No.", "Nobody was surprised."],
        ["He said no.", "Then he left."],
        ["It rests on Pub. L. 117-167 and 83 Fed. Reg. 47974.", "So does Art. XX."],
        ["The case is Acme Corp. v. United States, 5 F. Supp. 3d 12 (Ct. Int'l Trade 2014).", "It ended."],
        ["Talks begin at 5 p.m. EST on Jan. 17.", "They end at 9 p.m.", "The venue is open."],
        ["Imports grew (see 2301130058).", "Exports fell."],
        ["Imports grew. (see 2301130058)", "Exports fell."],
        ["Imports grew. (See 2301130058 and 2301130059)", "Exports fell."],
        ["He paused ... then went on.", "He stopped ...", "Then he left."],
        ["They lower tariffs. . . .", "They win."],
        ["“We won.", "We go on,” she said.", "“It is good.”", "Then she left."],
        ['"We won.', 'We go on," she said.', '"It is good."', "Then she left."],
        ["He asked “why?” and left.", "“Why?” he asked.", "“Why now?” Lowe asked.", "No one knew."],
        ["He said, “It is ‘good.’”", "Then she laughed."],
        ["(The order is final.)", "Duties follow."],
        ["1. Tariffs fall.", "2. Quotas stay."],
        ["A. Background of the review.", "Nothing new."],
        ["It rose by 1.5 percent to $2.30.", "14 countries objected."],
        ["Exports fell.[3]", "Imports rose.”[4][5]", "Parties agreed."],
        ["The rate (see [3]) is plain.", "It fell [sic]."],
        ["The scope is plain.4", "The rate is not.”5", "Parties agreed."],
        ["The scope is plain.\\4\\", "The rate is not.\\5\\", "Parties agreed."],
        ["See www.example.org.", "It lists files such as rates.csv and e-mail a.b@example.org."],
        ["Great!", "Is it?", "It is!"],
        ["The firm Yahoo! said so."],
        ["See Inv. Nos. 701-TA-5 and 731-TA-9.", "See Inv. No(s). 337-TA-1."],
        ["It is Plan B.", "The other failed."],
        ["St. Louis is far.", "Mt. Hood is near."],
        ["Sales of iPads fell.", "iPhone prices rose."],
        ["It follows Slip Op. No. 24-12 and Slip Ops. Nos. 24-13 and 24-14.", "It ended."],
        ["The rest is left for the next slip op.", "No duty follows."],
        ["He cited Lund et al. and Falk et seq. and left.", "Then it ended."],
    ],
)
def test_ends(sentences: list[str]) -> None:
    """Sentences set one after the other are found again."""
    assert _texts(" ".join(sentences)) == sentences


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        ("de", ["Am 5. Januar kam Dr. Falk nach Bern.", "Das ist gut."]),
        ("fr", ["M. Dupont a parlé.", "Il est parti."]),
        ("es-MX", ["El Sr. García habló.", "¿Por qué?", "Nadie lo sabe."]),
        ("zh", ["关税上调。", "谈判继续。"]),
        ("xx-unknown", ["The rate rose.", "It fell."]),
        ("", ["The rate rose.", "It fell."]),
    ],
)
def test_languages(language: str, sentences: list[str]) -> None:
    """The primary subtag chooses the rules; unknown languages are read like English."""
    assert _texts(("" if language == "zh" else " ").join(sentences), language) == sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Duties to Rise, Officials Say\nThe ministry said so.",
            ["Duties to Rise, Officials Say", "The ministry said so."],
        ),
        ("Next steps\n\nThe vote is near", ["Next steps", "The vote is near"]),
        ("- steel plate\n- copper wire\n* tin", ["- steel plate", "- copper wire", "* tin"]),
        ("The list:\n1. Steel\n2. Tin", ["The list:", "1. Steel", "2. Tin"]),
        ("AGENCY: Trade Office.\nACTION: Notice.", ["AGENCY: Trade Office.", "ACTION: Notice."]),
        (
            (
                "SUMMARY: The office finds that imports of widgets from \nFreedonia are being, or are likely to be, sold at less "
                "\nthan fair value. The period\nof review is 2022."
            ),
            [
                (
                    "SUMMARY: The office finds that imports of widgets from \nFreedonia are being, or are likely to be, sold at less "
                    "\nthan fair value."
                ),
                "The period\nof review is 2022.",
            ],
        ),
        (
            "The controls were praised in the capital by Mr.\r\nFalk and others who are members of the board of\r\ntrade here.",
            [
                "The controls were praised in the capital by Mr.\r\nFalk and others who are members of the board of\r\ntrade here."
            ],
        ),
        (
            "Notice from the Trade Office of the Lantian Republic and its seat\n[FR Doc No: 2016-08787]\nit said",
            [
                "Notice from the Trade Office of the Lantian Republic and its seat",
                "[FR Doc No: 2016-08787]\nit said",
            ],
        ),
        ("The rate is 5 percent\r\n\r\nIt rises", ["The rate is 5 percent", "It rises"]),
        ("A claim by\nReuters\nwas denied.", ["A claim by\nReuters\nwas denied."]),
    ],
)
def test_line_breaks(text: str, expected: list[str]) -> None:
    """Paragraphs, headings and items end a sentence; wrapped lines do not."""
    assert _texts(text) == expected


_BLOCK = "Sign up for a free preview to unlock the rest of this article"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"Tolland said the controls {_BLOCK} need care. It ended.",
            [["Tolland said the controls", "need care."], ["It ended."]],
        ),
        (f"Tolland said the controls\n{_BLOCK}\nneed care.", [["Tolland said the controls", "need care."]]),
        (f"The talks ended.\n{_BLOCK}\nDuties fell.", [["The talks ended."], ["Duties fell."]]),
        (
            f"Duties to Rise, Officials Say\n{_BLOCK}\nThe ministry spoke.",
            [["Duties to Rise, Officials Say"], ["The ministry spoke."]],
        ),
        (
            f"The duty is low, said President\n{_BLOCK}\nBrandt.",
            [["The duty is low, said President", "Brandt."]],
        ),
        ("It entered the [[Page 22212]] market late.", [["It entered the", "market late."]]),
        ("The Department of\n\n[[Page 22213]]\n\nTrade agreed.", [["The Department of", "Trade agreed."]]),
        ("Write to [email protected] or call. Thanks.", [["Write to", "or call."], ["Thanks."]]),
    ],
)
def test_around_boilerplate(text: str, expected: list[list[str]]) -> None:
    """A sentence cut in two by a block is one sentence with two extents; other blocks separate."""
    assert _parts(text) == expected


def test_content_labels_stay() -> None:
    """Bylines and datelines are labelled and read all the same."""
    text = "By Ada Lowe\nGENEVA, Jan. 5 (Wire) -- Talks ended."
    assert _parts(text) == [["By Ada Lowe"], ["GENEVA, Jan. 5 (Wire) -- Talks ended."]]


def test_numbers_from_one() -> None:
    """Sentences are numbered from 1 without holes."""
    assert [s.n for s in split_sentences("One. Two. Three.")] == [1, 2, 3]


@pytest.mark.parametrize("text", ["", " ", "\n\r\n\t\u2029\xa0"])
def test_blank(text: str) -> None:
    """Blank text has no sentences."""
    assert split_sentences(text) == ()


_PIECES = st.sampled_from(
    [
        *"aZ1é😀\u0301\u200b\xa0\t\r\n.!?…\"“”'’()[]#—中。\x00\ud800",
        " ",
        "\r\n",
        "Mr. ",
        "No. ",
        "U.S. ",
        "(see 1) ",
        "[[Page 1]]",
        _BLOCK,
    ]
)
_TEXT = st.one_of(st.text(), st.lists(_PIECES, max_size=60).map("".join))


@settings(deadline=None)  # the first example loads data, and machines are busy
@given(
    _TEXT,
    st.lists(st.tuples(st.integers(0, 80), st.integers(0, 20)), max_size=4),
    st.sampled_from([None, "de", "zh", "q"]),
)
def test_every_character_once(text: str, cuts: list[tuple[int, int]], language: str | None) -> None:
    """Every character neither blank nor boilerplate is in exactly one sentence, extents in order and trimmed."""
    blocks = [
        Boilerplate(start, end, text[start:end], BoilerplateKind.SUBSCRIPTION)
        for start, end in ((s, min(len(text), s + n)) for s, n in cuts)
        if start < end
    ]
    left_out = {i for block in blocks for i in range(block.start, block.end)}
    extents = [e for s in split_sentences(text, blocks, language) for e in s.extents]
    covered = [i for e in extents for i in range(e.start, e.end) if i not in left_out]
    assert covered == sorted(set(covered))
    assert not any(i in left_out for e in extents for i in range(e.start, e.end))
    assert {i for i in covered if not text[i].isspace()} == {
        i for i, c in enumerate(text) if not c.isspace() and i not in left_out
    }
    for extent in extents:
        assert text[extent.start : extent.end].strip() == text[extent.start : extent.end] != ""

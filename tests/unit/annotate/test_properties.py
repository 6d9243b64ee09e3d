"""Properties of the whole annotation: nothing throws, spans are exact and in order, whatever the text."""


# ruff: noqa: RUF001 - look-alike marks are the subject here

import json
from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Protocol

from hypothesis import given, settings
from hypothesis import strategies as st

from service.annotate import annotate
from service.annotate.values import AnnotatedArticle
from service.annotate.wire import article_json, encode


class _Spanned(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def text(self) -> str: ...


_PIECES = st.sampled_from(
    [
        " ", " ", " ", "\n", "\r\n", "\n\n", "\t", "\xa0", "\u2009", "\u2028", ". ", ", ", "; ", "? ", "… ", "“", "”", '"', "'", "’", "(", ")",
        "😀", "e\u0301", "İ", "ß", "中文。", "عربي", "\ud800", "\x00", "\u200b", "-", "–", "—", "/", "§", "#", "$5", "1", "17", "2023", "FY 2024",
        "Jan. 17", "in October", "last month", "two days after", "this week", "Nov. 5-8", "2022-10-31", "03/04/2023", "Monday", "5 p.m. EST",
        "see 2301130058", "87 FR 62186", "15 CFR 744.23", "19 U.S.C. 1677f", "A-570-836", "731-TA-1291-1297 (Final)", "DS597", "CIT # 24-00033",
        "EO 14105", "https://a.example/b?c=d.", "Ada Lowe", "Minister Finn Brandt", "the Commission", "he", "said", "according to", "told", "Tin",
        "duties", "the", "of", "U.S.", "No.", "Mr.", "Inc.", "Sign up for a free preview to unlock the rest of this article", "[[Page 22212]]",
        "FOR IMMEDIATE RELEASE", "[email protected]", "vor zwei Wochen", "il y a", "tres de abril de 2024", "dos mil", "treinta", "y", "abril", "días", "hace", "mars", "3. April", "2024年4月3日", "令和", "4月", "3日", "至", "지난", "1분기", "二〇", "十", "两周前",
        "By Ada Lowe", "GENEVA, Jan. 5 (Wire) --", "1 See it.", "it.1", "var x = {};",
    ]
)  # fmt: skip
_TEXT = st.one_of(
    st.text(max_size=200),
    st.lists(_PIECES, max_size=50).map("".join),
    st.lists(_PIECES, max_size=50).map(" ".join),
)
_DAYS = st.sampled_from(
    [None, date(2023, 1, 19), date(1, 1, 1), date(9999, 12, 31), datetime(2024, 2, 29, 12, tzinfo=UTC)]
)
_LANGUAGES = st.sampled_from([None, "en", "en-GB", "de", "fr", "es", "zh", "ja", "ko", "xx", ""])


@settings(deadline=None)  # the first example loads data, and machines are busy
@given(_TEXT, _DAYS, _LANGUAGES)
def test_spans_are_exact_and_in_order(text: str, day: date | None, language: str | None) -> None:
    """Each list is in order, its spans hold exactly the characters they say, and ids count from 1."""
    article = annotate(text, day, language)
    assert article.text == text
    _check(text, article.boilerplate, apart=True)
    _check(text, article.times, apart=True)
    _check(text, article.references, apart=False)  # one token may name several cases
    _check(text, article.quotes, apart=False)  # a quotation may hold another
    assert [t.id for t in article.times] == [f"t{n + 1}" for n in range(len(article.times))]
    assert [r.id for r in article.references] == [f"r{n + 1}" for n in range(len(article.references))]
    assert [q.id for q in article.quotes] == [f"q{n + 1}" for n in range(len(article.quotes))]
    mentions = [m for q in article.quotes for m in (q.speaker, q.cue) if m is not None]
    for mention in mentions:
        assert text[mention.start : mention.end] == mention.text != ""


@settings(deadline=None)  # the first example loads data, and machines are busy
@given(_TEXT)
def test_nothing_is_found_in_boilerplate(text: str) -> None:
    """Times, references and quotations never touch boilerplate that is no content."""
    article = annotate(text, date(2023, 1, 19))
    blocks = [b for b in article.boilerplate if not b.kind.is_content]
    items: list[_Spanned] = [*article.times, *article.references]
    for item in items:
        assert not any(b.start < item.end and item.start < b.end for b in blocks)


@settings(deadline=None)  # the first example loads data, and machines are busy
@given(_TEXT, _DAYS)
def test_the_same_text_gives_the_same_answer(text: str, day: date | None) -> None:
    """Annotating is a pure function, and its JSON can be written and read again."""
    first = annotate(text, day)
    assert first == annotate(text, day)
    assert json.loads(encode(article_json(first))) == json.loads(json.dumps(article_json(first)))
    assert _sentence_texts(first) == _sentence_texts(annotate(text, None))


def _check(text: str, items: Sequence[_Spanned], *, apart: bool) -> None:
    end = start = 0
    for item in items:
        assert start <= item.start < item.end <= len(text)
        assert text[item.start : item.end] == item.text
        assert not apart or end <= item.start
        start, end = item.start, item.end


def _sentence_texts(article: AnnotatedArticle) -> list[str]:
    return [article.text[s.start : s.end] for s in article.sentences]

"""What a caller may send: limits to the code point, strict dates, no unknown field."""

from datetime import UTC, date, datetime

import pytest
from pydantic import ValidationError

from schemas.article import MAX_METADATA_BYTES, MAX_TEXT_CODE_POINTS, Article, Options


@pytest.mark.parametrize(
    "text",
    [
        "x",
        "7",
        "\U0001f600",
        "關",
        "$",
        "a" * MAX_TEXT_CODE_POINTS,
        "\U0001f600" * MAX_TEXT_CODE_POINTS,
        "\x01a",
    ],
)
def test_texts_within_the_limits_are_kept_to_the_character(text: str) -> None:
    """One to 200,000 code points, whatever they take as bytes."""
    assert Article(text=text).text == text


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "blank_text"),
        (" \t\r\n", "blank_text"),
        ("\u00a0\u2003\u3000", "blank_text"),
        ("\x00\x01\x1f\x7f", "blank_text"),
        ("\u200b\u200d\ufeff", "blank_text"),
        ("a\0b", "holds_nul"),
        ("a" * (MAX_TEXT_CODE_POINTS + 1), "article_too_large"),
        (" " * (MAX_TEXT_CODE_POINTS + 1), "article_too_large"),
    ],
)
def test_texts_beyond_the_limits_are_rejected(text: str, code: str) -> None:
    """Blank text, text of control characters only and too long text each have their code."""
    with pytest.raises(ValidationError) as caught:
        Article(text=text)
    assert [error["type"] for error in caught.value.errors()] == [code]


def test_half_a_surrogate_pair_is_rejected() -> None:
    """Text that cannot be written as UTF-8 is no text."""
    with pytest.raises(ValidationError):
        Article.model_validate({"text": "tariff \ud800"})


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2023-01-19", date(2023, 1, 19)),
        ("2024-02-29", date(2024, 2, 29)),
        ("2023-01-19T08:30:00Z", datetime(2023, 1, 19, 8, 30, tzinfo=UTC)),
        ("2023-01-19T08:30", datetime(2023, 1, 19, 8, 30)),  # noqa: DTZ001 - as written, without zone
    ],
)
def test_iso_dates_are_read(written: str, read: date) -> None:
    """Days and moments in ISO 8601."""
    assert Article.model_validate({"text": "x", "published_at": written}).published_at == read


@pytest.mark.parametrize(
    "written",
    [
        "20230119",
        "2023-1-19",
        "19.01.2023",
        "01/19/2023",
        "2023-02-30",
        "2023-13-01",
        "Jan. 19, 2023",
        "1674086400",
        1674086400,
        1674086400.5,
        "",
        "today",
        "2023-01-19T25:00",
        "2023-01-19\n",
        True,
    ],
)
def test_other_dates_are_rejected(written: object) -> None:
    """Nothing is guessed: seconds since 1970 and other orders are errors."""
    with pytest.raises(ValidationError):
        Article.model_validate({"text": "x", "published_at": written})


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", "t" * 1001),
        ("url", "u" * 2049),
        ("source", "s" * 201),
        ("id", ""),
        ("id", "i" * 201),
        ("language", "english language"),
        ("language", "e"),
        ("metadata", {"k": "v" * MAX_METADATA_BYTES}),
        ("metadata", ["no object"]),
        ("title", "half \ud83d"),
        ("url", "https://news.example/\udc00"),
        ("source", "\udfff"),
        ("id", "a\ud800"),
        ("metadata", {"k": [{"deep": "\ud83d"}]}),
        ("metadata", {"\udc00": 1}),
        ("body", "unknown field"),
        ("options", {"colour": "red"}),
        ("options", {"schema": "weather"}),
        ("options", {"sections": []}),
        ("options", {"sections": ["weather"]}),
        ("options", {"deadline_s": 0}),
        ("options", {"deadline_s": 3601}),
        ("options", {"prompt_version": "newest"}),
        ("options", {"model": ""}),
        ("options", {"cache": "maybe"}),
    ],
)
def test_wrong_fields_are_rejected(field: str, value: object) -> None:
    """A field that is unknown, too long or of another kind is an error at its own place."""
    with pytest.raises(ValidationError) as caught:
        Article.model_validate({"text": "x", field: value})
    assert {error["loc"][0] if error["loc"] else "metadata" for error in caught.value.errors()} == {field}


def test_metadata_may_fill_its_limit() -> None:
    """The limit counts bytes of JSON, and is reached exactly."""
    value = "v" * (MAX_METADATA_BYTES - len('{"k": ""}'))
    assert Article(text="x", metadata={"k": value}).metadata == {"k": value}


def test_options_have_a_default_each() -> None:
    """An article alone is a whole request."""
    assert Article(text="x").options == Options()
    assert Options.model_validate({"schema": "trade_policy", "deadline_s": 3600}).schema_ == "trade_policy"

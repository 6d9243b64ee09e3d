"""What goes in and comes out one line each: the JSON shape, and what is said of bad lines."""

import json
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.annotate import annotate
from service.annotate.wire import (
    LineRejected,
    article_json,
    encode,
    error_json,
    parse_language,
    parse_line,
    parse_moment,
)


def test_the_shape() -> None:
    """Every field of the contract, nothing absent."""
    text = "Minister Ada Lowe said on Jan. 17 the duty is “fair” (see 2301130058). [email protected]"
    answer = article_json(annotate(text, date(2023, 1, 19)))
    assert answer == {
        "sentences": [{"n": 1, "start": 0, "end": 70, "extents": [{"start": 0, "end": 70}]}],
        "boilerplate": [{"start": 71, "end": 88, "text": "[email protected]", "kind": "email_mask"}],
        "times": [
            {
                "id": "t1",
                "text": "Jan. 17",
                "start": 26,
                "end": 33,
                "value": "2023-01-17",
                "start_date": "2023-01-17",
                "end_date": "2023-01-17",
                "basis": "publication",
            }
        ],
        "references": [
            {
                "id": "r1",
                "text": "2301130058",
                "start": 58,
                "end": 68,
                "kind": "related_article",
                "key": "2301130058",
                "date": "2023-01-13",
                "url": None,
            }
        ],
        "quotes": [
            {
                "id": "q1",
                "text": "fair",
                "start": 47,
                "end": 51,
                "speaker": {"text": "Ada Lowe", "start": 9, "end": 17},
                "cue": {"text": "said", "start": 18, "end": 22},
            }
        ],
    }


def test_nothing_found() -> None:
    """Lists are empty, and nobody speaks where nobody is named."""
    empty: dict[str, Any] = {"sentences": [], "boilerplate": [], "times": [], "references": [], "quotes": []}
    assert article_json(annotate(" ")) == empty
    assert article_json(annotate("“Well.”"))["quotes"][0]["speaker"] is None


def test_a_whole_line() -> None:
    """Every field is read; what is not known is left alone."""
    line = parse_line(
        b'{"id": [7], "text": "a", "published_at": "2023-01-19T08:30:00Z", "language": "en_US",'
        b' "source": "Wire", "title": 5}\n'
    )
    assert (line.text, line.language, line.source, line.id) == ("a", "en-US", "Wire", [7])
    assert line.published_at == datetime(2023, 1, 19, 8, 30, tzinfo=UTC)


def test_the_least_line() -> None:
    """Only the text is needed, and null is as good as leaving out."""
    line = parse_line(b'\xef\xbb\xbf{"text": "", "published_at": null, "language": null, "source": null}')
    assert (line.text, line.published_at, line.language, line.source, line.id) == ("", None, None, None, None)


@pytest.mark.parametrize(
    ("content", "id_", "code", "message"),
    [
        (b"{", None, "malformed_json", "the line is not JSON: Expecting property name"),
        (b"\xff{}", None, "malformed_json", "the line is not UTF-8 (byte 0)"),
        (b'{"text": NaN}', None, "malformed_json", "number or nesting"),
        (b"[" * 100_000, None, "malformed_json", "number or nesting"),
        (b'{"id": %s, "text": "a"}' % (b"9" * 5000), None, "malformed_json", "number or nesting"),
        (b'"text"', None, "invalid_article", "must be an object"),
        (b'{"id": 1}', 1, "invalid_article", "text is required"),
        (b'{"id": "x", "text": 5}', "x", "invalid_article", "text must be a string"),
        (b'{"id": 1, "text": "a", "published_at": 5}', 1, "invalid_article", "published_at must be a string"),
        (
            b'{"id": 1, "text": "a", "published_at": "soon"}',
            1,
            "invalid_article",
            "must look like 2023-01-19",
        ),
        (
            b'{"id": 1, "text": "a", "published_at": "2023-02-30"}',
            1,
            "invalid_article",
            "not a day of the calendar",
        ),
        (b'{"id": 1, "text": "a", "language": "English"}', 1, "invalid_article", "BCP 47"),
        (b'{"id": 1, "text": "a", "source": {}}', 1, "invalid_article", "source must be a string"),
    ],
)
def test_bad_lines(content: bytes, id_: object, code: str, message: str) -> None:
    """A bad line is refused with its id, a code and a sentence."""
    with pytest.raises(LineRejected) as caught:
        parse_line(content)
    answer = error_json(caught.value, 3)
    assert answer["id"] == id_
    assert (answer["error"]["code"], answer["error"]["line"]) == (code, 3)
    assert message in answer["error"]["message"]


@pytest.mark.parametrize(
    ("value", "moment"),
    [
        (None, None),
        ("2023-01-19", date(2023, 1, 19)),
        ("2023-01-19 08:30", datetime(2023, 1, 19, 8, 30)),  # noqa: DTZ001 - sent without a zone
        ("2023-01-19T08:30:00.123456789Z", datetime(2023, 1, 19, 8, 30, 0, 123456, tzinfo=UTC)),
    ],
)
def test_moments(value: str | None, moment: date | None) -> None:
    """Days and moments in ISO 8601."""
    assert parse_moment(value) == moment


@pytest.mark.parametrize("value", ["20230119", "2023-W03", "19.1.2023", "", "2023-01-19Tx", "2023-01-19\n"])
def test_no_moments(value: str) -> None:
    """Other ways to write a day are refused, not guessed."""
    with pytest.raises(ValueError, match="published_at"):
        parse_moment(value)


@pytest.mark.parametrize("value", ["", "e", "english", "en-", "en\n"])
def test_no_languages(value: str) -> None:
    """What is no language tag is refused."""
    with pytest.raises(ValueError, match="BCP 47"):
        parse_language(value)


@settings(deadline=None)  # the first example loads data, and machines are busy
@given(st.text(), st.none() | st.integers() | st.text())
def test_any_text_survives(text: str, id_: object) -> None:
    """Every text and id can be sent, and every answer can be written on one line of UTF-8."""
    line = parse_line(json.dumps({"id": id_, "text": text}).encode())
    assert (line.text, line.id) == (text, id_)
    written = encode({"id": line.id, "text": line.text})
    assert b"\n" not in written
    assert json.loads(written.decode()) == {"id": id_, "text": text}


@pytest.mark.parametrize("text", ["\ud800", "a\udfffb"])
def test_half_a_pair(text: str) -> None:
    """Halves of surrogate pairs stay escaped."""
    assert json.loads(encode({"text": text})) == {"text": text}

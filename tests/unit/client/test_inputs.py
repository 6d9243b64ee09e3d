"""What a batch can be made of: every kind of file gives the same articles."""

import gzip
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import zstandard

from service.client.inputs import Names, read_entries, readable_twice
from service.errors import ArticleRejected, RequestRejected

PLAIN, BODY = Names(), Names(text="body")
ARTICLES = [{"text": "First “text”.", "published_at": "2024-01-02"}, {"text": "Second\ntext.", "id": "b"}]
JSONL = "\n".join(json.dumps(article) for article in ARTICLES) + "\n"


def read(path: Path, names: Names = PLAIN) -> list[tuple[int, Any]]:
    """Line and fields of each article."""
    return [(entry.line, dict(entry.read())) for entry in read_entries(path, names)]


@pytest.mark.parametrize(
    ("name", "pack"),
    [
        ("in.jsonl", lambda raw: raw),
        ("in.jsonl.gz", gzip.compress),
        ("in.jsonl.zst", zstandard.compress),
        ("in.ndjson.zst", lambda raw: zstandard.compress(raw[:20]) + zstandard.compress(raw[20:])),
        ("in", lambda raw: b"\xef\xbb\xbf" + raw),
        ("in", gzip.compress),
        ("in", zstandard.compress),
        ("in.json.gz", lambda raw: gzip.compress(raw[:9]) + gzip.compress(raw[9:])),
    ],
)
def test_jsonl_in_any_wrapping(tmp_path: Path, name: str, pack: Callable[[bytes], bytes]) -> None:
    """Plain, gzip and zstd, also in several frames, also with a byte order mark."""
    file = tmp_path / name
    file.write_bytes(pack(JSONL.encode()))
    assert read(file) == [(1, ARTICLES[0]), (2, ARTICLES[1])]


def test_lines_are_counted_as_an_editor_does(tmp_path: Path) -> None:
    """Blank lines are no articles but count; the last line needs no end."""
    file = tmp_path / "in.jsonl"
    file.write_text('\n{"text": "a"}\n\n  \n{"text": "b"}')
    assert [line for line, _ in read(file)] == [2, 5]


def test_other_names_leave_other_fields_out(tmp_path: Path) -> None:
    """With names given, the input may hold whatever it likes beside."""
    file = tmp_path / "in.jsonl"
    file.write_text(json.dumps({"body": "Text", "day": "2024-01-02", "title": "T", "score": 3, "id": 17}))
    assert read(file, Names(text="body", date="day")) == [
        (1, {"text": "Text", "title": "T", "id": "17", "published_at": "2024-01-02"})
    ]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("in.csv", 'id,body,day,extra\n7,"First\nline, and ""more""",2024-01-02,x\n8,Second,,\n'),
        ("in.tsv", 'id\tbody\tday\n7\t"First\nline, and ""more"""\t2024-01-02\n8\tSecond\t\n'),
    ],
)
def test_csv_by_its_header(tmp_path: Path, name: str, content: str) -> None:
    """Quoted line breaks stay, empty cells are nothing, records are counted."""
    file = tmp_path / name
    file.write_text(content, encoding="utf-8")
    assert read(file, Names(text="body", date="day")) == [
        (1, {"text": 'First\nline, and "more"', "id": "7", "published_at": "2024-01-02"}),
        (2, {"text": "Second", "id": "8"}),
    ]


def test_a_format_can_be_named(tmp_path: Path) -> None:
    """What has no ending, as stdin, is read as it is told."""
    file = tmp_path / "in"
    file.write_text("text,id\nFirst,7\n")
    assert read(file, Names(form="csv")) == [(1, {"text": "First", "id": "7"})]


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (PLAIN, "no column text, but body, day: .*--text-field"),
        (Names(text="body", date="when"), "no column when, but body, day: .*--date-field"),
    ],
)
def test_a_column_that_is_not_there_is_told_once(tmp_path: Path, names: Names, said: str) -> None:
    """Not once a row: no row could be read."""
    file = tmp_path / "in.csv"
    file.write_text("body,day\nFirst,2024-01-02\n")
    with pytest.raises(ArticleRejected, match=said):
        read(file, names)


def test_what_only_has_the_name_of_a_field_is_left_out(tmp_path: Path) -> None:
    """Of a foreign shape only the fields that were asked for have to be what they are read as."""
    file = tmp_path / "in.jsonl"
    file.write_text('{"body": "A", "source": {"name": "b"}, "title": ["c"], "url": {}, "id": 7}\n')
    assert read(file, BODY) == [(1, {"text": "A", "id": "7"})]


def test_folders_are_read_in_order(tmp_path: Path) -> None:
    """Each text file is an article, named by its path; other files are left alone."""
    (tmp_path / "sub").mkdir()
    (tmp_path / "b.txt").write_text("Second", encoding="utf-8")
    (tmp_path / "a.md").write_text("First", encoding="utf-8")
    (tmp_path / "sub" / "c.txt.gz").write_bytes(gzip.compress(b"Third"))
    (tmp_path / "photo.jpg").write_bytes(b"\xff")
    assert read(tmp_path) == [
        (1, {"text": "First", "id": "a.md"}),
        (2, {"text": "Second", "id": "b.txt"}),
        (3, {"text": "Third", "id": "sub/c.txt.gz"}),
    ]
    assert read(tmp_path / "b.txt") == [(1, {"text": "Second", "id": "b.txt"})]


@pytest.mark.parametrize(
    ("content", "names", "said"),
    [
        ("{oops", PLAIN, "column 2: expecting property name"),
        ("[1]", PLAIN, "must be a JSON object"),
        ('{"body": "x"}', Names(text="text"), "--text-field"),
        ('{"text": "a", "text": "b"}', PLAIN, "the field text stands twice; send it once"),
        ('{"text": "a", "metadata": {"x": NaN}}', PLAIN, "NaN is not JSON; send a number or null"),
        ('{"text": "a", "metadata": {"x": 1e999}}', PLAIN, "a number is too large; send a smaller"),
        ('{"text": "a", "title": "\\ud800"}', PLAIN, "title holds half of a surrogate pair"),
        (
            '{"text": ' + "[" * 100_000 + "]" * 100_000 + "}",
            PLAIN,
            "nested deeper than 32 levels; flatten it",
        ),
        ('{"text": "a", "metadata": ' + '{"a":' * 40 + "1" + "}" * 41, PLAIN, "nested deeper than 32"),
        ('{"body": "a", "day": []}', Names(text="body", date="day"), "day is a list; write a string"),
        (
            '{"line": 1, "sha256": "00", "id": null, "error": {}}',
            PLAIN,
            "tells of a failure and holds no text; give the input of that batch again",
        ),
    ],
)
def test_a_bad_line_stands_alone(tmp_path: Path, content: str, names: Names, said: str) -> None:
    """It fails when it is read, with a reason; the lines beside it do not."""
    file = tmp_path / "in.jsonl"
    whole = '{"text": "a", "body": "a"}' if names.text else '{"text": "a"}'
    file.write_text(f"{whole}\n{content}\n{whole}")
    first, bad, last = read_entries(file, names)
    assert (first.read()["text"], bad.line, last.read()["text"]) == ("a", 2, "a")
    with pytest.raises(RequestRejected, match=said):
        bad.read()


def test_bytes_that_are_no_text_are_placed(tmp_path: Path) -> None:
    """The reason says which byte it is, not only that something is wrong."""
    file = tmp_path / "in.jsonl"
    file.write_bytes(b'{"text": "caf\xe9"}')
    with pytest.raises(RequestRejected, match="not UTF-8 \\(byte 13\\); encode it as UTF-8"):
        read(file)


def test_what_is_left_out_may_be_odd(tmp_path: Path) -> None:
    """With names given, no value beside is a reason to reject the line."""
    file = tmp_path / "in.jsonl"
    vector = [0.5] * 30_000
    file.write_text(json.dumps({"body": "Text", "vector": vector, "half": "\ud800", "source": None}))
    assert read(file, BODY) == [(1, {"text": "Text"})]


def test_a_row_of_another_length_stands_alone(tmp_path: Path) -> None:
    """Of a comma without quotes the row is told, and keeps its id; cells that are empty do not matter."""
    file = tmp_path / "in.csv"
    file.write_text("id,text\n1,First\n2,Second, cut in two\n3,Third,,\n")
    first, bad, last = read_entries(file, PLAIN)
    assert (first.read()["text"], last.read()["text"]) == ("First", "Third")
    assert (bad.line, bad.article_id) == (2, "2")
    with pytest.raises(RequestRejected, match=r"1 more than the 2 cells of the header; .* in double quotes"):
        bad.read()


@pytest.mark.parametrize(
    ("header", "names"),
    [
        ("text,text", PLAIN),
        ("id,text,id", PLAIN),
        ("text,body,body", BODY),
        ("text,day,day", Names(date="day")),
    ],
)
def test_two_columns_of_one_name_are_told_once(tmp_path: Path, header: str, names: Names) -> None:
    """Nobody can know which is meant; names of columns that are left out do not matter."""
    file = tmp_path / "in.csv"
    file.write_text(f"{header},x,x\na,b,c\n")
    with pytest.raises(ArticleRejected, match=r"has 2 columns .*: give all but one of them other names"):
        read(file, names)


def test_the_same_content_has_the_same_hash(tmp_path: Path) -> None:
    """Space around a line does not matter; a changed character does, and so does another field."""
    file = tmp_path / "in.jsonl"
    file.write_text('{"text": "a"}\r\n  {"text": "a"}\n{"text": "b"}')
    first, same, other = (entry.digest for entry in read_entries(file, PLAIN))
    assert first == same != other
    renamed = [entry.digest for names in ("text", "body") for entry in read_entries(file, Names(text=names))]
    assert len({first, renamed[0], renamed[3]}) == 3


@pytest.mark.parametrize("name", ["in.jsonl.gz", "in.jsonl.zst"])
def test_damaged_files_are_told(tmp_path: Path, name: str) -> None:
    """What is no archive, or half of one, is one sentence."""
    file = tmp_path / name
    file.write_bytes(b"no archive at all")
    with pytest.raises(ArticleRejected, match="cannot be read"):
        read(file)


def test_what_is_not_there_is_told(tmp_path: Path) -> None:
    """A missing file and an empty folder say what to name."""
    with pytest.raises(ArticleRejected, match="JSONL or CSV"), readable_twice(str(tmp_path / "no")):
        pass
    with pytest.raises(ArticleRejected, match="no text files"):
        read(tmp_path)


def test_stdin_can_be_read_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is kept while the batch runs, and gone afterwards."""
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(JSONL.encode())))
    with readable_twice("-") as path:
        assert read(path) == read(path) == [(1, ARTICLES[0]), (2, ARTICLES[1])]
    assert not path.exists()

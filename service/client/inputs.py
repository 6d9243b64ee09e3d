"""Reads what a batch is made of: JSONL, CSV, a folder of texts; plain, gzip or zstd; a file or stdin."""

import csv
import gzip
import hashlib
import io
import json
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO, Final, cast

import zstandard

from service.errors import ArticleRejected, RequestRejected
from service.strict_json import check_values, read_object

STDIN: Final = "-"
_FIELDS: Final = ("title", "url", "source", "language", "id")
_COMPRESSED: Final = {".gz", ".zst"}
_GZIP: Final = b"\x1f\x8b"
_ZSTD: Final = b"\x28\xb5\x2f\xfd"
_TEXTS: Final = {".txt", ".text", ".md"}
_MAX_CELL: Final = 16 * 1024 * 1024
_MAX_ID: Final = 200
_DEAD_LETTER: Final = frozenset({"line", "sha256", "error"})

Fields = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Names:
    """What the input calls things; None where it is in the shape of an Article, and named by its ending."""

    text: str | None = None
    date: str | None = None
    form: str | None = None  # the ending that it would have as a file, without its dot

    @property
    def are_ours(self) -> bool:
        """Whether its fields are those of an Article."""
        return self.text is None and self.date is None


@dataclass(frozen=True, slots=True)
class Entry:
    """One article of the input as it stands there: unchecked, with its line and a hash of its content."""

    line: int
    digest: bytes
    parse: Callable[[], Fields]
    shape: Callable[[Fields], Fields] = lambda given: given  # to the fields of an Article
    file: str | None = None  # whose text it is: its id, also where it cannot be read

    def read(self) -> Fields:
        """The fields of its Article.

        Raises:
            RequestRejected: when it is none, saying what to do.
        """
        return self.shape(self.parse())

    @property
    def article_id(self) -> str | None:
        """What the input calls it, as far as that can be read."""
        try:
            given = self.parse().get("id")
        except RequestRejected:
            return self.file
        return given.encode(errors="replace").decode()[:_MAX_ID] if isinstance(given, str) else None


def read_entries(source: Path, names: Names) -> Iterator[Entry]:
    """The articles of an input, in its order; blank lines are left out but counted.

    Raises:
        ArticleRejected: when it cannot be read at all; a single bad entry raises when it is read.
    """
    if source.is_dir():
        yield from _texts(source)
        return
    kind = _kind(source) if names.form is None else f".{names.form}"
    try:
        with _opened(source) as stream:
            if kind in {".csv", ".tsv"}:
                yield from _rows(stream, names, "\t" if kind == ".tsv" else ",")
            elif kind in _TEXTS:
                raw = stream.read()
                yield _text(1, raw, source.name, _digest(raw))
            else:
                yield from _lines(stream, names)
    except (OSError, EOFError, zstandard.ZstdError) as error:
        reason = getattr(error, "strerror", None) or "it is damaged"
        raise ArticleRejected(f"{source} cannot be read: {reason.lower()}") from error


@contextmanager
def readable_twice(name: str) -> Iterator[Path]:
    """The input as something that can be read again; stdin is kept in a temporary file meanwhile."""
    if name != STDIN:
        path = Path(name)
        if not path.exists():
            raise ArticleRejected(f"there is no {name}; name a JSONL or CSV file, a folder, or - for stdin")
        yield path
        return
    with tempfile.NamedTemporaryFile(prefix="groundwire-", suffix=".jsonl") as kept:
        shutil.copyfileobj(sys.stdin.buffer, kept)
        kept.flush()
        yield Path(kept.name)


def _kind(source: Path) -> str:
    suffixes = [suffix.lower() for suffix in source.suffixes]
    while suffixes and suffixes[-1] in _COMPRESSED:
        suffixes.pop()
    return suffixes[-1] if suffixes else ""


def _opened(source: Path) -> io.BufferedReader:
    """What is in the file; its first bytes tell how it is compressed, too, since stdin has no ending."""
    suffix = source.suffix.lower()
    with source.open("rb") as stream:
        begins = stream.read(len(_ZSTD))
    if suffix == ".gz" or begins.startswith(_GZIP):
        return io.BufferedReader(cast("io.RawIOBase", gzip.open(source, "rb")))
    if suffix == ".zst" or begins.startswith(_ZSTD):
        frames = zstandard.ZstdDecompressor().stream_reader(source.open("rb"), read_across_frames=True)
        return io.BufferedReader(cast("io.RawIOBase", frames))
    return source.open("rb")


def _lines(stream: BinaryIO, names: Names) -> Iterator[Entry]:
    for number, line in enumerate(stream, 1):
        if line.strip():
            digest = _digest(line.strip(), names)
            yield Entry(
                number, digest, partial(read_object, line, is_line=True), partial(_of_line, names=names)
            )


def _rows(stream: BinaryIO, names: Names, delimiter: str) -> Iterator[Entry]:
    csv.field_size_limit(_MAX_CELL)
    try:
        with io.TextIOWrapper(stream, encoding="utf-8-sig", newline="") as text:
            rows = csv.DictReader(text, delimiter=delimiter)
            _check_columns(rows.fieldnames or (), names)
            for number, row in enumerate(rows, 1):
                named = {"\0" if name is None else name: cell for name, cell in row.items()}
                digest = _digest(json.dumps(named, sort_keys=True, default=str).encode(), names)
                yield Entry(number, digest, partial(dict, row), partial(_of_row, names=names))
    except (csv.Error, UnicodeDecodeError) as error:
        raise ArticleRejected(f"the CSV cannot be read: {error}") from error


def is_text(path: Path) -> bool:
    """Whether a folder's file is one of its articles, by its ending."""
    return _kind(path) in _TEXTS


def _check_columns(found: Sequence[str], names: Names) -> None:
    for option, wanted in (("--text-field", names.text or "text"), ("--date-field", names.date)):
        if found and wanted is not None and wanted not in found:
            columns = ", ".join(found)
            raise ArticleRejected(f"the CSV has no column {wanted}, but {columns}: name the one ({option})")
    for read in {names.text or "text", names.date or "published_at", *_FIELDS}:
        if found.count(read) > 1:
            raise ArticleRejected(
                f"the CSV has {found.count(read)} columns {read}: give all but one of them other names"
            )


def _texts(folder: Path) -> Iterator[Entry]:
    files = sorted(path for path in folder.rglob("*") if path.is_file() and is_text(path))
    if not files:
        raise ArticleRejected(f"{folder} holds no text files ({', '.join(sorted(_TEXTS))})")
    for number, path in enumerate(files, 1):
        with _opened(path) as stream:
            raw = stream.read()
        name = path.relative_to(folder).as_posix()
        yield _text(number, raw, name[-_MAX_ID:], _digest(name.encode() + b"\0" + raw))


def _text(number: int, raw: bytes, name: str, digest: bytes) -> Entry:
    return Entry(number, digest, lambda: {"text": _decoded(raw), "id": name}, file=name)


def _of_line(found: Fields, names: Names) -> Fields:
    fields = found if names.are_ours and "text" in found else _renamed(found, names)
    check_values(fields, is_line=True)
    return fields


def _of_row(row: Fields, names: Names) -> Fields:
    beyond = cast("Mapping[str | None, Any]", row).get(None, ())
    if any(beyond):
        raise ArticleRejected(
            f"the row has {len(beyond)} more than the {len(row) - 1} cells of the header; "
            "put cells that hold the separator in double quotes"
        )
    return _renamed(row, names)


def _renamed(found: Fields, names: Names) -> Fields:
    """An Article's fields; the other fields of a foreign shape are left out, also those of another kind."""
    text = names.text or "text"
    if found.get(text) is None:
        if found.keys() >= _DEAD_LETTER:
            raise ArticleRejected(
                "the line tells of a failure and holds no text; "
                "give the input of that batch again, of which only what is not finished is sent"
            )
        raise ArticleRejected(f"there is no field {text}; name the one with the text (--text-field)")
    article: dict[str, Any] = {"text": found[text]}
    for name, ours in (
        *((field, field) for field in _FIELDS),
        (names.date or "published_at", "published_at"),
    ):
        value = found.get(name)
        if value is None or value == "" or name == text:
            continue
        if isinstance(value, dict | list):
            if name != names.date:
                continue
            kind = "an object" if isinstance(value, dict) else "a list"
            raise ArticleRejected(f"{name} is {kind}; write a string in its place, or leave it out")
        article[ours] = str(value)
    return article


def _decoded(raw: bytes) -> str:
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ArticleRejected(f"the text is not UTF-8 (byte {error.start})") from error


def _digest(content: bytes, names: Names | None = None) -> bytes:
    """Of what is read, under these names: another column is another article."""
    read_as = b"" if names is None or names.are_ours else f"{names.text}\0{names.date}\0".encode()
    return hashlib.sha256(read_as + content).digest()[:16]

"""Writes the results of a batch as JSONL that another run can continue, whatever ended this one."""

import json
import sys
from collections import Counter
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from pathlib import Path
from typing import Any, BinaryIO, Final

from schemas.jobs import JobError
from service.client.inputs import is_text
from service.errors import ArticleRejected

STDOUT: Final = "-"
FAILED: Final = ".failed.jsonl"  # the endings of files beside an output
STATE: Final = ".state.json"
DATABASE: Final = ".state.sqlite3"
_NEW: Final = ".new"
_OF_STATE: Final = (STATE, STATE + _NEW, DATABASE, f"{DATABASE}-wal", f"{DATABASE}-shm")
_BEGINS: Final = b'{"line":'


class ResultFile:
    """Lines that were written, and where the next ones go; a line that was cut off is taken away first.

    A result is known by the hash of its article's content; its line is where that stood when it was written.
    """

    def __init__(self, path: str) -> None:
        self._held: set[tuple[int, bytes]] = set()
        self.path = path
        self._stream: BinaryIO = sys.stdout.buffer if path == STDOUT else self._continued(Path(path))

    def settled(self, digests: Mapping[int, bytes]) -> set[int]:
        """The lines of an input that have a result here: of their own number, else one that moved.

        Each result stands for one line, also where several are alike. What is written later under a number
        of its own changes nothing for the others, so a run that goes on finds the same lines settled.
        """
        settled = {line for line, digest in digests.items() if (line, digest) in self._held}
        moved = Counter(digest for line, digest in self._held if digests.get(line) != digest)
        for line, digest in digests.items():
            if line not in settled and moved[digest]:
                moved[digest] -= 1
                settled.add(line)
        return settled

    def write(self, line: int, digest: bytes, fields: Mapping[str, Any]) -> bool:
        """Write one result, unless it stands there already; true when it was written."""
        if (line, digest) in self._held:
            return False
        text = json.dumps(
            {"line": line, "sha256": digest.hex(), **fields}, ensure_ascii=False, separators=(",", ":")
        )
        self._stream.write(text.encode() + b"\n")
        self._held.add((line, digest))
        return True

    @property
    def finished(self) -> frozenset[bytes]:
        """The content of the articles that have a result here."""
        return frozenset(digest for _, digest in self._held)

    def flush(self) -> None:
        """Hand over to the system what was written."""
        self._stream.flush()

    def close(self) -> None:
        """Write what is left."""
        self._stream.flush()
        if self._stream is not sys.stdout.buffer:
            self._stream.close()

    def _continued(self, path: Path) -> BinaryIO:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            stream = path.open("r+b" if path.exists() else "w+b")
        except OSError as error:
            raise ArticleRejected(f"{path} cannot be written: {(error.strerror or '').lower()}") from error
        try:
            _hold(stream)
        except BlockingIOError as error:
            stream.close()
            raise ArticleRejected(
                f"another batch is writing {path}; wait until it is over, or choose another file"
            ) from error
        end = 0
        for raw in stream:
            is_whole = raw.endswith(b"\n")
            if not is_whole and _BEGINS.startswith(raw.strip(b"\0")[: len(_BEGINS)]):
                break  # whoever wrote it was killed
            found = _known(raw) if is_whole else None
            if found is None:
                stream.close()
                raise ArticleRejected(f"{path} holds something else than results; choose another file")
            self._held.add(found)
            end += len(raw)
        stream.truncate(end)
        stream.seek(end)
        return stream


class FailureFile:
    """The dead letters of this run, beside its results; no file when there are none.

    Those of the run before stay until this one has come to its end; one that is ended early leaves both.
    """

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._new = None if path is None else path.with_name(path.name + _NEW)
        self.lines: set[int] = set()
        self._digests: set[bytes] = set()

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.lines)

    def write(self, line: int, digest: bytes, article_id: object, error: JobError) -> None:
        """Write one."""
        mode = "ab" if self.lines else "wb"  # what an ended run left goes
        self.lines.add(line)
        self._digests.add(digest)
        if self._new is None:
            sys.stderr.write(f"line {line}: {error.code}: {error.message}\n")
            return
        record = {"line": line, "sha256": digest.hex(), "id": article_id, "error": error.model_dump()}
        with self._new.open(mode) as stream:
            stream.write(json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode() + b"\n")

    def replace(self) -> None:
        """Put them in the place of those of the run before: this one has come to its end."""
        if self._path is None or self._new is None:
            return
        if self.lines:
            self._new.replace(self._path)
            return
        for path in (self._path, self._new):
            path.unlink(missing_ok=True)

    def stop(self, finished: AbstractSet[bytes]) -> None:
        """Put them beside those of the run before that are not `finished`: this one was ended early."""
        if self._path is None or self._new is None or not self.lines:
            return
        told = self._digests | finished
        if self._path.exists():
            with self._path.open("rb") as before, self._new.open("ab") as stream:
                stream.writelines(raw for raw in before if _of_letter(raw) not in told)
        self._new.replace(self._path)


def check_apart(source: Path, output: str) -> None:
    """Refuse an input that a batch with this output would write over.

    Raises:
        ArticleRejected: saying what to give instead.
    """
    if output == STDOUT:
        return
    own = Path(output)
    if _is_same(source, own):
        raise ArticleRejected(f"{source} is both IN and OUT; choose another OUT")
    if any(_is_same(source, beside(output, ending)) for ending in (FAILED, FAILED + _NEW)):
        raise ArticleRejected(
            f"{source} tells what failed and holds no articles; "
            f"give the IN of that batch again, of which only what is not finished is sent"
        )
    if any(_is_same(source, beside(output, ending)) for ending in _OF_STATE):
        raise ArticleRejected(
            f"{source} is where a batch with this OUT keeps how far it is; choose another OUT"
        )
    if source.is_dir() and is_text(own) and own.resolve().is_relative_to(source.resolve()):
        raise ArticleRejected(f"{own} would be read as one of the articles in {source}; choose another OUT")


def _is_same(one: Path, other: Path | None) -> bool:
    try:
        return other is not None and one.samefile(other)
    except OSError:  # it is not there
        return False


def beside(path: str, ending: str) -> Path | None:
    """The file that goes with an output: OUT.failed.jsonl for OUT.jsonl; none for stdout."""
    if path == STDOUT:
        return None
    own = Path(path)
    return own.with_name((own.stem if own.suffix == ".jsonl" else own.name) + ending)


def _hold(stream: BinaryIO) -> None:
    """Keep other batches off this file until it is closed, or this process has ended.

    Raises:
        BlockingIOError: when another one has it.
    """
    if sys.platform == "win32":
        return
    import fcntl  # noqa: PLC0415 - not on Windows

    try:
        fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise
    except OSError:  # not every file system has locks
        return


def _of_letter(raw: bytes) -> bytes | None:
    """The content of the article that a dead letter tells of."""
    try:
        return bytes.fromhex(json.loads(raw)["sha256"])
    except (ValueError, KeyError, TypeError):
        return None


def _known(raw: bytes) -> tuple[int, bytes] | None:
    try:
        found = json.loads(raw)
        if "error" in found:  # a dead letter
            return None
        return int(found["line"]), bytes.fromhex(found["sha256"])
    except (ValueError, KeyError, TypeError):
        return None

"""Writes the results of a batch as JSONL that another run can continue, whatever ended this one."""

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, BinaryIO, Final

from schemas.jobs import JobError
from service.errors import ArticleRejected

STDOUT: Final = "-"


class ResultFile:
    """Lines that were written, and where the next ones go; a line that was cut off is taken away first.

    `finished` holds line and content hash of every result that stands there.
    """

    def __init__(self, path: str) -> None:
        self.finished: dict[int, bytes] = {}
        self.path = path
        self._stream: BinaryIO = sys.stdout.buffer if path == STDOUT else self._continued(Path(path))

    def write(self, line: int, digest: bytes, fields: Mapping[str, Any]) -> bool:
        """Write one result, unless it stands there already; true when it was written."""
        if self.finished.get(line) == digest:
            return False
        text = json.dumps(
            {"line": line, "sha256": digest.hex(), **fields}, ensure_ascii=False, separators=(",", ":")
        )
        self._stream.write(text.encode() + b"\n")
        self.finished[line] = digest
        return True

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
            if not raw.endswith(b"\n"):
                break  # whoever wrote it was killed
            found = _known(raw)
            if found is None:
                stream.close()
                raise ArticleRejected(f"{path} holds something else than results; choose another file")
            self.finished[found[0]] = found[1]
            end += len(raw)
        stream.truncate(end)
        stream.seek(end)
        return stream


class FailureFile:
    """The dead letters of this run, beside its results; no file when there are none."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self.lines: set[int] = set()
        if path is not None:
            path.unlink(missing_ok=True)

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.lines)

    def write(self, line: int, digest: bytes, article_id: object, error: JobError) -> None:
        """Write one."""
        self.lines.add(line)
        if self._path is None:
            sys.stderr.write(f"line {line}: {error.code}: {error.message}\n")
            return
        record = {"line": line, "sha256": digest.hex(), "id": article_id, "error": error.model_dump()}
        with self._path.open("ab") as stream:
            stream.write(json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode() + b"\n")


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


def _known(raw: bytes) -> tuple[int, bytes] | None:
    try:
        found = json.loads(raw)
        return int(found["line"]), bytes.fromhex(found["sha256"])
    except (ValueError, KeyError, TypeError):
        return None

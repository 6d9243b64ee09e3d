"""Sets up structured logs: JSON lines on one stream, without article text or keys."""

import logging
import traceback
from pathlib import Path
from typing import Final, TextIO

import structlog

LEVELS: Final = {"debug": 10, "info": 20, "warning": 30, "error": 40}
SILENT: Final = logging.CRITICAL

_ROOT: Final = Path(__file__).resolve().parent.parent
_MAX_FRAMES: Final = 12
_MAX_MESSAGE: Final = 300
# Their first line never holds what a caller sent; other libraries' messages may.
_TRUSTED: Final = ("uvicorn", "asyncio")


def configure_logs(level: int, stream: TextIO) -> None:
    """Write our events and those of libraries to `stream` from `level` upwards."""
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.JSONRenderer(),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.WriteLoggerFactory(stream),
        cache_logger_on_first_use=False,
    )
    root = logging.getLogger()
    root.handlers[:] = [_LibraryEvents()]
    root.setLevel(max(level, logging.INFO))


def _failure_fields(error: BaseException) -> dict[str, object]:
    """Where and as what `error` was raised, without its message, which may quote what a caller sent."""
    frames = traceback.extract_tb(error.__traceback__)[-_MAX_FRAMES:]
    cause = error.__cause__ or error.__context__
    return {
        "error": type(error).__name__,
        "cause": type(cause).__name__ if cause is not None else None,
        "frames": [f"{_short(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames],
    }


def log_failure(event: str, error: BaseException) -> None:
    """Write that `error` stopped something, without its message."""
    structlog.get_logger().error(event, **_failure_fields(error))


class _LibraryEvents(logging.Handler):
    """Turns a library's log record into one of our events."""

    def emit(self, record: logging.LogRecord) -> None:
        is_trusted = record.name.split(".", 1)[0] in _TRUSTED
        if not is_trusted and record.levelno < logging.WARNING:
            return
        fields: dict[str, object] = {"logger": record.name}
        if is_trusted:
            fields["message"] = record.getMessage().split("\n", 1)[0][:_MAX_MESSAGE]
        if record.exc_info and record.exc_info[1] is not None:
            fields |= _failure_fields(record.exc_info[1])
        structlog.get_logger().log(_standard(record.levelno), "library_log", **fields)


def _standard(level: int) -> int:
    """The standard level at or below `level`; structlog knows no others."""
    return min(max(level // 10 * 10, logging.DEBUG), logging.CRITICAL)


def _short(filename: str) -> str:
    path = Path(filename)
    return str(path.relative_to(_ROOT)) if path.is_relative_to(_ROOT) else "/".join(path.parts[-3:])

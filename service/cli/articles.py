"""Reads the article that the command line names."""

import sys
from pathlib import Path
from typing import BinaryIO, Final

from schemas.article import MAX_TEXT_CODE_POINTS, Article
from service.errors import ArticleRejected, ArticleTooLarge
from service.rejections import checked_article

STDIN: Final = "-"
_MAX_BYTES: Final = 4 * MAX_TEXT_CODE_POINTS + 3  # UTF-8 takes at most 4 bytes; a byte order mark 3


def read_article(file: str, *, published_at: str | None, title: str | None, cache: str = "use") -> Article:
    """Read a file, or stdin for "-", to the character; only a leading byte order mark is left out.

    Offsets in the answer therefore count from the first character after the mark.

    Raises:
        RequestRejected: saying what is wrong with the file or the options.
    """
    text = _decode(_read(file), file)
    return checked_article(
        {
            name: value
            for name, value in (
                ("text", text),
                ("published_at", published_at),
                ("title", title),
                ("options", {"cache": cache}),
            )
            if value is not None
        }
    )


def _read(file: str) -> bytes:
    if file == STDIN:
        if sys.stdin.isatty():
            sys.stderr.write("reading the article from the terminal; end it with Ctrl-D\n")
        return _bounded(sys.stdin.buffer, "stdin")
    try:
        with Path(file).open("rb") as stream:
            return _bounded(stream, file)
    except FileNotFoundError as error:
        raise ArticleRejected(f"there is no file {file}; name one, or - for stdin") from error
    except IsADirectoryError as error:
        raise ArticleRejected(f"{file} is a directory; name one article") from error
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is no file name"
        raise ArticleRejected(f"{file} cannot be read: {reason}") from error


def _bounded(stream: BinaryIO, name: str) -> bytes:
    content = stream.read(_MAX_BYTES + 1)
    if len(content) > _MAX_BYTES:
        raise ArticleTooLarge(
            f"{name} holds more than {MAX_TEXT_CODE_POINTS:,} characters; send less, or split it"
        )
    return content


def _decode(content: bytes, name: str) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ArticleRejected(
            f"{name} is not UTF-8 (byte {error.start} is 0x{content[error.start]:02x}); "
            "convert it, for instance with iconv -f windows-1252 -t utf-8"
        ) from error

"""The command `annotate`: what code alone finds in one article, or in a stream of them."""

import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, BinaryIO, Final

import typer

from service.cli.exits import ExitCode, complain

if TYPE_CHECKING:  # these load the grammars, which --help does without
    from service.annotate.wire import Line

_STDIN: Final = "-"
_LONGEST_LINE: Final = 32 * 1024 * 1024  # bytes


def annotate_command(  # noqa: PLR0913 - one parameter an option
    file: Annotated[
        str | None,
        typer.Argument(
            metavar="FILE|-", help="The article as UTF-8 text; - reads stdin.", show_default=False
        ),
    ] = None,
    *,
    published_at: Annotated[
        str | None,
        typer.Option(metavar="DATE", help="Day of publication, such as 2023-01-19; relative dates need it."),
    ] = None,
    language: Annotated[
        str | None, typer.Option(metavar="TAG", help="BCP 47 tag, such as en-GB; guessed when left out.")
    ] = None,
    source: Annotated[
        str | None, typer.Option(metavar="NAME", help="Who published it; tells how dates in figures read.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
    jsonl: Annotated[
        bool,
        typer.Option(
            "--jsonl", help='Read {"text": ..., "published_at"?, "language"?, "id"?} a line; JSON a line out.'
        ),
    ] = False,
) -> None:
    """Find sentences, boilerplate, dates, references and quotations; no model, no network.

    Exit codes: 0 done, 2 bad input (with --jsonl: some line was bad; its place holds an error object).
    """
    if jsonl:
        if published_at is not None or language is not None or source is not None or as_json:
            raise _rejected("--jsonl takes these from each line; leave the other options out")
        raise typer.Exit(_stream(file or _STDIN))
    if file is None:
        raise _rejected("name the article's file, or - for stdin")
    _one(file, published_at=published_at, language=language, source=source, as_json=as_json)


def _rejected(message: str) -> Exception:
    from service.errors import ArticleRejected

    return ArticleRejected(message)


def _one(
    file: str, *, published_at: str | None, language: str | None, source: str | None, as_json: bool
) -> None:
    from service.annotate import annotate
    from service.annotate.wire import article_json, encode, parse_language
    from service.cli.articles import read_article

    try:
        tag = parse_language(language)
    except ValueError as error:
        raise _rejected(str(error)) from error
    article = read_article(file, published_at=published_at, title=None)
    annotated = annotate(article.text, article.published_at, tag, source)
    if as_json:
        _write(encode(article_json(annotated), indent=2 if sys.stdout.isatty() else None))
        return
    from service.cli.annotations import print_annotations

    print_annotations(annotated, sys.stdout)


def _stream(file: str) -> ExitCode:
    """Annotate line by line, in order and in constant memory; a bad line costs only itself."""
    from service.annotate.wire import INVALID, LineRejected, encode, error_json, parse_line

    code = ExitCode.COMPLETE
    with ExitStack() as stack:
        for number, content in _lines(_open(file, stack)):
            try:
                if content is None:
                    raise LineRejected(INVALID, f"the line is longer than {_LONGEST_LINE:,} bytes")  # noqa: TRY301 - told like every other line
                answer = _annotated(parse_line(content))
            except LineRejected as error:
                code = ExitCode.BAD_INPUT
                complain(f"line {number}: {error.message}")
                answer = error_json(error, number)
            _write(encode(answer))
    return code


def _annotated(line: "Line") -> dict[str, object]:
    from service.annotate import annotate
    from service.annotate.wire import LineRejected, article_json

    try:
        found = article_json(annotate(line.text, line.published_at, line.language, line.source))
    except Exception as error:
        # A fault of ours in one article must not cost the others.
        raise LineRejected(
            "internal_error",
            f"this is a fault of Groundwire ({type(error).__name__}); please report it",
            id=line.id,
        ) from error
    return {"id": line.id, **found}


def _open(file: str, stack: ExitStack) -> BinaryIO:
    if file == _STDIN:
        return sys.stdin.buffer
    try:
        return stack.enter_context(Path(file).open("rb"))
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is no file name"
        raise _rejected(f"{file} cannot be read: {reason}") from error


def _lines(stream: BinaryIO) -> Iterator[tuple[int, bytes | None]]:
    """Give each line that is not blank with its number; None for one that is too long to hold."""
    number = 0
    while content := stream.readline(_LONGEST_LINE + 1):
        number += 1
        if len(content) > _LONGEST_LINE:
            while not content.endswith(b"\n") and (content := stream.readline(_LONGEST_LINE)):
                pass
            yield number, None
        elif content.strip():
            yield number, content


def _write(content: bytes) -> None:
    sys.stdout.buffer.write(content + b"\n")
    sys.stdout.buffer.flush()

"""Prints an annotated article for a person: the text with what was found in it, then tables."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final, TextIO

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from service.annotate.values import AnnotatedArticle, Citation, Extent, Quotation, TimeExpression
from service.cli.tables import LABEL, new_table, open_console, section
from service.cli.wording import EN_DASH, NOTHING, day, optional, plain

_TIME: Final = "cyan"
_REFERENCE: Final = "magenta"
_QUOTE: Final = "green"
_SPEAKER: Final = "bold yellow"
_BOILERPLATE: Final = "dim italic"
_LONGEST: Final = 80


def print_annotations(article: AnnotatedArticle, stream: TextIO) -> None:
    """Print the whole annotation."""
    console = open_console(stream)
    console.print(_legend(article))
    console.print(Padding(_text(article), (1, 0, 0, 0)))
    for heading, count, body in (
        ("Times", len(article.times), _times(article.times)),
        ("References", len(article.references), _references(article.references)),
        ("Quotations", len(article.quotes), _quotes(article.quotes)),
        ("Boilerplate", len(article.boilerplate), _boilerplate(article)),
    ):
        console.print(section(heading, count, body))


def _legend(article: AnnotatedArticle) -> Text:
    published = article.published_at
    when = "no date of publication" if published is None else f"published {published:%Y-%m-%d}"
    return Text.assemble(
        f"{len(article.text):,} characters · {len(article.sentences)} sentences · ",
        f"{article.language} · {when}\n",
        ("time", _TIME),
        "  ",
        ("reference", _REFERENCE),
        "  ",
        ("quotation", _QUOTE),
        "  ",
        ("speaker", _SPEAKER),
        "  ",
        ("boilerplate", _BOILERPLATE),
    )


def _text(article: AnnotatedArticle) -> Table:
    """Return the sentences by number, boilerplate between them."""
    styles = sorted(_styles(article), key=lambda style: style[0].start)
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(justify="right", style=LABEL, no_wrap=True)
    grid.add_column(overflow="fold")
    rows: list[tuple[int, str, Text]] = [
        (sentence.start, str(sentence.n), _styled(article.text, sentence.extents, styles))
        for sentence in article.sentences
    ]
    rows.extend(
        (item.start, "", plain(_shortened(item.text), _BOILERPLATE))
        for item in article.boilerplate
        if not item.kind.is_content
    )
    for _, number, body in sorted(rows, key=lambda row: row[0]):
        grid.add_row(number, body)
    return grid


def _styles(article: AnnotatedArticle) -> Iterator[tuple[Extent, str]]:
    for quote in article.quotes:
        yield Extent(quote.start, quote.end), _QUOTE
        if quote.speaker is not None:
            yield Extent(quote.speaker.start, quote.speaker.end), _SPEAKER
    for time in article.times:
        yield Extent(time.start, time.end), _TIME
    for reference in article.references:
        yield Extent(reference.start, reference.end), _REFERENCE


def _styled(text: str, extents: Sequence[Extent], styles: Sequence[tuple[Extent, str]]) -> Text:
    """Return one sentence with its finds in colour; a cut is shown as an ellipsis."""
    result = Text()
    for number, extent in enumerate(extents):
        if number:
            result.append(" […] ", style=LABEL)
        inside = [pair for pair in styles if pair[0].start < extent.end and extent.start < pair[0].end]
        cuts = sorted({extent.start, extent.end, *_cuts(inside, extent)})
        for start, end in pairwise(cuts):
            names = [style for found, style in inside if found.start <= start and end <= found.end]
            result.append_text(_piece(text[start:end], names))
    return result


def _cuts(found: Iterable[tuple[Extent, str]], extent: Extent) -> Iterator[int]:
    for part, _ in found:
        yield max(part.start, extent.start)
        yield min(part.end, extent.end)


def _piece(part: str, styles: Sequence[str]) -> Text:
    """Return a stretch in its last style, with the blanks around it kept."""
    before = " " if part[:1].isspace() else ""
    after = " " if part[-1:].isspace() and part.strip() else ""
    return Text.assemble(before, plain(part, styles[-1] if styles else ""), after)


def _times(times: Sequence[TimeExpression]) -> Table:
    table = new_table("id", "text", "value", "from", "to", "basis", "where")
    for time in times:
        table.add_row(
            Text(time.id, style=LABEL),
            plain(time.text, _TIME),
            optional(time.value),
            day(time.start_date),
            day(time.end_date),
            Text(time.basis.value),
            _where(time.start, time.end),
        )
    return table


def _references(references: Sequence[Citation]) -> Table:
    table = new_table("id", "text", "kind", "key", "where")
    for reference in references:
        table.add_row(
            Text(reference.id, style=LABEL),
            plain(reference.text, _REFERENCE),
            Text(reference.kind.value.replace("_", " ")),
            plain(reference.key),
            _where(reference.start, reference.end),
        )
    return table


def _quotes(quotes: Sequence[Quotation]) -> Table:
    table = new_table("id", "speaker", "cue", "quotation", "where")
    for quote in quotes:
        table.add_row(
            Text(quote.id, style=LABEL),
            plain(quote.speaker.text, _SPEAKER) if quote.speaker else NOTHING,
            plain(quote.cue.text) if quote.cue else NOTHING,
            plain(_shortened(quote.text), _QUOTE),
            _where(quote.start, quote.end),
        )
    return table


def _boilerplate(article: AnnotatedArticle) -> Table:
    table = new_table("kind", "text", "where")
    for item in article.boilerplate:
        kind = item.kind.value.replace("_", " ") + (" (content)" if item.kind.is_content else "")
        table.add_row(Text(kind), plain(_shortened(item.text), LABEL), _where(item.start, item.end))
    return table


def _shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"


def _where(start: int, end: int) -> Text:
    return Text(f"{start}{EN_DASH}{end}", style=LABEL)

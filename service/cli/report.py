"""Prints an answer for a person: every fact beside where the article says it."""

from collections.abc import Sequence
from textwrap import shorten
from typing import Final, TextIO

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from schemas.article import Article
from schemas.facts import Actor, DateMention, ExtractionData, PolicyAction, Position, Reference, Target
from schemas.result import ExtractionResult, ResultStatus
from service.cli.tables import LABEL, new_table, open_console, section
from service.cli.wording import EN_DASH, NOTHING, day, joined, optional, plain, where, word

_EVENT_WIDTH: Final = 60  # the clause stands in the article
_STATUS_STYLES: Final = {ResultStatus.COMPLETE: "green", ResultStatus.PARTIAL: "yellow"}
_STANCE_STYLES: Final = {"supports": "green", "opposes": "red", "conditional": "yellow"}


def print_report(article: Article, result: ExtractionResult, stream: TextIO) -> None:
    """Print the whole answer."""
    console = open_console(stream)
    data = result.data
    console.print(_header(article, result, console.width))
    for heading, items, body in (
        ("Actors", data.actors, _actors(data.actors)),
        ("Policy actions", data.policy_actions, _actions(data)),
        ("Positions", data.positions, _positions(data)),
        ("Dates", data.dates, _dates(data.dates)),
        ("References", data.references, _references(data.references)),
    ):
        console.print(section(heading, len(items), body))
    if result.warnings:
        console.print(section("Warnings", len(result.warnings), _warnings(result)))


def _header(article: Article, result: ExtractionResult, width: int) -> RenderableType:
    published = article.published_at
    facts = joined(
        [
            Text("no date of publication" if published is None else f"published {published:%Y-%m-%d}"),
            Text(f"{result.article.characters:,} characters"),
            plain(result.provenance.model),
            Text(result.status.value, style=_STATUS_STYLES[result.status]),
            Text(_taken(result)),
        ],
        " · ",
    )
    note = Text(f"Numbers like 40{EN_DASH}163 are character offsets into the text.", style=LABEL)
    return Group(plain(_title(article, width), "bold"), facts, note)


def _taken(result: ExtractionResult) -> str:
    if result.provenance.cached:
        return "known from before (--cache refresh asks again)"
    return f"{result.provenance.timing_ms.total / 1000:.1f} s"


def _title(article: Article, width: int) -> str:
    if article.title is not None:
        return article.title
    first = next(line for line in article.text.splitlines() if line.strip())
    return first if len(first) <= width else f"{first[: width - 1]}…"


def _actors(actors: Sequence[Actor]) -> Table:
    table = new_table("id", "name", "kind", "role", "country", "named", "where")
    for actor in actors:
        roles = [plain(part) for part in (actor.title, actor.affiliation) if part is not None]
        table.add_row(
            Text(actor.id, style=LABEL),
            plain(actor.name, "bold"),
            word(actor.kind),
            joined(roles) if roles else NOTHING,
            optional(actor.country),
            f"{len(actor.mentions)}x",
            where(actor.mentions[:1]),
        )
    return table


def _actions(data: ExtractionData) -> Table:
    cards = Table.grid(padding=(0, 2, 0, 0))
    for action in data.policy_actions:
        cards.add_row(Text(action.id, style=LABEL), Group(*_action_lines(action, data)))
    return cards


def _action_lines(action: PolicyAction, data: ExtractionData) -> list[Text]:
    names = {actor.id: actor.name for actor in data.actors}
    dates = {mention.id: mention for mention in data.dates}
    references = {reference.id: reference.text for reference in data.references}
    lines = [
        plain(action.summary, "bold"),
        Text(f"{word(action.instrument)} · {word(action.status)}"),
    ]
    when = [plain(dates[key].value or dates[key].text) for key in action.dates if key in dates]
    for label, parts in (
        ("by", [plain(names.get(key, key)) for key in action.issuers]),
        ("on", [_target(target) for target in action.targets]),
        ("when", when),
        ("cites", [plain(references.get(key, key)) for key in action.references]),
    ):
        if parts:
            lines.append(Text.assemble((f"{label} ", LABEL), joined(parts)))
    lines.append(Text.assemble(("said at ", LABEL), where(action.evidence)))
    return lines


def _target(target: Target) -> Text:
    kind = word(target.kind) if target.country is None else f"{word(target.kind)} {target.country}"
    return Text.assemble(plain(target.name), (f" ({kind})", LABEL))


def _positions(data: ExtractionData) -> Table:
    cards = Table.grid(padding=(0, 2, 0, 0))
    names = {actor.id: actor.name for actor in data.actors}
    for position in data.positions:
        lines = _position_lines(position, names.get(position.actor, position.actor))
        cards.add_row(Text(position.id, style=LABEL), Group(*lines))
    return cards


def _position_lines(position: Position, speaker: str) -> list[Text]:
    stance = position.stance
    about = f" (about {position.action})" if position.action is not None else ""
    lines = [
        Text.assemble(
            plain(speaker, "bold"),
            " · ",
            (word(stance), _STANCE_STYLES.get(stance.value, "")),
            " · ",
            plain(position.topic),
            (about, LABEL),
        ),
        plain(position.summary),
    ]
    lines.extend(
        Text.assemble("“", plain(quote.text, "italic"), "” ", where([quote])) for quote in position.quotes
    )
    lines.append(Text.assemble((f"{word(position.attribution)}, said at ", LABEL), where(position.evidence)))
    return lines


def _dates(dates: Sequence[DateMention]) -> Table:
    table = new_table("id", "as written", "value", "from", "event", "where")
    for mention in dates:
        table.add_row(
            Text(mention.id, style=LABEL),
            plain(mention.text, "bold"),
            optional(mention.value),
            word(mention.basis),
            optional(
                shorten(mention.event, _EVENT_WIDTH, placeholder="\N{HORIZONTAL ELLIPSIS}")
                if mention.event
                else None
            ),
            where([mention.span]),
        )
    return table


def _references(references: Sequence[Reference]) -> Table:
    table = new_table("id", "as written", "kind", "key", "date", "where")
    for reference in references:
        table.add_row(
            Text(reference.id, style=LABEL),
            plain(reference.text, "bold"),
            word(reference.kind),
            plain(reference.key),
            day(reference.date),
            where([reference.span]),
        )
    return table


def _warnings(result: ExtractionResult) -> Table:
    cards = Table.grid(padding=(0, 2, 0, 0))
    for warning in result.warnings:
        cards.add_row(
            Text("!", style="yellow"),
            Text.assemble(plain(warning.message), (f" ({warning.code})", LABEL)),
        )
    return cards

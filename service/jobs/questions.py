"""Keeps what articles ask by batch: parked with its questions, taken up again once all are answered."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from http import HTTPStatus
from typing import Any, Final

import sqlalchemy as sa

from service.batching import KeptReply
from service.jobs.packing import pack, unpack
from service.jobs.tables import Asking, Stage, items, questions
from service.jobs.values import Parked

MOST_QUESTIONS: Final = 200  # of one article; one that asks for more would never stop asking
_CHUNK: Final = 500

Place = tuple[int, int]  # job and line


def kept_replies(connection: sa.Connection, places: Collection[Place]) -> dict[Place, dict[str, KeptReply]]:
    """What batches answered to these articles."""
    found: dict[Place, dict[str, KeptReply]] = defaultdict(dict)
    for row in connection.execute(
        sa.select(questions).where(
            sa.tuple_(questions.c.job, questions.c.line).in_(list(places)), questions.c.status.is_not(None)
        )
    ):
        found[row.job, row.line][row.key] = KeptReply(row.status, unpack(row.reply))
    return found


def is_out() -> sa.ColumnElement[bool]:
    """Items that a batch is being asked about."""
    return sa.exists().where(
        questions.c.job == items.c.job,
        questions.c.line == items.c.line,
        questions.c.batch.is_not(None),
        questions.c.status.is_(None),
    )


def park(connection: sa.Connection, parked: Sequence[Parked], now: float) -> set[Place]:
    """Let articles wait with their questions; the places of those that ask without end are returned."""
    waiting = _begin_to_wait(connection, parked)
    known = _known(connection, waiting)
    new: list[Mapping[str, Any]] = []
    again: list[Mapping[str, Any]] = []
    endless: set[Place] = set()
    for each in parked:
        place = (each.ticket.job, each.ticket.line)
        if place not in waiting:
            continue
        numbers = known.get(place, {})
        if len(numbers) + len(each.wanted) > MOST_QUESTIONS:
            endless.add(place)
            continue
        last = max(numbers.values(), default=0)
        for number, wanted in enumerate((w for w in each.wanted if w.key not in numbers), last + 1):
            new.append(
                {
                    "job": place[0],
                    "line": place[1],
                    "number": number,
                    "key": wanted.key,
                    "lane": each.lane,
                    "tries": 0,
                    "strikes": 0,
                    "not_before": 0.0,
                    "asked_at": now,
                    "size": len(wanted.request),
                    "request": pack(wanted.request),
                }
            )
        again += [
            {
                "b_job": place[0],
                "b_line": place[1],
                "b_number": numbers[wanted.key],
                "b_size": len(wanted.request),
                "b_request": pack(wanted.request),
            }
            for wanted in each.wanted
            if wanted.key in numbers
        ]
    if new:
        connection.execute(sa.insert(questions), new)
    if again:
        _ask_again(connection, again, now)
    return endless


def release(connection: sa.Connection, places: Collection[Place], not_before: float = 0.0) -> None:
    """Queue those of these articles again that nothing is asked about any more."""
    open_question = sa.exists().where(
        questions.c.job == items.c.job,
        questions.c.line == items.c.line,
        questions.c.status.is_(None),
        sa.or_(questions.c.batch.is_not(None), questions.c.request.is_not(None)),
    )
    some_answer = sa.exists().where(
        questions.c.job == items.c.job, questions.c.line == items.c.line, questions.c.status.is_not(None)
    )
    ordered = sorted(places)
    for start in range(0, len(ordered), _CHUNK):
        connection.execute(
            sa.update(items)
            .where(
                sa.tuple_(items.c.job, items.c.line).in_(ordered[start : start + _CHUNK]),
                items.c.stage == int(Stage.AWAITING),
                sa.not_(open_question),
            )
            .values(
                stage=int(Stage.QUEUED),
                round=items.c.round + 1,
                not_before=not_before,
                asking=sa.case((some_answer, int(Asking.ANSWERED)), else_=int(Asking.BY_BATCH)),
            )
        )


def forget_unanswered(connection: sa.Connection, job: int, lines: Sequence[int]) -> None:
    """Let dead letters that are tried again ask anew what no usable answer came to."""
    connection.execute(
        sa.delete(questions).where(
            questions.c.job == job,
            questions.c.line.in_(lines),
            sa.or_(questions.c.status.is_(None), questions.c.status != int(HTTPStatus.OK)),
        )
    )


def _begin_to_wait(connection: sa.Connection, parked: Sequence[Parked]) -> set[Place]:
    tickets = [(p.ticket.job, p.ticket.line, p.ticket.round) for p in parked]
    rows = connection.execute(
        sa.update(items)
        .where(
            sa.tuple_(items.c.job, items.c.line, items.c.round).in_(tickets),
            items.c.stage == int(Stage.RUNNING),
        )
        .values(stage=int(Stage.AWAITING), executor=None)
        .returning(items.c.job, items.c.line)
    )
    return {(row.job, row.line) for row in rows}


def _known(connection: sa.Connection, places: Collection[Place]) -> dict[Place, dict[str, int]]:
    found: dict[Place, dict[str, int]] = defaultdict(dict)
    for row in connection.execute(
        sa.select(questions.c.job, questions.c.line, questions.c.number, questions.c.key).where(
            sa.tuple_(questions.c.job, questions.c.line).in_(list(places))
        )
    ):
        found[row.job, row.line][row.key] = row.number
    return found


def _ask_again(connection: sa.Connection, again: Sequence[Mapping[str, Any]], now: float) -> None:
    connection.execute(
        sa.update(questions)
        .where(
            questions.c.job == sa.bindparam("b_job"),
            questions.c.line == sa.bindparam("b_line"),
            questions.c.number == sa.bindparam("b_number"),
            questions.c.status.is_(None),
        )
        .values(
            batch=None,
            size=sa.bindparam("b_size"),
            request=sa.bindparam("b_request"),
            asked_at=now,
        ),
        again,
    )

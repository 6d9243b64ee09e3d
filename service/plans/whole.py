"""Reads a whole article by the plan that suits it, window by window where it is long."""

from collections.abc import Callable, Coroutine, Sequence
from dataclasses import replace
from enum import Enum, auto
from typing import Any, Final

from schemas.vocabulary import Section
from service.candidates.actions import choose_actions
from service.candidates.gathering import MAX_ACTIONS
from service.errors import ReplyCutOff
from service.plans.excerpts import excerpt
from service.plans.merging import merge_drafts
from service.plans.reading import Read, Reader, Task, run_all
from service.plans.sections import read_by_sections
from service.plans.single import read_at_once, read_in_parts
from service.plans.windows import length_of, of_stretch, split_windows
from service.settings import PlanChoice
from service.spending import Spent

# Beyond this one reply would have to be long: sections asked side by side answer sooner.
_AT_ONCE_CHARACTERS: Final = 12_000
# An open question finds less in the middle of a longer text, and its reply would reach its bound.
_OPEN_WINDOW_CHARACTERS: Final = 30_000
# A longer article is shown to a small model in excerpts: reading it takes longer than answering.
_READ_WHOLE_CHARACTERS: Final = 6_000


class Plan(Enum):
    """How a window is asked about."""

    NARROW = auto()  # many small questions
    AT_ONCE = auto()  # one open question
    IN_PARTS = auto()  # one open question a section

    @property
    def is_open(self) -> bool:
        """Whether the model writes what it finds, rather than choosing from lists."""
        return self is not Plan.NARROW


def choose_plan(choice: PlanChoice, characters: int, *, is_small: bool) -> Plan:
    """The plan for an article of so many characters: `auto` by the model and the length."""
    if choice is PlanChoice.SINGLE:
        return Plan.AT_ONCE
    if is_small:
        return Plan.NARROW
    if choice is PlanChoice.SECTIONS or characters > _AT_ONCE_CHARACTERS:
        return Plan.IN_PARTS
    return Plan.AT_ONCE


async def read_article(reader: Reader, task: Task, plan: Plan) -> Read:
    """Read a whole article, its windows side by side where the model is remote.

    Raises:
        GroundwireError: the first failure, when no question at all was answered; it says what was spent.
    """
    tasks = _windows_of(reader, task, plan)
    if len(tasks) == 1:
        return _answered(await _read_or_split(reader, tasks[0], plan))
    reads: dict[int, Callable[[], Read]] = {}

    def so_far() -> Read:
        return _joined([reads[number]() for number in sorted(reads)])

    async def read_window(number: int, part: Task) -> Read:
        def settle(_: frozenset[Section], read: Callable[[], Read]) -> None:
            reads[number] = read
            reader.settle(frozenset(), so_far)  # nothing is final before the last window

        done = await _read_or_split(reader.telling(settle), part, plan)
        settle(frozenset(), lambda: done)
        return done

    works = [read_window(number, part) for number, part in enumerate(tasks)]
    return _answered(_joined(await run_all(works, at_once=reader.is_parallel)))


async def _read_or_split(reader: Reader, task: Task, plan: Plan) -> Read:
    """Read a window; when the reply to one question for everything was cut off, section by section."""
    read = await _READ[plan](reader, task)
    if plan is Plan.AT_ONCE and any(isinstance(failure, ReplyCutOff) for failure in read.failures):
        parts = await read_in_parts(reader, task)
        return replace(parts, spent=read.spent + parts.spent)
    return read


_READ: Final[dict[Plan, Callable[[Reader, Task], Coroutine[Any, Any, Read]]]] = {
    Plan.NARROW: read_by_sections,
    Plan.AT_ONCE: read_at_once,
    Plan.IN_PARTS: read_in_parts,
}


def _window_characters(reader: Reader, plan: Plan) -> int:
    most = reader.model.traits.max_article_characters
    if not plan.is_open:
        return most
    # A small context has to hold a long prompt and a long reply as well.
    return most // 2 if reader.model.traits.is_small else min(most, _OPEN_WINDOW_CHARACTERS)


def _windows_of(reader: Reader, task: Task, plan: Plan) -> list[Task]:
    """The task, or a task for each window of it; together they have all its candidates once."""
    most = _window_characters(reader, plan)
    windows = split_windows(task.sentences, most)
    if not plan.is_open and len(windows) > 1:
        task = _with_actions_for(task, len(windows))
    if not plan.is_open and length_of(*task.sentences) > _READ_WHOLE_CHARACTERS:
        windows = split_windows(excerpt(task.sentences, task.candidates), most)
    starts = [w.own[0].start if i else 0 for i, w in enumerate(windows)]
    ends = [*starts[1:], len(task.article.text)][: len(windows)]
    return [
        replace(
            task,
            sentences=window.sentences,
            candidates=of_stretch(task.candidates, start, end),
            place=window.place if len(windows) > 1 else "",
        )
        for window, start, end in zip(windows, starts, ends, strict=True)
    ]


def _with_actions_for(task: Task, windows: int) -> Task:
    """As many likely measures for each window as a short article has."""
    chosen = choose_actions(task.article, MAX_ACTIONS * windows)
    actions = tuple(c for c in chosen if c.sentence.n not in task.hidden)
    return replace(task, candidates=replace(task.candidates, actions=actions))


def _joined(reads: Sequence[Read]) -> Read:
    return Read(
        draft=merge_drafts([read.draft for read in reads]),
        spent=sum((read.spent for read in reads), Spent()),
        answered=sum(read.answered for read in reads),
        failures=tuple(failure for read in reads for failure in read.failures),
    )


def _answered(read: Read) -> Read:
    if read.failures and not read.answered:
        first = read.failures[0]
        first.spent = read.spent
        raise first
    return read

"""What every plan is given and gives back."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final, TypeVar

from prompts import PromptSet
from schemas.vocabulary import Section
from service.annotate.values import AnnotatedArticle, Sentence
from service.candidates.gathering import Candidates
from service.deadline import Deadline
from service.draft import Draft, Unanswered
from service.errors import DeadlineExceeded, GroundwireError, ModelError
from service.model.port import Filled, Model, Question, Reply
from service.ports import Observer, StageFinished, StageStarted
from service.spending import Spent


@dataclass(frozen=True, slots=True)
class Task:
    """One window of an article to be read, and what is asked of it.

    `hidden` sentences are not shown; `place` names the window to people where there are several.
    """

    article: AnnotatedArticle
    title: str | None
    sentences: tuple[Sentence, ...]
    candidates: Candidates
    sections: frozenset[Section]
    hidden: frozenset[int] = frozenset()
    place: str = ""


Done = TypeVar("Done")
Failure = ModelError | DeadlineExceeded  # both say what was spent
NOTHING: Final = Spent()


@dataclass(frozen=True, slots=True)
class Reader:
    """What asking takes: the model, its prompts, the time there is and who watches.

    `settle` is told what was read so far, and which sections of it are read to the end; `limit` is how many
    questions of this article may be under way.
    """

    model: Model
    prompts: PromptSet
    deadline: Deadline
    observe: Observer
    settle: "Settled" = lambda _sections, _read: None
    limit: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(1))

    def telling(self, settle: "Settled") -> "Reader":
        """The same reader, telling what was read so far."""
        return replace(self, settle=settle)

    @property
    def is_parallel(self) -> bool:
        """Whether several questions may be asked at once; else each waits for the one before."""
        return self.model.traits.parallel_questions > 1


@dataclass(slots=True)
class Account:
    """What the questions about one window came to; grows while its plan runs."""

    place: str = ""
    spent: Spent = field(default_factory=Spent)
    answered: int = 0
    failures: list[Failure] = field(default_factory=list)
    unanswered: list[Unanswered] = field(default_factory=list)

    async def ask(
        self, reader: Reader, question: Question[Filled], *sections: Section
    ) -> Reply[Filled] | None:
        """The reply, or None when there is none: the failure is kept, and the rest of the article goes on.

        `sections` are what the question is about. After the deadline nothing more is asked.
        """
        passed = next((f for f in self.failures if isinstance(f, DeadlineExceeded)), None)
        if passed is not None:
            self._note(passed, sections)
            return None
        try:
            async with reader.limit:
                reply = await reader.model.fill(question, reader.deadline)
        except (ModelError, DeadlineExceeded) as error:
            if error.spent is not None:
                self.spent += error.spent
            self.failures.append(error)
            self._note(error, sections)
            return None
        self.spent += reply.spent
        self.answered += 1
        return reply

    def _note(self, error: GroundwireError, sections: Sequence[Section]) -> None:
        message = f"{error.message} ({self.place})" if self.place else error.message
        for section in sections:
            gap = Unanswered(section, error.code, message)
            if gap not in self.unanswered:
                self.unanswered.append(gap)


@dataclass(frozen=True, slots=True)
class Read:
    """A draft and what it took to get it."""

    draft: Draft
    spent: Spent = NOTHING
    answered: int = 0
    failures: tuple[Failure, ...] = ()

    def numbered(self) -> "Read":
        """The same, its items with ids."""
        return replace(self, draft=self.draft.numbered())

    def lacking(self, sections: frozenset[Section], why: GroundwireError) -> "Read":
        """The same, where these sections are not read to their end."""
        gaps = tuple(Unanswered(s, why.code, why.message) for s in Section if s in sections)
        return replace(self, draft=self.draft + Draft(unanswered=gaps))

    @classmethod
    def of(cls, draft: Draft, *accounts: Account) -> "Read":
        """The draft, with what these accounts say of it."""
        return cls(
            draft + Draft(unanswered=tuple(gap for account in accounts for gap in account.unanswered)),
            sum((account.spent for account in accounts), Spent()),
            sum(account.answered for account in accounts),
            tuple(failure for account in accounts for failure in account.failures),
        )


Settled = Callable[[frozenset[Section], Callable[[], Read]], None]


async def timed(stage: str, reader: Reader, account: Account, work: Awaitable[Done]) -> Done:
    """The result of some work, told as a stage with what it added to the account."""
    reader.observe(StageStarted(stage))
    before, started = account.spent, time.perf_counter()
    done = await work
    reader.observe(
        StageFinished(
            stage,
            (time.perf_counter() - started) * 1000,
            account.spent.input_tokens - before.input_tokens,
            account.spent.output_tokens - before.output_tokens,
            account.spent.cached_input_tokens - before.cached_input_tokens,
        )
    )
    return done


async def run_all(works: Sequence[Coroutine[Any, Any, Done]], *, at_once: bool) -> list[Done]:
    """The results in order; together, or one after the other. When one raises, the others are ended."""
    if not at_once:
        try:
            return [await work for work in works]
        finally:
            for work in works:
                work.close()
    try:
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(work) for work in works]
    except BaseExceptionGroup as raised:
        raise raised.exceptions[0] from None
    return [task.result() for task in tasks]


def chunk(items: Sequence[Any], size: int) -> list[Sequence[Any]]:
    """Consecutive runs of at most `size` items."""
    return [items[i : i + size] for i in range(0, len(items), size)]

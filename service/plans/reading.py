"""What every plan is given and gives back."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from prompts import PromptSet
from schemas.vocabulary import Section
from service.annotate.values import AnnotatedArticle, Sentence
from service.candidates.gathering import Candidates
from service.deadline import Deadline
from service.draft import Draft, Unanswered
from service.errors import DeadlineExceeded, GroundwireError, ModelError
from service.model.port import Filled, Model, Question, Reply
from service.ports import Observer
from service.spending import Spent


@dataclass(frozen=True, slots=True)
class Task:
    """One window of an article to be read, and what is asked of it."""

    article: AnnotatedArticle
    title: str | None
    sentences: tuple[Sentence, ...]
    candidates: Candidates
    sections: frozenset[Section]


Settled = Callable[[frozenset[Section], Draft], None]


def ignore_settled(_sections: frozenset[Section], _draft: Draft) -> None:
    """Tell nobody."""


@dataclass(frozen=True, slots=True)
class Reader:
    """What asking takes: the model, its prompts, the time there is and who watches.

    `settle` is told which sections were read so far, and the draft that holds them.
    """

    model: Model
    prompts: PromptSet
    deadline: Deadline
    observe: Observer
    settle: Settled = ignore_settled


@dataclass(slots=True)
class Account:
    """What the questions of one plan came to; grows while the plan runs."""

    spent: Spent = field(default_factory=Spent)
    answered: int = 0
    failures: list[GroundwireError] = field(default_factory=list)
    unanswered: list[Unanswered] = field(default_factory=list)

    async def ask(self, reader: Reader, question: Question[Filled], section: Section) -> Reply[Filled] | None:
        """The reply, or None when there is none: the failure is kept, and the rest of the article goes on.

        After the deadline nothing more is asked.
        """
        if any(isinstance(failure, DeadlineExceeded) for failure in self.failures):
            self._note(section, self.failures[-1])
            return None
        try:
            reply = await reader.model.fill(question, reader.deadline)
        except (ModelError, DeadlineExceeded) as error:
            if isinstance(error, ModelError) and error.spent is not None:
                self.spent += error.spent
            self.failures.append(error)
            self._note(section, error)
            return None
        self.spent += reply.spent
        self.answered += 1
        return reply

    def _note(self, section: Section, error: GroundwireError) -> None:
        gap = Unanswered(section, error.code, error.message)
        if gap not in self.unanswered:
            self.unanswered.append(gap)


@dataclass(frozen=True, slots=True)
class Read:
    """A draft and what it took to get it."""

    draft: Draft
    spent: Spent
    answered: int
    failures: tuple[GroundwireError, ...]


def chunk(items: Sequence[Any], size: int) -> list[Sequence[Any]]:
    """Consecutive runs of at most `size` items."""
    return [items[i : i + size] for i in range(0, len(items), size)]

"""A model that answers from a script: a real `Model`, nothing is patched."""

from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, get_args

from pydantic import BaseModel

from service.deadline import Deadline
from service.errors import DeadlineExceeded, GroundwireError
from service.model.port import Filled, Model, Question, Reply, Traits
from service.spending import Spent

SPENT = Spent(attempts=1, input_tokens=100, output_tokens=10, cached_input_tokens=90, cost_usd=0.001)

Answer = Mapping[str, Any] | GroundwireError
Script = Mapping[str, Answer | Sequence[Answer] | Callable[[Question[Any]], Answer]]


@dataclass
class ScriptedModel:
    """Answers each question by its name; without a line in the script, with the first value allowed.

    A list is used up in order, its last entry again and again.
    """

    script: Script = field(default_factory=dict)
    is_small: bool = True
    max_article_characters: int = 30_000
    parallel_questions: int = 1
    asked: list[Question[Any]] = field(default_factory=list)
    sessions: int = 0

    @property
    def traits(self) -> Traits:
        """As told."""
        return Traits("scripted/model", self.is_small, self.max_article_characters, self.parallel_questions)

    @asynccontextmanager
    async def session(self, deadline: Deadline) -> AsyncIterator[None]:
        """Count the articles."""
        assert deadline.remaining_s >= 0
        self.sessions += 1
        yield

    async def fill(self, question: Question[Filled], deadline: Deadline) -> Reply[Filled]:
        """Answer from the script, validated as the real gateway does."""
        self.asked.append(question)
        if deadline.remaining_s <= 0:
            raise DeadlineExceeded("The deadline passed.")
        answer = self._answer(question)
        if isinstance(answer, GroundwireError):
            raise answer
        return Reply(question.reply.model_validate(answer), SPENT)

    def _answer(self, question: Question[Any]) -> Answer:
        line = self.script.get(question.name)
        if line is None:
            return first_allowed(question.reply)
        if callable(line):
            return line(question)
        if isinstance(line, Mapping | GroundwireError):
            return line
        times = sum(q.name == question.name for q in self.asked)
        return line[min(times, len(line)) - 1]


async def find_scripted(model: Model) -> Model:
    """What an extractor's `find_model` returns."""
    return model


def all_null(question: Question[Any]) -> dict[str, Any]:
    """The reply that says null to every field, as to repairs that the article does not bear out."""
    return dict.fromkeys(question.reply.model_fields)


def first_allowed(reply: type[BaseModel]) -> dict[str, Any]:
    """The reply that takes the first choice of each field."""
    return {name: _first(info.annotation) for name, info in reply.model_fields.items()}


def _first(annotation: Any) -> Any:
    choices = get_args(annotation)
    if annotation is str:
        return "the measure"
    if annotation is bool:
        return True
    if getattr(annotation, "__origin__", None) is list:
        return []
    return choices[0]

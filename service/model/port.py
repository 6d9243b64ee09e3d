"""What the rest of Groundwire asks of a model, as a protocol and frozen values that we own."""

from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from enum import StrEnum, unique
from typing import Generic, Protocol, TypeVar

from pydantic import BaseModel

from service.deadline import Deadline
from service.spending import Spent

Filled = TypeVar("Filled", bound=BaseModel)


@unique
class Role(StrEnum):
    """Who a message is from."""

    SYSTEM = "system"
    USER = "user"
    ASSISTANT = "assistant"


@dataclass(frozen=True, slots=True)
class Message:
    """One turn of the conversation that a question consists of.

    `stable_characters` says how many of its first characters other questions share, such as the
    article's: providers that charge for it are asked to cache up to there. Of the system's message
    they are asked so anyway.
    """

    role: Role
    content: str
    stable_characters: int = 0


@dataclass(frozen=True, slots=True)
class Question(Generic[Filled]):
    """Messages and the pydantic model that the reply has to fill.

    `name` says in logs and progress what is asked; it never holds article text. One that `may_wait` is
    answered by a batch, hours later, where the caller wants half the price.
    """

    name: str
    messages: tuple[Message, ...]
    reply: type[Filled]
    max_output_tokens: int
    may_wait: bool = True


@dataclass(frozen=True, slots=True)
class Reply(Generic[Filled]):
    """A filled model and what it took."""

    value: Filled
    spent: Spent


@dataclass(frozen=True, slots=True)
class Traits:
    """What planning has to know of a model."""

    name: str
    is_small: bool  # needs one narrow question at a time
    max_article_characters: int  # of one window
    parallel_questions: int


class Model(Protocol):
    """Something that fills a pydantic model from a prompt."""

    @property
    def traits(self) -> Traits:
        """What planning has to know."""
        ...

    def session(self, deadline: Deadline) -> AbstractAsyncContextManager[None]:
        """Held while one article is worked on.

        Raises:
            DeadlineExceeded: when the model is busy with other articles until then.
        """
        ...

    async def fill(self, question: Question[Filled], deadline: Deadline) -> Reply[Filled]:
        """Ask one question and return the checked reply.

        Raises:
            ModelError: one of its leaves; `spent` says what the failed calls consumed.
            DeadlineExceeded: when the deadline passes first; the call is cancelled.
        """
        ...

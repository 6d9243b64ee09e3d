"""What asking by batch is: an article is taken up, stops at what it wants to know, and is taken up again.

Providers answer batches within a day and for half the price. A batch outlives processes, so nothing of an
article's way is kept but the replies: taken up again it goes the same way, answered from them.
"""

from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Protocol

from schemas.article import Article
from schemas.result import ExtractionResult
from service.errors import ModelError


class ReplyPending(ModelError):
    """The reply comes with a batch; whoever takes the article up looks at what it wants, not at this."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A question for a batch; `request` is only for the provider that answers it."""

    key: str
    request: bytes


@dataclass(frozen=True, slots=True)
class KeptReply:
    """What a provider answered to a question: its HTTP status and body."""

    status: int
    body: bytes


class TakesUp(Protocol):
    """Extracts from articles whose questions are asked by batch."""

    async def take_up(
        self, article: Article, kept: Mapping[str, KeptReply]
    ) -> ExtractionResult | tuple[Wanted, ...]:
        """The answer, or what has to be asked before there is one.

        Raises:
            GroundwireError: one of its leaves, when no answer can be given.
        """
        ...


@dataclass(frozen=True, slots=True)
class BatchLine:
    """One question of a batch, under a name of ours."""

    name: str
    request: bytes


@dataclass(frozen=True, slots=True)
class BatchAnswer:
    """One line of what came back; null where the provider left the question unanswered."""

    name: str
    reply: KeptReply | None


class BatchState(Enum):
    """How a batch is."""

    RUNNING = auto()
    ENDED = auto()  # answered in whole or in part
    FAILED = auto()  # not begun at all


@dataclass(frozen=True, slots=True)
class BatchLook:
    """What the provider says of a batch; `detail` says why it failed, `is_too_much` that less may pass."""

    state: BatchState
    answered: int = 0
    detail: str | None = None
    is_too_much: bool = False


class BatchDesk(Protocol):
    """Where batches are handed in; every method raises ModelError when the provider cannot be asked."""

    async def check(self, model: str) -> None:
        """See whether the model can be asked by batch.

        Raises:
            ModelMisconfigured: saying why not.
        """
        ...

    async def submit(self, model: str, token: str, lines: Sequence[BatchLine]) -> str:
        """Hand a batch in; returns the provider's name for it."""
        ...

    async def find(self, model: str, token: str) -> str | None:
        """The batch that was handed in with this token, where the provider can tell."""
        ...

    async def look(self, model: str, handle: str) -> BatchLook:
        """How it is."""
        ...

    def answers(self, model: str, handle: str) -> AsyncIterator[BatchAnswer]:
        """What came back, in any order."""
        ...

    async def cancel(self, model: str, handle: str) -> None:
        """Answer no more of it."""
        ...

    async def discard(self, model: str, handle: str) -> None:
        """Delete what lies at the provider."""
        ...


@dataclass(frozen=True, slots=True)
class Batching:
    """Both halves of asking by batch."""

    extractor: TakesUp
    desk: BatchDesk

"""What the edges (HTTP, command line) need of the core, as protocols and frozen values that we own."""

from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from pydantic import BaseModel

from schemas.article import Article
from schemas.result import ExtractionResult
from schemas.vocabulary import Section
from service.deadline import Deadline

if TYPE_CHECKING:  # it loads SQLAlchemy, which extracting does without
    from service.jobs.desk import JobDesk


@dataclass(frozen=True, slots=True)
class StageStarted:
    """A stage of the work began, such as 'load model' or 'positions'."""

    stage: str


@dataclass(frozen=True, slots=True)
class StageAdvanced:
    """A stage came `done` of `total` (bytes or questions, as `unit` says); total may be unknown."""

    stage: str
    done: int
    total: int | None
    unit: str


@dataclass(frozen=True, slots=True)
class StageFinished:
    """A stage ended; tokens are null where no model was asked."""

    stage: str
    elapsed_ms: float
    input_tokens: int | None = None
    output_tokens: int | None = None
    cached_input_tokens: int | None = None


@dataclass(frozen=True, slots=True)
class SectionChecked:
    """A section is final: `items` stand in the answer just so, in this order."""

    section: Section
    items: tuple[BaseModel, ...]


@dataclass(frozen=True, slots=True)
class ItemDropped:
    """An item that the model proposed is not in the answer; `item` is as it was proposed, actors by name."""

    section: Section
    code: str
    item: BaseModel


@dataclass(frozen=True, slots=True)
class AnswerableSoFar:
    """What was read by now may make an answer for one who has to go before the rest is read.

    `answer` makes it, of these sections; none where no question was answered. What is not read yet is told
    as if the deadline had passed.
    """

    sections: frozenset[Section]
    answer: Callable[[], ExtractionResult | None]


Progress = StageStarted | StageAdvanced | StageFinished | SectionChecked | ItemDropped | AnswerableSoFar
Observer = Callable[[Progress], None]


def ignore_progress(_: Progress) -> None:
    """Observe nothing."""


class Relay(ABC):
    """An observer that passes on what it is told; there may be nobody behind it."""

    __slots__ = ()

    @abstractmethod
    def __call__(self, event: Progress, /) -> None:
        """Pass it on."""

    @abstractmethod
    def is_heard(self) -> bool:
        """Whether it passes on to somebody now."""


def is_heard(observe: Observer) -> bool:
    """Whether anybody watches; else what is final early need not be worked out early."""
    return observe.is_heard() if isinstance(observe, Relay) else observe is not ignore_progress


class Extracts(Protocol):
    """Turns an article into grounded facts."""

    async def extract(self, article: Article, observe: Observer = ignore_progress) -> ExtractionResult:
        """Extract the facts of one article.

        Raises:
            GroundwireError: one of its leaves, when no answer can be given.
        """
        ...


class ExtractsInTime(Extracts, Protocol):
    """An `Extracts` that can be told when to be done, by a deadline that may still be put off."""

    async def extract(
        self, article: Article, observe: Observer = ignore_progress, deadline: Deadline | None = None
    ) -> ExtractionResult:
        """See `Extracts.extract`; the deadline counts instead of what the article's options say."""
        ...


@dataclass(frozen=True, slots=True)
class Dependency:
    """One thing the service needs, whether it is there, and what is missing when it is not."""

    name: str
    ready: bool
    detail: str


class ReportsReadiness(Protocol):
    """Says whether extraction could work now."""

    async def dependencies(self) -> tuple[Dependency, ...]:
        """Check each dependency, quickly (under 2 s) and without spending tokens."""
        ...


@dataclass(frozen=True, slots=True)
class Backlog:
    """How many articles of jobs wait, and how many are worked on."""

    queued: int
    running: int


async def _no_backlog() -> Backlog | None:
    return None


@dataclass(frozen=True, slots=True)
class Runtime:
    """Everything running that an edge uses; made and closed by the composition root.

    `open_jobs` gives the desk for jobs, loading what it needs on the first call; null where there is none.
    `backlog` tells what is left of them, null where none was ever asked for.
    """

    extractor: Extracts
    readiness: ReportsReadiness
    open_jobs: "Callable[[], JobDesk] | None" = None
    backlog: Callable[[], Awaitable[Backlog | None]] = _no_backlog


@dataclass(frozen=True, slots=True)
class Price:
    """What a model costs, in US dollars a token."""

    input_usd: float
    output_usd: float


@dataclass(frozen=True, slots=True)
class WeightsReport:
    """Where the embedded model's weights are, or would come from."""

    name: str
    size_bytes: int
    path: str
    present: bool
    verified: bool
    origin: str

"""The frozen values that pass between the parts of a job."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from service.batching import KeptReply, Wanted
from service.jobs.dispatch import Ticket
from service.jobs.tables import Stage
from service.spending import Spent


@dataclass(frozen=True, slots=True)
class Claimed:
    """An article that this process may work on now."""

    ticket: Ticket
    lane: str
    body: bytes
    crashes: int
    strikes: int
    bounced_at: float | None
    api_key: str | None = None  # the id of the key that pays
    is_by_batch: bool = False
    kept: Mapping[str, KeptReply] = field(default_factory=dict)  # what batches answered


@dataclass(frozen=True, slots=True)
class Parked:
    """An article that waits for the replies of a batch."""

    ticket: Ticket
    lane: str
    wanted: tuple[Wanted, ...]


@dataclass(frozen=True, slots=True)
class Settled:
    """How an article ended."""

    ticket: Ticket
    stage: Stage
    lane: str
    result: bytes | None = None  # packed
    error_code: str | None = None
    error_message: str | None = None
    spent: Spent = field(default_factory=Spent)


@dataclass(frozen=True, slots=True)
class Bounced:
    """An article that goes back into the queue."""

    ticket: Ticket
    strikes: int
    not_before: float


@dataclass(frozen=True, slots=True)
class Paused:
    """A model whose provider asks to wait, or does not answer."""

    lane: str
    at: float  # seconds since 1970
    pause_s: float
    reason: str
    failures: int


@dataclass(frozen=True, slots=True)
class Resumed:
    """A model that answers again."""

    lane: str
    at: float


@dataclass(frozen=True, slots=True)
class Learned:
    """What an article took of its model's budget."""

    lane: str
    requests: int
    tokens: int

"""The replies that batches brought for one article, and what the article still wants to know."""

import functools
import hashlib
import json
from collections.abc import AsyncIterator, Hashable, Mapping
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any, Final, cast

from service.batching import KeptReply, ReplyPending, Wanted
from service.deadline import Deadline
from service.model.forms import Form
from service.model.port import Filled, Question, Reply, Traits

if TYPE_CHECKING:
    from service.model.gateway import Gateway


_MAX_SCHEMAS: Final = 64


class Shelf:
    """One article's replies by key; `wanted` grows while the article is worked on."""

    def __init__(self, kept: Mapping[str, KeptReply]) -> None:
        self.kept = kept
        self._wanted: dict[str, Wanted] = {}

    @property
    def wanted(self) -> tuple[Wanted, ...]:
        """What has to be asked, in the order in which it was missed."""
        return tuple(self._wanted.values())

    def want(self, key: str, request: bytes) -> None:
        """Something is missing."""
        self._wanted.setdefault(key, Wanted(key, request))

    def form_of(self, question: Question[Any], usual: Form) -> Form:
        """The form in which it was asked first, or the usual one: a restart forgets what providers take."""
        prefix = _digest(question)
        asked = {key.split(":")[1] for key in self.kept if key.startswith(f"{prefix}:")}
        return next((form for form in Form if form.value in asked), usual)


def shelf_key(question: Question[Any], form: Form, max_tokens: int) -> str:
    """The same for the same question in any process; another for another text, form or room."""
    return f"{_digest(question)}:{form.value}:{max_tokens}"


def _digest(question: Question[Any]) -> str:
    parts = [question.name, *((m.role.value, m.content) for m in question.messages)]
    parts.append(_schema(cast("Hashable", question.reply)))
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()[:32]


@functools.lru_cache(maxsize=_MAX_SCHEMAS)
def _schema(reply: Any) -> str:
    return json.dumps(reply.model_json_schema(), sort_keys=True)  # 20 ms of CPU


class ShelvedModel:
    """A `Model` for one article that answers what may wait from its shelf, and asks the rest at once."""

    def __init__(self, gateway: "Gateway", shelf: Shelf) -> None:
        self._gateway = gateway
        self._shelf = shelf

    @property
    def traits(self) -> Traits:
        """What planning has to know."""
        return self._gateway.traits

    @asynccontextmanager
    async def session(self, deadline: Deadline) -> AsyncIterator[None]:  # noqa: ARG002 - the protocol's
        """Nothing to wait for."""
        yield

    async def fill(self, question: Question[Filled], deadline: Deadline) -> Reply[Filled]:
        """Ask one question; see `Model.fill`.

        Raises:
            ReplyPending: when a batch has to be asked, or already has to for another question.
        """
        if question.may_wait:
            return await self._gateway.fill(question, deadline, self._shelf)
        if self._shelf.wanted:  # what would be made of a reading with gaps is thrown away
            raise ReplyPending(f"{self.traits.name}: the reply comes with a batch")
        return await self._gateway.fill(question, deadline)

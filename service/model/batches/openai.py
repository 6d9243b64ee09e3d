"""OpenAI's batches, through litellm: a file of requests goes in, files of answers and errors come out."""

import json
import re
from collections.abc import AsyncIterator, Sequence
from http import HTTPStatus
from typing import Any, Final

from service.batching import BatchAnswer, BatchLine, BatchLook, BatchState, KeptReply
from service.errors import ModelError
from service.model.batches.asked import asked
from service.model.libraries import Libraries
from service.model.route import Route

_PROVIDER: Final = "openai"
_ENDPOINT: Final = "/v1/chat/completions"
_TIMEOUT_S: Final = 600.0
_TOKEN: Final = "groundwire_batch"  # noqa: S105 - the name of a mark, no secret
_RECENT: Final = 100
_STATES: Final = {
    "completed": BatchState.ENDED,
    "expired": BatchState.ENDED,  # what was answered by then is there
    "cancelled": BatchState.ENDED,
    "failed": BatchState.FAILED,
}
_TOO_MUCH: Final = frozenset({"token_limit_exceeded", "request_limit_exceeded", "too_many_requests"})
_CODE: Final = re.compile(r"[a-z_]{1,60}")
_STATUS_CODES: Final = range(100, 600)


class OpenAIBatches:
    """The calls of one model's batches; see `BatchDesk`."""

    def __init__(self, route: Route, libraries: Libraries) -> None:
        self._route = route
        self._litellm = libraries.litellm

    async def submit(self, token: str, lines: Sequence[BatchLine]) -> str:
        """See `BatchDesk`."""
        rows = b"\n".join(map(_row, lines)) + b"\n"
        uploaded = await self._call(
            self._litellm.acreate_file,
            file=(f"{token}.jsonl", rows, "application/jsonl"),
            purpose="batch",
        )
        try:
            made = await self._call(
                self._litellm.acreate_batch,
                completion_window="24h",
                endpoint=_ENDPOINT,
                input_file_id=uploaded.id,
                metadata={_TOKEN: token},
            )
        except ModelError:
            await self._delete(uploaded.id)
            raise
        return str(made.id)

    async def find(self, token: str) -> str | None:
        """See `BatchDesk`."""
        found = await self._call(self._litellm.alist_batches, limit=_RECENT)
        return next((str(b.id) for b in found.data if (b.metadata or {}).get(_TOKEN) == token), None)

    async def look(self, handle: str) -> BatchLook:
        """See `BatchDesk`."""
        batch = await self._retrieve(handle)
        state = _STATES.get(batch.status, BatchState.RUNNING)
        counts = batch.request_counts
        answered = 0 if counts is None else counts.completed + counts.failed
        if state is not BatchState.FAILED:
            return BatchLook(state, answered)
        codes = [str(e.code) for e in (getattr(batch.errors, "data", None) or []) if e.code]
        code = next((c for c in codes if _CODE.fullmatch(c)), "no reason given")
        detail = f"the provider refused the batch ({code})"
        return BatchLook(state, answered, detail, is_too_much=code in _TOO_MUCH)

    async def answers(self, handle: str) -> AsyncIterator[BatchAnswer]:
        """See `BatchDesk`."""
        batch = await self._retrieve(handle)
        for file_id in filter(None, (batch.output_file_id, batch.error_file_id)):
            content = await self._call(self._litellm.afile_content, file_id=file_id)
            for line in content.content.splitlines():
                answer = _read(line)
                if answer is not None:
                    yield answer

    async def cancel(self, handle: str) -> None:
        """See `BatchDesk`."""
        await self._call(self._litellm.acancel_batch, batch_id=handle)

    async def discard(self, handle: str) -> None:
        """See `BatchDesk`."""
        batch = await self._retrieve(handle)
        for file_id in filter(None, (batch.input_file_id, batch.output_file_id, batch.error_file_id)):
            await self._delete(file_id)

    async def _retrieve(self, handle: str) -> Any:
        # Without this litellm fetches the whole answer again, to log a price.
        quiet = {"litellm_metadata": {"batch_ignore_default_logging": True}}
        return await self._call(self._litellm.aretrieve_batch, batch_id=handle, **quiet)

    async def _delete(self, file_id: str) -> None:
        await self._call(self._litellm.afile_delete, file_id=file_id)

    async def _call(self, call: Any, **arguments: Any) -> Any:
        route = self._route
        common: dict[str, Any] = {
            "custom_llm_provider": _PROVIDER,
            "timeout": _TIMEOUT_S,
            "max_retries": 0,
        }
        if route.api_base is not None:
            common["api_base"] = route.api_base
        if route.api_key is not None:
            common["api_key"] = route.api_key
        return await asked(route, call(**common, **arguments))


def _row(line: BatchLine) -> bytes:
    body = json.loads(line.request)["body"]
    row = {"custom_id": line.name, "method": "POST", "url": _ENDPOINT, "body": body}
    return json.dumps(row, ensure_ascii=False, separators=(",", ":")).encode()


def _read(line: bytes) -> BatchAnswer | None:
    """One line of either file; None when it is not a line of a batch."""
    try:
        row = json.loads(line)
        name = row["custom_id"]
    except (ValueError, KeyError, TypeError):
        return None
    response = row.get("response")
    status = response.get("status_code") if isinstance(response, dict) else None
    if not isinstance(name, str):
        return None
    if not isinstance(status, int) or status not in _STATUS_CODES or _may_heal(status):
        return BatchAnswer(name, None)
    return BatchAnswer(name, KeptReply(status, json.dumps(response.get("body")).encode()))


def _may_heal(status: int) -> bool:
    return (
        status
        in {
            HTTPStatus.TOO_MANY_REQUESTS,
            HTTPStatus.REQUEST_TIMEOUT,
        }
        or status >= HTTPStatus.INTERNAL_SERVER_ERROR
    )

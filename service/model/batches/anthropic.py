"""Anthropic's message batches: looked at and read through litellm, handed in by ourselves.

litellm 1.105 can retrieve a batch of Anthropic and fetch its results; to create, cancel or delete one it
has no call ("Batch creation not yet implemented for Anthropic"). It does know address and headers.
"""

import json
from collections.abc import AsyncIterator, Sequence
from http import HTTPStatus
from typing import Any, Final

import httpx

from service.batching import BatchAnswer, BatchLine, BatchLook, BatchState, KeptReply
from service.model.batches.asked import asked
from service.model.libraries import Libraries
from service.model.route import Route

_PROVIDER: Final = "anthropic"
_TIMEOUT_S: Final = 600.0
_BETA: Final = "anthropic-beta"
# https://docs.anthropic.com/en/api/errors: what the type of an error would have been as a status.
_STATUSES: Final = {
    "invalid_request_error": HTTPStatus.BAD_REQUEST,
    "authentication_error": HTTPStatus.UNAUTHORIZED,
    "billing_error": HTTPStatus.PAYMENT_REQUIRED,
    "permission_error": HTTPStatus.FORBIDDEN,
    "not_found_error": HTTPStatus.NOT_FOUND,
    "request_too_large": HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
}


class AnthropicBatches:
    """The calls of one model's batches; see `BatchDesk`."""

    def __init__(self, route: Route, libraries: Libraries) -> None:
        self._route = route
        self._litellm = libraries.litellm

    async def submit(self, token: str, lines: Sequence[BatchLine]) -> str:  # noqa: ARG002 - it takes no marks
        """See `BatchDesk`."""
        requests = [json.loads(line.request) for line in lines]
        features = {name for r in requests for name in r["beta"].split(",") if name}
        rows = [
            {"custom_id": line.name, "params": {k: v for k, v in request["body"].items() if k != "stream"}}
            for line, request in zip(lines, requests, strict=True)
        ]
        made = await self._post("", {"requests": rows}, features)
        return str(made["id"])

    async def find(self, token: str) -> str | None:  # noqa: ARG002 - it takes no marks
        """See `BatchDesk`."""
        return None

    async def look(self, handle: str) -> BatchLook:
        """See `BatchDesk`."""
        batch = await self._call(self._litellm.aretrieve_batch, batch_id=handle)
        state = BatchState.ENDED if batch.status == "completed" else BatchState.RUNNING
        counts = batch.request_counts
        return BatchLook(state, counts.completed + counts.failed)

    async def answers(self, handle: str) -> AsyncIterator[BatchAnswer]:
        """See `BatchDesk`."""
        content = await self._call(self._litellm.afile_content, file_id=handle)
        for line in content.content.splitlines():
            answer = _read(line)
            if answer is not None:
                yield answer

    async def cancel(self, handle: str) -> None:
        """See `BatchDesk`."""
        await self._post(f"/{handle}/cancel", None, frozenset())

    async def discard(self, handle: str) -> None:
        """See `BatchDesk`."""
        await asked(self._route, self._send("DELETE", f"/{handle}", None, frozenset()))

    async def _post(
        self, path: str, body: dict[str, Any] | None, features: set[str] | frozenset[str]
    ) -> dict[str, Any]:
        return await asked(self._route, self._send("POST", path, body, features))

    async def _send(
        self, method: str, path: str, body: dict[str, Any] | None, features: set[str] | frozenset[str]
    ) -> dict[str, Any]:
        config = _config()
        about: dict[str, Any] = {"optional_params": {}, "litellm_params": {}}
        key, base = self._route.api_key, self._route.api_base
        address = config.get_complete_batch_url(base, key, self._route.model, data={}, **about)
        headers = config.validate_environment({}, self._route.model, [], api_key=key, api_base=base, **about)
        headers[_BETA] = ",".join(sorted({*filter(None, headers.get(_BETA, "").split(",")), *features}))
        async with httpx.AsyncClient(timeout=_TIMEOUT_S) as client:
            response = await client.request(method, f"{address}{path}", json=body, headers=headers)
        response.raise_for_status()
        answer: dict[str, Any] = response.json()
        return answer

    async def _call(self, call: Any, **arguments: Any) -> Any:
        route = self._route
        common: dict[str, Any] = {
            "custom_llm_provider": _PROVIDER,
            "timeout": _TIMEOUT_S,
            "litellm_metadata": {"batch_ignore_default_logging": True},  # else it fetches the answers to log
        }
        if route.api_base is not None:
            common["api_base"] = route.api_base
        if route.api_key is not None:
            common["api_key"] = route.api_key
        return await asked(route, call(**common, **arguments))


def _config() -> Any:
    from litellm.llms.anthropic.batches.transformation import (  # noqa: PLC0415 - loaded by then
        AnthropicBatchesConfig,
    )

    make: Any = AnthropicBatchesConfig  # untyped
    return make()


def _read(line: bytes) -> BatchAnswer | None:
    """One line of the results; None when it is not one."""
    try:
        row = json.loads(line)
        name, result = row["custom_id"], row["result"]
        kind = result["type"]
    except (ValueError, KeyError, TypeError):
        return None
    if not isinstance(name, str):
        return None
    if kind == "succeeded":
        return BatchAnswer(name, KeptReply(HTTPStatus.OK, json.dumps(result.get("message")).encode()))
    error = result.get("error") if kind == "errored" else None
    status = _STATUSES.get(_type_of(error))
    if status is None:  # canceled, expired, or a fault of the provider's that may heal
        return BatchAnswer(name, None)
    return BatchAnswer(name, KeptReply(status, json.dumps(error).encode()))


def _type_of(error: object) -> str:
    inner = error.get("error", error) if isinstance(error, dict) else None
    return str(inner.get("type", "")) if isinstance(inner, dict) else ""

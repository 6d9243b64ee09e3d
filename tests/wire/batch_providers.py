"""Stand-ins for the batch APIs of OpenAI and Anthropic, as their documentation describes them, for respx.

https://platform.openai.com/docs/api-reference/batch
https://docs.anthropic.com/en/api/creating-message-batches
"""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from email.parser import BytesParser
from email.policy import HTTP
from typing import Any

import httpx
import respx

Answer = Callable[[dict[str, Any]], tuple[int, dict[str, Any]] | None]  # None: left unanswered

OPENAI = "https://api.openai.com/v1"
ANTHROPIC = "https://api.anthropic.com/v1/messages"


@dataclass
class OpenAIStandIn:
    """Takes batches and answers them when `finish` is called."""

    answer: Answer
    files: dict[str, bytes] = field(default_factory=dict)
    batches: dict[str, dict[str, Any]] = field(default_factory=dict)
    calls: list[dict[str, Any]] = field(default_factory=list)  # ordinary ones
    reads: list[str] = field(default_factory=list)  # files that were fetched
    refusals: list[httpx.Response] = field(default_factory=list)  # the next creations fail with these
    silences: int = 0  # so many creations succeed, and nobody hears of it

    def serve(self, wire: respx.MockRouter) -> None:
        """Answer at OpenAI's address."""
        wire.post(f"{OPENAI}/files").mock(side_effect=self._upload)
        wire.post(f"{OPENAI}/batches").mock(side_effect=self._create)
        wire.get(f"{OPENAI}/batches").mock(side_effect=self._list)
        wire.post(f"{OPENAI}/chat/completions").mock(side_effect=self._call)
        wire.get(url__regex=rf"{OPENAI}/batches/(?P<name>[^/?]+)").mock(side_effect=self._retrieve)
        wire.post(url__regex=rf"{OPENAI}/batches/(?P<name>[^/?]+)/cancel").mock(side_effect=self._cancel)
        wire.get(url__regex=rf"{OPENAI}/files/(?P<name>[^/?]+)/content").mock(side_effect=self._content)
        wire.delete(url__regex=rf"{OPENAI}/files/(?P<name>[^/?]+)").mock(side_effect=self._delete)

    @property
    def lines(self) -> list[dict[str, Any]]:
        """The requests of all batches."""
        return [line for batch in self.batches.values() for line in batch["lines"]]

    def finish(self, status: str = "completed") -> None:
        """Answer what waits."""
        for batch in self.batches.values():
            if batch["status"] in {"in_progress", "cancelling"}:
                self._finish(batch, "cancelled" if batch["status"] == "cancelling" else status)

    def refuse(self, code: str) -> None:
        """Find what waits invalid."""
        for batch in self.batches.values():
            if batch["status"] == "in_progress":
                error = {"code": code, "message": "no", "param": None, "line": None}
                batch |= {"status": "failed", "errors": {"object": "list", "data": [error]}}

    def _finish(self, batch: dict[str, Any], status: str) -> None:
        good: list[dict[str, Any]] = []
        bad: list[dict[str, Any]] = []
        for line in batch["lines"]:
            found = self.answer(line["body"])
            row: dict[str, Any] = {"id": "r", "custom_id": line["custom_id"], "response": None, "error": None}
            if found is None:
                bad.append(row | {"error": {"code": "batch_expired", "message": "too late"}})
                continue
            row["response"] = {"status_code": found[0], "request_id": "q", "body": found[1]}
            (good if found[0] == httpx.codes.OK else bad).append(row)
        for kind, rows in (("output", good), ("error", bad)):
            if rows:
                name = f"file-{kind}-{batch['id']}"
                self.files[name] = "\n".join(map(json.dumps, rows)).encode()
                batch[f"{kind}_file_id"] = name
        counts = {"total": len(batch["lines"]), "completed": len(good), "failed": len(bad)}
        batch |= {"status": status, "request_counts": counts}

    def _upload(self, request: httpx.Request) -> httpx.Response:
        head = b"content-type: " + request.headers["content-type"].encode() + b"\r\n\r\n"
        parts = BytesParser(policy=HTTP).parsebytes(head + request.content)
        content = next(p for p in parts.iter_parts() if p.get_filename()).get_payload(decode=True)
        assert isinstance(content, bytes)
        name = f"file-{len(self.files)}"
        self.files[name] = content
        return httpx.Response(200, json=_file(name))

    def _create(self, request: httpx.Request) -> httpx.Response:
        if self.refusals:
            return self.refusals.pop(0)
        asked = json.loads(request.content)
        name = f"batch_{len(self.batches)}"
        lines = [json.loads(line) for line in self.files[asked["input_file_id"]].splitlines()]
        self.batches[name] = {
            "id": name,
            "object": "batch",
            "status": "in_progress",
            "created_at": 1,
            "lines": lines,
            "request_counts": {"total": len(lines), "completed": 0, "failed": 0},
            **asked,
        }
        if self.silences:
            self.silences -= 1
            return httpx.Response(503, json={"error": {"message": "upstream closed"}})
        return self._told(name)

    def _list(self, _: httpx.Request) -> httpx.Response:
        data = [self._shown(name) for name in reversed(self.batches)]
        return httpx.Response(200, json={"object": "list", "data": data, "has_more": False})

    def _retrieve(self, _: httpx.Request, name: str) -> httpx.Response:
        return self._told(name)

    def _cancel(self, _: httpx.Request, name: str) -> httpx.Response:
        self.batches[name]["status"] = "cancelling"
        return self._told(name)

    def _content(self, _: httpx.Request, name: str) -> httpx.Response:
        self.reads.append(name)
        return httpx.Response(200, content=self.files[name])

    def _delete(self, _: httpx.Request, name: str) -> httpx.Response:
        self.files.pop(name)
        return httpx.Response(200, json={"id": name, "object": "file", "deleted": True})

    def _call(self, request: httpx.Request) -> httpx.Response:
        body = json.loads(request.content)
        self.calls.append(body)
        found = self.answer(body)
        assert found is not None
        return httpx.Response(found[0], json=found[1])

    def _told(self, name: str) -> httpx.Response:
        return httpx.Response(200, json=self._shown(name))

    def _shown(self, name: str) -> dict[str, Any]:
        return {key: value for key, value in self.batches[name].items() if key != "lines"}


@dataclass
class AnthropicStandIn:
    """Takes message batches and answers them when `finish` is called."""

    answer: Answer
    batches: dict[str, dict[str, Any]] = field(default_factory=dict)
    headers: list[httpx.Headers] = field(default_factory=list)  # of creations
    calls: list[dict[str, Any]] = field(default_factory=list)
    deleted: list[str] = field(default_factory=list)

    def serve(self, wire: respx.MockRouter) -> None:
        """Answer at Anthropic's address."""
        wire.post(f"{ANTHROPIC}/batches").mock(side_effect=self._create)
        wire.post(url__regex=rf"{ANTHROPIC}/batches/(?P<name>[^/?]+)/cancel$").mock(side_effect=self._cancel)
        wire.get(url__regex=rf"{ANTHROPIC}/batches/(?P<name>[^/?]+)/results$").mock(side_effect=self._results)
        wire.get(url__regex=rf"{ANTHROPIC}/batches/(?P<name>[^/?]+)$").mock(side_effect=self._retrieve)
        wire.delete(url__regex=rf"{ANTHROPIC}/batches/(?P<name>[^/?]+)$").mock(side_effect=self._delete)
        wire.post(url__regex=rf"{re.escape(ANTHROPIC)}$").mock(side_effect=self._call)

    @property
    def lines(self) -> list[dict[str, Any]]:
        """The requests of all batches."""
        return [line for batch in self.batches.values() for line in batch["requests"]]

    def finish(self) -> None:
        """Answer what waits."""
        for batch in self.batches.values():
            batch["processing_status"] = "ended"

    def _create(self, request: httpx.Request) -> httpx.Response:
        self.headers.append(request.headers)
        name = f"msgbatch_{len(self.batches)}"
        self.batches[name] = {
            "id": name,
            "type": "message_batch",
            "processing_status": "in_progress",
            "created_at": "2026-11-24T00:00:00Z",
            "expires_at": "2026-11-25T00:00:00Z",
            **json.loads(request.content),
        }
        return self._told(name)

    def _retrieve(self, _: httpx.Request, name: str) -> httpx.Response:
        return self._told(name)

    def _cancel(self, _: httpx.Request, name: str) -> httpx.Response:
        self.batches[name]["processing_status"] = "canceling"
        return self._told(name)

    def _results(self, _: httpx.Request, name: str) -> httpx.Response:
        rows = []
        for line in self.batches[name]["requests"]:
            found = self.answer(line["params"])
            if found is None:
                result: dict[str, Any] = {"type": "expired"}
            elif found[0] == httpx.codes.OK:
                result = {"type": "succeeded", "message": found[1]}
            else:
                result = {"type": "errored", "error": found[1]}
            rows.append(json.dumps({"custom_id": line["custom_id"], "result": result}))
        return httpx.Response(200, content="\n".join(rows))

    def _delete(self, _: httpx.Request, name: str) -> httpx.Response:
        self.deleted.append(name)
        return httpx.Response(200, json={"id": name, "type": "message_batch_deleted"})

    def _call(self, request: httpx.Request) -> httpx.Response:
        body = json.loads(request.content)
        self.calls.append(body)
        found = self.answer(body)
        assert found is not None
        return httpx.Response(found[0], json=found[1])

    def _told(self, name: str) -> httpx.Response:
        batch = {key: value for key, value in self.batches[name].items() if key != "requests"}
        counts = {"processing": 0, "succeeded": 0, "errored": 0, "canceled": 0, "expired": 0}
        is_over = batch["processing_status"] == "ended"
        counts["succeeded" if is_over else "processing"] = len(self.batches[name]["requests"])
        return httpx.Response(200, json=batch | {"request_counts": counts})


def _file(name: str) -> dict[str, Any]:
    return {
        "id": name,
        "object": "file",
        "bytes": 1,
        "created_at": 1,
        "filename": "f.jsonl",
        "purpose": "batch",
        "status": "processed",
    }

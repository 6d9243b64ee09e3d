"""A model server of prepared bytes in a process of its own: every request gets the same chat completion.

Usage: python -m benchmarks.prepared_server CONTENT ; prints its address.
"""

import asyncio
import json
import sys
from typing import Final

import uvloop

_LENGTH: Final = b"content-length:"


class Answers(asyncio.Protocol):
    """One connection: reads just enough HTTP to know where a request ends."""

    def __init__(self, reply: bytes) -> None:
        self._reply = reply
        self._unread = b""
        self._transport: asyncio.WriteTransport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Remember where replies go."""
        self._transport = transport  # type: ignore[assignment]

    def data_received(self, data: bytes) -> None:
        """Answer each whole request."""
        self._unread += data
        while (end := self._unread.find(b"\r\n\r\n")) >= 0:
            head = self._unread[:end].lower()
            at = head.find(_LENGTH)
            length = int(head[at + len(_LENGTH) :].split(b"\r\n", 1)[0]) if at >= 0 else 0
            if len(self._unread) < end + 4 + length:
                return
            self._unread = self._unread[end + 4 + length :]
            if self._transport is not None:
                self._transport.write(self._reply)


def completion(content: str) -> bytes:
    """A whole HTTP response."""
    body = json.dumps(
        {
            "id": "chatcmpl-1",
            "object": "chat.completion",
            "created": 1,
            "model": "stub",
            "choices": [
                {
                    "index": 0,
                    "finish_reason": "stop",
                    "message": {"role": "assistant", "content": content},
                }
            ],
            "usage": {"prompt_tokens": 2000, "completion_tokens": 60, "total_tokens": 2060},
        }
    ).encode()
    head = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: %d\r\n\r\n"
    return head % len(body) + body


async def serve(content: str) -> None:
    """Answer until the process is ended."""
    reply = completion(content)
    server = await asyncio.get_running_loop().create_server(
        lambda: Answers(reply), "127.0.0.1", 0, backlog=1024
    )
    print(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/v1", flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    uvloop.run(serve(sys.argv[1]))

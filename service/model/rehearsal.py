"""One call to a stand-in on loopback, because litellm builds much on its first call."""

import asyncio
import json
from typing import Final

import structlog
from pydantic import BaseModel

from service.deadline import Deadline
from service.errors import GroundwireError
from service.model.forms import Form
from service.model.gateway import Gateway
from service.model.libraries import Libraries, close_clients, load
from service.model.port import Message, Question, Role, Traits
from service.model.route import Route

_PATIENCE_S: Final = 10.0
_HEAD: Final = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\nconnection: close\r\ncontent-length: "
_REPLY: Final = json.dumps(
    {
        "id": "1",
        "object": "chat.completion",
        "created": 1,
        "model": "rehearsal",
        "choices": [{"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": "{}"}}],
        "usage": {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2},
    }
).encode()


class _Nothing(BaseModel):
    """What the stand-in answers."""


_QUESTION: Final = Question("rehearsal", (Message(Role.USER, "Are you ready?"),), _Nothing, 16)


def rehearse() -> None:
    """Load the libraries and make one call, in a thread of one's own (about 1 s of CPU the first time).

    Whether it succeeds says nothing about any model, so a failure is only noted.
    """
    libraries = load()
    try:
        asyncio.run(_call(libraries))
    except (GroundwireError, OSError) as error:
        structlog.get_logger().debug("rehearsal_ended", error=type(error).__name__)


async def _call(libraries: Libraries) -> None:
    stand_in = await asyncio.start_server(_answer, "127.0.0.1", 0)
    host, port = stand_in.sockets[0].getsockname()
    traits = Traits("rehearsal", is_small=False, max_article_characters=1, parallel_questions=1)
    route = Route("hosted_vllm/rehearsal", traits, Form.JSON_SCHEMA, f"http://{host}:{port}/v1", "unused")
    try:
        await Gateway(route, libraries, max_repairs=0).fill(_QUESTION, Deadline.after(_PATIENCE_S))
    finally:
        stand_in.close()
        await close_clients()


async def _answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    head = await reader.readuntil(b"\r\n\r\n")
    length = next(line for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:"))
    await reader.readexactly(int(length.partition(b":")[2]))
    writer.write(_HEAD + b"%d\r\n\r\n%b" % (len(_REPLY), _REPLY))
    await writer.drain()
    writer.close()

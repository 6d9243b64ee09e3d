"""A question's messages as litellm takes them, with what is shared between questions marked for caching."""

from typing import Any, Final

from service.model.port import Message, Role

_MARK: Final = {"type": "ephemeral"}  # Anthropic's and Bedrock's; both ignore it below a minimum length


def render_messages(messages: tuple[Message, ...], *, marks_cache: bool) -> list[dict[str, Any]]:
    """The messages, the stable part of each in a block of its own where the provider wants it marked."""
    return [{"role": str(m.role), "content": _content(m) if marks_cache else m.content} for m in messages]


def _content(message: Message) -> str | list[dict[str, Any]]:
    stable = len(message.content) if message.role is Role.SYSTEM else message.stable_characters
    if not stable:
        return message.content
    blocks: list[dict[str, Any]] = [
        {"type": "text", "text": message.content[:stable], "cache_control": dict(_MARK)}
    ]
    if rest := message.content[stable:]:
        blocks.append({"type": "text", "text": rest})
    return blocks

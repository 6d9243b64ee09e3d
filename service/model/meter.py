"""Counts what the calls of one question consume, and how fast a model's calls have been."""

from dataclasses import dataclass
from typing import Any, Final

from service.calls import Answered
from service.deadline import Deadline
from service.spending import Spent


class Meter:
    """What one question consumed so far, whatever becomes of it."""

    def __init__(self) -> None:
        self.spent = Spent()

    def count_call(self, *, is_repair: bool) -> None:
        """One more call, before its outcome is known."""
        self.spent += Spent(attempts=1, repairs=int(is_repair))

    def count_response(self, response: Any, cost_usd: float | None) -> None:
        """What the provider says that the call took, and what it cost where that is known."""
        input_tokens, output_tokens, cached_input_tokens = _tokens(response)
        self.spent += Spent(0, 0, input_tokens, output_tokens, cached_input_tokens, cost_usd)


@dataclass(slots=True)
class Pace:
    """The fastest call so far: what another one will take at least."""

    fastest_s: float = 0.0
    is_known: bool = False

    def learn(self, seconds: float) -> None:
        """Take note of a call that was answered."""
        self.fastest_s = min(self.fastest_s, seconds) if self.is_known else seconds
        self.is_known = True

    def leaves_time(self, deadline: Deadline, wait_s: float = 0.0) -> bool:
        """Whether another call could be over before the deadline, after waiting so long."""
        return deadline.remaining_s > wait_s + self.fastest_s


_FINISHES: Final = frozenset({"stop", "length", "tool_calls", "function_call", "content_filter"})


def answered(response: Any) -> Answered:
    """A response in figures; a reason that is none of the known ones may be anything, and is left out."""
    input_tokens, output_tokens, _ = _tokens(response)
    choices = getattr(response, "choices", None) or [None]
    reason = getattr(choices[0], "finish_reason", None)
    return Answered(input_tokens, output_tokens, reason if reason in _FINISHES else None)


def told_cost_usd(response: Any, *, is_free: bool) -> float | None:
    """What litellm makes of it by its price list, whose 0 means no price but for what `is_free`."""
    hidden = getattr(response, "_hidden_params", None) or {}
    return hidden.get("response_cost") or (0.0 if is_free else None)


def _tokens(response: Any) -> tuple[int, int, int]:
    usage = getattr(response, "usage", None)
    details = getattr(usage, "prompt_tokens_details", None)
    return (
        getattr(usage, "prompt_tokens", None) or 0,
        getattr(usage, "completion_tokens", None) or 0,
        getattr(details, "cached_tokens", None) or 0,
    )

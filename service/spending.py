"""What model calls consume, as a value that adds up."""

from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True, slots=True)
class Spent:
    """Calls, tokens and dollars; `cost_usd` is None as soon as one part has no known price.

    `models` names those whose replies were used, in order of their first reply.
    """

    attempts: int = 0
    repairs: int = 0
    input_tokens: int = 0
    output_tokens: int = 0
    cached_input_tokens: int = 0
    cost_usd: float | None = 0.0
    models: tuple[str, ...] = ()

    def __add__(self, other: Self) -> "Spent":
        """Add two spendings; an unknown cost makes the sum unknown."""
        known = self.cost_usd is not None and other.cost_usd is not None
        return Spent(
            attempts=self.attempts + other.attempts,
            repairs=self.repairs + other.repairs,
            input_tokens=self.input_tokens + other.input_tokens,
            output_tokens=self.output_tokens + other.output_tokens,
            cached_input_tokens=self.cached_input_tokens + other.cached_input_tokens,
            cost_usd=(self.cost_usd or 0.0) + (other.cost_usd or 0.0) if known else None,
            models=self.models
            if other.models == self.models
            else tuple(dict.fromkeys(self.models + other.models)),
        )

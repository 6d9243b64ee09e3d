"""What a live run is likely to cost, from the size of its articles; said before, and as an estimate."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from service.evaluation.cases import Case
from service.ports import Price

_CHARACTERS_A_TOKEN: Final = 4.0
# Instructions, vocabulary and reply schema of the one question that large models are asked.
_FIXED_TOKENS: Final = 3_500
_NUMBERING: Final = 1.15  # sentence numbers, candidates and headline on top of the text
_REPAIRS: Final = 1.3
_ANSWER: Final = 0.6  # tokens written for each token of the article
_LEAST_ANSWER: Final = 200


@dataclass(frozen=True, slots=True)
class Estimate:
    """Tokens of a run, and US dollars where the model's price is known."""

    input_tokens: int
    output_tokens: int
    cost_usd: float | None


def estimate(cases: Sequence[Case], price: Price | None) -> Estimate:
    """About what asking one model about all cases takes."""
    articles = [len(case.text) / _CHARACTERS_A_TOKEN for case in cases]
    reads = round(sum(_FIXED_TOKENS + tokens * _NUMBERING for tokens in articles) * _REPAIRS)
    writes = round(sum(max(_LEAST_ANSWER, tokens * _ANSWER) for tokens in articles) * _REPAIRS)
    cost = None if price is None else reads * price.input_usd + writes * price.output_usd
    return Estimate(reads, writes, cost)

"""Articles of one length for the benchmarks over HTTP, with what a large model would answer to them."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from benchmarks.wire import Answer, post

_EXAMPLES: Final = Path(__file__).resolve().parents[1] / "examples"
_OK: Final = 200


@dataclass(frozen=True, slots=True)
class Sort:
    """Articles of so many characters, and which of `_NAMES` and `_MEASURES` stand in them."""

    characters: int
    names: int
    measures: int
    positions: int


# A whole story, and the first paragraphs of it.
STORY: Final = Sort(4_000, names=6, measures=2, positions=1)
SHORT: Final = Sort(1_000, names=2, measures=1, positions=0)

_NAMES: Final = {
    "Bureau of Industry and Security": "agency",
    "Dana Whitlock": "person",
    "Pieter Vandermolen": "person",
    "Lyle Brandt": "person",
    "Grace Okafor": "person",
    "Chip Equipment Council": "industry_group",
}
_MEASURES: Final = {
    4: "A proposed rule could be published before the end of June.",
    18: "His bill would ban the servicing of advanced equipment.",
}


def articles(sort: Sort, count: int, tag: str) -> list[bytes]:
    """Requests for so many different articles."""
    texts = [(_EXAMPLES / name).read_text("utf-8") for name in ("chip-controls.txt", "steel-duties.txt")]
    together = "\n".join(texts)[: sort.characters]
    return [
        post(
            "/v1/extractions",
            json.dumps({"text": f"{together} ({tag} {number:05d})", "published_at": "2024-04-11"}).encode(),
        )
        for number in range(count)
    ]


def script(sort: Sort, latency_ms: float) -> dict[str, Any]:
    """A model that always answers well, after so long; all of it holds, so nothing is asked again."""
    rule = {"when": {"schema": "Reading"}, "reply": {"json": _reply(sort)}}
    return {"latency": latency_ms, "rules": [rule]}


def _reply(sort: Sort) -> dict[str, Any]:
    nothing = {"title": None, "affiliation": None, "country": None}
    return {
        "actors": [
            {"name": name, "kind": kind, **nothing} for name, kind in list(_NAMES.items())[: sort.names]
        ],
        "policy_actions": [
            {
                "summary": summary,
                "instrument": "export_control",
                "status": "considered",
                "issuers": [],
                "targets": [],
                "sentences": [number],
                "dates": [],
                "references": [],
            }
            for number, summary in list(_MEASURES.items())[: sort.measures]
        ],
        "positions": [
            {
                "speaker": "Chip Equipment Council",
                "topic": "the plan",
                "stance": "opposes",
                "summary": "The Chip Equipment Council opposes the plan.",
                "quotes": [],
                "sentences": [12],
            }
        ][: sort.positions],
        "events": [],
    }


def require(answers: Sequence[Answer]) -> None:
    """Check that nothing failed and that what the model told was kept: other figures would mean nothing.

    Raises:
        SystemExit: showing the first failure.
    """
    failed = [answer for answer in answers if answer.status != _OK]
    if failed:
        raise SystemExit(
            f"{len(failed)} of {len(answers)} failed: {failed[0].status} {failed[0].body[:600]!r}"
        )
    dropped = [answer.body for answer in answers if b'"dropped":true' in answer.body]
    if dropped:
        raise SystemExit(f"{len(dropped)} of {len(answers)} lost facts that hold: {dropped[0][-2000:]!r}")

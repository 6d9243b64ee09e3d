"""What one system answered to one article, what it took, and the files that keep it."""

import hashlib
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import httpx


@dataclass(frozen=True, slots=True)
class Answer:
    """A system's own output, unmapped; `cut` counts calls that ended at their token limit."""

    raw: Any
    seconds: float
    input_tokens: int
    output_tokens: int
    calls: int
    cut: int = 0
    error: str | None = None


@dataclass(slots=True)
class Meter:
    """Counts what an OpenAI-compatible server says it read and wrote."""

    input_tokens: int = 0
    output_tokens: int = 0
    calls: int = 0
    cut: int = 0

    @contextmanager
    def client(self) -> Iterator[httpx.Client]:
        """A client whose replies are counted; slow replies of a small machine are waited for."""
        with httpx.Client(timeout=1200.0, event_hooks={"response": [self._count]}) as client:
            yield client

    def _count(self, response: httpx.Response) -> None:
        response.read()
        reply = response.json() if response.is_success else {}
        usage = reply.get("usage") or {}
        self.calls += 1
        self.input_tokens += usage.get("prompt_tokens", 0)
        self.output_tokens += usage.get("completion_tokens", 0)
        self.cut += any(choice.get("finish_reason") == "length" for choice in reply.get("choices", []))


@dataclass(frozen=True, slots=True)
class Replies:
    """Answers kept in `folder`/SYSTEM/CASE.json, but for those of systems that `never` are.

    Systems that are asked `again` have their kept answers replaced.
    """

    folder: Path
    again: frozenset[str] = field(default_factory=frozenset)
    never: frozenset[str] = field(default_factory=frozenset)

    def load(self, system: str, case: str, text: str) -> Answer | None:
        """The answer that was kept for this very text."""
        if system in self.again | self.never:
            return None
        try:
            kept = json.loads(self._path(system, case).read_text(encoding="utf-8"))
        except FileNotFoundError:
            return None
        return Answer(**kept["answer"]) if kept["article_sha256"] == _sha256(text) else None

    def save(self, system: str, case: str, text: str, answer: Answer) -> None:
        """Keep an answer."""
        if system in self.never:
            return
        path = self._path(system, case)
        path.parent.mkdir(parents=True, exist_ok=True)
        kept = {"article_sha256": _sha256(text), "answer": asdict(answer)}
        path.write_text(json.dumps(kept, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")

    def _path(self, system: str, case: str) -> Path:
        return self.folder / system.replace(" ", "-") / f"{case}.json"


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()

"""Answers from the recorded replies of golden cases: what a model once said to exactly this question.

The format is that of `groundwire golden record`; docs/golden.md has it.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from service.mock.script import ScriptInvalid

_PATTERN: Final = "replies/*/*.json"
_LEAST_SHARE: Final = 0.5  # of an article's lines that a prompt must hold to be about it
_SHORT: Final = 20  # characters; shorter lines stand in many articles


class _Recorded(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class RecordedRequest(_Recorded):
    """Which request it was."""

    sha256: str
    question: str = ""


class RecordedResponse(_Recorded):
    """What the model answered."""

    status: int
    body: Any


class Exchange(_Recorded):
    """A request and its response."""

    request: RecordedRequest
    response: RecordedResponse


class Recording(_Recorded):
    """One file: everything that a model was asked and said about one case."""

    format: Literal[1]
    model: str
    prompt_version: str
    exchanges: tuple[Exchange, ...] = Field(min_length=1)


@dataclass(frozen=True, slots=True)
class Replayed:
    """A recorded response, and where it is from."""

    case: str
    status: int
    body: Any


class Recordings:
    """The recorded replies under a folder, found by the digest of the request."""

    def __init__(
        self, replies: Mapping[str, tuple[Replayed, ...]], models: frozenset[str], articles: Mapping[str, str]
    ) -> None:
        self._replies = replies
        self._models = models
        self._lines = {
            case: {line for line in map(_plain, text.splitlines()) if len(line) >= _SHORT}
            for case, text in articles.items()
        }
        self.reset()

    def __len__(self) -> int:
        """How many replies there are."""
        return sum(map(len, self._replies.values()))

    def reset(self) -> None:
        """Begin each row of replies anew."""
        self._given: Counter[str] = Counter()

    def find(self, request: Mapping[str, Any]) -> Replayed | None:
        """The reply to this request; those to the same request one after the other, the last one stays.

        Under which name the model is asked does not matter.
        """
        for digest in self._digests(request):
            if digest in self._replies:
                row = self._replies[digest]
                self._given[digest] += 1
                return row[min(self._given[digest], len(row)) - 1]
        return None

    def nearest(self, prompt: str) -> str | None:
        """The case whose article stands in the prompt, as far as its lines tell."""
        plain = _plain(prompt)
        shares = {
            case: sum(line in plain for line in lines) / len(lines)
            for case, lines in self._lines.items()
            if lines
        }
        best = max(shares, key=lambda case: shares[case], default=None)
        return best if best is not None and shares[best] >= _LEAST_SHARE else None

    def _digests(self, request: Mapping[str, Any]) -> Iterator[str]:
        yield digest_of(request)
        for name in sorted(self._models):
            yield digest_of({**request, "model": name})


def digest_of(request: Mapping[str, Any]) -> str:
    """SHA-256 of a JSON body with sorted keys and without blanks."""
    text = json.dumps(request, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def load_recordings(folder: Path) -> Recordings:
    """Read every recording under a folder of golden cases, or under one case.

    Raises:
        ScriptInvalid: when there is none, or one cannot be read; the message names the file.
    """
    files = sorted(folder.rglob(_PATTERN))
    if not files:
        raise ScriptInvalid(f"{folder}: no recorded replies there (CASE/replies/MODEL/VERSION.json)")
    replies: dict[str, tuple[Replayed, ...]] = {}
    models: set[str] = set()
    articles: dict[str, str] = {}
    for file in files:
        case = file.parents[2]
        recording = _read(file)
        models |= {recording.model, recording.model.rpartition("/")[2]}
        for exchange in recording.exchanges:
            reply = Replayed(case.name, exchange.response.status, exchange.response.body)
            digest = exchange.request.sha256
            replies[digest] = (*replies.get(digest, ()), reply)
        article = case / "article.txt"
        if article.is_file():
            articles[case.name] = article.read_text(encoding="utf-8", errors="replace")
    return Recordings(replies, frozenset(models), articles)


def _read(file: Path) -> Recording:
    try:
        return Recording.model_validate_json(file.read_bytes())
    except OSError as error:
        raise ScriptInvalid(f"{file}: {(error.strerror or 'cannot be read').lower()}") from error
    except ValidationError as error:
        problem = error.errors(include_url=False, include_context=False, include_input=False)[0]
        place = "/".join(str(part) for part in problem["loc"])
        raise ScriptInvalid(f"{file} at /{place}: {problem['msg']}") from None


def _plain(text: str) -> str:
    return " ".join(text.split())

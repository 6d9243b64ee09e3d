"""Recorded HTTP exchanges with a model: what is kept of them, how they are told apart, where they lie."""

import hashlib
import json
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Annotated, Any, Final, Literal

import pydantic
from pydantic import Field, JsonValue

from service.errors import GoldenInvalid
from service.evaluation.cases import REPLIES, Problem, invalid, pointer
from service.evaluation.gold import Gold

_UNSAFE: Final = re.compile(r"[^A-Za-z0-9._]+")
_TITLE: Final = re.compile(r'"title": ?"(\w+)"')
_REMOVED: Final = "[removed]"
_SECRET: Final = re.compile(r"(?i)\b(?:sk|pk|xai|gsk|key)-[A-Za-z0-9_-]{16,}|\bBearer [^\s\"]{16,}")


class RecordedRequest(Gold):
    """What was asked, by digest; no host, no header, no query."""

    method: str
    path: str
    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    question: str | None = None


class RecordedResponse(Gold):
    """What came back: JSON as JSON, anything else as text."""

    status: Annotated[int, Field(ge=100, le=599)]
    body: JsonValue


class Exchange(Gold):
    """One request and its response."""

    request: RecordedRequest
    response: RecordedResponse


class Recording(Gold):
    """A model's exchanges over one case, in the order in which they ended."""

    format: Literal[1] = 1
    model: str
    prompt_version: str
    recorded_at: str
    exchanges: tuple[Exchange, ...]


class Tape:
    """Plays a recording: answers each request once, in order, and remembers what it could not answer."""

    def __init__(self, recording: Recording) -> None:
        self._left: defaultdict[str, list[Exchange]] = defaultdict(list)
        for exchange in recording.exchanges:
            self._left[exchange.request.sha256].append(exchange)
        self.strange: list[RecordedRequest] = []

    def answer(self, request: RecordedRequest) -> RecordedResponse | None:
        """The response to this request, or None where the recording has none (left)."""
        waiting = self._left.get(request.sha256)
        if not waiting:
            self.strange.append(request)
            return None
        return waiting.pop(0).response

    @property
    def unused(self) -> int:
        """Exchanges that nobody asked for."""
        return sum(map(len, self._left.values()))


def identify(method: str, path: str, body: bytes) -> RecordedRequest:
    """A request as recordings know it: equal for equal JSON, whatever the host, the keys and the spacing."""
    try:
        content: Any = json.loads(body)
    except ValueError:
        return RecordedRequest(method=method, path=path, sha256=hashlib.sha256(body).hexdigest())
    plain = json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return RecordedRequest(
        method=method,
        path=path,
        sha256=hashlib.sha256(plain.encode()).hexdigest(),
        question=_question_of(content),
    )


def keep_response(status: int, body: bytes, private: Iterable[str] = ()) -> RecordedResponse:
    """A response as it is kept: without what looks like a key, and without the `private` words."""
    text = _SECRET.sub(_REMOVED, body.decode("utf-8", errors="replace"))
    for words in sorted(private, key=len, reverse=True):
        text = text.replace(words, _REMOVED)
    try:
        return RecordedResponse(status=status, body=json.loads(text))
    except ValueError:
        return RecordedResponse(status=status, body=text)


def recording_file(case: Path, model: str, prompt_version: str) -> Path:
    """Where a case's recording lies."""
    return case / REPLIES / slug_of(model) / f"{prompt_version}.json"


def slug_of(model: str) -> str:
    """A model's name as a folder's: 'openai/gpt-4o' is 'openai-gpt-4o'."""
    return _UNSAFE.sub("-", model).strip("-.") or "model"


def read_recording(file: Path) -> Recording | None:
    """A recording, or None where there is none.

    Raises:
        GoldenInvalid: saying what is wrong with the file.
    """
    try:
        return Recording.model_validate_json(file.read_bytes())
    except FileNotFoundError:
        return None
    except pydantic.ValidationError as error:
        faults = error.errors(include_url=False, include_input=False)
        raise invalid([Problem(file, pointer(fault["loc"]), fault["msg"]) for fault in faults]) from error
    except OSError as error:
        raise GoldenInvalid(f"{file} cannot be read: {error.strerror}") from error


def write_recording(file: Path, recording: Recording) -> None:
    """Write a recording so that a change of it reads well in a diff."""
    file.parent.mkdir(parents=True, exist_ok=True)
    document = recording.model_dump(mode="json")
    file.write_text(json.dumps(document, indent=1, ensure_ascii=False) + "\n", encoding="utf-8", newline="\n")


def recorded_models(cases: Sequence[Path]) -> list[tuple[str, str]]:
    """Models and prompt versions that any of the cases has replies of, by name."""
    found = set()
    for case in cases:
        for file in sorted((case / REPLIES).glob("*/*.json")):
            recording = read_recording(file)
            if recording is not None:
                found.add((recording.model, recording.prompt_version))
    return sorted(found)


def _question_of(content: Any) -> str | None:  # noqa: ANN401 - whatever the provider's body looks like
    """What a request's reply is called, for people who want to know which one differs."""
    if not isinstance(content, dict):
        return None
    grammar = content.get("grammar")
    if isinstance(grammar, str):
        titles = _TITLE.findall(grammar)
        return titles[-1] if titles else None
    schema = content.get("response_format")
    named = schema.get("json_schema") if isinstance(schema, dict) else None
    name = named.get("name") if isinstance(named, dict) else None
    return name if isinstance(name, str) else None

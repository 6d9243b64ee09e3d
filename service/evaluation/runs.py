"""What one run over golden cases found, as it is kept on disk and compared with others."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum, unique
from pathlib import Path
from typing import Final, Literal

import pydantic
from pydantic import TypeAdapter

from schemas.facts import ExtractionData
from schemas.result import Usage
from schemas.result import Warning as AnswerWarning
from service.errors import GoldenInvalid
from service.evaluation.calibration import Drop
from service.evaluation.cases import ARTICLE, EXPECTED, META, Case
from service.evaluation.recordings import slug_of
from service.evaluation.scoring import CaseScore
from service.settings import EMBEDDED


@unique
class CaseState(StrEnum):
    """How one case of a run ended."""

    ANSWERED = "answered"
    FAILED = "failed"  # no answer: scored as if nothing had been found
    STALE = "stale"  # a request differs from the recording: scored, but not to be trusted
    UNRECORDED = "unrecorded"  # there is nothing to replay: not scored


@dataclass(frozen=True, slots=True)
class CaseRun:
    """One case of a run; `problem` says what is wrong when it is not answered."""

    slug: str
    digest: str
    state: CaseState
    problem: str | None = None
    score: CaseScore | None = None
    data: ExtractionData | None = None
    warnings: tuple[AnswerWarning, ...] = ()
    drops: tuple[Drop, ...] = ()
    usage: Usage | None = None
    elapsed_ms: float = 0.0


@dataclass(frozen=True, slots=True)
class Run:
    """A model under a version of the prompt, over golden cases in the order of their names."""

    model: str
    prompt_version: str
    replayed: bool
    made_at: str
    cases: tuple[CaseRun, ...]
    format: Literal[1] = field(default=1)

    @property
    def name(self) -> str:
        """Model and prompt, for people."""
        return f"{self.model} {self.prompt_version}"

    @property
    def scores(self) -> tuple[CaseScore, ...]:
        """Of the cases that have one."""
        return tuple(case.score for case in self.cases if case.score is not None)

    def in_state(self, state: CaseState) -> tuple[CaseRun, ...]:
        """The cases that ended so."""
        return tuple(case for case in self.cases if case.state is state)

    @property
    def cost_usd(self) -> float | None:
        """What the run cost; None where the price of an answer is not known. The embedded model is free."""
        if self.model == EMBEDDED:
            return 0.0
        costs = [case.usage.cost_usd for case in self.cases if case.usage is not None]
        return None if any(cost is None for cost in costs) else sum(cost or 0.0 for cost in costs)


_RUN: Final[TypeAdapter[Run]] = TypeAdapter(Run)
_RUNS: Final[TypeAdapter[tuple[Run, ...]]] = TypeAdapter(tuple[Run, ...])
_CASE: Final[TypeAdapter[CaseRun]] = TypeAdapter(CaseRun)


def digest_of(case: Case) -> str:
    """SHA-256 over the case's article, meta and expected answer, as their files stand."""
    found = hashlib.sha256()
    for name in (ARTICLE, META, EXPECTED):
        content = (case.folder / name).read_bytes()
        found.update(f"{name} {len(content)}\n".encode() + content)
    return found.hexdigest()


def write_runs(file: Path, runs: Sequence[Run]) -> None:
    """Write one run as an object, several as a list of them."""
    content = _RUN.dump_json(runs[0], indent=1) if len(runs) == 1 else _RUNS.dump_json(tuple(runs), indent=1)
    _write(file, content + b"\n")


def read_run(file: Path) -> Run:
    """A run that was written before; the last one where there are several.

    Raises:
        GoldenInvalid: saying what is wrong with the file.
    """
    try:
        content = file.read_bytes()
        return (
            _RUNS.validate_json(content)[-1] if content.lstrip()[:1] == b"[" else _RUN.validate_json(content)
        )
    except OSError as error:
        raise GoldenInvalid(f"{file} cannot be read: {error.strerror}") from error
    except (pydantic.ValidationError, IndexError) as error:
        raise GoldenInvalid(f"{file} is no run of groundwire eval --json") from error


@dataclass(frozen=True, slots=True)
class RunFolder:
    """Keeps each case of a run as soon as it is done, so that a stopped run goes on where it was.

    `code` identifies what made the answers: those of other code, prompts or settings are not taken again.
    """

    root: Path
    code: str

    @classmethod
    def of(cls, root: Path, *made_by: object) -> "RunFolder":
        """A folder for answers that all of this made."""
        return cls(root, hashlib.sha256(repr(made_by).encode()).hexdigest())

    def find(self, model: str, prompt_version: str, case: Case) -> CaseRun | None:
        """What this case gave before, if its files and the code are still the same and it was answered."""
        try:
            kept = _CASE.validate_json(self._file(model, prompt_version, case.slug).read_bytes())
        except (OSError, pydantic.ValidationError):
            return None
        return kept if kept.digest == digest_of(case) and kept.state is CaseState.ANSWERED else None

    def keep(self, model: str, prompt_version: str, run: CaseRun) -> None:
        """Remember one case."""
        _write(self._file(model, prompt_version, run.slug), _CASE.dump_json(run, indent=1))

    def _file(self, model: str, prompt_version: str, slug: str) -> Path:
        return self.root / self.code[:12] / slug_of(model) / prompt_version / f"{slug}.json"


def _write(file: Path, content: bytes) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        part = file.with_name(f"{file.name}.part")
        part.write_bytes(content)
        part.replace(file)
    except OSError as error:
        raise GoldenInvalid(f"{file} cannot be written: {error.strerror}") from error

"""Deletes each check of grounding in a copy of the code and runs the golden gate; the last line is JSON."""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[1]
COPIED: Final = ("service", "prompts", "schemas", "tests", "pyproject.toml")
_FAILED: Final = re.compile(r"^(?:FAILED|ERROR) (\S+)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Deletion:
    """One check, and the line whose change takes it out."""

    check: str
    file: str
    line: str
    instead: str


DELETIONS: Final = (
    Deletion("name_not_in_text", "actors.py", "if not mentions:", "if False:"),
    Deletion("name_ambiguous", "actors.py", "if shared:", "if False:"),
    Deletion(
        "words_not_in_text", "actors.py", "if not _is_told(beside, title, told[0], mentions):", "if False:"
    ),
    Deletion("country_not_in_text", "actors.py", "and country != told[2]", "and False"),
    Deletion("issuer_unknown", "actions.py", "if actor is None:", "if False:"),
    Deletion(
        "issuer_not_in_evidence",
        "actions.py",
        "elif is_only_acted_on(words, [m.text for m in actor.mentions]):",
        "elif False:",
    ),
    Deletion("link_not_in_evidence", "anchors.py", "if sentence.n in numbers:", "if True:"),
    Deletion("target_not_in_evidence", "targets.py", "if not stands_in(words, target.name):", "if False:"),
    Deletion(
        "status_corrected",
        "actions.py",
        "fitting = fitting_status(status, reading)",
        "fitting = status",
    ),
    Deletion(
        "summary_not_supported", "bench.py", "reason = self.doubt(proposed, sentences)", "reason = None"
    ),
    Deletion(
        "event_not_supported",
        "dates.py",
        'reason = bench.doubt(event, around) if around else "no sentence holds it"',
        "reason = None",
    ),
    Deletion(
        "topic_not_supported", "positions.py", "reason = bench.doubt_topic(topic, sentences)", "reason = None"
    ),
    Deletion(
        "quote_of_other_speaker",
        "speakers.py",
        "mine = _ordered([*own, *unknown])",
        "mine = _ordered(quotations)",
    ),
    Deletion(
        "speaker_corrected",
        "speakers.py",
        "return Voice(actor, theirs, corrected=True",
        "return Voice(named or actor, theirs, corrected=True",
    ),
    Deletion(
        "stance_corrected",
        "positions.py",
        "fitting = fitting_stance(stance, words, draft.topic)",
        "fitting = stance",
    ),
    Deletion("speaker_unknown", "positions.py", "if voice is None:", "if False:"),
)


def main() -> int:
    """Run every deletion; 1 when one of them goes unseen."""
    seen = {}
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "copy"
        for name in COPIED:
            place = ROOT / name
            (shutil.copytree if place.is_dir() else shutil.copy)(place, _made(copy / name))
        print(f"{'nothing deleted':24}", "gate open" if not shut_by(copy) else "gate shut: fix that first")
        for deletion in DELETIONS:
            file = copy / "service" / "ground" / deletion.file
            code = file.read_text(encoding="utf-8")
            if code.count(deletion.line) != 1:
                raise SystemExit(f"{deletion.file} no longer has this line once: {deletion.line}")
            file.write_text(code.replace(deletion.line, deletion.instead), encoding="utf-8")
            seen[deletion.check] = shut_by(copy)
            file.write_text(code, encoding="utf-8")
            failed = seen[deletion.check]
            told = f"gate shut by {len(failed)} tests, {failed[0]}" if failed else "NOT SEEN"
            print(f"{deletion.check:24}", told, flush=True)
    print(json.dumps({"deleted": len(seen), "seen": sum(map(bool, seen.values()))}))
    return 0 if all(seen.values()) else 1


def shut_by(copy: Path) -> list[str]:
    """The tests of the gate that fail for this copy of the code."""
    found = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests/golden"],
        cwd=copy,
        env={**os.environ, "PYTHONPATH": str(copy), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    failed = [name.rpartition("::")[2] for name in _FAILED.findall(found.stdout)]
    if found.returncode and not failed:
        raise SystemExit(found.stdout + found.stderr)
    return failed


def _made(place: Path) -> Path:
    place.parent.mkdir(parents=True, exist_ok=True)
    return place


if __name__ == "__main__":
    sys.exit(main())

"""Schemathesis against the served document with all its checks; `make fuzz` gives it more examples."""

import os
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from service.access.keys import Scope
from tests.fuzz.serving import Served, served

pytestmark = pytest.mark.socket

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
EXAMPLES = os.environ.get("FUZZ_EXAMPLES")  # an operation; without it a few, always the same
FEW = ("--phases", "examples,fuzzing,stateful", "--max-examples", "3", "--generation-deterministic")
PATIENCE_S = 600


def fuzzed(service: Served) -> subprocess.CompletedProcess[str]:
    """What schemathesis says."""
    httpx.get(f"{service.address}/openapi.json", timeout=PATIENCE_S)  # made once, slowly
    budget = ("--max-examples", EXAMPLES) if EXAMPLES else FEW
    secret = service.secrets.get(Scope.ADMIN)
    return subprocess.run(
        [
            *(sys.executable, "-m", "schemathesis.cli"),
            *("--config-file", str(HERE / "schemathesis.toml")),
            *("run", f"{service.address}/openapi.json", "--no-color"),
            *(("--header", f"Authorization: Bearer {secret}") if secret else ()),
            *budget,
        ],
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONWARNINGS": "ignore"},
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
        check=False,
    )


@pytest.mark.parametrize("keys", [True, False])
def test_every_answer_is_as_documented(tmp_path: Path, keys: bool) -> None:
    """Whatever is sent, status, type, headers and shape of the answer are documented."""
    with served(tmp_path, keys=keys) as service:
        done = fuzzed(service)
    assert done.returncode == 0, done.stdout[-12_000:] + done.stderr

"""Schemathesis against the served document with all its checks; `make fuzz` gives it more examples."""

import json
import os
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from tests.fuzz.serving import Served, served

pytestmark = pytest.mark.socket

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
EXAMPLES = os.environ.get("FUZZ_EXAMPLES")  # an operation; without it a few, always the same
FEW = ("--phases", "examples,fuzzing,stateful", "--max-examples", "3", "--generation-deterministic")
PATIENCE_S = 600


def configured(service: Served, folder: Path) -> Path:
    """The configuration; with keys, the first tenant asks, and none may see what is another's."""
    settings = (HERE / "schemathesis.toml").read_text(encoding="utf-8")
    if service.secrets:
        known = [
            {"name": tenant, "fixedHeaders": [{"name": "Authorization", "value": f"Bearer {secret}"}]}
            for tenant, secret in service.secrets.items()
        ]
        (folder / "tenants.json").write_text(json.dumps({"auth": known}), encoding="utf-8")
        asking = {
            "path": str(folder / "tenants.json"),
            "user": known[0]["name"],
            "peers": list(service.secrets),
        }
        settings += "\n[auth.wfc]\n" + "".join(f"{name} = {json.dumps(of)}\n" for name, of in asking.items())
    path = folder / "schemathesis.toml"
    path.write_text(settings, encoding="utf-8")
    return path


def fuzzed(service: Served, folder: Path) -> subprocess.CompletedProcess[str]:
    """What schemathesis says."""
    httpx.get(f"{service.address}/openapi.json", timeout=PATIENCE_S)  # made once, slowly
    budget = ("--max-examples", EXAMPLES) if EXAMPLES else FEW
    return subprocess.run(
        [
            *(sys.executable, "-m", "schemathesis.cli"),
            *("--config-file", str(configured(service, folder))),
            *("run", f"{service.address}/openapi.json", "--no-color"),
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
        done = fuzzed(service, tmp_path)
    assert done.returncode == 0, done.stdout[-12_000:] + done.stderr

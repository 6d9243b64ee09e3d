"""The whole way with the real embedded model: the command, the service, and the child's life and death."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import psutil
import pytest

pytestmark = pytest.mark.e2e

ROOT = Path(__file__).parents[2]
ARTICLE = ROOT / "examples" / "chip-controls.txt"
GROUNDWIRE = [str(Path(sys.executable).with_name("groundwire"))]
SHORT = (
    "Freedonia suspended its tariff on lens imports from Sylvania on March 3. “This relief comes late,” "
    "Sylvanian Trade Minister Ada Brook said. The suspension follows talks last month (see 2302140017)."
)
# The machine may be shared and slow; what is asserted is that it works, never how fast.
PATIENCE_S = 1_200
ENVIRONMENT = {**os.environ, "GROUNDWIRE_DEADLINE_S": str(PATIENCE_S), "GROUNDWIRE_CACHE_MB": "0"}


@pytest.fixture(scope="module")
def answer() -> dict[str, Any]:
    """The example article's facts, as `groundwire extract --json` prints them."""
    command = [*GROUNDWIRE, "extract", str(ARTICLE), "--published-at", "2024-04-11", "--json"]
    done = subprocess.run(
        command,
        capture_output=True,
        check=False,
        env=ENVIRONMENT,
        timeout=PATIENCE_S,
        stdin=subprocess.DEVNULL,
    )
    assert done.returncode == 0, done.stderr.decode()
    parsed: dict[str, Any] = json.loads(done.stdout)
    return parsed


def test_every_span_is_exact(answer: dict[str, Any]) -> None:
    """`text[start:end]` are the span's characters, for every span of the answer."""
    text = ARTICLE.read_text(encoding="utf-8")
    spans = list(find_spans(answer["data"]))
    assert len(spans) > 30
    assert [s for s in spans if text[s["start"] : s["end"]] != s["text"]] == []


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Bureau of Industry and Security", "agency"),
        ("Dana Whitlock", "person"),
        ("Pieter Vandermolen", "person"),
        ("Grace Okafor", "person"),
        ("Lyle Brandt", "person"),
    ],
)
def test_named_actors_are_found(answer: dict[str, Any], name: str, kind: str) -> None:
    """People and bodies that act in the example article are actors of the right kind."""
    assert (name, kind) in {(a["name"], a["kind"]) for a in answer["data"]["actors"]}


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("A machine that cannot be repaired", "Dana Whitlock"),
        ("will not switch off machines", "Pieter Vandermolen"),
        ("If our engineers go home", "Grace Okafor"),
        ("negotiating with itself", "Lyle Brandt"),
    ],
)
def test_quotes_belong_to_their_speakers(answer: dict[str, Any], words: str, speaker: str) -> None:
    """A verbatim quote stands in a position of the one who said it."""
    names = {a["id"]: a["name"] for a in answer["data"]["actors"]}
    speakers = {
        names[p["actor"]] for p in answer["data"]["positions"] for q in p["quotes"] if words in q["text"]
    }
    assert speakers == {speaker}


def test_dates_and_references_have_their_values(answer: dict[str, Any]) -> None:
    """Relative dates are resolved against publication; references have keys and dates."""
    dates = {d["text"]: d["value"] for d in answer["data"]["dates"]}
    assert dates["last month"] == "2024-03"
    assert dates["April 9"] == "2024-04-09"
    references = {(r["key"], r["date"]) for r in answer["data"]["references"]}
    assert references >= {
        ("2403120041", "2024-03-12"),
        ("2402210017", "2024-02-21"),
        ("89 FR 23876", None),
        ("15 CFR 744.6", None),
        ("BIS-2024-0011", None),
    }


def test_actions_are_found_and_linked(answer: dict[str, Any]) -> None:
    """There are several policy actions, and every id in the answer names an item of it."""
    data = answer["data"]
    assert len(data["policy_actions"]) >= 2
    ids = {item["id"] for section in data.values() for item in section}
    used = {p["actor"] for p in data["positions"]} | {p["action"] for p in data["positions"] if p["action"]}
    for action in data["policy_actions"]:
        used |= {*action["issuers"], *action["dates"], *action["references"]}
    assert used <= ids


def test_nothing_comes_from_the_subscription_block(answer: dict[str, Any]) -> None:
    """No fact stands on the words that sell the newsletter."""
    assert not re.search(
        r"trial subscription|Trade Desk Daily|searchable archive", json.dumps(answer["data"])
    )


def test_most_of_what_the_model_reads_comes_from_its_cache(answer: dict[str, Any]) -> None:
    """The questions share one prefix, which llama.cpp reads once."""
    usage = answer["provenance"]["usage"]
    assert usage["cached_input_tokens"] > 0.8 * usage["input_tokens"]


def test_the_service_answers_over_http_and_its_child_dies_with_it() -> None:
    """POST answers grounded facts; after kill -9 of the service no model process is left."""
    with running_service() as (process, address):
        reply = httpx.post(
            f"{address}/v1/extractions",
            json={"text": SHORT, "published_at": "2023-03-06", "id": "mine"},
            timeout=PATIENCE_S,
        )
        assert reply.status_code == httpx.codes.OK, reply.text
        answer = reply.json()
        assert answer["article"]["id"] == "mine"
        assert [d["value"] for d in answer["data"]["dates"]] == ["2023-03-03", "2023-02"]
        children = psutil.Process(process.pid).children(recursive=True)
        assert len(children) == 1
        process.send_signal(signal.SIGKILL)
        _, alive = psutil.wait_procs(children, timeout=10)
        assert alive == []


def find_spans(value: Any) -> Iterator[dict[str, Any]]:
    """Every {start, end, text} in a JSON value."""
    if isinstance(value, dict):
        if value.keys() == {"start", "end", "text"}:
            yield value
        for inner in value.values():
            yield from find_spans(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from find_spans(inner)


@contextmanager
def running_service() -> Iterator[tuple[subprocess.Popen[bytes], str]]:
    """A service on a free port that is ready; killed on the way out."""
    import socket  # noqa: PLC0415 - only here

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    process = subprocess.Popen(
        [*GROUNDWIRE, "serve", "--port", str(port)], env=ENVIRONMENT, stderr=subprocess.DEVNULL
    )
    address = f"http://127.0.0.1:{port}"
    try:
        _wait_until_ready(f"{address}/readyz")
        yield process, address
    finally:
        process.kill()
        process.wait()


def _wait_until_ready(url: str) -> None:
    give_up_at = time.monotonic() + 180
    while time.monotonic() < give_up_at:
        try:
            if httpx.get(url, timeout=5).status_code == httpx.codes.OK:
                return
        except httpx.TransportError:
            pass  # not listening yet
        time.sleep(0.5)
    pytest.fail("the service did not become ready")

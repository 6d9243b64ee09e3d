"""Tests of `groundwire mock-llm`: a process that answers, and scripts that cannot be used."""

import re
import signal
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from tests.unit.cli.conftest import Running

PROGRAM = [sys.executable, "-c", "from service.cli.app import main; main()", "mock-llm", "--port", "0"]


def test_a_script_that_cannot_be_used(running: Running, tmp_path: Path) -> None:
    """One line names file, place and reason."""
    file = tmp_path / "script.yaml"
    file.write_text("rules:\n- reply: perhaps\n")
    outcome = running("mock-llm", "--script", str(file))
    assert (outcome.code, len(outcome.err.splitlines())) == (2, 1)
    assert f"{file}: rules[0].reply.fault.kind" in outcome.err


@pytest.mark.socket
def test_answers_until_it_is_told_to_stop(tmp_path: Path) -> None:
    """It says where it listens, follows its script, and ends well on SIGTERM, also with a call open."""
    file = tmp_path / "script.yaml"
    file.write_text("rules:\n- when: {prompt: slow}\n  reply: hang\n- reply: {text: hello}\n")
    with subprocess.Popen([*PROGRAM, "--script", str(file)], stderr=subprocess.PIPE, text=True) as process:
        try:
            assert process.stderr is not None
            address = re.search(r"http://\S+/v1", process.stderr.readline())
            assert address is not None
            body = {"model": "mock", "messages": [{"role": "user", "content": "hi"}]}
            with httpx.Client(base_url=address[0], timeout=60) as client:
                answer = client.post("/chat/completions", json=body).json()
                with pytest.raises(httpx.ReadTimeout):
                    client.post(
                        "/chat/completions",
                        json=body | {"messages": [{"role": "user", "content": "slow"}]},
                        timeout=0.05,
                    )
            process.send_signal(signal.SIGTERM)
            assert process.wait(timeout=60) == 0
        finally:
            process.kill()
    assert answer["choices"][0]["message"]["content"] == "hello"

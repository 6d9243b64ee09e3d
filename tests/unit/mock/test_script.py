"""Tests of scripts: what they may say, and what is told about those that cannot be used."""

from pathlib import Path
from typing import Any

import pytest

from service.mock.script import FaultKind, Script, ScriptInvalid, load_script, read_script

RULE = {"reply": "from_schema"}


def test_shorthands() -> None:
    """Bare numbers, names and `true` say the same as the long forms."""
    short = {
        "latency": 250,
        "rules": [
            {"replies": ["rate_limited", {"from_schema": True}], "faults": {"share": 0.5, "kinds": ["hang"]}}
        ],
    }
    long = {
        "latency": {"fixed_ms": 250},
        "rules": [
            {
                "replies": [{"fault": {"kind": "rate_limited"}}, {"from_schema": {"items": 0}}],
                "faults": {"share": 0.5, "kinds": [{"kind": "hang", "weight": 1}]},
            }
        ],
    }
    assert read_script(short) == read_script(long)


def test_nothing_is_a_script() -> None:
    """An empty file answers everything from its schema."""
    assert read_script(None) == Script()


def test_faults_come_in_every_kind_by_default() -> None:
    """Only the one that needs words of its own is left out."""
    faults = read_script({"faults": {"share": 0.3}}).faults
    assert faults is not None
    assert {fault.kind for fault in faults.kinds} == set(FaultKind) - {FaultKind.INVENTED}


@pytest.mark.parametrize(
    ("script", "complaint"),
    [
        ({"sed": 1}, "sed: extra inputs are not permitted"),
        ({"rules": [{}]}, "rules[0]: exactly one of reply, replies is needed, 0 are given"),
        ({"rules": [RULE | {"when": {"prompt": "("}}]}, "rules[0].when.prompt: not a regular expression"),
        ({"rules": [{"reply": {"text": "a", "json": 1}}]}, "exactly one of json, text, from_schema, fault"),
        ({"rules": [{"reply": "perhaps"}]}, "rules[0].reply.fault.kind: input should be 'rate_limited'"),
        ({"latency": -1}, "latency.fixed_ms: input should be greater than or equal to 0"),
        ({"latency": {"fixed_ms": 1, "uniform_ms": [1, 2]}}, "latency: exactly one of fixed_ms"),
        ({"faults": {"share": 2}}, "faults.share: input should be less than or equal to 1"),
        ({"faults": {"share": 1, "kinds": ["invented"]}}, "json goes with the kind invented"),
        (
            {"faults": {"share": 1, "kinds": [{"kind": "hang", "json": 1}]}},
            "json goes with the kind invented",
        ),
        ({"count_by": "["}, "count_by: not a regular expression"),
        (["rules"], "the whole: input should be a valid dictionary"),
    ],
)
def test_what_is_wrong_is_named(script: Any, complaint: str) -> None:
    """The message names the place and the reason."""
    with pytest.raises(ScriptInvalid) as caught:
        read_script(script, "my.yaml")
    assert caught.value.message.startswith("my.yaml: ")
    assert complaint in caught.value.message


@pytest.mark.parametrize(
    ("name", "text", "complaint"),
    [
        ("a.yaml", "rules: [", "not YAML"),
        ("a.json", "{", "not JSON"),
        ("a.yaml", "rules: 7", "rules: input should be a valid tuple"),
    ],
)
def test_files_that_cannot_be_used(tmp_path: Path, name: str, text: str, complaint: str) -> None:
    """The message names the file."""
    file = tmp_path / name
    file.write_text(text)
    with pytest.raises(ScriptInvalid, match=complaint) as caught:
        load_script(file)
    assert caught.value.message.startswith(str(file))


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    """The message says so."""
    with pytest.raises(ScriptInvalid, match="no such file"):
        load_script(tmp_path / "missing.yaml")


def test_yaml_and_json_say_the_same(tmp_path: Path) -> None:
    """The format is a matter of taste."""
    (tmp_path / "a.yaml").write_text("seed: 3\nrules:\n- reply: {text: hello}\n")
    (tmp_path / "a.json").write_text('{"seed": 3, "rules": [{"reply": {"text": "hello"}}]}')
    assert load_script(tmp_path / "a.yaml") == load_script(tmp_path / "a.json")

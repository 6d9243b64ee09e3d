"""Prompts are found by name and version, filled in safely, and never change once released."""

import json
from pathlib import Path
from string import Template
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

import prompts
from prompts import PromptInfo, PromptSet, PromptUnknown, PromptVariablesWrong

PINNED = Path(__file__).parents[2] / "contracts" / "prompt_digests.json"


def set_of(**texts: str) -> PromptSet:
    """A version with these files."""
    templates = {name: Template(text) for name, text in texts.items()}
    return PromptSet(PromptInfo("made", "v1", "0" * 64, tuple(texts)), MappingProxyType(templates))


def test_the_newest_version_is_the_default() -> None:
    """Without a version the highest number is loaded."""
    newest = [info for info in prompts.catalog() if info.name == "trade_policy"][-1]
    assert prompts.load("trade_policy").info == newest
    assert prompts.load("trade_policy", newest.version).info == newest


@pytest.mark.parametrize(
    ("name", "version"),
    [
        ("trade_policy", "v0"),
        ("trade_policy", "v01"),
        ("trade_policy", "v999"),
        ("trade_policy", "1"),
        ("trade_policy", "../v1"),
        ("weather", None),
        ("", None),
        ("..", None),
    ],
)
def test_unknown_prompts_are_named(name: str, version: str | None) -> None:
    """The message says which versions there are."""
    with pytest.raises(PromptUnknown, match="there are: "):
        prompts.load(name, version)


def test_the_catalog_lists_every_version_with_its_digest() -> None:
    """Names, versions and sha256 of what is there."""
    for info in prompts.catalog():
        assert prompts.load(info.name, info.version).info == info
        assert len(bytes.fromhex(info.sha256)) == 32
        assert "NOTES" not in info.files


@pytest.mark.parametrize(
    ("given_names", "message"),
    [
        ((), "missing"),
        (("who",), "missing"),
        (("who", "what", "why"), "unexpected"),
        (("what", "why"), "who"),
    ],
)
def test_wrong_variables_are_named(given_names: tuple[str, ...], message: str) -> None:
    """A variable too few or too many is an error that names it."""
    made = set_of(ask="$who did $what?")
    with pytest.raises(PromptVariablesWrong, match=message):
        made.render("ask", **dict.fromkeys(given_names, "x"))


def test_an_unknown_file_is_an_error() -> None:
    """A version has the files that it has."""
    with pytest.raises(PromptUnknown, match="answer"):
        set_of(ask="Who?").render("answer")


@given(st.text())
def test_what_is_inserted_is_no_template(text: str) -> None:
    """A `$` in an article is a dollar sign."""
    assert set_of(ask="<$text>").render("ask", text=text) == f"<{text}>"
    assert (
        set_of(ask="<$text>").render("ask", text=f"$text ${{text}} $$ {text}")
        == f"<$text ${{text}} $$ {text}>"
    )


def test_released_versions_never_change() -> None:
    """Each released version's digest is pinned; a change needs a new version."""
    pinned = json.loads(PINNED.read_text(encoding="utf-8"))
    there = {f"{info.name}/{info.version}": info.sha256 for info in prompts.catalog()}
    changed = {key for key, sha256 in pinned.items() if there.get(key) != sha256}
    assert not changed, f"released prompts differ from tests/contracts/prompt_digests.json: {sorted(changed)}"

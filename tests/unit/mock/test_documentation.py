"""Tests that the documentation of the stand-in is true."""

import re
from pathlib import Path

import yaml

from service.mock.script import FaultKind, read_script

PAGE = (Path(__file__).parents[3] / "docs" / "mock-llm.md").read_text(encoding="utf-8")


def test_the_script_of_the_documentation_is_one() -> None:
    """It is read without complaint, and every rule is there."""
    (block,) = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
    script = read_script(yaml.safe_load(block))
    assert len(script.rules) == 3
    assert script.count_by == r"article-(\d+)"


def test_every_fault_is_documented() -> None:
    """Each kind is named."""
    assert {kind.value for kind in FaultKind} <= set(re.findall(r"`(\w+)`", PAGE))

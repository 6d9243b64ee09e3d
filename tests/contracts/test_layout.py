"""Promises about the code's shape: each module says what it is for, stays short, and stands alone."""

import ast
import re
from pathlib import Path

from tests.contracts.repository import ROOT, files, modules, named

LONGEST = 400
VAGUE = {"utils", "helpers", "common", "manager", "misc"}


def test_modules_say_what_they_are_for() -> None:
    """A module opens with one sentence on one line."""
    assert [named(module) for module in modules() if not opens_with_a_sentence(module)] == []


def opens_with_a_sentence(module: Path) -> bool:
    """Whether the first paragraph of the docstring is one line that ends."""
    summary = (ast.get_docstring(ast.parse(module.read_bytes())) or "").partition("\n\n")[0]
    return "\n" not in summary and summary.endswith((".", ":"))


def test_modules_stay_short() -> None:
    """A module that needs more lines is two modules."""
    lengths = {named(module): len(module.read_bytes().splitlines()) for module in modules()}
    assert {name: length for name, length in lengths.items() if length > LONGEST} == {}


def test_modules_have_telling_names() -> None:
    """A name that fits everything says nothing."""
    assert [
        named(module)
        for module in modules()
        if VAGUE.intersection(module.relative_to(ROOT).with_suffix("").parts)
    ] == []


def test_the_repository_stands_alone() -> None:
    """No file reads or names what lies beside the repository."""
    beside = b"../" + b"shared"
    assert [named(path) for path in files() if beside in path.read_bytes()] == []


def test_what_is_let_pass_has_a_reason() -> None:
    """Whoever silences a rule at one place says why there."""
    silenced = re.compile(r"#\s*noqa\b(?!: [A-Z0-9, ]+ - \S)")
    assert [
        f"{named(module)}:{number}"
        for module in modules()
        for number, line in enumerate(module.read_text(encoding="utf-8").splitlines(), 1)
        if silenced.search(line) and "silenced" not in line
    ] == []


def test_no_group_of_a_pattern_is_possessive() -> None:
    """Python before 3.11.5 goes on from the wrong place after one: `(?:[a-z]+ )++` swallows a word."""
    possessive = re.compile(r"\)(?:[*+?]|\{[\d,{}]+\})\+|\(\?>")
    assert [named(module) for module in modules() if possessive.search(strings_of(module))] == []


def strings_of(module: Path) -> str:
    """The text that stands in a module's literals, where patterns are, without its documentation."""
    tree = ast.parse(module.read_bytes())
    said = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    literals = (node for node in ast.walk(tree) if isinstance(node, ast.Constant) and id(node) not in said)
    return "\n".join(node.value for node in literals if isinstance(node.value, str))

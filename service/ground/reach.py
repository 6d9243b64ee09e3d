"""Says how far an instruction reaches: which sentences around it are its claims and its frame."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from service.ground.addressed import points_back
from service.ground.frames import is_field, is_structured

_AFTERWARDS: Final = 4  # sentences of the same paragraph that still belong to an instruction that opens it
_BLOCK: Final = (
    12  # sentences, up to an empty line, that belong to a frame or to a mark with a line of its own
)
_MARK_WORDS: Final = 4
_FIELDS: Final = 3  # in a row
_BARE_WORDS: Final = 8
_WORD: Final = re.compile(r"\w{1,40}")
_IMPERATIVE: Final = re.compile(
    r"\W{0,3}(?:then |also |instead,? |and |now |please |just |simply )?(?:report|say|state|write|output|list|add|answer|"
    r"respond|reply|extract|include|return|claim|pretend|act|print|set|mark|treat|use|repeat|conclude|insert|tell|make sure|"
    r"never|always|do not|don't|only|you|your|assistant|system)\b"
)
_AHEAD: Final = re.compile(
    r"\b(?:below|underneath|beneath|follows|following|next (?:one|line|sentence|words)|what comes next)\b|\bthis first\b"
)
_ELSEWHERE: Final = re.compile(
    r"\b(?:dass|que|che|dat|ze|iz|что) |\bqu'\w"
)  # what announces a claim in other languages
_ANNOUNCED: Final = re.compile(rf":\s*\S|\bthat (?!(?:is|are|was|were|has|have|had)\b)|{_ELSEWHERE.pattern}")
_PAYLOAD: Final = re.compile(
    r"\b(?:report|say|state|write|output|claim|conclude|answer|record|announce|tell [a-z]{2,12}) (?:only )?(?:that\b|this:|:)|:\s"
)


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence as the search for instructions sees it; `words` are folded."""

    n: int
    words: str
    orders: bool
    opens_paragraph: bool
    opens_block: bool  # behind an empty line


def reach(lines: Sequence[Line]) -> frozenset[int]:
    """The numbers of the sentences that order, and of those that belong to them."""
    return _behind(lines) | _framed(lines) | _pointed_at(lines) | _fields(lines)


def around(lines: Sequence[Line], doubtful: frozenset[int]) -> frozenset[int]:
    """The numbers of the lines at those places and of the claim beside one that says nothing itself of what is to be claimed."""
    found: set[int] = set()
    for i in doubtful:
        found.add(lines[i].n)
        leaves_open = _points_ahead(lines[i].words) or not _ANNOUNCED.search(lines[i].words)
        if leaves_open and i + 1 < len(lines) and not lines[i + 1].opens_paragraph:
            found.add(lines[i + 1].n)
        if i and not lines[i].opens_paragraph and points_back(lines[i].words):
            found.add(lines[i - 1].n)
    return frozenset(found)


def _behind(lines: Sequence[Line]) -> frozenset[int]:
    """What follows an order: all of a paragraph that it opens, elsewhere only what it announces."""
    found: set[int] = set()
    left, block, announced, is_cut = 0, 0, False, False
    for line in lines:
        if line.opens_paragraph:
            left, announced = 0, announced and is_cut and not line.opens_block
        block = 0 if line.opens_block else max(0, block - 1)
        if line.orders:
            found.add(line.n)
            left = max(left, _AFTERWARDS if line.opens_paragraph else 1)
            announced = _is_bare(line.words) or _points_ahead(line.words)
            is_cut = line.words.rstrip().endswith((":", "?"))
            if line.opens_paragraph and len(_WORD.findall(line.words)) <= _MARK_WORDS:
                block = _BLOCK
        elif block:
            found.add(line.n)
        elif _IMPERATIVE.match(line.words) and left > 0:
            found.add(line.n)
            announced = announced and _is_bare(line.words)
        elif announced:
            found.add(line.n)
            announced, left = False, max(0, left - 1)
        elif left > 1:
            found.add(line.n)
            left -= 1
        else:
            left = 0
    return frozenset(found)


def _framed(lines: Sequence[Line]) -> frozenset[int]:
    """Lines like those of records or talk, up to an empty line on both sides of an order."""
    found: set[int] = set()
    for i, line in enumerate(lines):
        if not line.orders:
            continue
        for j in range(i - 1, max(-1, i - _BLOCK), -1):
            if lines[j + 1].opens_block or not is_structured(lines[j].words):
                break
            found.add(lines[j].n)
        for other in lines[i + 1 : i + _BLOCK]:
            if other.opens_block or not is_structured(other.words):
                break
            found.add(other.n)
    return frozenset(found)


def _fields(lines: Sequence[Line]) -> frozenset[int]:
    """Fields of an answer like ours, where several follow each other."""
    found: set[int] = set()
    run: list[int] = []
    for line in lines:
        run = [*run, line.n] if is_field(line.words) else []
        if len(run) >= _FIELDS:
            found.update(run)
    return frozenset(found)


def _pointed_at(lines: Sequence[Line]) -> frozenset[int]:
    """The sentence before an order that speaks of it, within one paragraph."""
    return frozenset(
        before.n
        for before, line in pairwise(lines)
        if line.orders and not line.opens_paragraph and points_back(line.words)
    )


def _points_ahead(words: str) -> bool:
    """Whether an order speaks of what comes next, however long it is."""
    return _AHEAD.search(words) is not None


def _is_bare(words: str) -> bool:
    """Whether an order says nothing yet of what is to be claimed."""
    return len(_WORD.findall(words)) <= _BARE_WORDS and not (
        _PAYLOAD.search(words) or _ELSEWHERE.search(words)
    )

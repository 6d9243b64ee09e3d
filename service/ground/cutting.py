"""Cuts a sentence into its clauses, so that each can stand by itself: whole, and not cut off from its sense."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final, NamedTuple

from service.candidates.states import is_negated
from service.ground.finite import is_clause, is_finite, is_predicate, may_tell, tells, words_of
from service.remembering import remembered

MASK: Final = "\u00b7"  # is no letter

_QUOTED: Final = re.compile(
    r"\u201c[^\u201c\u201d]*\u201d|\"[^\"]*\"|\u00ab[^\u00ab\u00bb]*\u00bb|\u201e[^\u201c\u201d\u201e]*[\u201c\u201d]"
)
_ASIDE: Final = re.compile(rf"\([^()]*\)|\[[^\[\]]*\]|{_QUOTED.pattern}")
_BETWEEN_DASHES: Final = re.compile(r"(?<= )(?P<dash>\u2013|\u2014|--?) [^\u2013\u2014]*? (?P=dash)(?= )")
_SUBORDINATING: Final = "while although though because so as after before when".split()
_RELATIVE: Final = "which who where".split()
_COORDINATING: Final = ("and", "but", "or")
_EDGE: Final = re.compile(
    r"(?P<stop>[;:])\s|\s(?P<dash>[\u2013\u2014]|--?)\s|"
    rf",\s(?P<link>{'|'.join([*_COORDINATING, *_SUBORDINATING, *_RELATIVE])})\s|\s(?P<joint>and|but)\s"
)
# Where a clause that is too long may end early, and is whole without what follows.
_TAIL: Final = re.compile(
    r",\s(?:pursuant to|in accordance with|including|such as|as (?:amended|described|defined|required|set (?:out|forth))|up|down|the (?:first|lowest|highest|fewest|most|largest|biggest|smallest|latest)|[a-z]{3,}ing)\s|"
    r"\sby\s[a-z]{3,}ing\s|"
    r"(?<=[a-z])\sthat\s(?=[a-z]{3,}s\s(?:the|an?|its|their|certain|all|any)\s)|"  # 'a rule that bars the ...'
    r"\s(?:and\s)?(?<=[a-z] )(?<!told )[A-Z][a-z]{3,}(?P<name>)\sthat\s(?=(?:the|it|an?)\s)"  # '... from Freedonia that the ...'
)
_TELLING: Final = frozenset(
    "told assured informed warned reminded promised notified convinced persuaded urged".split()
)
_NEAR: Final = 4  # words
_INDEPENDENT: Final = ("and", "but", ";", "-")
_ELIDED: Final = frozenset(
    (word,) for word in "is are was were has have had did does do will would can could may might".split()
)
_UNFINISHED: Final = frozenset("following at on in by to of for with from as".split())
_MOST_CUES: Final = 4
_MOST_EDGES: Final = 8
_LONGEST_SENTENCE: Final = 3000
_OPENING: Final = 40  # characters
_POINTING_BACK: Final = frozenset("it he she they this that these those its their his her which such".split())
# What governs every clause of its sentence, wherever it stands.
_GOVERNED: Final = re.compile(
    r"\b(?:[Ii]f|[Uu]nless|whether|den(?:y|ies|ied)|declin\w+|reject\w*|said|says|claim\w*|alleg\w+|argu\w+|[Ss]uppos\w+|[Ii]magin\w+|[Aa]ssum\w+)\b"
)
# What limits the clause that it stands in, and may limit the one before: 'but it does not hold for lamps'.
_LIMITED: Final = re.compile(
    r"\b(?:(?:not?(?! (?:later|less|more|fewer|earlier) than))|never|would|could|may|might|should|until|except|without|nor|neither)\b"
    r"|n['\u2019]t\b",
    re.IGNORECASE,
)
_THAT: Final = re.compile(r"\b(?:that|which|who|whom|whose|where)\s")
_OPENS_ANOTHER: Final = re.compile(r"(?:While|Although|Though|Because|As|After|Before|When|Since) ")


class _Edge(NamedTuple):
    """Where a clause may end and the next begin, by a mark, a conjunction or both."""

    start: int
    end: int
    word: str
    is_joint: bool  # a bare 'and'


def masked(sentence: str) -> str:
    """The sentence with asides and quotations made unreadable, so that no clause ends or is told there."""
    for _ in range(2):  # brackets within brackets
        sentence = _ASIDE.sub(lambda aside: MASK * len(aside[0]), sentence)
    return _BETWEEN_DASHES.sub(lambda aside: MASK * len(aside[0]), sentence)


def is_quoted(sentence: str, at: int) -> bool:
    """Whether a character of a sentence stands within quotation marks."""
    return any(m.start() <= at < m.end() for m in _QUOTED.finditer(sentence))


def clauses_at(
    words: str, opening: int, held: tuple[int, int], *, is_english: bool = True, has_joints: bool = False
) -> Iterator[tuple[int, int]]:
    """The clause of a masked sentence that holds a stretch, then the whole sentence, then shorter ones that do.

    A sentence that denies, supposes or reports is not cut. Of another language's only semicolons are known, and
    a bare 'and' ends clauses only where `has_joints`.
    """
    whole = (opening, len(words))
    if is_english and any(map(_governs, words.split(" "))):
        yield whole
        return
    edges = [
        _Edge(m.start(), m.end(), m["link"] or m["stop"] or m["joint"] or "-", m["joint"] is not None)
        for m in _EDGE.finditer(words, opening)
    ]
    if not is_english:
        edges = [edge for edge in edges if edge.word == ";"]
    start = opening
    for may_be_joint in (True, False) if has_joints else (False,):
        usable = [edge for edge in edges if may_be_joint or not edge.is_joint]
        behind = [e for e in usable if e.end <= held[0]][-_MOST_EDGES:]
        ahead = [e for e in usable if e.start >= held[1]][:_MOST_EDGES]
        start = next(
            (e.end for e in reversed(behind) if not is_english or _opens(words, opening, e, usable)), opening
        )
        end = next(
            (e.start for e in ahead if not is_english or _closes(words, start, held[1], e)), len(words)
        )
        if (start, end) != whole and (
            not is_english
            or (not _is_elided(words[start:end]) and (start == opening or tells(words[start:end])))
        ):
            yield start, end
    yield whole
    if is_english:
        yield from ((start, end) for end in _early_ends(words, start, held[1]))


def telling_clause(sentence: str, cue: re.Pattern[str], longest: int) -> str | None:
    """The whole clause of an English sentence that has a cue outside asides, where it stands by itself."""
    if len(sentence) > _LONGEST_SENTENCE:
        return None
    words = masked(sentence)
    for found in islice((m for m in cue.finditer(words) if not is_negated(words, m.start())), _MOST_CUES):
        for start, end in clauses_at(words, 0, found.span()):
            clause = sentence[start:end].strip(" ,;:")
            opens = words_of(clause[:_OPENING])[:1]
            if len(clause) <= longest and tells(words[start:end]) and not _POINTING_BACK.intersection(opens):
                return clause[:1].upper() + clause[1:]
    return None


def _early_ends(words: str, start: int, held: int) -> Iterator[int]:
    """Where a clause that is too long may end early, the last place first."""
    for tail in reversed([*islice(_TAIL.finditer(words, held), _MOST_EDGES)]):
        end = tail.start()
        if tail["name"] is not None:
            end = tail.start("name")
            if _TELLING & set(words_of(words[start:end])[-_NEAR:]):
                continue
        before = words[start:end]
        said = words_of(before)
        if (
            tells(before)
            and not _is_open(before)
            and not _OPENS_ANOTHER.match(before)
            and not is_finite(said, len(said) - 1)
        ):
            yield end


def _opens(words: str, opening: int, edge: _Edge, edges: Sequence[_Edge]) -> bool:
    """Whether a whole clause begins behind an edge, and a whole one stands before it."""
    if edge.word not in _INDEPENDENT and _LIMITED.search(words, opening, edge.start):
        return False
    end = min((e.start for e in edges if e.start >= edge.end), default=len(words))
    return (
        edge.word not in _RELATIVE and tells(words[opening : edge.start]) and is_clause(words[edge.end : end])
    )


def _closes(words: str, start: int, held: int, edge: _Edge) -> bool:
    """Whether what stands before an edge is a whole clause, which what stands behind it only goes on from."""
    before, behind = words[start : edge.start], words[edge.end :]
    if (
        not (tells(before) or (edge.word == ";" and may_tell(before)))
        or _is_open(before)
        or not _UNFINISHED.isdisjoint(words_of(before[-_OPENING:])[-1:])
    ):
        return False
    if _OPENS_ANOTHER.match(before) and not any(is_clause(part) for part in before.split(", ")[1:]):
        return False
    goes_on_alone = (
        edge.word in ("and", ";")
        and is_clause(behind)
        and not _POINTING_BACK & {*words_of(behind[:_OPENING])[:1]}
    )
    if not goes_on_alone and _LIMITED.search(behind):
        return False
    if edge.is_joint and is_predicate(behind):
        return "," not in words[held : edge.start]  # 'was set up in 1979, has 140 staff and reports'
    if edge.word in _COORDINATING:
        return is_clause(behind) or is_predicate(behind)
    return edge.word not in _SUBORDINATING or is_clause(behind)


def _is_elided(clause: str) -> bool:
    """'... and on Monday it was': what, the clause before tells."""
    return words_of(clause[-_OPENING:])[-1:] in _ELIDED


def _is_open(before: str) -> bool:
    """Whether the last 'that' or 'which' still waits for its verb."""
    *_, last = _THAT.split(before)
    return last is not before and not may_tell(last)


@remembered(8192)
def _governs(stretch: str) -> bool:
    """Whether a word between two blanks governs a clause; each of these is a single word."""
    return _GOVERNED.search(stretch) is not None

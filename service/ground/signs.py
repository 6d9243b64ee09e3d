"""Finds the weak signs of an order in a sentence: its words, their kinds, which stand near, and how a claim is announced."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from service.ground.quoting import MARK
from service.ground.weighed_kinds import NUMBER, kinds_of, lexicon

PART: Final = "&"  # of what begins within a sentence
_EASTERN: Final = "\u3040-\u30ff\u3400-\u9fff"
_TOKENS: Final = 90  # of a sentence that are looked at
_WINDOW: Final = 28  # words in which a part of a sentence has to announce a claim to count
_PARTS: Final = (
    3  # of a sentence that are looked at before a claim, so that no padding in front of an order lightens it
)
_NEAR: Final = 6  # words that one kind may stand before another to make a pair
_OPENING: Final = 3  # words of a sentence that pair with its start
_CLAIMED: Final = 3  # words that a claim has at least
_TAIL: Final = 14  # words that a sentence may go on with behind its last comma
_REPORTED: Final = 9  # words from one that reports to what it announces
_OF_VERBS: Final = frozenset(
    "is are was were has have had must will would should can could may might shall do does did not says names shows".split()
)
# Behind these a part of a sentence begins.
_PART_ENDS: Final = frozenset(", ; : - \u2013".split())
_OPENERS: Final = frozenset(", ; : ( and then so but please kindly or just".split())
# A claim without 'that' is a name, or two words, and one of these: 'the line Atlantis has banned ...'.
_FINITE: Final = frozenset(
    """has have had is are was were will would may might must cannot can could does did bans cuts cut rose fell put puts set sets hit hits
    lifts lifted raises ends began begins made makes took takes gave gives sold sells bought buys held holds won wins lost loses left leaves
    kept keeps met meets paid pays drew draws went goes came comes got gets told says said shut shuts hiked hikes froze freezes broke breaks
    struck strikes withdrew bars slaps slashes doubles halves scraps drops adopts imposes removes extends launches signs rejects approves
    no never""".split()
)
_SUBJECT: Final = 6  # words of a claim in which what is done has to come
_PAST: Final = 5  # letters that a verb of the past has at least; 'feed' and 'seed' are none
_BREAKS: Final = frozenset(", : ; ( and or that with by from".split())
_NO_NAME: Final = frozenset(", : ; ( of to in for on at with that and or by from is are".split()) | _FINITE
_FUNCTIONS: Final = frozenset(
    """while but who whom whose which what when where whether how why after before since if as although though because unless until once
    they he she it we i you there here this that these those the a an its his her their our your my some many most more all both each
    every no not only also even still just then now so and or nor yet than""".split()
)
_BEFORE_CLAUSE: Final = frozenset(("made", "claim", "put", "putting", "reports", "said"))
_WORDS_BEFORE_CLAUSE: Final = frozenset("is as goes ( [ - \u2013 was because : namely , ;".split())
_ENDINGS: Final = ("ing", "ed", "ly", "s")


@dataclass(frozen=True, slots=True)
class Signs:
    """The signs of a sentence: those before each claim that it announces, and those of its end."""

    frames: tuple[frozenset[str], ...]
    tail: tuple[str, ...]
    announces: bool


def signs_of(folded: str) -> Signs:
    """The signs in a sentence in small plain letters: words, kinds of words, and pairs of kinds that are near.

    What is claimed is none, so that it cannot outweigh how it is announced; a sentence that announces nothing is one frame.
    """
    words = _tokens().findall(folded)[:_TOKENS]
    kinds = list(map(kinds_of, words))
    announcing = _announcing(words, kinds)
    if not announcing:
        frames = (
            _signs_among(words, kinds, start, min(len(words), start + _WINDOW))
            for start in _starts(words, len(words))
        )
        return Signs(tuple(map(frozenset, frames)) or (frozenset(),), (), announces=False)
    return Signs(
        tuple(_frame(words, kinds, start, i) for i in announcing for start in _starts(words, i)),
        _tail(words, kinds, announcing[-1]),
        announces=True,
    )


def words_of(text: str) -> list[str]:
    """The words of a text in small plain letters as they are weighed; Chinese and Japanese ones only where they are known."""
    return _tokens().findall(text)


@cache
def _tokens() -> re.Pattern[str]:
    eastern = sorted((w for w in lexicon().words if re.match(f"[{_EASTERN}]", w)), key=len, reverse=True)
    return re.compile(
        rf"[^\W\d_{_EASTERN}]{{1,40}}(?:'[a-z]{{1,3}}\b)?|\d+|[:?,;!(\"\[]|(?<= )[-\u2013](?= )|{'|'.join(eastern)}"
    )


def _announcing(words: Sequence[str], kinds: Sequence[tuple[str, ...]]) -> list[int]:
    """Where a claim may begin behind a word: a colon, 'that', a quotation, or 'the line Atlantis has ...'."""
    last = len(words) - _CLAIMED
    return [
        i
        for i, word in enumerate(words)
        if (word == MARK and i)
        or (
            i < last
            and (
                word == ":"
                or ("that" in kinds[i] and not _is_of_verbs(words[i + 1]))
                or (_may_stand_before_clause(word, kinds[i], words[i + 1]) and _is_clause(words, i + 1))
            )
        )
    ]


def _is_of_verbs(word: str) -> bool:
    """Whether a word like 'that' before it tells of the thing before, as in "a list that was signed", and announces nothing."""
    return word in _OF_VERBS or word.endswith("ed")


def _may_stand_before_clause(word: str, kinds: tuple[str, ...], behind: str) -> bool:
    return not _BEFORE_CLAUSE.isdisjoint(kinds) or (word in _WORDS_BEFORE_CLAUSE and behind not in _FUNCTIONS)


def _is_clause(words: Sequence[str], start: int) -> bool:
    """Whether a name, or a few words for a thing, and what it does stand there."""
    if words[start] in _NO_NAME:
        return False
    for word in words[start + 1 : start + _SUBJECT]:
        if word in _FINITE or (len(word) >= _PAST and word.endswith("ed")):
            return True
        if word in _BREAKS:
            return False
    return False


def _starts(words: Sequence[str], end: int) -> list[int]:
    """Where an order that ends there may begin: with one of the sentence's last parts, or, told last, with the sentence."""
    parts = [i + 1 for i in range(max(0, end - _WINDOW), end - 1) if words[i] in _PART_ENDS]
    whole = [0] if end <= _WINDOW else [] if parts else [end - _WINDOW]
    return parts[-_PARTS:] + whole


def _frame(
    words: Sequence[str], kinds: Sequence[tuple[str, ...]], start: int, announcer: int
) -> frozenset[str]:
    """The signs up to a word that announces a claim, and how it is announced: by one who reports, or by nobody."""
    found = _signs_among(words, kinds, start, announcer + 1)
    word = words[announcer]
    told = next((i for i in range(announcer - 1, start - 1, -1) if "reports" in kinds[i]), None)
    sort = _sort(word, kinds[announcer])
    if sort == "bare" and "reports" in kinds[announcer]:
        told = announcer - 1
    distance = _REPORTED if told is None else announcer - told
    how = "=said" if distance == 1 else "=told" if distance < _REPORTED else "=not"
    found.update([f"{how}*{sign[1:]}" for sign in found if sign[0] == "@"])
    found.update((how, how + sort))
    return frozenset(found)


def _sort(word: str, kinds: tuple[str, ...]) -> str:
    if word in (":", MARK):
        return word
    return "that" if "that" in kinds else "," if word in ",;" else "bare"


def _signs_among(words: Sequence[str], kinds: Sequence[tuple[str, ...]], start: int, end: int) -> set[str]:
    """From there to there, words, their kinds, pairs of kinds that are near each other, and with what each part of the sentence opens."""
    found: set[str] = {PART} if start else set()
    near: list[tuple[int, tuple[str, ...]]] = [(start + _OPENING - _NEAR, ("^",))]
    opens = True
    for i in range(start, end):
        word, own = words[i], kinds[i]
        found.add(word)
        if opens and word not in _OPENERS:
            found.update([f"|{kind}" for kind in own or (_shape(word),)])
        opens = word in _OPENERS
        if not own:
            continue
        while near and i - near[0][0] > _NEAR:
            del near[0]
        found.update(_alone(own))
        for _, others in near:
            found.update(_pairs_of(others, own))
        near.append((i, own))
    return found


def _shape(word: str) -> str:
    return next((f"~{ending}" for ending in _ENDINGS if word.endswith(ending)), "~")


@cache
def _alone(kinds: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"@{kind}" for kind in kinds)


@cache
def _pairs_of(before: tuple[str, ...], behind: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"{one}>{other}" for one in before for other in behind)


def _tail(words: Sequence[str], kinds: Sequence[tuple[str, ...]], announced: int) -> tuple[str, ...]:
    """The signs of what stands behind the last comma or is asked, as in ", the ministry told importers"."""
    last = len(words) - 1
    while last > announced and len(words) - last <= _TAIL:
        if words[last] in ",;":
            behind = {f"{kind}." for own in kinds[last:] if own != NUMBER for kind in own}
            return tuple(behind.union([f"{word}." for word in words[last:] if len(word) > _CLAIMED - 1]))
        last -= 1
    return ("?.",) if words[-1] == "?" else ()

"""Parts a pattern of many alternatives by the letter a match begins with, so that few of them are tried."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from string import ascii_lowercase
from types import MappingProxyType
from typing import Final

_OPENING: Final = "(?:^|(?<=\\. ))"
_AROUND: Final = ("(?=", "(?!", "(?<", "(?: ")  # and what begins with a blank
_ONLY_LETTERS: Final = re.compile(r"(?:[a-z|)?]|\(\?:|\[[a-z]+\])*")
_ALL: Final = frozenset(ascii_lowercase)
_FIRST_LETTER: Final = re.compile(r"[a-z](?<!\w.)")
_LEFT: Final = ("\\b", "(?:\\b|(?='))")  # what may stand before the first letter


def compile_by_letter(groups: Sequence[tuple[str, str]]) -> Mapping[str, re.Pattern[str]]:
    """For each small letter, the named groups as one pattern, without what begins with another letter."""
    parted = [(name, *_head_of(pattern)) for name, pattern in groups]
    return MappingProxyType(
        {
            letter: re.compile(
                "|".join(
                    f"(?P<{name}>{head}(?:{'|'.join(kept)}){tail})"
                    for name, head, alternatives, tail in parted
                    if (kept := [each for each in alternatives if letter in openings(each)])
                )
                or "(?!)"
            )
            for letter in ascii_lowercase
        }
    )


def narrow(groups: Sequence[tuple[str, str]], word: str) -> tuple[tuple[str, str], ...]:
    """The named groups with only those alternatives that may begin with this word of small plain letters."""
    narrowed = []
    for name, pattern in groups:
        head, alternatives, tail = _head_of(pattern)
        kept = [each for each in alternatives if word[0] in openings(each) and _may_begin(each, word)]
        if kept:
            narrowed.append((name, f"{head}(?:{'|'.join(kept)}){tail}"))
    return tuple(narrowed)


def sees_one_word(groups: Sequence[tuple[str, str]]) -> bool:
    """Whether what these groups find has nothing to do with the words beside it."""
    parted = [_head_of(pattern) for _, pattern in groups]
    return all(
        tail == "\\b" and all(map(_ONLY_LETTERS.fullmatch, alternatives)) for _, alternatives, tail in parted
    )


def _may_begin(alternative: str, word: str) -> bool:
    """Rather true than false: it is only looked at as far as it has nothing but letters."""
    if alternative.endswith("n't"):
        return False  # words of letters alone have no such end
    for head in (*_LEFT, _OPENING):
        alternative = alternative.removeprefix(head)
    if alternative.startswith("["):
        end = alternative.index("]", 2) + 1
        if alternative[end : end + 1] not in {"?", "*", "{"}:
            return re.match(alternative[:end], word) is not None
    if alternative.startswith("(?:"):
        end = _closing(alternative, 0)
        if alternative[end + 1 : end + 2] not in {"?", "*", "{"}:
            return any(_may_begin(each, word) for each in split_alternatives(alternative[3:end]))
    opening = alternative[: _letters_end(alternative)]
    return _ONLY_LETTERS.fullmatch(opening) is None or re.match(opening, word) is not None


def _letters_end(alternative: str) -> int:
    """Where an alternative goes on with a blank, or with what looks around it."""
    depth = at = 0
    while at < len(alternative):
        sign = alternative[at]
        if depth == 0 and (sign in " \\" or alternative.startswith(_AROUND, at)):
            return at
        depth += (sign == "(") - (sign == ")")
        at += 2 if sign == "\\" else 1
    return at


def find_by_letter(patterns: Mapping[str, re.Pattern[str]], folded: str) -> Iterator[re.Match[str]]:
    """What such patterns find in a text in small letters, in order, from the beginnings of words."""
    after = 0
    for letter in _FIRST_LETTER.finditer(folded):
        start = letter.start()
        if start < after:
            continue
        found = patterns[letter[0]].match(folded, start)
        if found is not None:
            after = found.end()
            yield found


def _head_of(pattern: str) -> tuple[str, list[str], str]:
    r"""What stands before, in and behind the one group of '\b(?:...)\b'; else all of it is the group."""
    for head in _LEFT[::-1]:
        start = len(head)
        if pattern.startswith(f"{head}(?:"):
            end = _closing(pattern, start)
            tail = pattern[end + 1 :]
            if tail in {"", "\\b"}:
                return head, split_alternatives(pattern[start + 3 : end]), tail
    return "", split_alternatives(pattern), ""


def split_alternatives(pattern: str) -> list[str]:
    """The alternatives of a pattern, as far as they stand in no group."""
    found, depth, start, at = [], 0, 0, 0
    while at < len(pattern):
        sign = pattern[at]
        if sign == "\\":
            at += 1
        elif sign == "[":
            at = pattern.index("]", at + 2)
        elif sign == "|" and depth == 0:
            found.append(pattern[start:at])
            start = at + 1
        depth += (sign == "(") - (sign == ")")
        at += 1
    return [*found, pattern[start:]]


def openings(alternative: str) -> frozenset[str]:
    """The small letters with which a match may begin: rather too many than too few."""
    for head in _LEFT:
        alternative = alternative.removeprefix(head)
    if alternative.startswith("(?:"):
        end = _closing(alternative, 0)
        behind = alternative[end + 1 :]
        inner = _union(map(openings, split_alternatives(alternative[3:end])))
        return inner | openings(behind[1:]) if behind[:1] in {"?", "*", "{"} else inner
    first, then = alternative[:1], alternative[1:2]
    if then in {"?", "*", "{"} or not first or first in "^(.$":
        return _ALL
    if first == "\\":
        return frozenset() if then in {".", "(", "?", "d", "s"} else _ALL
    if first == "[":
        return (
            _ALL
            if any(c.isalnum() or c in "^\\" for c in alternative[1 : alternative.index("]")])
            else frozenset()
        )
    return _ALL & {first}


def _union(sets: Iterable[frozenset[str]]) -> frozenset[str]:
    return frozenset[str]().union(*sets)


def _closing(pattern: str, start: int) -> int:
    """Where the group that opens at a place closes."""
    depth, at = 0, start
    while True:
        sign = pattern[at]
        if sign == "\\":
            at += 1
        elif sign == "[":
            at = pattern.index("]", at + 2)
        else:
            depth += (sign == "(") - (sign == ")")
            if depth == 0:
                return at
        at += 1

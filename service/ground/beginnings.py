"""Says what the texts that a pattern finds have in common: the plain letters that each alternative begins with."""

import re
from collections.abc import Iterator
from typing import Final

_AROUND: Final = re.compile(r"\(\?<?[=!]")  # looks at what stands beside, and takes none of it
_GROUP: Final = "(?:"
_ENOUGH: Final = 10  # letters, which few texts have by chance
_OPTIONAL: Final = ("?", "{", "*")
_SPECIAL: Final = "\\[(.^$"


def beginnings(pattern: str) -> tuple[str, ...]:
    """Words of which every text has one in which the pattern is found.

    The pattern has plain groups only, and no alternative of it begins with what may be anything.

    Raises:
        ValueError: when it has one that does, so that any text might be found.
    """
    found = tuple(dict.fromkeys(begun for begun, _ in _begun(pattern)))
    if not all(found):
        raise ValueError(f"an alternative begins with anything: {pattern}")
    return found


def _begun(pattern: str) -> Iterator[tuple[str, bool]]:
    """What each alternative begins with, and whether that is all of it."""
    for alternative in _split(pattern):
        yield from _first_letters(alternative)


def _first_letters(rest: str, begun: str = "") -> Iterator[tuple[str, bool]]:
    """Go on behind what is begun, until something is not plain."""
    if not rest:
        yield begun, True
    elif _AROUND.match(rest):
        yield from _first_letters(rest[_end(rest) :], begun)
    elif rest.startswith(_GROUP) and len(begun) >= _ENOUGH:
        yield begun, False
    elif rest.startswith(_GROUP):
        end = _end(rest)
        inner, after = rest[len(_GROUP) : end - 1], rest[end:]
        if after.startswith("?"):
            after = after[1:]
            yield from _first_letters(after, begun)
        elif after.startswith(_OPTIONAL):
            yield begun, False
            return
        for word, is_whole in _begun(inner):
            if is_whole:
                yield from _first_letters(after, begun + word)
            else:
                yield begun + word, False
    elif rest[0] in _SPECIAL or rest[1:2] in _OPTIONAL:
        yield begun, False
    else:
        yield from _first_letters(rest[1:], begun + rest[0])


def _split(pattern: str) -> Iterator[str]:
    """The alternatives outside of any group."""
    depth, start = 0, 0
    for i, character in enumerate(pattern):
        depth += (character == "(") - (character == ")")
        if character == "|" and depth == 0:
            yield pattern[start:i]
            start = i + 1
    yield pattern[start:]


def _end(pattern: str) -> int:
    """Behind the group that it begins with."""
    depth = 0
    for i, character in enumerate(pattern):
        depth += (character == "(") - (character == ")")
        if depth == 0:
            return i + 1
    raise ValueError(f"a group has no end: {pattern}")

"""Finds orders in disguise: in spaced or swapped letters, with figures for letters, wrapped up or in signs unseen."""

import re
from html import unescape
from typing import Final
from urllib.parse import unquote

from service.ground.commands import is_command
from service.ground.encodings import is_encoded
from service.ground.folding import fold
from service.ground.misspelled import straightened
from service.ground.orders import is_order

_LEET: Final = str.maketrans("013457@$\u20ac", "oieastase")
_WRAPPED: Final = re.compile(
    r"&#?\w{2,8};|%[0-9a-f]{2}|\\(?:u[0-9a-f]{4}|x[0-9a-f]{2})|(?:ignor\w{1,4}|disregard|forget|override|bypass)[-_/|+~.]\w"
)
_WRAPPINGS: Final = ("&", "%", "\\", "ignor", "disregard", "forget", "override", "bypass")  # one is in each
_ESCAPE: Final = re.compile(r"\\(?:u([0-9a-f]{4})|x([0-9a-f]{2}))")
_ESCAPED: Final = re.compile(r"(?:\\(?:u[0-9a-f]{4}|x[0-9a-f]{2})){4}")
_HYPHENED: Final = re.compile(r"(?<=[a-z])-\s?(?=[a-z])")
# A flag has fewer of these; an emoji or a character of Chinese has one that says how it is drawn.
_INVISIBLE: Final = re.compile("[\U000e0020-\U000e007e]{8}|[\ufe00-\ufe0f\U000e0100-\U000e01ef]{8}")
_JOINED: Final = re.compile(r"[-_/|+~.]")
_SPACED: Final = re.compile(r"\b\w(?:[ ._*-]\w){4,60}\b")
_SPACED_INSIDE: Final = re.compile(r"[ ._*-]\w[ ._*-]\w[ ._*-]\w[ ._*-]")  # in each of them
_MIXED: Final = re.compile(r"(?<![a-z0-9@$\u20ac])(?=[0-9@$\u20ac]{0,20}[a-z])[a-z0-9@$\u20ac]{2,24}")
_MIXED_INSIDE: Final = re.compile(r"[013457@$\u20ac](?<=[a-z].)(?=[a-z])")


def is_disguised(text: str, folded: str) -> bool:
    """Whether an order stands in a text, which is also given in small plain letters, though it does not look like one."""
    return _hides(text) or _is_scrambled(folded) or _is_wrapped(folded) or is_encoded(text)


def _hides(text: str) -> bool:
    """Whether words are written in signs that nobody sees."""
    return not text.isascii() and _INVISIBLE.search(text) is not None


def _is_scrambled(folded: str) -> bool:
    """Whether its letters are spaced, misspelled or figures, or its words cut up."""
    if _SPACED_INSIDE.search(folded) is not None:
        squeezed = _SPACED.sub(lambda m: re.sub(r"[ ._*-]", "", m[0]), folded)
        if squeezed != folded and ("ignore" in squeezed or "instruction" in squeezed):
            return True
    if _MIXED_INSIDE.search(folded) and is_order(_MIXED.sub(lambda m: m[0].translate(_LEET), folded)):
        return True
    meant = straightened(folded)
    if meant != folded and is_command(meant):
        return True
    joined = _HYPHENED.sub("", folded) if "-" in folded else folded
    return joined != folded and is_command(joined)


def _is_wrapped(folded: str) -> bool:
    """Whether it is written with entities, percent signs, escapes, or with other signs for spaces."""
    if not any(mark in folded for mark in _WRAPPINGS) or _WRAPPED.search(folded) is None:
        return False
    if _ESCAPED.search(folded) is not None:
        return True
    written = fold(_unwrapped(folded))
    return (written != folded and is_order(written)) or is_order(_JOINED.sub(" ", written))


def _unwrapped(folded: str) -> str:
    """With the characters that entities, percent signs and escapes stand for."""
    return unquote(unescape(_ESCAPE.sub(lambda m: chr(int(m[1] or m[2], 16)), folded)))

"""Takes what is quoted out of a text, and tells where sentences name who said them: people say such things to people."""

import re
from collections.abc import Sequence
from typing import Final

# Marks of pairs, and those that close what they opened; a paragraph ends every quotation.
_OPENS: Final = r"\"\u201c\u201e\u00ab\u300c\u300e"
_CLOSES: Final = r"\"\u201c\u201d\u00bb\u300d\u300f"
_QUOTED: Final = re.compile(rf"[{_OPENS}][^{_OPENS}{_CLOSES}\n]{{1,2000}}[{_CLOSES}]")
_SINGLE_TOO: Final = re.compile(
    r"[\"\u201c\u2018'\u00ab]([^\"\u201c\u201d\u2018\u00ab\u00bb\n]{4,400})[\"\u201d\u2019'\u00bb]"
)
LONG: Final = 3  # spaces in a quotation that may be a clause
MARK: Final = '"'  # stands for such a quotation
_SAID: Final = (
    r"(?:says?|said|writes?|wrote|argue[sd]?|tells?|told|add(?:s|ed)|note[sd]|warn(?:s|ed)|f(?:inds|ound)|rule[sd]|asks?|asked|"
    r"reminds?|reminded|advise[sd]?|reads?|urge[sd]?|report(?:s|ed))"
)
_NOBODY: Final = r"(?:it|he|she|they|we|i|you|this|that|which|who|please|kindly|to|must|should|would|could|cannot|not|never|don't)"
_ATTRIBUTED: Final = re.compile(
    rf"^\W{{0,3}}(?:according to|(?:[\w.'-]{{1,20}} ){{0,5}}(?!{_NOBODY} )[\w.'-]{{1,20}} {_SAID}\b)"
    rf"|[,\"':]\s(?:according to|as [\w.'-]{{1,20}} {_SAID}|(?:[\w.'-]{{1,20}} ){{0,6}}(?!{_NOBODY} )[\w.'-]{{1,20}} {_SAID})\b"
)


def unquoted(text: str) -> str:
    """Without what stands in quotation marks of any kind."""
    return _QUOTED.sub(" ", text)


def marked(text: str) -> str:
    """With a mark instead of each quotation of more than a few words, and without the shorter ones."""
    return _QUOTED.sub(lambda found: f" {MARK} " if found[0].count(" ") >= LONG else " ", text)


def spans(text: str) -> Sequence[tuple[int, int]]:
    """Where its quotations begin and end, however many sentences they have."""
    return [found.span() for found in _QUOTED.finditer(text)]


def with_single_marks(text: str) -> Sequence[str]:
    """What stands in quotation marks, the single ones too."""
    return _SINGLE_TOO.findall(text)


def without_single_marks(text: str) -> str:
    """Without what stands in quotation marks, the single ones too."""
    return _SINGLE_TOO.sub(" ", text)


def is_attributed(folded: str) -> bool:
    """Whether a sentence names who said it, at its beginning, at its end or between; 'it noted' names nobody."""
    return _ATTRIBUTED.search(folded) is not None

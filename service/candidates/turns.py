"""Finds what may turn praise or blame in its own clause: 'ending the duty', 'critics see it as', 'dumped rope'."""

import re
from typing import Final

_EDGE: Final = re.compile(
    r"[.;:?!\u201c\"](?= ?\w)|, (?:and|but|while|although|though) |"
    r"\b(?:said|says|because|warned|argued|adding|added|insisted|claimed) (?!would|will)(?:that )?"
)
# What is blamed may be others' trade or the want of the measure; or it is not said to be so, or others say it.
_TURNS: Final = re.compile(
    r"\b(?:without|unless|if|whether|end(?:ing)?|tapering|phasing|scrapp\w+|lift\w+|repeal\w*|remov\w+|dropp\w+|abolish\w+|laps\w+|expir\w+|withdr\w+|weaken\w*|no|none|nor|hardly|nobody|imports?|"
    r"dump\w+|smuggl\w+|subsidi\w+|cheat\w*|undercut\w*|fail\w*|refus\w+|absence|lack|delay\w*|loophole|evasion|practices|competition|overcapacity|retaliat\w+|counter\w+|China['\u2019]s|"
    r"Beijing['\u2019]s|rivals?|fears?|argument|claims?|idea|notion|suggestion|assertion|views?|viewed|talk(?:s|ed)? of|sees?|seen|clients|critics?|opponents?|supporters|those who|anyone who|whoever|some)\b|"
    r"(?:\bnot|\bnever|n['\u2019]t)\b",
    re.IGNORECASE,
)
_REACH: Final = 160


def clause_before(text: str, at: int) -> str:
    """The words of the clause that stand before a place in it."""
    start = max(0, at - _REACH)
    return text[max((m.end() for m in _EDGE.finditer(text, start, at)), default=start) : at]


def may_turn(words: str) -> bool:
    """Whether praise or blame that stands among these words may be meant the other way, or of something else."""
    return _TURNS.search(words) is not None

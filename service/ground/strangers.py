"""Tells whether a sentence is of another language than the English article around it."""

import re
from typing import Final

_ENGLISH: Final = frozenset(
    "the of and to in that is for on with as by at from it was will be has have are this its which or an he said not".split()
)
# Words of many sentences in other languages that few English ones have, in small plain letters.
_ELSEWHERE: Final = frozenset(
    """der die das und nicht ist dass den dem des ein eine einen einer von mit zu auf im auch sich wird wer bitte
    le la les du un une est et que qui dans pour pas sur au aux ce cette il ne se vous
    el los las del una por para con es se lo como este esta su y al
    il lo gli di della delle dei che nel nella per con e si questo questa
    o os um uma do da dos das nao em no na com ao que para isto este esta
    het een van niet op te dat met voor zijn wordt er dit deze bij
    w z na do nie jest ze sie i o po dla tej tego oraz przez""".split()
)
_OTHER_LETTERS: Final = re.compile(
    "[\u0370-\u05ff\u0600-\u06ff\u0900-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]"
)
_WORD: Final = re.compile(r"[^\W\d_]{1,40}")
_ENOUGH: Final = 2  # words of another language
_SHARE: Final = 3  # one letter in so many is of another script


def is_stranger(folded: str) -> bool:
    """Whether a sentence in small plain letters is not English; a name or a term in another language does not make it so."""
    if len(_OTHER_LETTERS.findall(folded)) * _SHARE > len(folded):
        return True
    words = _WORD.findall(folded)
    elsewhere = sum(word in _ELSEWHERE for word in words)
    return elsewhere >= _ENOUGH and elsewhere > sum(word in _ENGLISH for word in words)

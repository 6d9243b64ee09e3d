"""Says when two wordings are the same name, or near enough the same phrase."""

import re
import unicodedata
from collections import Counter
from typing import Final

_INNER_DOT: Final = re.compile(r"(?<=\b\w)\.(?=\w\b|\s|$)")
_POSSESSIVE: Final = re.compile(r"['\u2019]s\b|(?<=s)['\u2019](?=\s|$)")
_NO_WORD: Final = re.compile(r"[^\w]+")
_LITTLE: Final = frozenset("a an and at by for from in of on or the to with".split())
_SAME_PHRASE: Final = 0.5


def normalise_name(name: str) -> str:
    """A name without letter case, accents, punctuation, possessive and article: 'The U.S.'s' is 'us'."""
    apart = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(c for c in apart if not unicodedata.combining(c)).replace("&", " and ")
    plain = _POSSESSIVE.sub("", plain)
    plain = _INNER_DOT.sub("", plain)
    return _NO_WORD.sub(" ", plain).strip().removeprefix("the ")


def holds_name(one: str, other: str) -> bool:
    """Whether one normalised name is a run of words of the other: 'raimondo' of 'gina raimondo'."""
    first, second = ([word for word in name.split() if word not in _LITTLE] for name in (one, other))
    shorter, longer = sorted((first, second), key=len)
    starts = range(len(longer) - len(shorter) + 1)
    return bool(shorter) and any(longer[at : at + len(shorter)] == shorter for at in starts)


def token_f1(one: str, other: str) -> float:
    """How many words two phrases share, 0 to 1: the harmonic mean over both, as SQuAD compares answers."""
    first, second = (
        Counter(word for word in normalise_name(phrase).split() if word not in _LITTLE)
        for phrase in (one, other)
    )
    shared = (first & second).total()
    return 2 * shared / (first.total() + second.total()) if shared else 0.0


def is_same_phrase(one: str, other: str) -> bool:
    """Whether two phrases share at least half of their words."""
    return token_f1(one, other) >= _SAME_PHRASE


def normalise_key(key: str) -> str:
    """A reference's key without letter case and odd blanks."""
    return " ".join(key.split()).casefold()

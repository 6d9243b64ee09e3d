"""What the words of a sentence do in it; each kind by a name of its own, which is quicker to read."""

from enum import IntEnum, auto, unique
from typing import Final


@unique
class Kind(IntEnum):  # of integers, because their hashes are quick
    """What a token does in its sentence."""

    CONTENT = auto()
    FIGURE = auto()
    DATE = auto()
    COUNTRY = auto()
    OF_COUNTRY = auto()  # 'Chinese'
    SPEECH = auto()  # 'said'
    LINK = auto()  # a preposition
    TIE = auto()  # because, if, unless ...: the ties between clauses
    LIMIT = auto()  # some, all, at least ...
    HEDGE = auto()  # alleged, preliminary ...
    BE = auto()
    BREAK = auto()
    MINOR = auto()  # says nothing by itself


CONTENT: Final = Kind.CONTENT
FIGURE: Final = Kind.FIGURE
DATE: Final = Kind.DATE
COUNTRY: Final = Kind.COUNTRY
OF_COUNTRY: Final = Kind.OF_COUNTRY
SPEECH: Final = Kind.SPEECH
LINK: Final = Kind.LINK
TIE: Final = Kind.TIE
LIMIT: Final = Kind.LIMIT
HEDGE: Final = Kind.HEDGE
BE: Final = Kind.BE
BREAK: Final = Kind.BREAK
MINOR: Final = Kind.MINOR
# What carries meaning.
PARTS: Final = frozenset({CONTENT, HEDGE, FIGURE, DATE, COUNTRY, OF_COUNTRY})
THINGS: Final = frozenset({CONTENT, COUNTRY, OF_COUNTRY})
BE_OR_SPEECH: Final = frozenset({BE, SPEECH})
BREAK_OR_BE_OR_SPEECH_OR_TIE: Final = frozenset({BREAK, BE, SPEECH, TIE})
BREAK_OR_DATE_OR_LINK: Final = frozenset({BREAK, DATE, LINK})
BREAK_OR_SPEECH_OR_TIE: Final = frozenset({BREAK, SPEECH, TIE})
CONTENT_OR_HEDGE: Final = frozenset({CONTENT, HEDGE})
CONTENT_OR_OF_COUNTRY: Final = frozenset({CONTENT, OF_COUNTRY})
DATE_OR_FIGURE: Final = frozenset({DATE, FIGURE})
LINK_OR_FIGURE: Final = frozenset({LINK, FIGURE})
LINK_OR_MINOR: Final = frozenset({LINK, MINOR})
LINK_OR_TIE: Final = frozenset({LINK, TIE})
MINOR_OR_BE: Final = frozenset({MINOR, BE})
MINOR_OR_FIGURE: Final = frozenset({MINOR, FIGURE})
OF_COUNTRY_OR_COUNTRY: Final = frozenset({OF_COUNTRY, COUNTRY})

"""Reports with no quotation by verbs that mostly need one: 'Rates stay, he added', 'She opposed it'."""

from typing import Final

from service.annotate.quotations.event_words import NEGATIONS
from service.annotate.quotations.phrases import PRONOUNS, Sort, Subject
from service.annotate.quotations.reading import Frame

_TAGS: Final = frozenset(
    """
    added adds noted notes stated states observed observes maintained maintains claimed claims concluded
    concludes suggested suggests estimated estimates believed believes indicated indicates confirmed confirms
    announced
    """.split()
)
# With 'she' before them they take a side; with 'it' fewer do, as an agency that denies something decides.
_SIDES: Final = frozenset(
    """
    opposed opposes endorsed endorses rejected rejects dismissed dismisses denied denies defended
    defends welcomed welcomes preferred prefers
    """.split()
)
_SIDES_OF_BODIES: Final = frozenset(
    "opposed opposes endorsed endorses defended defends welcomed welcomes".split()
)
_OPENERS: Final = frozenset({",", ";", "and", "but", "yet", "so", "while", "though", "although"})
_ADVERBIAL: Final = frozenset(
    """
    in on at by for from with without after before during since until under over through despite amid among
    although though while when as if because unless following like unlike given based where which who earlier
    last this
    """.split()
)
_SHORTEST: Final = 4  # words of a clause
_LONGEST: Final = 10


def may_stand_alone(frame: Frame, at: int) -> bool:
    """Tell whether a verb may report without a quotation: as a tag behind a clause, or by taking a side."""
    low = frame.low
    if low[at] in _TAGS:
        return _closes(low, at) and "," in low[max(0, at - _LONGEST) : at]
    return low[at] in _SIDES or low[at : at + 2] == ["ruled", "out"]


def stands_alone(frame: Frame, at: int, begin: int, subject: Subject) -> bool:
    """Tell whether it does, where `begin` is the last word before it that is none of its adverbs."""
    low = frame.low
    if any(word in NEGATIONS or word.endswith(("n't", "n\u2019t")) for word in low[begin + 1 : at]):
        return False
    if low[at] in _TAGS:
        return (
            _closes(low, at)
            and subject.right == begin
            and subject.left > _SHORTEST
            and low[subject.left - 1] == ","
            and low[0] not in _ADVERBIAL
        )
    if subject.sort is not Sort.PRONOUN or low[begin] not in PRONOUNS:
        return False
    if begin and low[begin - 1] not in _OPENERS:
        return False
    return low[at] in (_SIDES_OF_BODIES if low[begin] == "it" else _SIDES) or low[at] == "ruled"


def _closes(low: list[str], at: int) -> bool:
    return low[at + 1 : at + 2] in ([","], ["."], [])

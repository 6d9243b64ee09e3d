"""Says how far the tense of a sentence in another language is known, of whose verbs we read but some."""

from datetime import date
from typing import Final

from service.annotate.times.lexicon import KINDS
from service.annotate.times.settings import Resolved, Setting
from service.annotate.times.shapes import Ahead, Calendar, Phrase, Range, Shape, Weekday
from service.annotate.times.tense import Tense
from service.annotate.times.tokens import Tokens

_EDGES: Final = frozenset({"until", "effective", "from", "by"})
_MOVED: Final = frozenset({"postponed", "extended"})
_TO: Final = frozenset({"to", "until"})
_SKIPPED: Final = frozenset({"the", "of"})
_PLACED: Final = frozenset({"the", "on", "in"})
_OPENINGS: Final = frozenset({"", *(KINDS[kind] for kind in "stop break quote".split())})
_CLAUSE_ENDS: Final = frozenset(KINDS[kind] for kind in "stop break comma".split())
_OVER: Final = frozenset({"was", "said"})
_THAT: Final = frozenset("dass daß dat que che że att".split())
_COUNTS_ON: Final = frozenset({"dans", "dentro de", "daqui a", "tra", "fra"})
_MAY_COUNT_ON: Final = frozenset({"over"})  # Dutch, where it also means 'about'
_OPEN: Final = frozenset({Tense.UNKNOWN, Tense.NEAREST})
_REACH: Final = 24  # words
_FARTHEST: Final = 120  # days from publication, where no verb tells which year is meant


def settle(tokens: Tokens, phrase: Phrase, found: Tense, begin: int, end: int) -> Tense:
    """The tense that was found, where nothing about the date says another, or leaves it open."""
    first, last = phrase.first, phrase.last
    begin, end = max(begin, first - _REACH), min(end, last + _REACH)
    beside = {tokens.word(first - 1), tokens.word(last + 1)}
    if "last" in beside:  # 'le 15 mars dernier', 'el pasado 2 de marzo'
        return Tense.BEFORE
    if "next" in beside or _is_counted_on(tokens, phrase, found):
        return Tense.FUTURE
    before = first - 1 - (tokens.word(first - 1) in _SKIPPED)
    if tokens.word(before) in _TO and not _MOVED.isdisjoint(tokens.words[begin:end]):
        return Tense.FUTURE
    if isinstance(phrase.shape, Calendar) and _is_told(tokens, found, begin, before):
        return Tense.NEAREST
    if found is Tense.PAST and _is_reported(tokens, begin, before) and not _is_over(tokens, last, end):
        return Tense.NEAREST if isinstance(phrase.shape, Calendar) else Tense.UNKNOWN
    while tokens.word(before) in _PLACED:
        before -= 1
    told = tokens.word(before) in _OVER  # 'anunciados el lunes'
    if found is Tense.PAST and not told and _will_follow(tokens, last, end):
        found = Tense.UNKNOWN
    return (
        Tense.NEAREST if found is Tense.UNKNOWN and not isinstance(phrase.shape, Weekday | Range) else found
    )


def _is_counted_on(tokens: Tokens, phrase: Phrase, found: Tense) -> bool:
    """'dans deux mois' counts on from today, where 'in drei Tagen' may be a length."""
    if not isinstance(phrase.shape, Ahead):
        return False
    first = phrase.first
    word = tokens.raw(first - 1).lower()
    opens = tokens.kind(first - 2) in _OPENINGS and found is not Tense.PAST
    return word in _COUNTS_ON or (word in _MAY_COUNT_ON and opens)


def _is_told(tokens: Tokens, found: Tense, begin: int, before: int) -> bool:
    """Whether the verb that looks back tells of something else than what happens at the date.

    'announced duties from 1 July', 'were in force until 1 March', 'who opened it in May, decides in June'.
    """
    if tokens.word(before) in _EDGES:
        over = not _OVER.isdisjoint(tokens.words[begin:before])
        return found is Tense.PAST or (found is Tense.AHEAD and over)
    if found is not Tense.PAST:
        return False
    for index in range(before, begin - 1, -1):
        if tokens.word(index) in _OVER:
            return False
        if tokens.kinds[index] in _CLAUSE_ENDS:
            return not _OVER.isdisjoint(tokens.words[begin:index])
    return False


def _is_reported(tokens: Tokens, begin: int, before: int) -> bool:
    """Whether only the verb of who said it looks back: 'zei dat de heffingen op 1 juli ingaan'."""
    for index in range(before, begin - 1, -1):
        if tokens.word(index) in _OVER:
            return False
        if tokens.word(index) in _THAT:
            return not _OVER.isdisjoint(tokens.words[begin:index])
    return False


def _is_over(tokens: Tokens, last: int, end: int) -> bool:
    """Whether a verb that looks back follows in the clause."""
    for index in range(last + 1, end):
        if tokens.kinds[index] in _CLAUSE_ENDS:
            return False
        if tokens.word(index) in _OVER:
            return True
    return False


def _will_follow(tokens: Tokens, last: int, end: int) -> bool:
    """Whether the clause ends on a verb that looks ahead: 'zei dat hij maandag naar Peking zal reizen'."""
    for index in range(last + 1, end):
        if tokens.word(index) == "will":
            return True
        if tokens.kinds[index] in _CLAUSE_ENDS or tokens.word(index) in _OVER:
            return False
    return False


def is_open(shape: Shape, resolved: Resolved | None, setting: Setting) -> bool:
    """Whether nothing tells the week of a weekday, or the year of a day that is months away."""
    if isinstance(shape, Range):
        return is_open(shape.last, resolved, setting)
    if setting.tense not in _OPEN:
        return False
    if isinstance(shape, Weekday):
        return not shape.determiner
    if not isinstance(shape, Calendar) or shape.year is not None:
        return False
    if shape.step is not None or shape.year_step is not None:
        return False
    return resolved is not None and is_far(resolved, setting.published)


def is_far(resolved: Resolved, published: date | None) -> bool:
    """Whether a period is months away from publication."""
    if published is None:
        return False
    period = resolved.period
    return (published - period.end).days > _FARTHEST or (period.start - published).days > _FARTHEST

"""Finds times so far from an event, 'two days after the vote', and counts them where it has a date."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import takewhile

from service.annotate.times.distances import APPROX, COUNT, UNIT
from service.annotate.times.event_clauses import is_dated_by
from service.annotate.times.lexicon import KINDS
from service.annotate.times.rules import Cut, Rule, rule
from service.annotate.times.settings import Resolved
from service.annotate.times.shapes import AwayFrom, Calendar, FromEvent, Phrase, Shape, Vague
from service.annotate.times.stretches import counted_from
from service.annotate.times.tense import is_cue
from service.annotate.times.tokens import Tokens

_NOUNS = frozenset(KINDS[kind] for kind in "other name".split())
_ENDS = frozenset({"", *(KINDS[kind] for kind in "stop comma break quote close".split())})
_OPENINGS = _ENDS | frozenset(KINDS[kind] for kind in "weekday month year daypart word open dash and".split())
_DATES = frozenset(KINDS[kind] for kind in "month weekday year holiday".split())
_THE = frozenset("the its his her their our that this".split())
_ONLY = frozenset("just only barely exactly came comes come within less more not about".split())
_APART = frozenset("another all school work tax".split())
# Before what lasts so long: 'for two days after the vote', 'the two years before the war', 'waited a day'.
_LASTS = frozenset(
    "for of in the these those first second last next past previous following final another every each "
    "per over during throughout spend spent spends spending wait waited waits waiting lasted lasts lasting "
    "live lived lives serve served serves serving work worked works stay stayed take took takes "
    "need needed needs hold held rule ruled reign reigned continue continued remained aged gave".split()
)
_AT = frozenset("on in of".split())
_FARTHEST = 5  # tokens from 'after' to the date of the event
_MOST = 12  # dates looked back over
_REACH = 600  # code points back to where the event was dated


def _from_event(cut: Cut) -> Phrase | None:
    """'two days after the vote', and of 'a week before China retaliated' no more than 'a week before'."""
    tokens, first, after = cut.tokens, cut.first, cut.end
    sign = {"after": 1, "before": -1}.get(cut.word("a"))
    if sign is None or not _is_event(tokens, after, sign) or not _is_told_of(cut, first):
        return None
    pair = (tokens.word(first - 2), tokens.word(first - 1))
    rough = pair[1] in {"than", "least", "over", "almost", "nearly"} or cut.at("c") != first
    if pair in {("more", "than"), ("less", "than"), ("at", "least")}:
        first -= 2
    plain = (
        tokens.word(after) in _THE and tokens.kind(after + 1) in _NOUNS and tokens.kind(after + 2) in _ENDS
    )
    count = None if rough else cut.number("c")
    return Phrase(
        first, after + 1 if plain else after - 1, FromEvent(count, cut.unit(), sign) if count else Vague()
    )


def _is_event(tokens: Tokens, after: int, sign: int) -> bool:
    """Whether an event follows: no date, nor 'before announcing it'."""
    word, kind = tokens.word(after), tokens.kind(after)
    if kind in {KINDS["the"], KINDS["a"]}:
        beyond = tokens.kind(after + 1)
        dated = beyond in _DATES and any(tokens.kind(at) in _NOUNS for at in (after + 2, after + 3))
        return beyond in _NOUNS or dated
    if sign < 0 and word.endswith("ing"):
        return False
    return kind in _NOUNS | {KINDS["cardinal"]} and word not in _APART


def _is_told_of(cut: Cut, first: int) -> bool:
    """Whether a point in time is meant, and no length: 'waited two days before', '$5 a day after tax'."""
    tokens = cut.tokens
    before = tokens.word(first - 1)
    if before in _LASTS:
        return False
    if cut.word("c") not in {"a", "an"}:
        return True
    return tokens.kind(first - 1) in _OPENINGS or before in _ONLY or before.endswith("ed") or before == "than"


EVENTS: tuple[Rule, ...] = (rule(f"{APPROX}{COUNT}{UNIT}(?P<a>{{after}})", _from_event),)


def bind(
    tokens: Tokens, told: Sequence[tuple[Phrase, Resolved | None]], published: date | None
) -> list[tuple[Phrase, Resolved | None]]:
    """Give what is counted from an event its value, where the text says when that was."""
    bound: list[tuple[Phrase, Resolved | None]] = []
    for number, (phrase, resolved) in enumerate(told):
        value = resolved
        if isinstance(phrase.shape, FromEvent):
            if clause := _in_clause(tokens, told, number):
                value = _in_time(_counted(phrase.shape, clause), told[number + 1][0].shape, published)
            else:
                base = _ahead(tokens, told, number) or _before(tokens, told, number)
                value = _counted(phrase.shape, base) if base else None
        bound.append((phrase, value))
    return bound


def _counted(shape: FromEvent, base: Resolved) -> Resolved | None:
    """So far from a day; years also from a month or a year."""
    if base.period.unit.value > shape.unit.value or shape.count is None:
        return None
    try:
        period = counted_from(base.period, AwayFrom(shape.count, shape.unit, shape.sign, Vague()))
    except (ValueError, OverflowError):
        return None
    return base._replace(period=period)


def _in_time(resolved: Resolved | None, dated: Shape, published: date | None) -> Resolved | None:
    """'Two years after Russia invaded on Feb. 24, ...' is not to come: that was in another February."""
    if resolved is None or (isinstance(dated, Calendar) and dated.year is not None):
        return resolved
    return None if published and resolved.period.start > published else resolved


def _in_clause(
    tokens: Tokens, told: Sequence[tuple[Phrase, Resolved | None]], number: int
) -> Resolved | None:
    """The date at the end of the clause that tells the event: 'a day after he spoke on Monday, ...'."""
    if number + 1 == len(told):
        return None
    (phrase, _), (dated, resolved) = told[number], told[number + 1]
    return resolved if is_dated_by(tokens, phrase, dated, _begin(tokens, phrase) - 1) else None


def _begin(tokens: Tokens, phrase: Phrase) -> int:
    """The token behind 'after'."""
    begin = phrase.last + 1
    while begin - 1 > phrase.first and tokens.kind(begin - 1) != KINDS["after"]:
        begin -= 1
    return begin


def _ahead(tokens: Tokens, told: Sequence[tuple[Phrase, Resolved | None]], number: int) -> Resolved | None:
    """The date inside the event's name: 'the April 3 meeting', 'the summit on Monday'."""
    if number + 1 == len(told):
        return None
    (phrase, _), (dated, resolved) = told[number], told[number + 1]
    begin = _begin(tokens, phrase)
    gap = range(begin, dated.first)
    if not gap or len(gap) > _FARTHEST or tokens.word(begin) not in _THE | {"a"}:
        return None
    if any(tokens.kinds[at] in _ENDS or is_cue(tokens, at) for at in gap):
        return None
    before, follows = tokens.word(dated.first - 1), tokens.kind(dated.last + 1)
    named = len(gap) == 1 and follows in _NOUNS
    placed = len(gap) > 2 and before in _AT
    return resolved if named or placed else None


def _before(tokens: Tokens, told: Sequence[tuple[Phrase, Resolved | None]], number: int) -> Resolved | None:
    """The date that was bound to the same noun before: 'the April 3 vote ... two days after the vote'."""
    phrase = told[number][0]
    noun = _noun(tokens, phrase)
    if not noun:
        return None
    near = takewhile(
        lambda item: tokens.starts[phrase.first] - tokens.ends[item[0].last] <= _REACH,
        reversed(told[max(number - _MOST, 0) : number]),
    )
    dates = [(dated, resolved) for dated, resolved in near if resolved]
    found = {resolved for dated, resolved in dates if noun in _bound_to(tokens, dated)}
    perhaps = {resolved for dated, resolved in dates if noun == _before_a_comma(tokens, dated)}
    return found.pop() if len(found) == 1 and perhaps <= found else None


def _noun(tokens: Tokens, phrase: Phrase) -> str:
    """'vote' of 'two days after the vote', where that is all the event is called."""
    plain = tokens.kind(phrase.last) in _NOUNS and tokens.word(phrase.last - 1) in _THE
    return tokens.word(phrase.last) if plain else ""


def _before_a_comma(tokens: Tokens, dated: Phrase) -> str:
    """'The vote, on April 2, and the vote on April 4': perhaps of that date, so that nothing is sure."""
    at = dated.first - 1 - (tokens.word(dated.first - 1) in _AT)
    return tokens.word(at - 1) if tokens.kind(at) == KINDS["comma"] else ""


def _bound_to(tokens: Tokens, dated: Phrase) -> Iterator[str]:
    """The nouns right beside a date: 'the April 3 peace talks', 'the summit on Monday'."""
    after = dated.last + 1
    while after < dated.last + 4 and tokens.kind(after) in _NOUNS and not is_cue(tokens, after):
        yield tokens.word(after)
        after += 1
    if tokens.word(dated.first - 1) in _AT:
        yield tokens.word(dated.first - 2)

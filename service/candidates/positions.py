"""Groups what one speaker says in one passage into one position to judge."""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from typing import Final

from schemas.vocabulary import ActorKind, Stance
from service.annotate.extents import starting_in
from service.annotate.quotations import Statement
from service.annotate.values import AnnotatedArticle, Extent, Quotation, Sentence
from service.candidates.actions import sentence_text
from service.candidates.capitals import state_of
from service.candidates.countries import country_of
from service.candidates.entities import Entity
from service.candidates.reporting import own_view, without_tail
from service.candidates.sayings import SO_TOO
from service.candidates.sides import UNTOLD, Side, join_sides, tell_side
from service.candidates.speakers import Speakers
from service.candidates.stances import stances_in


@dataclass(frozen=True, slots=True)
class PositionCandidate:
    """A passage in which one entity speaks, the stances that its words allow, and the side they settle."""

    speaker: str
    sentences: tuple[Sentence, ...]
    text: str
    quotations: tuple[str, ...]
    stances: tuple[Stance, ...]
    told: Side


_WHOLE_QUOTE: Final = 25  # shorter ones are often titles or doubted words, nobody's speech
_WHOSE_WORD: Final = re.compile(r"\b(?:that|which|who|what) (?:the )?$")
_BEFORE: Final = 12
# 'A step that the guild opposed': no source of a clause.
_TAKES_SIDE: Final = re.compile(
    r"(?:urg|oppos|support|back|condemn|critici|denounc|welcom|prais|applaud|endors|petition|favou?r|object|protest|call|contest)",
    re.IGNORECASE,
)
_SPOKESPERSON: Final = re.compile(r"\bspokes\w+$", re.IGNORECASE)
_POST: Final = re.compile(
    r"^(?:\w+ )?(?:director|chief|chair\w*|general counsel|ceo|secretary-general|manager)\b", re.IGNORECASE
)
_MINISTRY: Final = re.compile(r"\b(?:ministry|embassy|mission)\b", re.IGNORECASE)
_OFFICE: Final = re.compile(
    r"\b(?:minister|secretary|ambassador|envoy|premier|president|chancellor|commissioner|negotiator)\b",
    re.IGNORECASE,
)
_NAMES: Final = re.compile(r"(?:call|describ|liken|label|brand|dubb|term|compar|dismiss)", re.IGNORECASE)
_VERB_AND_ON: Final = 20  # signs that tell one place of a sentence from another
_WITHHOLDS: Final = re.compile(
    r"\b(?:declin\w+ to|refus\w+ to say|no comment|"
    r"(?:did|would|could)(?: not|n['\u2019]t) (?:say|comment|rule out|exclude))\b"
)
_NEAR: Final = 20  # statements
_MOST_QUOTED: Final = 6  # sentences of one quotation that are read together
_CLAUSE: Final = re.compile(r"[,;:] (?:but |and |while |though |although )?|\b(?:but|and|while) ")


def group_statements(
    article: AnnotatedArticle, statements: Sequence[Statement], speakers: Speakers
) -> tuple[PositionCandidate, ...]:
    """One candidate for each run of statements by one speaker in one paragraph, in order of the text.

    What is neither quoted nor worded as being for or against anything is news, not a position.
    """
    by_number = {s.n: s for s in article.sentences}
    groups: list[tuple[Entity, list[Statement]]] = []
    for statement in statements:
        found = speakers.find(statement.speaker)
        if found is None or (not statement.quote_ids and _is_aside(article.text, statement)):
            continue
        if (
            groups
            and groups[-1][0].name == found.name
            and _same_paragraph(article, groups[-1][1][-1], statement, by_number)
        ):
            groups[-1][1].append(statement)
        else:
            groups.append((found, [statement]))
    said: dict[int, list[Statement]] = {}
    for statement in statements:
        said.setdefault(statement.sentence, []).append(statement)
    for those in said.values():
        those.sort(key=_place)
    beside = _QuotedBeside(article, {q.id: q for q in article.quotes}, said)
    candidates = [
        _candidate(article, speaker, part, by_number, beside)
        for speaker, group in groups
        for part in _parts(article, speaker, group, by_number)
    ]
    return tuple(
        c for c in candidates if c.quotations or c.stances != (Stance.NEUTRAL,) or c.told.stance is not None
    )


def _is_aside(text: str, statement: Statement) -> bool:
    """Whether somebody is only the source of a clause: 'activities that the bureau said broke rules'."""
    start = statement.speaker.start
    return (
        statement.cue.start > start
        and _TAKES_SIDE.match(statement.cue.text) is None
        and _WHOSE_WORD.search(text, max(0, start - _BEFORE), start) is not None
    )


def _parts(
    article: AnnotatedArticle, speaker: Entity, group: Sequence[Statement], by_number: Mapping[int, Sentence]
) -> list[list[Statement]]:
    """A group's statements, apart where one turns to something else: 'But she said', 'He declined to say'."""
    if group[0].sentence == group[-1].sentence:
        return [[*group]]
    parts = [[group[0]]]
    before: Side | None = None
    for last, statement in pairwise(group):
        if statement.sentence != last.sentence:
            side = _side_alone(article, by_number[statement.sentence], statement, speaker)
            first = before or _side_alone(article, by_number[last.sentence], last, speaker)
            text = sentence_text(article, by_number[statement.sentence])
            if text.startswith("But ") or _is_other(first, side, text):
                parts.append([])
                before = side
            else:
                before = join_sides([first, side])
        parts[-1].append(statement)
    return parts


def _side_alone(article: AnnotatedArticle, sentence: Sentence, told: Statement, speaker: Entity) -> Side:
    text = sentence_text(article, sentence)
    return tell_side(text, _cue_in(article, sentence, told, text), partial(_speaks_for, speaker))


def _is_other(before: Side, side: Side, text: str) -> bool:
    """Whether a sentence takes another side than those before it, or sets a condition or says nothing."""
    if side.stance is None or side.stance is before.stance:
        return False
    withholds = side.stance is Stance.UNCOMMITTED and _WITHHOLDS.search(text) is not None
    return before.stance is not None or side.stance is Stance.CONDITIONAL or withholds


def _candidate(
    article: AnnotatedArticle,
    speaker: Entity,
    group: Sequence[Statement],
    by_number: dict[int, Sentence],
    beside: "_QuotedBeside",
) -> PositionCandidate:
    said = beside.said
    own = [q for statement in group for q in statement.quote_ids]
    numbers = sorted({statement.sentence for statement in group} | beside.of(own))
    sentences = tuple(by_number[n] for n in numbers)
    alone = [Extent(s.start, s.end) for s in sentences if len(said.get(s.n, ())) == 1]
    unclaimed = [
        q.id
        for q in starting_in(article.quotes, alone)
        if q.speaker is None and q.end - q.start >= _WHOLE_QUOTE
    ]
    quotations = tuple(dict.fromkeys([*own, *unclaimed]))
    told = {statement.sentence: statement for statement in group}
    parts = [
        _own_part(article, s, told[s.n], _beside(told[s.n], said[s.n]))
        if s.n in told
        else sentence_text(article, s)
        for s in sentences
    ]
    text = " ".join(parts)
    cues = [
        _cue_in(article, s, told[s.n], part) if s.n in told else None
        for s, part in zip(sentences, parts, strict=True)
    ]
    views = [
        own_view(without_tail(part, cue), cue, partial(_may_speak_for, speaker))
        for part, cue in zip(parts, cues, strict=True)
    ]
    return PositionCandidate(
        speaker=speaker.name,
        sentences=sentences,
        text=text,
        quotations=quotations,
        stances=_stances(" ".join(views), group, beside.quotes),
        told=join_sides(
            _side_as_before(article, s, by_number)
            if SO_TOO.match(part)
            else tell_side(part, cue, partial(_speaks_for, speaker))
            for s, part, cue in zip(sentences, parts, cues, strict=True)
        ),
    )


def _stances(view: str, group: Sequence[Statement], quotes: Mapping[str, Quotation]) -> tuple[Stance, ...]:
    """The stances that the words allow; what is called something in a quotation is praised or blamed."""
    found = stances_in(view)
    if found == (Stance.NEUTRAL,) and any(
        _NAMES.match(s.cue.text) and any(quotes[q].text[:1].islower() for q in s.quote_ids) for s in group
    ):
        return (Stance.SUPPORTS, Stance.OPPOSES, Stance.NEUTRAL)
    return found


@dataclass(frozen=True, slots=True)
class _QuotedBeside:
    """The quotations of an article by their ids, and who speaks in its sentences."""

    article: AnnotatedArticle
    quotes: Mapping[str, Quotation]
    said: Mapping[int, Sequence[Statement]]

    def of(self, own: Sequence[str]) -> set[int]:
        """The sentences of one's quotations in which nobody else speaks: '“A. B,” said Lund.'."""
        beside: set[int] = set()
        sentences = self.article.sentences
        for quote in (self.quotes[q] for q in own):
            first = bisect_left(sentences, quote.start + 1, key=lambda s: s.end)
            last = bisect_left(sentences, quote.end, key=lambda s: s.start)
            if last - first <= _MOST_QUOTED:
                beside.update(s.n for s in sentences[first:last] if s.n not in self.said)
        return beside


def _side_as_before(article: AnnotatedArticle, sentence: Sentence, by_number: Mapping[int, Sentence]) -> Side:
    """The side of the sentence before, whoever takes it: 'So did the guild'."""
    before = by_number.get(sentence.n - 1)
    return UNTOLD if before is None else tell_side(sentence_text(article, before), None, lambda *_: True)


def _speaks_for(speaker: Entity, name: str, opens: bool) -> bool:  # noqa: FBT001 - called by place
    """Whether a name is the speaker's own, its body's or its country's.

    Who has a post or is a ministry, of what nobody tells, speaks for whom its sentence is about.
    """
    name = name.removeprefix("The ")
    own = " ".join(filter(None, (speaker.name, speaker.affiliation, speaker.title)))
    if re.search(rf"\b{re.escape(name)}\b", own) or (
        speaker.country is not None and (country_of(name) or state_of(name)) == speaker.country
    ):
        return True
    if speaker.affiliation is not None or speaker.country is not None:
        return False
    if _SPOKESPERSON.search(speaker.title or speaker.name):
        return True
    told_by = _MINISTRY if speaker.kind is ActorKind.AGENCY else _POST
    return opens and told_by.search(speaker.title or speaker.name) is not None


def _may_speak_for(speaker: Entity, name: str) -> bool:
    """Whether a speaker may speak for whom a name names: itself, its body, or what it is a minister of."""
    title = speaker.title or speaker.name
    return (
        _speaks_for(speaker, name, opens=True)
        or (speaker.country is None and _OFFICE.search(title) is not None)
        or name.casefold() in speaker.name.casefold()
    )


def _cue_in(article: AnnotatedArticle, sentence: Sentence, told: Statement, part: str) -> int | None:
    """Where the speaker's verb stands in the part of the sentence that is the speaker's."""
    end = min(sentence.end, told.cue.start + 2 * _VERB_AND_ON)
    behind = " ".join(article.text[told.cue.start : end].split())
    at = part.rfind(behind[:_VERB_AND_ON])
    if at < 0 and part.count(told.cue.text) == 1:
        at = part.index(told.cue.text)  # the part ends right behind it
    return at if at >= 0 else None


def _place(statement: Statement) -> int:
    return statement.speaker.start


def _beside(told: Statement, said: Sequence[Statement]) -> Sequence[Statement]:
    """Those of a sentence's statements that are near one; all, where it is not a list without an end."""
    if len(said) <= 2 * _NEAR:
        return said
    at = bisect_left(said, told.speaker.start, key=_place)
    return said[max(0, at - _NEAR) : at + _NEAR + 1]


def _own_part(
    article: AnnotatedArticle, sentence: Sentence, told: Statement, said: Sequence[Statement]
) -> str:
    """The sentence, or where others speak in it too, only the clauses of this speaker.

    Who shares the verb says the same: 'the EU and Brazil urged'.
    """
    own = told.speaker
    inside = [
        s.speaker
        for s in said
        if sentence.start <= s.speaker.start < sentence.end
        and s.speaker.start != own.start
        and s.cue.start != told.cue.start
    ]
    if not inside or not sentence.start <= own.start < sentence.end:
        return sentence_text(article, sentence)
    before = max((o.end for o in inside if o.start < own.start), default=None)
    after = min((o.start for o in inside if o.start > own.start), default=None)
    begin = sentence.start if before is None else _clause_start(article.text, before, own.start)
    end = sentence.end if after is None else _clause_start(article.text, own.end, after)
    return " ".join(article.text[begin:end].split())


def _clause_start(text: str, start: int, end: int) -> int:
    """Where the clause begins that holds `end`: after the last mark or conjunction behind `start`."""
    marks = [m.end() for m in _CLAUSE.finditer(text, start, end)]
    return marks[-1] if marks else end


def _same_paragraph(
    article: AnnotatedArticle, before: Statement, after: Statement, by_number: dict[int, Sentence]
) -> bool:
    gap = article.text[by_number[before.sentence].end : by_number[after.sentence].start]
    return "\n" not in gap.strip(" \t") and after.sentence - before.sentence <= 1

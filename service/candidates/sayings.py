"""Finds sentences in which a body or person takes a side without being quoted: 'the council opposed it'."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from schemas.vocabulary import ActorKind
from service.annotate.extents import Stretches
from service.annotate.quotations import Statement
from service.annotate.values import AnnotatedArticle, Mention, Sentence
from service.candidates.agents import side_taken_by
from service.candidates.entities import Entity
from service.candidates.speakers import Speakers
from service.candidates.subjects import is_aimed_at

# What may stand between a name and its verb: 'SEMI, which has filed comments (BIS-2022-0025), urged'.
# and others with it: 'the EU and Brazil, third parties, urged'.
_ASIDE: Final = (
    r"(?:\s(?:union|trade group|lobby|lobby group|spokes\w+))?(?:\s*\([^()]{1,80}\))?(?-i:,? and (?:the )?[A-Z][\w.&\u2019'-]{1,30}(?: [A-Z][\w.&\u2019'-]{1,30}){0,5})?"
    r"(?:,\s(?!and\b)[^;:.]{1,140}?,)?(?:,\s(?:which|who)\b(?!\s(?:defend|represent|support|back)))?"
)
_AUXILIARY: Final = r"(?:\s(?:also|strongly|firmly|fully|already|flatly|again|repeatedly|long|publicly|later|meanwhile|has|have|had|by contrast,|on \w+day)){0,3}"
_SIDE: Final = (
    r"oppos(?:es?|ed)|support(?:s|ed)?|back(?:s|ed) (?:the|a|its|his|her)|welcom(?:es?|ed)|critici[sz](?:es?|ed)|"
    r"condemn(?:s|ed)?|denounc(?:es?|ed)|prais(?:es?|ed)|applaud(?:s|ed)?|urg(?:es?|ed)|call(?:s|ed)? (?:for|on)|"
    r"argu(?:es?|ed)|contend(?:s|ed)?|maintain(?:s|ed)? that|insist(?:s|ed)?|object(?:s|ed)? to|protest(?:s|ed)?|"
    r"endors(?:es?|ed)|favou?r(?:s|ed)?|warn(?:s|ed)?|caution(?:s|ed)?|sound(?:s|ed) the alarm|t(?:akes?|ook) issue with|"
    r"(?:voic|express|rais)(?:es|ed) (?:\w{2,12} ){0,2}?(?:concerns?|doubts?|objections?|misgivings|alarm|dismay|reservations|unease|opposition|worries|disappointment|dissatisfaction|frustration|outrage|"
    r"regrets?|support|confidence) |"
    r"(?:is|are) (?:also |still |now )?(?:urging|pressing|calling (?:for|on)|hitting out at|pushing (?:for|back))|continues? to (?:urge|oppose|support|press|call for)|"
    r"credit(?:s|ed) (?:the|its|his|her)|commend(?:s|ed)?|"
    r"defend(?:s|ed)? (?:the|its|his|her)|"
    r"den(?:y|ies|ied) (?:(?:a |the |any )?(?:reports?|that|claims?|having|being|allegations?|charges?|accusations?|wrongdoing)|any (?!relief|request))|"
    r"reject(?:s|ed)? (?:the|a|any|those|that) (?:claim|idea|charge|criticism|argument|allegation|notion)s?|"
    r"contest(?:s|ed)? (?:the|a|any|its|those)|accus(?:es?|ed) |object(?:s|ed)?(?= (?:that|at once|strongly|immediately|strenuously)\b|[.,;])|sid(?:es|ed) with|"
    r"t(?:akes?|ook) aim at|(?:hits?|lash(?:es|ed)|lashing|hitting) (?:back|out) at|push(?:es|ed) back (?:against|on)|threw (?:its|his|her|their) weight behind|stands? behind|"
    r"(?:lodg|fil|register)(?:es|ed) (?:an? |its |their )?(?:\w{4,12} )?(?:protests?|objections?|opposition|representations)|plead(?:s|ed)? (?:with|for)|petition(?:s|ed) (?:for|against)|"
    r"(?:did|would|could)(?: not|n['\u2019]t) (?:exclude|rule out|say (?:whether|how|if|when|which))|"
    r"consider(?:s|ed)? (?:the|these|those|its|this|it|any) (?!request|whether)|call(?:s|ed) (?:the|these|those|its|this|it|them|any|each|every) |"
    r"wants? (?:no|an? end to) |prefers? (?:to|that|the|an?) |would (?:prefer|rather) |can(?:not)? (?:accept|live with)|ha(?:s|ve) no (?:quarrel|objection|problem) (?:with|to)|"
    r"(?:ask|press|lobbi|lobby)(?:es|s|ed)? [^.;:]{2,60}? (?:to|for) |told [^.;:,]{2,50}? that|"
    r"declin(?:es?|ed) to (?:say|comment)|took no position|vow(?:s|ed) to|pledg(?:es|ed) to|"
    r"(?:is|are|was|were|remains?|remained) (?:(?:\w{2,12}ly|also|still|now) ){0,2}"
    r"(?:(?:committed|opposed|concerned|hopeful|confident|optimistic|pleased|disappointed|open) (?:to|that|about|with|by)?|"
    r"(?:furious|angry|dismayed|outraged|alarmed|worried|wary|unhappy|relieved|delighted|enthusiastic|sceptical|skeptical|dissatisfied|satisfied|happy|glad)(?= (?:that|about|with|by|over|at|of|to)\b)|"
    r"against|in favou?r of)|"
    r"(?:come|came|speaks?|spoke|spoken) out (?:\w{2,12}ly )?(?:against|in favou?r of)|vot(?:es?|ed) against|signal(?:s|l?ed) (?:that )?(?:it|they) (?:will|would)|"
    r"slam(?:s|med)|blast(?:s|ed)|decr(?:y|ies|ied)|deplor(?:es?|ed)|lambast(?:es?|ed)|hail(?:s|ed)|laud(?:s|ed)|"
    r"disagre(?:es?|ed) with|disput(?:es?|ed) (?:the|that|those)|(?:(?:is|are|was|were) )?(?:said to be |reportedly |reported to be )?leaning (?:against|toward|towards|in favou?r)|"
    r"ha(?:s|ve) yet to (?:make up|decide|take|say|commit)|ha(?:s|ve|d)(?: not|n['\u2019]t)(?: yet)? (?:taken a (?:position|side|stand)|decided|made up)|"
    r"(?:would|could|will) (?:accept|tolerate|live with|vote (?:against|for)|oppose|support|back|fight|resist) (?:the|it|any|an?|one|every)|str(?:uck|ikes) an? [\w-]+ (?:note|tone)|"
    r"wants? (?:it|them|the|those|these|its) |testif(?:ies|ied) (?:against|in favou?r|in support)|rul(?:es|ed) out (?:any|a|all|new|further)|vot(?:es|ed) (?:no|yes)|"
    r"(?:describ|dismiss|brand|denounc)(?:es|ed) (?:the|these|those|its|all|any|it|them)|submit(?:s|ted) that"
)
# Where a sentence goes on with another's clause: 'Japan welcomed the pact; Canada opposed it'.
_BREAK: Final = re.compile(r";\s+|,\s(?:while|whereas|but|and)\s|\sand that\s")
_ARTICLE: Final = re.compile(r"(?:the |The )?")
TAKES_A_SIDE: Final = re.compile(rf"{_ASIDE}{_AUXILIARY}\s(?P<verb>{_SIDE})\b", re.IGNORECASE)
# 'The minister, Jane Lin of Lund Tools, opposed it': who stands between commas has the verb behind them.
_IN_APPOSITION: Final = re.compile(
    rf"(?:\s(?:of|from|at)\s[^,;.]{{2,50}})?,{_AUXILIARY}\s(?P<verb>{_SIDE})\b", re.IGNORECASE
)
_APPOSED: Final = frozenset(
    {ActorKind.PERSON, ActorKind.INDUSTRY_GROUP, ActorKind.COMPANY, ActorKind.CIVIL_SOCIETY}
)
_REACH: Final = 260
# 'So did the guild': as who was told of before.
SO_TOO: Final = re.compile(r"So (?P<verb>did|does|do|has|have|is|are|was|were|would|will) (?:the )?(?=[A-Z])")
_PART_OF: Final = re.compile(r"\b(?P<lead>[A-Z][\w-]*) $")
_LEADS_IN: Final = frozenset(
    "The But And While Although Though Yet Meanwhile Even When As So If Since Because In On Now Both Neither".split()
)
_SPEAKS_FOR: Final = re.compile(
    r"\b(?:spokes\w+|lawyers?|attorneys?|counsel|officials?|speaking|leaders?|governments?) (?:for|of|at|from) (?:the )?"
    r"(?:[A-Z][\w-]+ and (?:the )?)?$"
)
# A court that rejects or an agency that denies decides; that is an action.
_DECIDE: Final = frozenset({ActorKind.COURT})
_SPOKEN_FOR: Final = 60  # characters before a name in which somebody speaks for it
_MOST_KNOWN: Final = 12  # speakers of a sentence; among more nobody else is told apart


def find_sayings(
    article: AnnotatedArticle, speakers: Speakers, known: Sequence[Statement]
) -> tuple[Statement, ...]:
    """Statements without quotation by the entities; none in a clause where one of them is known to speak."""
    taken: dict[int, list[Statement]] = {}
    for statement in known:
        if speakers.find(statement.speaker) is not None:
            taken.setdefault(statement.sentence, []).append(statement)
    quoted = Stretches([(q.start, q.end) for q in article.quotes])
    clauses = _Clauses(article.text)
    found: list[Statement] = []
    for entity in speakers.entities:
        if entity.kind in _DECIDE:
            continue
        for mention in entity.mentions:
            sentence = _sentence_at(article.sentences, mention)
            if sentence is None or _is_of_another(article.text, sentence, entity, mention):
                continue
            verb = _verb_of(article.text, sentence, entity, mention)
            if verb is None or quoted.touch(verb.start("verb"), verb.start("verb") + 1):
                continue
            cue = Mention(verb.start("verb"), verb.end("verb"), verb["verb"])
            statement = Statement(sentence.n, mention, cue, ())
            if _is_apart(clauses, sentence, statement, taken.get(sentence.n, ())):
                found.append(statement)
    return _first_clauses(article, clauses, found)


def _verb_of(text: str, sentence: Sentence, entity: Entity, mention: Mention) -> re.Match[str] | None:
    """Where the one named there takes a side, and by what verb."""
    so_too = SO_TOO.match(text, sentence.start)
    if so_too is not None and so_too.end() == mention.start:
        return so_too
    end = min(sentence.end, mention.end + _REACH)
    verb = TAKES_A_SIDE.match(text, mention.end, end)
    if verb is None and entity.kind in _APPOSED and text.endswith(", ", 0, mention.start):
        verb = _IN_APPOSITION.match(text, mention.end, end)
    return verb or side_taken_by(text, sentence.start, mention.start)


def _is_of_another(text: str, sentence: Sentence, entity: Entity, mention: Mention) -> bool:
    """Whether a name only tells whose or where the subject is: 'mill owners in Beijing condemned it'.

    So does one that ends another: 'Mills Europe', where nobody knows the whole name.
    """
    start = max(sentence.start, mention.start - _SPOKEN_FOR)
    if entity.kind is not ActorKind.PERSON and (part := _PART_OF.search(text, start, mention.start)):
        return part["lead"] not in _LEADS_IN
    if not is_aimed_at(text, sentence.start, mention.start):
        return False
    return _SPEAKS_FOR.search(text, start, mention.start) is None


@dataclass(frozen=True, slots=True)
class _Clauses:
    """The clauses of an article's sentences: between the marks behind which another begins."""

    text: str
    marks: dict[int, list[tuple[int, int]]] = field(
        default_factory=dict
    )  # by sentence, each with its end first

    def around(self, sentence: Sentence, at: int) -> tuple[int, int]:
        """From where to where the clause goes that holds a place."""
        marks = self.marks.get(sentence.n)
        if marks is None:
            found = _BREAK.finditer(self.text, sentence.start, sentence.end)
            marks = self.marks[sentence.n] = [(mark.end(), mark.start()) for mark in found]
        behind = bisect_right(marks, (at, sentence.end))
        start = marks[behind - 1][0] if behind else sentence.start
        return start, marks[behind][1] if behind < len(marks) else sentence.end

    def opens(self, sentence: Sentence, at: int) -> bool:
        """Whether the name there is the first of its clause, but for an article."""
        start, _ = self.around(sentence, at)
        article = _ARTICLE.match(self.text, start)
        return at in {start, article.end() if article is not None else start}

    def contrasts(self, sentence: Sentence, at: int, first: int) -> bool:
        """Whether a place stands in a clause behind 'while' that begins behind another place."""
        start, _ = self.around(sentence, at)
        return start > first and self.text.endswith(("while ", "whereas "), first, start)


def _is_apart(clauses: _Clauses, sentence: Sentence, told: Statement, known: Sequence[Statement]) -> bool:
    """Whether nobody who is known to speak in the sentence may be who says this: each has a clause of his own."""
    if not known:
        return True
    if len(known) > _MOST_KNOWN:
        return False
    own = clauses.around(sentence, told.cue.start)
    return own[0] <= told.speaker.start and all(
        (
            sentence.start <= s.speaker.start
            and own[1] <= s.speaker.start < s.cue.start
            and (
                clauses.opens(sentence, s.speaker.start)
                or clauses.contrasts(sentence, s.cue.start, told.cue.start)
            )
        )
        or (
            clauses.text[own[0] - 2] == ";"
            and sentence.start <= s.speaker.start < own[0]
            and s.cue.start < own[0]
        )
        for s in known
    )


def _first_clauses(
    article: AnnotatedArticle, clauses: _Clauses, found: Sequence[Statement]
) -> tuple[Statement, ...]:
    """Of each sentence the statements of its first verb, each speaker once, and of clauses that others open."""
    by_number = {s.n: s for s in article.sentences}
    first: dict[int, int] = {}
    for statement in found:
        at = first.setdefault(statement.sentence, statement.cue.start)
        first[statement.sentence] = min(at, statement.cue.start)
    kept = (
        s
        for s in found
        if s.cue.start == first[s.sentence]
        or clauses.opens(by_number[s.sentence], s.speaker.start)
        or clauses.contrasts(by_number[s.sentence], s.cue.start, first[s.sentence])
    )
    return tuple(sorted(kept, key=lambda s: (s.sentence, s.speaker.start)))


def _sentence_at(sentences: Sequence[Sentence], mention: Mention) -> Sentence | None:
    low, high = 0, len(sentences)
    while low < high:
        middle = (low + high) // 2
        if sentences[middle].end <= mention.start:
            low = middle + 1
        else:
            high = middle
    return sentences[low] if low < len(sentences) and sentences[low].start <= mention.start else None

"""Finds sentences in which a body or person takes a side without being quoted: 'the council opposed it'."""

import re
from collections.abc import Sequence
from typing import Final

from schemas.vocabulary import ActorKind
from service.annotate.quotations import Statement
from service.annotate.values import AnnotatedArticle, Mention, Sentence
from service.candidates.entities import Entity
from service.candidates.positions import speaker_of

# What may stand between a name and its verb: 'SEMI, which has filed comments (BIS-2022-0025), urged'.
_ASIDE: Final = r"(?:\s*\([^()]{1,80}\))?(?:,\s[^;:.]{1,140}?,)?"
_AUXILIARY: Final = r"(?:\s(?:also|strongly|again|repeatedly|long|publicly|later|meanwhile|has|have|had|by contrast,|on \w+day)){0,3}"
_SIDE: Final = (
    r"oppos(?:es?|ed)|support(?:s|ed)?|back(?:s|ed) (?:the|a|its|his|her)|welcom(?:es?|ed)|critici[sz](?:es?|ed)|"
    r"condemn(?:s|ed)?|denounc(?:es?|ed)|prais(?:es?|ed)|applaud(?:s|ed)?|urg(?:es?|ed)|call(?:s|ed)? (?:for|on)|"
    r"argu(?:es?|ed)|contend(?:s|ed)?|maintain(?:s|ed)? that|insist(?:s|ed)?|object(?:s|ed)? to|protest(?:s|ed)?|"
    r"endors(?:es?|ed)|favou?r(?:s|ed)?|warn(?:s|ed)?|defend(?:s|ed)? (?:the|its|his|her)|"
    r"den(?:y|ies|ied) (?:a |the |any )?(?:reports?|that|claims?|having|allegations?|charges?)|"
    r"reject(?:s|ed)? (?:the|a|any|those|that) (?:claim|idea|charge|criticism|argument|allegation|notion)s?|"
    r"(?:ask|press|lobbi|lobby)(?:es|s|ed)? [^.;:]{2,60}? (?:to|for) |told [^.;:,]{2,50}? that|"
    r"declin(?:es?|ed) to (?:say|comment)"
)
_TAKES_A_SIDE: Final = re.compile(rf"{_ASIDE}{_AUXILIARY}\s(?P<verb>{_SIDE})\b", re.IGNORECASE)
_REACH: Final = 260
# A court that rejects or an agency that denies decides; that is an action.
_DECIDE: Final = frozenset({ActorKind.COURT})


def find_sayings(
    article: AnnotatedArticle, entities: Sequence[Entity], known: Sequence[Statement]
) -> tuple[Statement, ...]:
    """Statements without quotation by the entities; none in a sentence where one of them is known to speak."""
    taken = {s.sentence for s in known if speaker_of(s.speaker, entities) is not None}
    found: dict[int, Statement] = {}
    for entity in entities:
        if entity.kind in _DECIDE:
            continue
        for mention in entity.mentions:
            sentence = _sentence_at(article.sentences, mention)
            if sentence is None or sentence.n in taken:
                continue
            verb = _TAKES_A_SIDE.match(article.text, mention.end, min(sentence.end, mention.end + _REACH))
            if verb is None or _is_quoted(article, verb.start("verb")):
                continue
            begun = found.get(sentence.n)
            if begun is None or mention.start < begun.speaker.start:
                cue = Mention(verb.start("verb"), verb.end("verb"), verb["verb"])
                found[sentence.n] = Statement(sentence.n, mention, cue, ())
    return tuple(found[n] for n in sorted(found))


def _sentence_at(sentences: Sequence[Sentence], mention: Mention) -> Sentence | None:
    low, high = 0, len(sentences)
    while low < high:
        middle = (low + high) // 2
        if sentences[middle].end <= mention.start:
            low = middle + 1
        else:
            high = middle
    return sentences[low] if low < len(sentences) and sentences[low].start <= mention.start else None


def _is_quoted(article: AnnotatedArticle, at: int) -> bool:
    return any(quote.start <= at < quote.end for quote in article.quotes)

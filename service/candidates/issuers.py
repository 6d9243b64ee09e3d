"""Works out from the words of a sentence whose action it reports."""

import re
from collections.abc import Sequence
from typing import Final

from schemas.vocabulary import ActionStatus, ActorKind, Instrument
from service.annotate.values import AnnotatedArticle, Mention, Sentence
from service.candidates.anaphors import is_of_one_told
from service.candidates.entities import Entity
from service.candidates.measures import DECIDING
from service.candidates.sponsors import find_sponsors
from service.candidates.states import STATUS_CUES, is_negated
from service.candidates.subjects import acts, does, is_aimed_at
from service.candidates.voices import find_author, last_self

# 'The agency' is the agency named last; the same for a court, a ministry and so on. 'The Commission' is the
# body that has the word in its name.
_DESCRIPTIONS: Final[tuple[tuple[re.Pattern[str], ActorKind], ...]] = (
    (
        re.compile(
            r"\b[Tt]he (?P<word>(?i:agency|department|ministry|bureau|commission|administration|office|"
            r"board|service|"
            r"regulator|authority))\b(?! (?:of|for)\b)(?!['\u2019])"
        ),
        ActorKind.AGENCY,
    ),
    (
        re.compile(r"\b[Tt]he (?P<word>(?i:court|judge|panel|justices))\b(?! of\b)(?!['\u2019])"),
        ActorKind.COURT,
    ),
)
# 'The proposed action would follow from the agency's finding'.
_OWNERS: Final = (
    (
        re.compile(
            r"\bthe (?P<word>agency|department|ministry|bureau|commission)['\u2019]s (?:\w+ )?"
            r"(?:finding|determination|decision|investigation|proposal|report|notice|conclusion)\b"
        ),
        ActorKind.AGENCY,
    ),
)
_OF_A_PRESIDENT: Final = "administration"  # mostly; an agency only where its name says so
# Of a notice: its caption, else the lines over its docket number.
_CAPTIONS: Final = (
    re.compile(r"^AGENCY:\s*(?P<agency>[^\n]{3,300})", re.MULTILINE),
    re.compile(r"\A\s*(?P<agency>(?:[^\n\[]{3,120}\s*\n\s*){1,4})\[[A-Z][\w-]{0,12}-\d[\w, -]{2,60}\]"),
)
_ITSELF: Final = re.compile(
    r"\b(?:[Ww]e (?:find|found|are|have|will|intend|determine|preliminarily|(?!received|requested)[a-z]{3,20}ed)|[Tt]his (?:notice|rule|"
    r"final rule|action)|"
    r"[Cc]omments? (?:is|are) (?:invited|due|sought|requested)|[Nn]otice is hereby given)\b"
)
# 'told a reporter that he was surprised by China's plan': whose plan it is, not who spoke of it.
_ITS_OWN: Final = re.compile(r"['\u2019]s? (?:(?!(?:by|of|on|in|for|to|at|and)\b)[\w-]+ ){0,2}")
# 'dismissed a case brought by Norway': who brought it did not dismiss it.
_DONE_BY: Final = re.compile(r"\b(?:brought|filed|made|held|sought|sent|\w{2,20}ed) $")
_OWNED: Final = re.compile(
    r"(?:announcement|plans?|proposals?|decision|draft|petition|request|suspension|withdrawal|expiration)\b"
)
_ADMINISTRATION_DOES: Final = re.compile(
    r"\b(?:said|says|told|according to|added)\b[^.;]*\b(?:the|his|her|this) (?:[A-Z]\w+ )?(?:administration|White House|president)\b"
)
# Who hopes for a measure of others, or asks them for it, does not take it.
_WISH: Final = re.compile(
    r"\b(?:(?:hop(?:es?|ed|eful|ing)|confident)\b(?! to\b)(?! (?:that )?(?:it|he|she|we|they)\b)|"
    r"(?:urg(?:es?|ed|ing)|call(?:s|ed|ing)? (?:for|on)|push(?:es|ed|ing)? for|convinc(?:es?|ed|ing)|persuad(?:es?|ed|ing)|"
    r"press(?:es|ed|ing)?)\b)",
)
_JUDGING: Final = frozenset({ActorKind.COURT, ActorKind.INTERNATIONAL_ORGANIZATION})
_TAKEN_TO: Final = re.compile(r"\b(?:at|before|to|with|from|through) (?:the )?(?:U\.S\. )?$")
# 'The bill would direct the agency to study it', 'House Trade Subcommittee Chairman Roy'.
_TOLD_TO: Final = re.compile(
    r"\b(?:direct|requir|order|instruct|ask|tell|told|allow|authori[sz]|compel|oblig|let|urg)\w{0,5} (?:the |its )?$"
)
_SEAT_OF: Final = re.compile(r" (?:[A-Z][\w-]+ ){0,3}?(?:Chair\w*|Ranking Member|member)\b")
_NEAR: Final = 20
_TOGETHER: Final = re.compile(r"(?: and|, and|,)(?: the)? ")
_IT: Final = re.compile(
    r"(?:(?:On|In|Last|This|By|Late|Early) [\w. ]{2,24},? )?[Ii]t (?:(?:also|then|later|now|still|further|therefore) )?(?:has|had|will|would|plans|intends|is|was|said|says|added|did|does|imposed|issued|opened|"
    r"set|proposed|extended|suspended|ended|revoked|rejected|launched|announced|published|asked|ordered|adopted|denied|put|moved|expects)\b"
    r"(?! (?:clear|unclear|likely|unlikely|possible|not clear|hard|difficult|too|the|expected|common|important) )"
)
_OPENING: Final = re.compile(r"(?:The |the )?(?:[\w.]{1,12} )?")
_JUDGE: Final = re.compile(r"\b(?:[Jj]udges?|[Jj]ustices?|[Tt]he (?:court|panel|trade court)|[Ii]t)\b")
# Courts undo these; none makes them.
_OF_NO_COURT: Final = frozenset(
    {
        Instrument.ANTIDUMPING,
        Instrument.COUNTERVAILING_DUTY,
        Instrument.IMPORT_TARIFF,
        Instrument.EXPORT_CONTROL,
        Instrument.QUOTA,
        Instrument.SAFEGUARD,
        Instrument.SUBSIDY,
        Instrument.EXCLUSION,
        Instrument.RULEMAKING,
    }
)
_MADE: Final = frozenset(
    {ActionStatus.IN_FORCE, ActionStatus.ANNOUNCED, ActionStatus.PROPOSED, ActionStatus.CONSIDERED}
)
_PANEL: Final = re.compile(r" (?:(?:dispute|settlement|compliance|appellate) ){0,3}(?:panel|body)\b")
_BODIES: Final = frozenset(
    {
        ActorKind.GOVERNMENT,
        ActorKind.AGENCY,
        ActorKind.LEGISLATURE,
        ActorKind.COURT,
        ActorKind.INTERNATIONAL_ORGANIZATION,
        ActorKind.OTHER,
    }
)
# Who only tells of a measure, or has it put on it, does not take it.
_ONLY_SAYS: Final = re.compile(
    r",? (?:(?:has|have|had|also|then|later) )?(?:said|says|told|tells|noted|warned|warns|argued|argues|estimat\w+|report(?:s|ed)|expect(?:s|ed)|predict\w*|fac(?:es|ed)|pays?|paid|"
    r"exports?|exported|ships|shipped|sells?|sold|fell|rose|suffer\w*|welcom\w+|critici\w+|oppos\w+|condemn\w+|support\w*|persuaded|urg\w+|ask\w*|call\w*|want\w*)\b"
)
_IF: Final = re.compile(r"\b(?:if|unless|whether|should) (?:the )?$", re.IGNORECASE)
_ONLY_ACTING: Final = frozenset({ActorKind.GOVERNMENT, ActorKind.OTHER})
_OFFICES: Final = ("President", "Secretary", "Prime Minister", "Attorney General")


def find_issuers(
    article: AnnotatedArticle,
    sentence: Sentence,
    status: ActionStatus,
    entities: Sequence[Entity],
    instrument: Instrument | None = None,
) -> tuple[str, ...]:
    """The name of the public body or government nearest before the words that tell the state.

    Of a court decision it is the court. After 'by' anybody may follow; 'the agency' is the agency named last. Empty where the sentence names
    nobody. Governments are among the entities, by the name of their country.
    """
    text = article.text
    if instrument is Instrument.COURT_DECISION:
        return _whose_ruling(text, sentence, entities)
    if instrument in _OF_NO_COURT and status in _MADE:
        entities = [e for e in entities if e.kind is not ActorKind.COURT]
    named = find_sponsors(text, sentence, entities) or _who_does(article, sentence, status, entities)
    if named:
        return named
    for extent in sentence.extents:
        described = _described(text, extent.start, extent.end, entities)
        if described is not None:
            return (described,)
    if is_of_one_told(text[sentence.start : sentence.end]):
        owner = _described(text, sentence.start, sentence.end, entities, _OWNERS)
        if owner is not None:
            return (owner,)
    itself = _it(article, sentence, entities)
    if itself is None and any(_ITSELF.search(text, e.start, e.end) for e in sentence.extents):
        itself = _whose_notice(text, entities)
    doer = itself or _only_doer(text, sentence, entities)
    return () if doer is None else (doer,)


def _only_doer(text: str, sentence: Sentence, entities: Sequence[Entity]) -> str | None:
    """The one public body that does something in the sentence, whatever its verb: 'Congress let it lapse'."""
    doing = {
        e.name
        for e in entities
        for m in e.mentions
        if any(x.start <= m.start < x.end for x in sentence.extents)
        and _may_issue(text, e, m)
        and does(text, m.end)
        and not _ONLY_SAYS.match(text, m.end)
        and not _IF.search(text, max(sentence.start, m.start - _NEAR), m.start)
        and not is_aimed_at(text, sentence.start, m.start)
    }
    return doing.pop() if len(doing) == 1 else None


def _who_does(
    article: AnnotatedArticle, sentence: Sentence, status: ActionStatus, entities: Sequence[Entity]
) -> tuple[str, ...]:
    """Who stands nearest before the words that tell the state, with those who act together with it; or behind 'by'."""
    text = article.text
    for extent in sentence.extents:
        for cue in STATUS_CUES[status].finditer(text, extent.start, extent.end):
            if is_negated(text, cue.start()):
                continue
            wish = _WISH.search(text, extent.start, cue.end() + _NEAR)
            start = extent.start if wish is None or wish.start() > cue.start() else wish.end()
            before = _last_named(article, start, cue.start(), entities)
            after = _after_by(text, cue.end(), extent.end, entities)
            found = after or before
            if found is not None:
                beside = _beside(text, extent.start, cue.start(), found, entities) if after is None else ()
                return (*beside, found)
    return ()


def _beside(text: str, start: int, end: int, found: str, entities: Sequence[Entity]) -> tuple[str, ...]:
    """Those who act together with somebody, named before: 'the U.S. and the U.K. imposed'."""
    named = sorted(
        (m.start, m.end, e.name)
        for e in entities
        if e.kind in _BODIES
        for m in e.mentions
        if start <= m.start < end and (e.name == found or not is_aimed_at(text, start, m.start))
    )
    at = next((first for first, _, name in reversed(named) if name == found), None)
    others: list[str] = []
    for first, last, name in reversed(named):
        if at is None or last > at:
            continue
        if name == found or not _TOGETHER.fullmatch(text, last, at):
            break
        others.append(name)
        at = first
    return tuple(dict.fromkeys(reversed(others)))


def _it(article: AnnotatedArticle, sentence: Sentence, entities: Sequence[Entity]) -> str | None:
    """Who 'It' is at the start of a sentence: the one public body that opens the sentence before, or acts in it."""
    text = article.text
    if _IT.match(text, sentence.start) is None:
        return None
    before = next((s for s in article.sentences if s.n == sentence.n - 1), None)
    if before is None:
        return None
    opening = [
        e.name
        for e in entities
        if e.kind in _BODIES
        for m in e.mentions
        if before.start <= m.start <= before.start + _NEAR
        and _OPENING.fullmatch(text, before.start, m.start)
        and does(text, m.end)
    ]
    if opening:
        return opening[0]
    acting = {
        e.name
        for e in entities
        if e.kind in _BODIES
        for m in e.mentions
        if before.start <= m.start < before.end
        and does(text, m.end)
        and not is_aimed_at(text, before.start, m.start)
    }
    return acting.pop() if len(acting) == 1 else None


def _whose_ruling(text: str, sentence: Sentence, entities: Sequence[Entity]) -> tuple[str, ...]:
    """The court or panel that decides as the subject of the sentence, or the judge's: the one named last."""
    for extent in sentence.extents:
        deciding = DECIDING.search(text, extent.start, extent.end)
        if deciding is None:
            continue
        named = [
            (m.start, e.name)
            for e in entities
            if e.kind in _JUDGING
            for m in e.mentions
            if m.start < deciding.start()
            and (e.kind is ActorKind.COURT or extent.start <= m.start or _is_panel(text, e, m))
            and not _TAKEN_TO.search(text, max(0, m.start - _NEAR), m.start)
        ]
        inside = [item for item in named if extent.start <= item[0]]
        if inside:
            return (min(inside)[1],)
        if named and _JUDGE.search(text, extent.start, deciding.start()):
            return (max(named)[1],)
    return ()


def _is_panel(text: str, entity: Entity, mention: Mention) -> bool:
    return "panel" in entity.name.lower() or _PANEL.match(text, mention.end) is not None


def _whose_notice(text: str, entities: Sequence[Entity]) -> str | None:
    """The agency in the caption or the heading of a notice, which is 'we' in it; of several the one that it names most."""
    caption = next((found for pattern in _CAPTIONS if (found := pattern.search(text))), None)
    if caption is None:
        return None
    start, end = caption.span("agency")
    named = [
        (len(e.mentions), e.name)
        for e in entities
        if e.kind is ActorKind.AGENCY and any(start <= m.start < end for m in e.mentions)
    ]
    return max(named)[1] if named else None


def _last_named(article: AnnotatedArticle, start: int, end: int, entities: Sequence[Entity]) -> str | None:
    text = article.text
    described = _described(text, start, end, entities)
    if described is not None:
        return described
    owner = _whose_own(text, start, end, entities)
    if owner is not None:
        return owner
    does = _ADMINISTRATION_DOES.search(text, start, end)
    start = start if does is None else does.end()
    named = [
        (m.start, e.name)
        for e in entities
        for m in e.mentions
        if start <= m.start < end
        and _may_issue(text, e, m)
        and not is_aimed_at(text, start, m.start)
        and not _TOLD_TO.search(text, max(start, m.start - _NEAR), m.start)
    ]
    itself = last_self(text, start, end, article.quotes)
    author = _author(article, entities) if itself is not None else None
    if itself is not None and author is not None:
        named.append((itself, author))
    found = max(named, default=None)
    return found[1] if found is not None else None


def _whose_own(text: str, start: int, end: int, entities: Sequence[Entity]) -> str | None:
    """Whose plan or decision the words at `end` are: 'was surprised by China's plan'."""
    if _OWNED.match(text, end) is None:
        return None
    owners = [
        (m.start, e.name)
        for e in entities
        if e.kind in _BODIES
        for m in e.mentions
        if start <= m.start < end and _ITS_OWN.fullmatch(text, m.end, end)
    ]
    return max(owners)[1] if owners else None


def _may_issue(text: str, entity: Entity, mention: Mention) -> bool:
    """Whether it is a public body, or a government or an office of state that does something there."""
    if entity.kind is ActorKind.PERSON:  # 'the President', whom the article names elsewhere
        return mention.text.startswith(_OFFICES) and acts(text, mention.end)
    if entity.kind is ActorKind.LEGISLATURE and _SEAT_OF.match(text, mention.end):
        return False
    return entity.kind in _BODIES and (entity.kind not in _ONLY_ACTING or acts(text, mention.end))


def _author(article: AnnotatedArticle, entities: Sequence[Entity]) -> str | None:
    """The name of who is 'I' in a proclamation."""
    author = find_author(article.text, article.quotes)
    if author is None:
        return None
    at = (author.person or author.office).start
    return next((e.name for e in entities for m in e.mentions if m.start == at), None)


def _after_by(text: str, start: int, end: int, entities: Sequence[Entity]) -> str | None:
    by = re.compile(r"\bby (?:the )?").search(text, start, min(end, start + 60))
    if by is None or _DONE_BY.search(text[start : by.start()]):
        return None
    return next((e.name for e in entities for m in e.mentions if m.start - 4 <= by.end() <= m.end), None)


def _described(
    text: str,
    start: int,
    end: int,
    entities: Sequence[Entity],
    descriptions: Sequence[tuple[re.Pattern[str], ActorKind]] = _DESCRIPTIONS,
) -> str | None:
    for pattern, kind in descriptions:
        match = pattern.search(text, start, end)
        if match is None:
            continue
        word = match["word"].casefold()
        before = [
            (word in e.name.casefold(), m.start, e.name)
            for e in entities
            if e.kind is kind and (word != _OF_A_PRESIDENT or word in e.name.casefold())
            for m in e.mentions
            if m.start < match.start()
        ]
        if before:
            return max(before)[2]
    return None

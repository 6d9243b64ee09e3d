"""Gathers everything that code puts before the model for one article."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from schemas.vocabulary import ActorKind
from service.annotate.quotations import Speech, Statement, find_speech
from service.annotate.values import AnnotatedArticle, Extent, Mention
from service.candidates.actions import ActionCandidate, choose_actions
from service.candidates.capitals import acting_capitals
from service.candidates.countries import countries_by_name, find_countries
from service.candidates.entities import Entity, gather_entities
from service.candidates.goings_on import find_goings_on
from service.candidates.positions import PositionCandidate, group_statements
from service.candidates.sayings import find_sayings
from service.candidates.signatures import find_signatures
from service.candidates.speakers import Speakers
from service.candidates.subjects import does, is_aimed_at
from service.candidates.voices import find_author

MAX_ACTIONS: Final = 12
_DECIDERS: Final = frozenset({ActorKind.AGENCY, ActorKind.OTHER})
_PRIVATE: Final = frozenset({ActorKind.COMPANY, ActorKind.INDUSTRY_GROUP, ActorKind.CIVIL_SOCIETY})
_JUDGE: Final = re.compile(r"\b(?:[Jj]udge|[Jj]ustice)\b")
_JUDGES: Final = re.compile(r"dismiss|reject|den(?:y|ied|ies)|uph[eo]ld", re.IGNORECASE)
_PANEL: Final = re.compile(r"\b(?:[Pp]anel|Appellate Body|Tribunal)$")
_OUTLET: Final = re.compile(
    r"\b(?:\w*[Nn]ews\w*|Times|Post|Journal|Herald|Tribune|Gazette|Daily|Reuters|Bloomberg|Xinhua|AFP|AP|Politico|Axios|CNN|CNBC|BBC|NHK|"
    r"Nikkei|Yonhap|Kyodo|Associated Press)(?: report\w*)?$"
)
_DECIDES: Final = re.compile(r"(?:determin|conclud|rul|announc)(?:e|es|ed)|finds?|found|[Aa]ccording to")


@dataclass(frozen=True, slots=True)
class Candidates:
    """Who is named, what may be a measure, and who says what.

    `governments` are countries by name; one becomes an actor only when it issues a measure or speaks.
    """

    entities: tuple[Entity, ...]
    governments: tuple[Entity, ...]
    actions: tuple[ActionCandidate, ...]
    positions: tuple[PositionCandidate, ...]


NONE_GATHERED: Final = Candidates((), (), (), ())


def gather_candidates(
    article: AnnotatedArticle, speech: Speech | None = None, *, asks_each: bool = True
) -> Candidates:
    """Find the candidates of an article; nothing in boilerplate becomes one.

    `speech` is what was found with the annotations; finding it again is half of the work. Actions and
    positions are a third of it and are left out where no question asks about each.
    """
    skip = tuple(Extent(b.start, b.end) for b in article.boilerplate if not b.kind.is_content)
    speech = speech or find_speech(article.text, article.sentences, skip, article.language)
    names = find_signatures(article.text, speech.names, skip)
    author = find_author(article.text, article.quotes, skip)
    speakers = [s.speaker for s in speech.statements]
    entities = gather_entities(article.text, names, speakers, skip, author)
    governments = _governments(article.text, [*skip, *_names_of_others(entities)])
    acting = [
        g
        for g in governments
        if any(does(article.text, m.end) and not is_aimed_at(article.text, 0, m.start) for m in g.mentions)
    ]
    entities = _with_states(entities, acting)
    return Candidates(
        entities=entities,
        governments=governments,
        actions=choose_actions(article, MAX_ACTIONS) if asks_each else (),
        positions=_positions(article, speech.statements, entities + governments) if asks_each else (),
    )


def _names_of_others(entities: Sequence[Entity]) -> Iterator[Extent]:
    """Where firms and groups are named in full: 'Crane Works America' is no word of the United States."""
    return (
        Extent(m.start, m.end)
        for e in entities
        if e.kind in _PRIVATE and " " in e.name
        for m in e.mentions
        if " " in m.text
    )


def _with_states(entities: Sequence[Entity], acting: Sequence[Entity]) -> tuple[Entity, ...]:
    """The entities and the countries that act, each once: 'EU' is the European Union, 'Beijing' China."""
    joined = {e.name: e for e in entities}
    for state in acting:
        if state.name in joined:
            continue
        other = next((e for e in entities if _is_called(e.name, state.country)), None)
        if other is None:
            joined[state.name] = state
        else:
            places = {(m.start, m.end): m for m in (*other.mentions, *state.mentions)}
            name = state.name if other.kind is ActorKind.GOVERNMENT else other.name
            mentions = tuple(places[at] for at in sorted(places))
            joined[other.name] = replace(other, name=name, mentions=mentions)
    return tuple(sorted(joined.values(), key=lambda e: e.mentions[0].start))


def _is_called(name: str, code: str | None) -> bool:
    """Whether a name is one of a country's names, and nothing more."""
    return any(m.text == name and m.is_name and m.code == code for m in find_countries(name))


def _positions(
    article: AnnotatedArticle, quoted: Sequence[Statement], entities: Sequence[Entity]
) -> tuple[PositionCandidate, ...]:
    speakers = Speakers.of(entities)
    quoted = [s for s in quoted if not _is_only_reported(s)]
    told = [*quoted, *find_sayings(article, speakers, quoted)]
    statements = sorted(
        [*told, *find_goings_on(article, speakers, told)], key=lambda s: (s.sentence, s.speaker.start)
    )
    return group_statements(article, [s for s in statements if not _decides(s, speakers)], speakers)


def _is_only_reported(statement: Statement) -> bool:
    """Whether it is told by a paper or an agency of news: 'welcomed it, according to the Port Times'."""
    return (
        not statement.quote_ids
        and statement.cue.text.casefold() == "according to"
        and _OUTLET.search(statement.speaker.text) is not None
    )


def _decides(statement: Statement, speakers: Speakers) -> bool:
    """Whether an agency or an office decides there: what it determines or finds is an action, not a view.

    A court or a panel does so whatever its verb: 'dismissed the suit, holding that it came too late'.
    """
    if statement.quote_ids:
        return False
    speaker = speakers.find(statement.speaker)
    if speaker is None:
        return False
    if speaker.kind is ActorKind.COURT or _PANEL.search(speaker.name) is not None:
        return True
    is_judge = _JUDGE.search(speaker.title or "") is not None
    if is_judge and _JUDGES.match(statement.cue.text) is not None:
        return True
    decides = speaker.kind in _DECIDERS or is_judge
    return decides and _DECIDES.fullmatch(statement.cue.text) is not None


def _governments(text: str, skip: Sequence[Extent]) -> tuple[Entity, ...]:
    found = []
    for name, mentions in countries_by_name(text, acting_capitals(text)).items():
        read = tuple(
            Mention(m.start, m.end, m.text)
            for m in mentions
            if not any(s.start < m.end and m.start < s.end for s in skip)
        )
        if read:
            found.append(Entity(name, ActorKind.GOVERNMENT, None, None, mentions[0].code, read))
    return tuple(found)

"""Joins the names that code found into people and bodies, with what the text beside them says."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from schemas.vocabulary import ActorKind
from service.annotate.quotations import Name
from service.annotate.values import Extent, Mention
from service.candidates.acting import (
    acting_kind,
    apposed_title,
    has_seat,
    is_linked,
    title_ahead,
)
from service.candidates.addresses import is_address
from service.candidates.aliases import acronyms_of_common_words, defined_alias, is_shortened
from service.candidates.common_words import CommonWords, parts_of
from service.candidates.countries import country_of, find_countries
from service.candidates.descriptions import Places, as_title, is_definite, is_described_as, named_at
from service.candidates.employers import join_fields, place_employer
from service.candidates.headings import find_headings
from service.candidates.homes import (
    HEAD_WORDS,
    Growing,
    acronyms_of,
    body_home_of,
    contested_acronyms,
    home_of,
    plain_name,
)
from service.candidates.kinds import is_place_or_part, is_thing, kind_of_body
from service.candidates.ministries import find_ministries
from service.candidates.nationality import home_country
from service.candidates.offices import find_offices
from service.candidates.seats import seat_offices
from service.candidates.subjects import acts
from service.candidates.titles import titles_of
from service.candidates.voices import Author
from service.candidates.whole_names import called, whole_name

_MARGIN: Final = 2  # blanks around a line
_POSTAL_CODE: Final = 2  # 'NJ' is where somebody is, not somebody
_ONE_PERSON: Final = re.compile(
    r"\b(?:official|spokes(?:man|woman|person)|aide|lawyer|attorney|executive|minister|diplomat|analyst|"
    r"economist|"
    r"officer|staffer|employee|negotiator|envoy|lawmaker|senator|ambassador|adviser|advisor|source|person|judge|professor|expert)$",
    re.IGNORECASE,
)
_GROUP_WORD: Final = re.compile(
    r"\b(?:officials|spokespeople|executives|lawmakers|senators|representatives|ministers|diplomats|lawyers|"
    r"attorneys|analysts|critics|importers|exporters|producers|petitioners|plaintiffs|respondents|groups|"
    r"people|"
    r"sources|leaders|companies|economists|negotiators|aides|commissioners|members|workers|farmers|\w+makers|"
    r"manufacturers|governments|countries|firms|experts|experts|allies|retailers|suppliers)\b",
    re.IGNORECASE,
)
# Whose neighbours in a list are likely what they are.
_LISTED: Final = frozenset({ActorKind.COMPANY, ActorKind.INDUSTRY_GROUP, ActorKind.CIVIL_SOCIETY})
_UNIT: Final = re.compile(r"^(?:Office|Division|Branch|Unit) (?:of|for)\b(?!.*\b(?:Representative|Assets)\b)")


@dataclass(frozen=True, slots=True)
class Entity:
    """Somebody or something that the article names, with every place where it does.

    `kind` is None where the name does not tell it and a model has to judge.
    """

    name: str
    kind: ActorKind | None
    title: str | None
    affiliation: str | None
    country: str | None
    mentions: tuple[Mention, ...]


# What a ministry does, or who of it speaks; 'exports to its defence ministry' makes it no actor.
_DOES: Final = re.compile(
    r"(?:(?: last| this| on| late)? [\w.]{3,9}(?: \d{1,2})?)? (?:did|does|has|had|is|was|will|would|wants|plans|hopes|says|said|also|later|"
    r"spokes\w+|officials?|imposed|launched|opened|condemned|criticized|criticised|urged|called|vowed|accused)\b"
)
_SPOKES: Final = re.compile(
    r"(?P<body>[A-Z][\w.&' \u2019-]{1,60}?)(?:['\u2019]s?)? spokes(?:man|woman|person)"
)
_OF: Final = re.compile(r" of (?:the )?")


def gather_entities(
    text: str,
    names: Sequence[Name],
    speakers: Sequence[Mention],
    skip: Sequence[Extent] = (),
    author: Author | None = None,
) -> tuple[Entity, ...]:
    """Join mentions of the same person or body, in order of first mention.

    A surname alone joins the one person who bears it; where two do, it joins neither. An acronym joins
    the body whose initials it is. Speakers without a name ('Dutch officials') become entities too, and so
    do offices of state that act ('the Secretary of State') and the `author` of a proclamation.
    """
    offices = find_offices(text, names, skip, author)
    common = acronyms_of_common_words(text)
    words = CommonWords.of(text)
    names = [
        part
        for n in names
        for part in parts_of(n)
        if n.kind == "person" or not (n.text in common or is_place_or_part(n.text) or words.make(n))
    ]
    contested = contested_acronyms(names)
    growing: list[Growing] = []
    titles = titles_of(text, names)
    headings = [h for h in find_headings(text) if not any(_fills(n, h) for n in names)]
    in_headings: list[Name] = []
    end = 0
    for name in names:
        if any(h.start <= name.start < h.end for h in headings):
            in_headings.append(name)
            continue
        if name.start < end:
            continue
        end = _place(name, growing, text, titles.get(name.start), contested)
        if name.kind == "person" and name.title is not None:
            place_employer(name.title, growing)
    join_fields([n.title for n in names if n.kind == "person" and n.title is not None], growing)
    for name in in_headings:
        # In a headline every word is capitalised, so capitals tell nothing: only what is known joins.
        home = home_of(name, growing, contested)
        if home is not None:
            home.mention(Mention(name.start, name.end, name.text))
    introduced = {at: s for s in speakers if _ONE_PERSON.search(s.text) and (at := named_at(text, s))}
    for entity in growing:
        _introduce(entity, introduced, text)
    speaking = frozenset(s.start for s in speakers)
    growing = [*_acting(growing, text, speaking), *_ministries(growing, text, speaking)]
    seat_offices(offices, author, growing)
    named = Places([(m.start, m.end) for entity in growing for m in entity.mentions])
    for speaker in speakers:
        if not named.heads(speaker):
            _place_description(speaker, growing, text)
            named.add(speaker)
    bodies = [e for e in growing if not e.is_person and e.kind is not ActorKind.OTHER]
    finished = [_finish(entity, bodies, text) for entity in growing]
    return tuple(sorted(finished, key=lambda entity: entity.mentions[0].start))


def _acting(growing: list[Growing], text: str, speaking: frozenset[int]) -> list[Growing]:
    """Without the names of unknown kind that nothing beside them makes an actor, and that do not speak."""
    unknown = [e for e in growing if e.kind is None and len(e.name) > _POSTAL_CODE]
    kept = [
        e
        for e in growing
        if e.kind is not None
        and not (_is_mere_unit(e, text) or _is_only_addressed(e, text))
        and (e.kind is not ActorKind.GROUP or _is_made_an_actor(e, text))
    ]
    kept.extend(
        e for e in unknown if _is_made_an_actor(e, text) or any(m.start in speaking for m in e.mentions)
    )
    for entity in unknown:
        if entity.kind is not None or entity in kept:
            continue
        neighbour = _listed_beside(entity, kept, text)
        if neighbour is not None:
            entity.kind = _kind_beside(entity, neighbour, text)
            kept.append(entity)
    return kept


def _ministries(growing: Sequence[Growing], text: str, speaking: frozenset[int]) -> list[Growing]:
    """The bodies named in small letters that speak or act; those of one name are one."""
    named = [*find_ministries(text)]
    if not named:
        return []
    found: dict[str, Growing] = {}
    taken = {m.start for entity in growing for m in entity.mentions if not _is_country(entity.name)}
    for ministry in named:
        start, end, name = ministry.mention
        acts = start in speaking or _DOES.match(text, end) is not None or acting_kind(text, start, end)[0]
        if start in taken or not (acts or name in found):
            continue
        entity = found.setdefault(name, Growing(name, is_person=False, kind=ministry.kind))
        entity.mention(ministry.mention)
    return list(found.values())


def _is_country(name: str) -> bool:
    return any(c.is_name and c.text == name for c in find_countries(name))


def _is_made_an_actor(entity: Growing, text: str) -> bool:
    """Whether the words beside a name of unknown kind do; they may tell its kind too."""
    if " " in entity.name and not entity.name.isupper():
        titles = [t for m in entity.mentions if (t := apposed_title(text, m.end)) is not None]
        if titles:
            entity.is_person, entity.kind = True, ActorKind.PERSON
            entity.titles.extend(titles)
            return True
    if entity.is_defined:
        return True
    cues = [acting_kind(text, m.start, m.end) for m in entity.mentions]
    told = [kind for acts, kind in cues if acts and kind is not None]
    if told:
        entity.kind = told[0]
    return any(acts for acts, _ in cues)


def _listed_beside(entity: Growing, others: Sequence[Growing], text: str) -> Growing | None:
    """'executives from IBM and chip manufacturer Rapidus': one of a list is as its neighbour."""
    return next(
        (
            other
            for other in others
            if other is not entity and other.kind in _LISTED
            for a in other.mentions
            for b in entity.mentions
            if is_linked(text, a.end, b.start) or is_linked(text, b.end, a.start)
        ),
        None,
    )


def _kind_beside(entity: Growing, neighbour: Growing, text: str) -> ActorKind | None:
    """The neighbour's, where both are named alike: 'Nordvik and the Association of Mills' are not."""
    articles = {
        text[max(0, e.mentions[0].start - 4) : e.mentions[0].start].casefold() == "the "
        for e in (entity, neighbour)
    }
    return neighbour.kind if len(articles) == 1 else None


def _is_only_addressed(entity: Growing, text: str) -> bool:
    """Whether it is an agency that is named nowhere but before a street or a telephone number."""
    return entity.kind is ActorKind.AGENCY and all(
        is_address(text, m.end) and not acts(text, m.end) for m in entity.mentions
    )


def _is_mere_unit(entity: Growing, text: str) -> bool:
    """Whether it is an office that does nothing anywhere: the part of an address."""
    return (
        not entity.is_person
        and _UNIT.match(entity.name) is not None
        and not any(acting_kind(text, m.start, m.end)[0] for m in entity.mentions)
    )


def _fills(name: Name, line: Extent) -> bool:
    """Whether a line is nothing but a person's name and title: 'Thomas Pike, Deputy Spokesperson'."""
    return (
        name.kind == "person"
        and name.title is not None
        and name.start - line.start <= _MARGIN
        and name.end < name.title.start
        and line.end - name.title.end <= _MARGIN
    )


def _place(
    name: Name, growing: list[Growing], text: str, title: str | None, contested: frozenset[str]
) -> int:
    """Join a name to whom it names, or begin somebody; return where the whole name ends."""
    name = whole_name(name, text)
    mention = Mention(name.start, name.end, name.text)
    plain = called(plain_name(name.text)) if name.kind == "body" else plain_name(name.text)
    titles = [title] if title is not None else []
    home = home_of(replace(name, text=plain), growing, contested)
    if home is None:
        if name.kind == "person" and " " not in name.text and not titles and not has_seat(text, name.end):
            return name.end  # a lone word that nobody introduced is too weak to be a person
        kind = ActorKind.PERSON if name.kind == "person" else kind_of_body(plain)
        home = Growing(plain, name.kind == "person", kind)
        growing.append(home)
    elif len(plain) > len(home.name) and (
        home.name.casefold() in plain.casefold()
        or is_shortened(home.name, plain)
        or (not home.is_person and home.name in acronyms_of(plain))
    ):
        home.name = plain
        if not home.is_person:
            home.kind = home.kind or kind_of_body(plain)
    home.call(plain)
    home.titles.extend(titles)
    home.mention(mention)
    alias = defined_alias(text, name.start, name.end) if name.kind != "person" else None
    if alias is not None:
        home.mention(Mention(*alias, text[slice(*alias)]))
        home.is_defined = home.is_defined or not is_thing(home.name)
    return name.end


def _introduce(entity: Growing, introduced: Mapping[int, Mention], text: str) -> None:
    """'Its lawyer, Ada Brook, said' makes a person of the name; the words before it are a mention too."""
    for mention in tuple(entity.mentions):
        speaker = introduced.get(mention.start)
        if speaker is not None and (entity.is_person or entity.kind is None):
            entity.is_person, entity.kind = True, ActorKind.PERSON
            entity.titles.append(as_title(speaker.text))
            entity.mention(speaker)
    if entity.titles or entity.kind not in {ActorKind.PERSON, None} or " " not in entity.name:
        return
    titles = [t for m in entity.mentions if (t := title_ahead(text, m.start, m.end)) is not None]
    if titles:
        entity.is_person, entity.kind = True, ActorKind.PERSON
        entity.titles.extend(titles)


def _place_description(speaker: Mention, growing: list[Growing], text: str) -> None:
    plain = plain_name(speaker.text)
    home = next((e for e in growing if e.name.casefold() == plain.casefold()), None)
    spokes = _SPOKES.fullmatch(plain)
    if home is None and spokes is not None:
        # 'a DOJ spokesperson' speaks for DOJ, where the text names it.
        body = Name(speaker.start, speaker.end, spokes["body"], "body", None)
        home = body_home_of(body, [e for e in growing if e.kind is not ActorKind.PERSON])
    if home is None and plain in HEAD_WORDS:
        home = body_home_of(Name(speaker.start, speaker.end, plain, "body", None), growing)
    if home is None and _ONE_PERSON.search(plain) and is_definite(text, speaker):
        meant = [
            e for e in growing if e.kind is ActorKind.PERSON and is_described_as(plain, [*e.titles, e.name])
        ]
        home = meant[0] if len(meant) == 1 else None
    if home is None:
        kind = ActorKind.PERSON if _ONE_PERSON.search(plain) else None
        if kind is None:
            kind = ActorKind.GROUP if _GROUP_WORD.search(plain) else kind_of_body(plain)
        country_named = country_of(plain) is not None and any(
            m.is_name and m.text == plain for m in find_countries(plain)
        )
        if kind is not ActorKind.GROUP and _are_two(plain, growing):
            return
        if kind is None and not country_named:
            return  # 'the complaint alleges', 'it said': nobody in particular
        kind = kind or ActorKind.GOVERNMENT
        home = Growing(plain, is_person=False, kind=kind)
        growing.append(home)
    home.mention(speaker)


def _are_two(phrase: str, growing: Sequence[Growing]) -> bool:
    """Whether two are named together: 'European Union and the U.S.', 'Commerce and OFAC'."""
    one, joined, other = phrase.partition(" and ")
    if not joined:
        return False
    known = [
        any(part == m.text for m in find_countries(part)) or any(part in e.called for e in growing)
        for part in (plain_name(one), plain_name(other))
    ]
    return all(known) or (any(known) and other.startswith("the "))


def _finish(entity: Growing, bodies: Sequence[Growing], text: str) -> Entity:
    title = max(entity.titles, key=len, default=None) if entity.is_person else None
    affiliation = _affiliation(title, bodies)
    if affiliation is None and entity.is_person:
        affiliation = _named_after(entity, bodies, text)
    country = entity.country or home_country(title if entity.is_person else entity.name)
    if title is not None and affiliation is not None:
        owner = next(body for body in bodies if body.name == affiliation)
        wordings = "|".join(re.escape(m.text) for m in owner.mentions)
        title = re.sub(rf"^(?:{re.escape(affiliation)}(?:['\u2019]s)?|(?:{wordings})['\u2019]s?) ", "", title)
    mentions = {(m.start, m.end): m for m in entity.mentions}
    return Entity(
        name=entity.name,
        kind=entity.kind,
        title=title,
        affiliation=affiliation,
        country=country,
        mentions=tuple(mentions[key] for key in sorted(mentions)),
    )


def _affiliation(title: str | None, bodies: Sequence[Growing]) -> str | None:
    if title is None:
        return None
    named = [
        body.name
        for body in bodies
        if body.kind is not None
        and any(
            name in title and re.search(rf"\b{re.escape(name)}\b", title)
            for name in {body.name, *(m.text for m in body.mentions)}
        )
    ]
    return max(named, key=len, default=None)


def _named_after(entity: Growing, bodies: Sequence[Growing], text: str) -> str | None:
    """The body in 'Tobias Lindqvist of Carver Ashe', or None."""
    for mention in entity.mentions:
        of = _OF.match(text, mention.end)
        if of is None:
            continue
        found = [body.name for body in bodies if any(m.start == of.end() for m in body.mentions)]
        if found:
            return found[0]
    return None

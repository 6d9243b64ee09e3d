"""Joins the names that code found into people and bodies, with what the text beside them says."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from schemas.vocabulary import ActorKind
from service.annotate.extents import Stretches
from service.annotate.quotations import Name
from service.annotate.values import Extent, Mention
from service.candidates.acting import has_seat, title_ahead
from service.candidates.actors import acting_ministries, those_acting
from service.candidates.affiliations import Employers, without_owner
from service.candidates.aliases import acronyms_of_common_words, defined_alias, is_shortened
from service.candidates.capitals import state_of
from service.candidates.commissions import find_commission
from service.candidates.common_words import CommonWords, parts_of
from service.candidates.countries import country_of, is_in_number
from service.candidates.defined_roles import join_roles
from service.candidates.descriptions import as_title, introduced_by
from service.candidates.employers import join_fields, place_employer
from service.candidates.growing import Growing, acronyms_of, contested_acronyms, plain_name
from service.candidates.headings import find_headings
from service.candidates.homes import Homes
from service.candidates.kinds import is_called_by_wares, is_place_or_part, is_thing, kind_of_body
from service.candidates.nationality import home_country, home_of_letters
from service.candidates.offices import find_offices
from service.candidates.seats import seat_offices
from service.candidates.titles import titles_of
from service.candidates.unnamed import place_speakers
from service.candidates.voices import Author
from service.candidates.whole_names import called, whole_name, with_directorates

_OF_STATES: Final = frozenset({ActorKind.AGENCY, ActorKind.LEGISLATURE, ActorKind.COURT})
_OWNED: Final = re.compile(r"\b(?P<land>[A-Z][\w.-]+(?: [A-Z][\w.-]+)?)['\u2019]s? $")
_OWNER_REACH: Final = 40
_MARGIN: Final = 2  # blanks around a line


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
    names = with_directorates(names, text)
    unions = find_commission(text, names)
    names = sorted([*names, *unions], key=lambda n: n.start) if unions else names
    offices = find_offices(text, names, skip, author)
    common = acronyms_of_common_words(text)
    words = CommonWords.of(text)
    names = [
        part
        for n in names
        for part in parts_of(n)
        if n.kind == "person"
        or not (n.text in common or is_place_or_part(n.text) or is_in_number(text, n.start) or words.make(n))
    ]
    names = _with_people(names)
    contested = contested_acronyms(names)
    homes = Homes()
    titles = titles_of(text, names)
    headings = _headings(text, names)
    in_headings: list[Name] = []
    end = 0
    for name in names:
        if headings.touch(name.start, name.start + 1):
            in_headings.append(name)
            continue
        if name.start < end:
            continue
        end = _place(name, homes, text, titles.get(name.start), contested)
        if name.kind == "person" and name.title is not None:
            place_employer(name.title, homes)
    join_fields([n.title for n in names if n.kind == "person" and n.title is not None], homes)
    for name in in_headings:
        # In a headline every word is capitalised, so capitals tell nothing: only what is known joins.
        home = homes.home_of(name, contested)
        if home is not None:
            homes.mention(home, Mention(name.start, name.end, name.text))
    introduced = introduced_by(text, speakers)
    for entity in homes.all:
        _introduce(entity, introduced, text)
    join_roles(homes.all, text)
    speaking = frozenset(s.start for s in speakers)
    acting = those_acting(homes.all, text, speaking)
    homes = Homes([*acting, *acting_ministries(acting, text, speaking)])
    seat_offices(offices, author, homes)
    place_speakers(speakers, homes, text)
    for entity in homes.all:
        if unions and entity.name == unions[0].text:
            entity.country = "EU"
    employers = Employers(e for e in homes.all if not e.is_person and e.kind is not ActorKind.OTHER)
    titled = {n.start: n.title.start for n in names if n.title is not None and n.title.start < n.start}
    finished = [_finish(entity, employers, text, titled) for entity in homes.all]
    return tuple(sorted(finished, key=lambda entity: entity.mentions[0].start))


def _with_people(names: Sequence[Name]) -> list[Name]:
    """The names, where whoever is told to be a person once is one wherever the whole name stands."""
    people = {n.text for n in names if n.kind == "person" and " " in n.text}
    return [replace(n, kind="person") if n.kind == "unknown" and n.text in people else n for n in names]


def _headings(text: str, names: Sequence[Name]) -> Stretches:
    """The lines that are headings, and not nothing but somebody's name and title."""
    lines = find_headings(text)
    stretches = Stretches(lines)
    signed = {
        line
        for name in names
        if name.kind == "person" and name.title is not None
        for line in stretches.touching(name.start, name.start + 1)
        if _fills(name, Extent(*line))
    }
    return Stretches(line for line in lines if line not in signed) if signed else stretches


def _fills(name: Name, line: Extent) -> bool:
    """Whether a line is nothing but a person's name and title: 'Thomas Pike, Deputy Spokesperson'."""
    return (
        name.kind == "person"
        and name.title is not None
        and name.start - line.start <= _MARGIN
        and name.end < name.title.start
        and line.end - name.title.end <= _MARGIN
    )


def _place(name: Name, homes: Homes, text: str, title: str | None, contested: frozenset[str]) -> int:
    """Join a name to whom it names, or begin somebody; return where the whole name ends."""
    name = whole_name(name, text)
    mention = Mention(name.start, name.end, name.text)
    plain = called(plain_name(name.text)) if name.kind == "body" else plain_name(name.text)
    titles = [title] if title is not None else []
    home = homes.home_of(replace(name, text=plain), contested)
    if home is None:
        if name.kind == "person" and " " not in name.text and not titles and not has_seat(text, name.end):
            return name.end  # a lone word that nobody introduced is too weak to be a person
        kind = ActorKind.PERSON if name.kind == "person" else kind_of_body(_unshouted(plain))
        home = Growing(plain, name.kind == "person", kind)
        homes.add(home)
    elif " " in home.name and home.name.isupper() and plain.upper() == home.name:
        homes.rename(home, plain)
    elif len(plain) > len(home.name) and (
        home.name.casefold() in plain.casefold()
        or is_shortened(home.name, plain)
        or (not home.is_person and home.name in acronyms_of(plain))
    ):
        homes.rename(home, plain)
        if not home.is_person:
            home.kind = home.kind or kind_of_body(plain)
    homes.call(home, plain)
    home.titles.extend(titles)
    homes.mention(home, mention)
    alias = defined_alias(text, name.start, name.end) if name.kind != "person" else None
    if alias is not None:
        homes.mention(home, Mention(*alias, text[slice(*alias)]))
        home.is_defined = home.is_defined or not is_thing(home.name)
    return name.end


def _unshouted(name: str) -> str:
    """'THE TRADE COMMISSION' of a title page is the Trade Commission; one word in capitals may be letters."""
    return name.title() if " " in name and name.isupper() else name


def _introduce(entity: Growing, introduced: Mapping[int, Mention], text: str) -> None:
    """'Its lawyer, Ada Brook, said' makes a person of the name; the words before it are a mention too."""
    if not entity.is_person and is_called_by_wares(entity.name):
        return
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


def _owner(starts: Sequence[int], text: str) -> str | None:
    """The only country whose body or minister something is called there: 'China's | Ministry of Commerce'."""
    before = (text[max(0, start - _OWNER_REACH) : start] for start in starts)
    owners = {
        country_of(owned["land"]) or state_of(owned["land"])
        for b in before
        if (owned := _OWNED.search(b)) is not None
    }
    return owners.pop() if len(owners) == 1 else None


def _finish(entity: Growing, employers: Employers, text: str, titled: Mapping[int, int]) -> Entity:
    title = max(entity.titles, key=len, default=None) if entity.is_person else None
    employer = employers.in_title(title) if title is not None else None
    if employer is None and entity.is_person:
        employer = employers.behind(entity.mentions, text) or employers.pointed_at(
            title, entity.mentions, text
        )
    country = entity.country or home_country(title if entity.is_person else entity.name)
    if country is None and entity.is_person and employer is None:
        country = _owner([titled[m.start] for m in entity.mentions if m.start in titled], text)
    if country is None and entity.kind in _OF_STATES:
        country = _owner([m.start for m in entity.mentions], text) or home_of_letters(
            (entity.name, *entity.called)
        )
    if title is not None and employer is not None:
        title = without_owner(title, employer)
    mentions = {(m.start, m.end): m for m in entity.mentions}
    return Entity(
        name=entity.name,
        kind=entity.kind,
        title=title,
        affiliation=employer.name if employer is not None else None,
        country=country,
        mentions=tuple(mentions[key] for key in sorted(mentions)),
    )

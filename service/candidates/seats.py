"""Gives the offices of state to whoever holds them, to the body that they head, or makes them actors."""

from collections.abc import Sequence
from typing import Final

from schemas.vocabulary import ActorKind
from service.annotate.values import Mention
from service.candidates.countries import country_of
from service.candidates.growing import Growing, plain_name
from service.candidates.homes import Homes
from service.candidates.offices import Office, key_of
from service.candidates.voices import Author

_PRESIDENT: Final = frozenset({"president"})


def seat_offices(offices: Sequence[Office], author: Author | None, homes: Homes) -> None:
    """Add each office's mentions to whom they mean; an office that nobody holds is an actor if it acts.

    Where several hold it, or firms have presidents too, it is nobody's.
    """
    if author is not None and author.person is not None:
        _seat_author(author.person, author, homes)
    titled: dict[frozenset[str], list[Growing]] = {}
    for person in homes.all:
        for key in {key_of(title) for title in person.titles if person.is_person}:
            titled.setdefault(key, []).append(person)
    for office in offices:
        home = _body_of(office, homes)
        if home is None:
            holders = [e for e in titled.get(office.key, ()) if _holds(e, office)]
            if len(holders) > 1 or (not holders and _is_unclear(office, homes.all)):
                continue
            home = holders[0] if holders else None
        if home is None:
            if not (office.does_something and office.is_of_state):
                continue
            kind = ActorKind.AGENCY if _is_agency(office) else ActorKind.OTHER
            home = Growing(office.name, is_person=False, kind=kind, country=office.country)
            homes.call(home, plain_name(office.name))
            homes.add(home)
        for mention in office.mentions:
            homes.mention(home, mention)


def _seat_author(person: Mention, author: Author, homes: Homes) -> None:
    """The person who says 'I, Ada Brook, President of ...', by whatever name the article has for them."""
    name = plain_name(person.text)
    surname = name.split()[-1].casefold()
    namesakes = [e for e in homes.all if e.is_person and e.name.split()[-1].casefold() == surname]
    home = namesakes[0] if len(namesakes) == 1 else None
    if home is None:
        home = Growing(name, is_person=True, kind=ActorKind.PERSON, country=author.country)
        homes.add(home)
    if not home.titles:
        home.titles.append(" ".join(author.office.text.split()))
    homes.mention(home, person)


def _body_of(office: Office, homes: Homes) -> Growing | None:
    """The Office of the Trade Representative, which is its head in all but name."""
    if not _is_agency(office):
        return None
    return homes.body_of(office.name)


def _is_agency(office: Office) -> bool:
    return "representative" in office.key


def _holds(person: Growing, office: Office) -> bool:
    for title in person.titles:
        country = country_of(title) or person.country
        if key_of(title) != office.key or (office.country and country and office.country != country):
            continue
        # 'The President' of a federal notice is not the foreign one whom it names.
        if office.key != _PRESIDENT or country in {None, "US", office.country}:
            return True
    return False


def _is_unclear(office: Office, growing: Sequence[Growing]) -> bool:
    """Whether 'the President' may be one of a firm, or of another country that is named."""
    return (
        office.key == _PRESIDENT
        and office.country is None
        and any("president" in title.casefold() for e in growing for title in e.titles)
    )

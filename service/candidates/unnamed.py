"""Gives what speakers without a name say to whom they mean, or makes them entities: 'Dutch officials'."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from schemas.vocabulary import ActorKind
from service.annotate.quotations.roles import WRITTEN
from service.annotate.values import Mention
from service.candidates.countries import country_of, find_countries
from service.candidates.descriptions import Places, as_title, is_definite, is_described_as, is_one_person
from service.candidates.growing import Growing, plain_name
from service.candidates.homes import HEAD_WORDS, Homes
from service.candidates.kinds import kind_of_body

_GROUP_WORD: Final = re.compile(
    r"\b(?:officials|spokespeople|executives|lawmakers|senators|representatives|ministers|diplomats|lawyers|"
    r"attorneys|analysts|critics|importers|exporters|producers|petitioners|plaintiffs|respondents|groups|"
    r"people|"
    r"sources|leaders|companies|economists|negotiators|aides|commissioners|members|workers|farmers|\w+makers|"
    r"manufacturers|governments|countries|firms|experts|experts|allies|retailers|suppliers)\b",
    re.IGNORECASE,
)
# Of whom nothing else is told, they are nobody in particular: 'the ministers', 'officials'.
_ANYBODY: Final = frozenset(
    "officials ministers leaders sources people members experts analysts aides diplomats negotiators".split()
)
_ONE_OF: Final = re.compile(
    r"(?:one|some|several|most|many|two|three) of (?:the|those|these|them)\b|another (?:person|source)\b",
    re.IGNORECASE,
)
_SPOKES: Final = re.compile(
    r"(?P<body>[A-Z][\w.&' \u2019-]{1,60}?)(?:['\u2019]s?)? spokes(?:man|woman|person)"
)


def place_speakers(speakers: Sequence[Mention], homes: Homes, text: str) -> None:
    """Join each speaker that no name heads to whom it means; whoever is somebody in particular is new."""
    named = Places([(m.start, m.end) for entity in homes.all for m in entity.mentions])
    people = _People(homes.all)
    for speaker in speakers:
        if not named.heads(speaker):
            _place(speaker, homes, people, text)
            named.add(speaker)


class _People:
    """The people of an article by the words of their titles: 'the official' is one called an official."""

    def __init__(self, entities: Iterable[Growing]) -> None:
        self._by_word: dict[str, list[Growing]] = {}
        for entity in entities:
            self.add(entity)

    def add(self, entity: Growing) -> None:
        """One more, if it is a person."""
        if entity.kind is not ActorKind.PERSON:
            return
        words = {word for title in (*entity.titles, entity.name) for word in title.casefold().split()}
        for word in words:
            self._by_word.setdefault(word, []).append(entity)

    def described(self, description: str) -> Growing | None:
        """The only one whom a description fits, or None."""
        words = as_title(description).casefold().split()
        those = min((self._by_word.get(word, []) for word in words), key=len, default=[])
        meant = [e for e in those if is_described_as(description, [*e.titles, e.name])]
        return meant[0] if len(meant) == 1 else None


def _place(speaker: Mention, homes: Homes, people: _People, text: str) -> None:
    plain = plain_name(speaker.text)
    home = homes.spelt(plain)
    spokes = _SPOKES.fullmatch(plain)
    if home is None and spokes is not None:
        home = homes.body_of(spokes["body"])  # 'a DOJ spokesperson' speaks for DOJ, where the text names it
    if home is None and plain in HEAD_WORDS:
        home = homes.body_of(plain)
    if home is None and is_one_person(plain) and is_definite(text, speaker):
        home = people.described(plain)
    if home is None:
        kind = ActorKind.PERSON if is_one_person(plain) else None
        if kind is None:
            kind = ActorKind.GROUP if _GROUP_WORD.search(plain) else kind_of_body(plain)
        country_named = country_of(plain) is not None and any(
            m.is_name and m.text == plain for m in find_countries(plain)
        )
        if plain.casefold() in _ANYBODY or _ONE_OF.match(plain):
            return
        if kind is not ActorKind.GROUP and _are_two(plain, homes):
            return
        if kind is ActorKind.GOVERNMENT and not WRITTEN.isdisjoint(plain.casefold().split()):
            return  # 'according to a government statement'
        if kind is None and not country_named:
            return  # 'the complaint alleges', 'it said': nobody in particular
        home = Growing(plain, is_person=False, kind=kind or ActorKind.GOVERNMENT)
        homes.add(home)
        people.add(home)
    homes.mention(home, speaker)


def _are_two(phrase: str, homes: Homes) -> bool:
    """Whether two are named together: 'European Union and the U.S.', 'Commerce and OFAC'."""
    one, joined, other = phrase.partition(" and ")
    if not joined:
        return False
    known = [
        any(part == m.text for m in find_countries(part)) or homes.is_called(part)
        for part in (plain_name(one), plain_name(other))
    ]
    return all(known) or (any(known) and other.startswith("the "))

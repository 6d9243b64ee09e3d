"""Finds the person or body that a name names among those that an article named before."""

import re
from bisect import bisect_left
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Final, Generic, TypeVar

from schemas.vocabulary import ActorKind
from service.annotate.quotations import Name
from service.annotate.values import Mention
from service.candidates.aliases import may_shorten, opens, short_forms
from service.candidates.growing import Growing, acronyms_of, plain_name, words_of_body

# What is called by the first words of its name.
_SHORTENED: Final = frozenset({ActorKind.COMPANY, ActorKind.INDUSTRY_GROUP, None})
_OFFICES: Final = ("department", "ministry")
HEAD_WORDS: Final = frozenset(
    "Commission Council Board Bureau Parliament Committee Authority Agency Administration Tribunal "
    "Association Federation".split()
)
_COURT: Final = "Appeals for the "  # 'Federal Circuit' is the 'Court of Appeals for the Federal Circuit'
_SHORTEST_ACRONYM: Final = 3  # two letters may be anybody's

_LEGAL_FORM: Final = re.compile(
    r",? (?:Inc|Corp|Ltd|LLC|LLP|LP|PLC|plc|Co|GmbH|AG|S\.A|S\.p\.A|B\.V|N\.V|Pty|Limited)\.?"
    r"(?:,? (?:Ltd|Inc|LLC)\.?)?$"
)
_LONGEST_OPENING: Final = 12  # words by which a longer name is called
Key = TypeVar("Key", bound=Hashable)


class Homes:
    """Those whom an article has named so far, in order, each found by whatever it may be called.

    A name is compared with those alone that have words of it, however many there are. As long as names are
    looked for, what is known of them changes only by these methods.
    """

    def __init__(self, growing: Iterable[Growing] = ()) -> None:
        self.all = [*growing]
        self._places: dict[Growing, int] = {}  # of those that were looked at
        self._spelt = _Index[str](self._places)
        self._called = _Index[str](self._places)
        self._people = _Index[str | tuple[str, str]](self._places)
        self._worded = _Index[frozenset[str]](self._places)
        self._lettered = _Index[str](self._places)
        self._opened = _Index[str](self._places)
        self._headed = _Index[str](self._places)
        self._courts = _Index[str](self._places)
        self._short = _Index[str](self._places)
        self._shortened = _Index[str](self._places)
        self._to_shorten: list[tuple[str, Growing]] = []

    def add(self, entity: Growing) -> None:
        """Somebody new."""
        self.all.append(entity)

    def mention(self, entity: Growing, mention: Mention) -> None:
        """It is named there too."""
        entity.mentions.append(mention)
        self.call(entity, plain_name(mention.text))

    def call(self, entity: Growing, plain: str) -> None:
        """It is called that."""
        if plain not in entity.called:
            entity.called[plain] = None
            if entity in self._places:
                self._learn_wording(plain, entity)

    def rename(self, entity: Growing, name: str) -> None:
        """That is its name from now on."""
        entity.name = name
        if entity in self._places:
            self._learn_name(entity)

    def spelt(self, plain: str) -> Growing | None:
        """Whoever has exactly that name, in whatever letters."""
        self._look()
        return next((e for e in self._spelt[plain.casefold()] if e.name.casefold() == plain.casefold()), None)

    def is_called(self, plain: str) -> bool:
        """Whether somebody is called that."""
        self._look()
        return bool(self._called[plain])

    def home_of(self, name: Name, contested: frozenset[str] = frozenset()) -> Growing | None:
        """Whom a name names; None where it is somebody new, or may be several.

        The contested acronyms are the initials of several bodies and join none of them.
        """
        if name.kind != "person":
            plain = plain_name(name.text)
            return self.body_of(name.text, contested) or self._firm(plain) or self._shorter_firm(plain)
        plain = plain_name(name.text)
        return self._firm(plain) or self._person(plain)

    def body_of(self, name: str, contested: frozenset[str] = frozenset()) -> Growing | None:
        """The body that a name names, by its words in any order, its short form or its initials."""
        self._look()
        plain = plain_name(name)
        words = words_of_body(plain)
        known = self._first(filter(_is_body, self._known(plain, words)))
        if known is not None:
            return known
        # 'Commerce' for the Commerce Department that was named before, or is named later.
        if " " not in plain and not plain.isupper():
            offices = _offices_of(plain)
            of_field = (e for office in offices for e in self._worded[office])
            found = self._first(e for e in of_field if _is_body(e) and words_of_body(e.name) in offices)
            return found or (self._only_one_headed(plain) if plain in HEAD_WORDS else None)
        if not words.isdisjoint(_OFFICES):
            fields = (e for word in words for e in self._spelt[word] if _is_body(e) and " " not in e.name)
            lone = self._first(e for e in fields if words in _offices_of(e.name))
            if lone is not None:
                return lone
        if plain.isupper() and " " not in plain:
            if plain in contested:
                return None
            return next(
                (e for e in self._lettered[plain] if _is_body(e) and plain in acronyms_of(e.name)), None
            )
        acronyms = {a for a in acronyms_of(plain) - contested if len(a) >= _SHORTEST_ACRONYM}
        lettered = (e for a in acronyms for e in self._spelt[a.casefold()] if _is_body(e))
        return self._first(e for e in lettered if e.name in acronyms)

    def _known(self, plain: str, words: frozenset[str]) -> Iterator[Growing]:
        """Those that are called so, in other words or a shorter or longer form too."""
        yield from self._called[plain]
        yield from self._worded[words]
        yield from (e for e in self._courts[plain] if e.name.endswith(f"{_COURT}{plain}"))
        if _COURT in plain:
            court = plain.rpartition(_COURT)[2]
            yield from (e for e in self._spelt[court.casefold()] if e.name == court)
        if may_shorten(plain):
            while self._to_shorten:
                wording, entity = self._to_shorten.pop()
                for form in short_forms(wording):
                    self._shortened.add(form, entity)
            yield from self._shortened[plain]
        if self._short:
            yield from (e for form in short_forms(plain) for e in self._short[form])

    def _only_one_headed(self, word: str) -> Growing | None:
        """The only body that is a commission, where 'the Commission' is named."""
        others = (e for e in self._headed[word] if _is_body(e) and e.name != word)
        return _only(e for e in others if word in _ends(e.name))

    def _firm(self, short: str) -> Growing | None:
        """'Song Da' alone, after 'Song Da Racking Co.', is the firm."""
        self._look()
        return next((e for e in self._opened[short] if e.kind in _SHORTENED and opens(short, e.name)), None)

    def _shorter_firm(self, plain: str) -> Growing | None:
        """'Song Da Racking Co.' is the 'Song Da Racking' that was named before."""
        form = _LEGAL_FORM.search(plain)
        if form is None:
            return None
        return next((e for e in self._called[plain[: form.start()]] if e.kind in _SHORTENED), None)

    def _person(self, plain: str) -> Growing | None:
        if " " not in plain:
            return _only(e for e in self._people[plain] if plain in _ends(e.name))
        small = plain.casefold()
        exact = next((e for e in self._spelt[small] if e.is_person and e.name.casefold() == small), None)
        if exact is not None:
            return exact
        first, last = _ends(plain)
        # 'Katherine C. Tai' and 'Katherine Tai'; or the surname came first, the full name later.
        same_ends = [*islice((e for e in self._people[first, last] if _ends(e.name) == (first, last)), 2)]
        if same_ends:
            return same_ends[0] if len(same_ends) == 1 else None
        return _only(e for e in self._spelt[last.casefold()] if e.is_person and e.name == last)

    def _first(self, found: Iterable[Growing]) -> Growing | None:
        return min(found, key=self._places.__getitem__, default=None)

    def _look(self) -> None:
        """Look at those that are new."""
        while len(self._places) < len(self.all):
            entity = self.all[len(self._places)]
            self._places[entity] = len(self._places)
            self._learn_name(entity)
            for plain in entity.called:
                self._learn_wording(plain, entity)

    def _learn_name(self, entity: Growing) -> None:
        name = entity.name
        self._spelt.add(name.casefold(), entity)
        if entity.is_person:
            first, last = _ends(name)
            for key in (first, last, (first, last)):
                self._people.add(key, entity)
            return
        for acronym in acronyms_of(name):
            self._lettered.add(acronym, entity)
        if entity.kind in _SHORTENED:
            for opening in _openings(name):
                self._opened.add(opening, entity)
        for word in HEAD_WORDS.intersection(_ends(name)):
            self._headed.add(word, entity)
        if _COURT in name:
            self._courts.add(name.rpartition(_COURT)[2], entity)

    def _learn_wording(self, plain: str, entity: Growing) -> None:
        self._called.add(plain, entity)
        if entity.is_person:
            return
        self._worded.add(words_of_body(plain), entity)
        if may_shorten(plain):
            self._short.add(plain, entity)
        if " " in plain:
            self._to_shorten.append((plain, entity))


class _Index(Generic[Key]):
    """Those that have something, by what it is; in the order in which they were first named."""

    def __init__(self, places: Mapping[Growing, int]) -> None:
        self._place = places.__getitem__
        self._found: dict[Key, list[Growing]] = {}

    def __bool__(self) -> bool:
        return bool(self._found)

    def __getitem__(self, key: Key) -> Sequence[Growing]:
        return self._found.get(key, ())

    def add(self, key: Key, entity: Growing) -> None:
        found = self._found.setdefault(key, [])
        place = self._place(entity)
        if not found or self._place(found[-1]) < place:
            found.append(entity)
            return
        at = bisect_left(found, place, key=self._place)
        if found[at] is not entity:
            found.insert(at, entity)


def _is_body(entity: Growing) -> bool:
    """Whether it is nobody: 'a spokesman for the Commission' is a person, if without a name."""
    return not entity.is_person and entity.kind is not ActorKind.PERSON


def _only(found: Iterator[Growing]) -> Growing | None:
    first, second = next(found, None), next(found, None)
    return first if second is None else None


def _ends(name: str) -> tuple[str, str]:
    words = name.split()
    return words[0], words[-1]


def _openings(name: str) -> Iterator[str]:
    """The first words of a name, as many as it may be called by."""
    end = name.find(" ")
    for _ in range(_LONGEST_OPENING):
        if end < 0:
            return
        yield name[:end].removesuffix(",")
        end = name.find(" ", end + 1)


def _offices_of(field: str) -> tuple[frozenset[str], ...]:
    """The words of a field's offices: 'Department of the Treasury'."""
    return tuple(frozenset({field.casefold(), word}) for word in _OFFICES)

"""Finds the short forms that an article gives to names: in parentheses, by initials, by their first words."""

import re
from collections.abc import Iterator
from typing import Final

from schemas.vocabulary import ActorKind
from service.candidates.countries import find_countries
from service.candidates.kinds import kind_of_body
from service.remembering import remembered

_SMALL: Final = frozenset({"of", "the", "and", "for", "on", "in", "to", "a", "de"})
_WORD: Final = re.compile(r"[^\W\d_][\w&'\u2019]*")
_DEFINED: Final = re.compile(
    r"(?:,? d/b/a (?P<trade>[A-Z][\w&-]{1,30}(?: [A-Z][\w&-]{1,30}){0,3})|"
    r"\s?\((?:the )?(?P<open>[\"\u201c\u2018']?)(?:the )?"
    r"(?P<short>[A-Z][\w&.-]{1,30}(?: [A-Z][\w&-]{1,30}){0,3})"
    r"[\"\u201d\u2019']?(?:\)| or [\"\u201c]))"
)

_IN_PARENTHESES: Final = re.compile(r" \([\"\u201c]?([A-Z][A-Z&-]{1,9})s?[\"\u201d]?\)")
_SMALL_WORD_BEFORE: Final = re.compile(r"\b[a-z][a-z-]*\Z")
_LONGEST_WORD: Final = 100
_SHORTEST_BLEND: Final = 4
_A_WORD: Final = re.compile(r"[A-Z][A-Za-z-]{2,14}")
_GROUPS: Final = frozenset({ActorKind.INDUSTRY_GROUP, ActorKind.CIVIL_SOCIETY})
_MOST_STAYING: Final = 6  # words behind the initials of a short form


def defined_alias(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the short form stands that is given right behind the name text[start:end], or None.

    In parentheses it has to be made of the name's words or initials, or to stand in quotation marks.
    """
    match = _DEFINED.match(text, end)
    if match is None:
        return None
    if match["trade"] is not None:
        return match.span("trade")
    name, short = text[start:end], match["short"]
    if match["open"] or _is_made_of(short, name) or _is_called_abroad(short, name, text):
        return match.span("short")
    return None


@remembered(4096)
def initials(name: str) -> str:
    """The first letters of a name's greater words: 'FTZB' of 'Foreign-Trade Zones Board'."""
    return "".join(word[0] for word in _WORD.findall(name) if word not in _SMALL and word[0].isupper())


def may_shorten(form: str) -> bool:
    """Whether a form begins as `is_shortened` asks, whatever it may be short for."""
    head, _, tail = form.partition(" ")
    return bool(tail) and head.isupper()


def is_shortened(short: str, name: str) -> bool:
    """Whether a form begins with the initials of a name's first words: 'FTZ Board'."""
    head, _, tail = short.partition(" ")
    if not tail or not head.isupper() or not name.endswith(f" {tail}"):
        return False
    return initials(name[: -len(tail)]) == head


def short_forms(name: str) -> Iterator[str]:
    """The forms of which `is_shortened` is true, for one to six last words that stay."""
    at = len(name)
    for _ in range(_MOST_STAYING):
        at = name.rfind(" ", 0, at)
        if at < 0:
            return
        yield f"{initials(name[:at])} {name[at + 1 :]}"


def opens(short: str, name: str) -> bool:
    """Whether a form is a name's first words: 'Song Da' of 'Song Da Racking Co.'."""
    return name.startswith((f"{short} ", f"{short}, "))


def acronyms_of_common_words(text: str) -> frozenset[str]:
    """The acronyms that an article makes of words that are no name: 'the period of review (POR)'."""
    return frozenset(
        match[1]
        for match in _IN_PARENTHESES.finditer(text)
        if _SMALL_WORD_BEFORE.search(text, max(0, match.start() - _LONGEST_WORD), match.start())
    )


def _is_called_abroad(short: str, name: str, text: str) -> bool:
    """Whether a group goes by a word that its name has not: 'the European Glass Association (EUROGLAS)'.

    The article has to use it again; where a group has its seat is no name.
    """
    return (
        _A_WORD.fullmatch(short) is not None
        and kind_of_body(name) in _GROUPS
        and not find_countries(short)
        and text.count(short) > 1
    )


def _is_made_of(short: str, name: str) -> bool:
    words = set(_WORD.findall(name))
    if words.issuperset(_WORD.findall(short)):
        return True
    letters = iter(initials(name) if len(words) > 1 else name.upper())
    if all(letter in letters for letter in short if letter.isupper()):
        return True
    # 'MOFCOM' for 'Ministry of Commerce', 'BCLTC' for 'BC Lumber Trade Council'.
    if not short.isupper() or len(short) < _SHORTEST_BLEND or short[0] != name[:1]:
        return False
    spelt = iter(letter for letter in name.upper() if letter.isalpha())
    return all(letter in spelt for letter in short if letter.isalpha())

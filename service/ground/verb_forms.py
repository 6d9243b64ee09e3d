"""Tells which words of a sentence are its verbs."""

import functools
from collections.abc import Sequence
from enum import IntEnum, auto
from typing import Final

from service.ground.kinds import BE, CONTENT, COUNTRY, LINK
from service.ground.lazy import kept
from service.ground.lexicon import is_action, is_verb
from service.ground.tokens import Token, Tokens
from service.remembering import LONGEST

IRREGULAR: Final = frozenset(
    """told found set froze frozen brought bought sold held kept gave given took taken won lost led met paid sent put cut fell fallen rose risen
    grew grown left let hit made puts built broke broken sued sought beat owes owns wants seeks struck stuck spent drew withdrew chose fought taught
    wrote spoke became began overtook supplies blames accuses urges asks upheld overturned banned""".split()
)
PRESENT: Final = frozenset(
    """determines removes imposes wants requires applies allows bars accuses denies agrees adds raises lowers extends makes takes gives sells buys owns
    pays finds holds sees acts opposes seeks keeps stays remains lets gets includes exceeds exempts spares belongs means bans promises proposes considers covers
    excludes governs protects replaces rejects approves prohibits permits threatens violates supports backs favors favours welcomes
    criticizes criticises condemns denounces""".split()
)
_DETERMINERS: Final = frozenset("a an the its their his her".split())
_CAUSING: Final = frozenset({"make", "makes", "made", "let", "lets"})
_BEFORE_OBJECT: Final = frozenset({"a", "an", "the", "its", "their", "any", "this"})
_NEAR: Final = 4  # words in which what causes stands before what is done
MODALS: Final = frozenset("will would may might can could must should shall to not never cannot".split())
AUXILIARIES: Final = MODALS - {"to", "not", "never"}
PRONOUNS: Final = frozenset("it they he she we you i them him him'll this that which who these those".split())


@kept
def verbs_of(tokens: Tokens) -> dict[str, list[int]]:
    """Where each verb stands."""
    found: dict[str, list[int]] = {}
    for i in tokens.places(CONTENT):
        if is_verb_at(tokens, i):
            found.setdefault(tokens[i].mark, []).append(i)
    return found


def is_verb_at(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word at a place is a verb that says what is or was done."""
    token = tokens[at]
    if at == 0 or token.word[0] == "-":
        return False
    last = tokens[at - 1]
    if last.kind is BE or last.word in MODALS:
        return True
    if last.kind is LINK or last.word in _DETERMINERS:
        return False
    form = _form_of(token.word, token.mark)
    if form is _Form.TELLS:
        return True
    return (
        form is _Form.MAY_TELL
        and (_is_caused(tokens, at) or _is_of_country(token, last) or _is_plural(tokens, at))
    ) or (last.word == "," and (token.word.endswith("ing") or _follows_aside(tokens, at)))


class _Form(IntEnum):
    """Whether the form of a word says that it tells what is or was done."""

    NO = auto()
    MAY_TELL = auto()  # beside certain others
    TELLS = auto()


def _form_of(word: str, mark: str) -> _Form:
    return _kept_form(word, mark) if len(word) <= LONGEST else _form(word, mark)


def _form(word: str, mark: str) -> _Form:
    if word.endswith("ed") or word in IRREGULAR or word in PRESENT:
        return _Form.TELLS
    return _Form.MAY_TELL if is_action(word) or (word.endswith("s") and is_verb(mark)) else _Form.NO


_kept_form: Final = functools.lru_cache(maxsize=8192)(_form)


def _is_of_country(token: Token, last: Token) -> bool:
    return token.word.endswith("s") and is_verb(token.mark) and last.kind is COUNTRY


def _is_plural(tokens: Sequence[Token], at: int) -> bool:
    """'Growers oppose the bill'."""
    return (
        tokens[at - 1].word[-1:] == "s"
        and tokens[at - 1].kind is CONTENT
        and at + 1 < len(tokens)
        and tokens[at + 1].word in _BEFORE_OBJECT
        and is_action(tokens[at].word)
    )


def _is_caused(tokens: Sequence[Token], at: int) -> bool:
    """'Made them lose orders': what somebody is made to do, or let do."""
    return is_action(tokens[at].word) and any(t.word in _CAUSING for t in tokens[max(0, at - _NEAR) : at - 1])


def _follows_aside(tokens: Sequence[Token], at: int) -> bool:
    """'May, but need not, fine'."""
    start = next((j for j in range(at - 2, max(-1, at - 10), -1) if tokens[j].word == ","), 0)
    if start == 0:
        return False
    return tokens[start - 1].word in MODALS or tokens[start - 1].kind is BE or _is_of_many(tokens, start, at)


def _is_of_many(tokens: Sequence[Token], start: int, at: int) -> bool:
    """'Several members, led by Austria, consider'."""
    return (
        tokens[start + 1].is_past
        and tokens[start - 1].kind is CONTENT
        and tokens[start - 1].word[-1:] == "s"
        and is_action(tokens[at].word)
    )

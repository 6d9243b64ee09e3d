"""Reads what stands on either side of a verb: who acts, what is acted on, and by whom."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Final, NamedTuple

from service.ground.kinds import (
    BE,
    CONTENT,
    COUNTRY,
    LINK,
    LINK_OR_FIGURE,
    MINOR_OR_BE,
    MINOR_OR_FIGURE,
    OF_COUNTRY,
    SPEECH,
    TIE,
)
from service.ground.lazy import Lazy, kept
from service.ground.lexicon import meaning
from service.ground.tokens import Token, Tokens
from service.ground.verb_forms import AUXILIARIES, MODALS, PRONOUNS, is_verb_at

# Who may be meant by what is named elsewhere.
DESCRIPTIONS: Final = frozenset(
    map(
        meaning,
        """agency company firm group official minister ministry country bloc government administration court judge panel side union association
        department commission council maker party parties body bureau office lawmakers exporter importer producer plaintiff petitioner senior""".split(),
    )
)
_CAPITALS: Final = {
    meaning(city): f"c:{code}"
    for city, code in (
        pair.split(":")
        for pair in """washington:US london:GB paris:FR madrid:ES rome:IT manila:PH brussels:EU ottawa:CA canberra:AU seoul:KR taipei:TW
        hanoi:VN bangkok:TH delhi:IN cairo:EG ankara:TR brasilia:BR lima:PE bogota:CO santiago:CL nairobi:KE lagos:NG pretoria:ZA kyiv:UA
        warsaw:PL vienna:AT dublin:IE athens:GR lisbon:PT copenhagen:DK stockholm:SE oslo:NO helsinki:FI""".split()
    )
}
_STATEMENT_STARTS: Final = frozenset({".", ";", "and", "but", "that", "which"})
_ENDS: Final = frozenset({".", ";", "but", "while", "whereas", "although", "though"})
_AFTER_OBJECT: Final = frozenset({"and", "or", "not", "it", "them", "him", "that", "which", "who", "this"})
OBJECTS: Final = frozenset({"it", "them", "him", "her"})
_BOUNDING: Final = frozenset({"about", "nearly", "more", "less", "least", "only"})
_OPENING_BOUNDS: Final = frozenset({"at", "than"})
_AMONG: Final = frozenset({"among", "with", "like"})
_RELATING: Final = frozenset({"which", "who", "whose", "where"})
_NEAR: Final = 4  # words in which a thing is named
_ACTING: Final = frozenset({"it", "he", "she"})


class _Told(NamedTuple):
    """What most comparisons of two verbs look at."""

    before: frozenset[str]
    after: frozenset[str]
    first: frozenset[str]  # what surely stands only before
    is_passive: bool
    agents: frozenset[str]  # 'by whom'
    is_lent: bool  # what stands before is of an earlier statement
    pronoun: str  # that stands for who acts
    is_described: bool  # who acts is told by a common noun: 'the agency'
    tokens: Tokens
    at: int
    acting: Sequence[Token]  # before the verb
    since: int  # where it begins to be told who acts
    place: int  # of the first word before the verb that belongs to it


class Scene(_Told):  # what is asked for more seldom is kept in its dictionary
    """A verb with what stands before and after it."""

    @Lazy
    def object(self) -> frozenset[str]:
        """What follows at once."""
        return frozenset(_object(self.tokens, self.at))

    @Lazy
    def foreign(self) -> frozenset[str]:
        """Countries and names among those who act."""
        is_opening = self.since == 0 and self.tokens[0].is_thing  # the sentence begins with one of those
        return frozenset(
            [
                t.mark
                for i, t in enumerate(self.acting)
                if t.kind is COUNTRY or (t.is_capital and not (i == 0 and is_opening))
            ]
        )

    @Lazy
    def antecedent(self) -> frozenset[str]:
        """Whom the pronoun may mean."""
        return _antecedent(self.tokens, self.place, self.at)

    @Lazy
    def has_person(self) -> bool:
        """Whether 'him' is acted on."""
        return self.at + 1 < len(self.tokens) and self.tokens[self.at + 1].word == "him"

    @Lazy
    def has_name(self) -> bool:
        """Whether a name follows at once."""
        return any(t.is_capital for t in self.tokens[self.at + 1 : self.at + 4])

    @Lazy
    def beyond(self) -> frozenset[str]:
        """All that follows in the same statement."""
        return _beyond(self.tokens, self.at)

    @Lazy
    def joined(self) -> frozenset[str]:
        """What follows up to another auxiliary."""
        _, end = _clause_at(self.tokens, self.at)
        return _joined(self.tokens[self.at + 1 : end])

    @Lazy
    def has_object(self) -> bool:
        """Whether a pronoun stands for what is acted on."""
        return any(t.word in OBJECTS for t in self.tokens[self.at + 1 : self.at + 3])

    @Lazy
    def later(self) -> frozenset[str]:
        """What the evidence names only after the verb, where who acts is described."""
        return _later(self.tokens, self.at) if self.is_described and self.acting else frozenset()


def scene_of(tokens: Tokens, at: int) -> Scene:
    """What stands on either side of the verb at a place."""
    known = _scenes(tokens)
    scene = known.get(at)
    if scene is None:
        scene = known[at] = _read_scene(tokens, at)
    return scene


@kept
def _scenes(_tokens: Tokens) -> dict[int, Scene]:
    """The scenes that were asked for so far."""
    return {}


def _read_scene(tokens: Tokens, at: int) -> Scene:
    start, end = _clause_at(tokens, at)
    j = at - 1
    is_passive = False
    beside: frozenset[str] = frozenset()
    while j >= 0 and (
        (tokens[j].kind in MINOR_OR_BE and tokens[j].word not in {"and", "or"}) or _is_bound(tokens, j)
    ):
        is_passive = is_passive or tokens[j].kind is BE
        j -= 1
    since = start
    before = [t for t in tokens[since:at] if t.is_thing]
    is_passive = is_passive or _is_beside(tokens, at)
    if tokens[at - 1].word == ",":
        is_passive = is_passive or _is_passive_aside(tokens, at)
    if not before and j >= 0 and tokens[j].word == "," and _is_plain(tokens, j, at):
        aside = _aside_start(tokens, at)
        since = _statement_start(tokens, aside or j)
        before = [t for t in tokens[since : aside or j] if t.is_thing]
        put_in = 0 if aside else _put_in(tokens, j)
        if put_in:
            beside = frozenset([t.mark for t in before])
            since = _statement_start(tokens, put_in)
            before = [t for t in tokens[since:put_in] if t.is_thing]
    is_lent = not before or (j >= 0 and tokens[j].word in {"and", "or", "to"})
    if is_lent:
        since = 0
        before = [t for t in tokens[:at] if t.is_thing]
    agents = _agents(tokens[at + 1 : end]) if "by" in tokens.marks else frozenset()
    word = tokens[at].word
    is_passive = (is_passive and not word.endswith("ing")) or (
        bool(agents) and at + 1 < len(tokens) and tokens[at + 1].mark == "by"
    )
    known = frozenset([t.mark for t in before if not (is_passive and t.kind is OF_COUNTRY)])
    if not known.isdisjoint(_CAPITALS):
        known |= {_CAPITALS[mark] for mark in known if mark in _CAPITALS}
    then = frozenset(tokens.things_between(at + 1, end))
    return Scene(
        before=known,
        after=then,
        first=frozenset() if is_lent else (known | beside) - then,
        is_passive=is_passive,
        agents=agents,
        is_lent=is_lent,
        pronoun=tokens[j + 1].word if j + 1 < at and tokens[j + 1].word in PRONOUNS else "",
        is_described=all(t.mark in DESCRIPTIONS and not t.is_capital for t in before),
        tokens=tokens,
        at=at,
        acting=before,
        since=since,
        place=j + 1,
    )


def _is_plain(tokens: Tokens, start: int, at: int) -> bool:
    """Whether only what stands before the comma at the start can act."""
    return not tokens[at].word.endswith("ing") and not any(
        t.word in PRONOUNS or t.word in _STATEMENT_STARTS for t in tokens[start + 1 : at]
    )


def _clause_at(tokens: Tokens, at: int) -> tuple[int, int]:
    """Where the clause of a verb begins and ends: its tokens follow each other."""
    clauses = tokens.clauses
    return bisect_left(clauses, clauses[at]), bisect_right(clauses, clauses[at])


def _agents(behind: Sequence[Token]) -> frozenset[str]:
    """By whom."""
    agents, by = set(), False
    for token in behind:
        if token.kind in LINK_OR_FIGURE:
            by = token.mark == "by"
        elif by and token.is_thing and not token.mark.startswith("each "):
            agents.add(token.mark)
    return frozenset(agents)


def _later(tokens: Tokens, at: int) -> frozenset[str]:
    """Whoever is named after a verb and not before it; those who are said to speak may be named anywhere."""
    speaking, clauses = tokens.speaking, tokens.clauses
    after = {
        t.mark
        for n, t in zip(clauses[at + 1 :], tokens[at + 1 :], strict=True)
        if t.is_thing and n not in speaking
    }
    return frozenset(after - {t.mark for t in tokens[:at]})


def _antecedent(tokens: Tokens, at: int, verb: int) -> frozenset[str]:
    """Who acted last before a pronoun that acts: what stands before the last verb."""
    if at >= verb or tokens[at].word not in _ACTING:
        return frozenset()
    for i in range(at - 1, 0, -1):
        if tokens[i].word in {".", ";"}:
            return frozenset()
        if tokens[i].kind is SPEECH or (tokens[i].kind is CONTENT and is_verb_at(tokens, i)):
            start, _ = _clause_at(tokens, i)
            near = frozenset(t.mark for t in tokens[start:i] if t.is_thing)
            if near:
                return near
    return frozenset()


def _statement_start(tokens: Sequence[Token], at: int) -> int:
    """Where it begins to be told who acts in 'Huawei, for obvious reasons, was not asked'."""
    while at > 0 and tokens[at - 1].kind is not TIE and tokens[at - 1].word not in _STATEMENT_STARTS:
        at -= 1
    return at


def _is_beside(tokens: Sequence[Token], at: int) -> bool:
    """'With a trial set for November': what stands before is acted on."""
    if at + 1 >= len(tokens) or tokens[at + 1].kind is not LINK:
        return False
    start = at - 1
    while start > 0 and tokens[start].kind is CONTENT and start > at - _NEAR:
        start -= 1
    return (
        0 < start < at - 1 and tokens[start].word in {"a", "an", "the"} and tokens[start - 1].word == "with"
    )


def _is_passive_aside(tokens: Sequence[Token], at: int) -> bool:
    """'Are being, or are likely to be, sold'."""
    start = _aside_start(tokens, at)
    return start > 0 and tokens[start - 1].kind is BE


def _aside_start(tokens: Sequence[Token], at: int) -> int:
    """Where 'but need not' begins in 'may, but need not, fine'; 0 where nothing is put in."""
    start = next((j for j in range(at - 2, max(-1, at - 10), -1) if tokens[j].word == ","), 0)
    is_aside = start > 0 and (tokens[start - 1].kind is BE or tokens[start - 1].word in MODALS)
    return start if is_aside else 0


def _put_in(tokens: Sequence[Token], at: int) -> int:
    """Where 'which makes cars in Ohio' begins in 'Hanul, which makes cars in Ohio, would gain'; 0 where nothing does."""
    start = next((i for i in range(at - 1, 0, -1) if tokens[i].word == ","), 0)
    if start == 0:
        return 0
    first = tokens[start + 1]
    is_aside = (
        first.word in _RELATING
        or first.word in _AMONG
        or first.kind is TIE
        or (first.is_past and first.kind is CONTENT)
    )
    return start if is_aside else 0


def _is_bound(tokens: Sequence[Token], at: int) -> bool:
    """The 'to' of 'will have to'."""
    return tokens[at].word == "to" and at > 0 and tokens[at - 1].word in {"have", "has", "had"}


def _joined(behind: Sequence[Token]) -> frozenset[str]:
    found: set[str] = set()
    for token in behind:
        if token.kind is BE or token.word in AUXILIARIES:
            break
        if token.is_thing:
            found.add(token.mark)
    return frozenset(found)


def _beyond(tokens: Tokens, at: int) -> frozenset[str]:
    """What follows a verb up to where another statement begins."""
    ends = _ends(tokens)
    i = bisect_right(ends, at)
    return frozenset(tokens.things_between(at + 1, ends[i] if i < len(ends) else len(tokens)))


@kept
def _ends(tokens: Tokens) -> list[int]:
    """Where statements end."""
    return [i for i, token in enumerate(tokens) if token.word in _ENDS]


def _bounds(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at - 1].mark in _BOUNDING or (
        at + 1 < len(tokens) and tokens[at + 1].mark in {"least", "most"}
    )


def _object(tokens: Sequence[Token], at: int) -> list[str]:
    """What stands right after a verb, up to a preposition."""
    found: list[str] = []
    for i in range(at + 1, len(tokens)):
        token = tokens[i]
        if token.is_thing and not token.mark.startswith("each "):
            found.append(token.mark)
        elif token.kind in MINOR_OR_FIGURE:
            if token.word in _AFTER_OBJECT:
                break
        elif not (token.mark in _BOUNDING or (token.word in _OPENING_BOUNDS and _bounds(tokens, i))):
            break  # other than at 'at least'
    return found

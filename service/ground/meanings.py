"""Goes through a sentence and tells for each word how it is meant."""

import functools
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from service.ground.lexicon import is_action, is_verb, meaning
from service.ground.meaning_words import (
    ADJECTIVES,
    ARTICLES,
    BE,
    BEFORE_ADJECTIVE,
    CONTRASTS,
    FEARS,
    FINITE,
    IDLE,
    LETTING,
    PASSIVE,
    PREPOSITIONS,
    SPEAKING,
)
from service.ground.operators import MOODS, Mood, Piece, scan
from service.ground.signatures import Meaning, Meant, Open, Signature
from service.ground.verb_forms import IRREGULAR, PRESENT

_EXPECTATIONS: Final = frozenset({Mood.EXPECT, Mood.PLAN, Mood.CONSIDER, Mood.AGREE, Mood.PROPOSE})
_NAMES: Final = re.compile(r"[A-Z](?<=[a-z,0-9] .)[^\W_]+")
_OPENED: Final = re.compile(
    r"\b(?!whether\b|not\b|out\b|that\b|to\b|on\b|if\b|when\b|it\b|or\b|has\b|had\b|was\b)[a-z]+"
)
_NONE: Final[frozenset[Open]] = frozenset()
_NO_MOODS: Final[frozenset[Mood]] = frozenset()
_PLAIN: Final = Signature(
    is_negative=False,
    is_denied=False,
    open=_NONE,
    condition="",
    is_alleged=False,
    is_attributed=False,
    is_infinitive=False,
    moods=_NO_MOODS,
    outer=_NO_MOODS,
)
_KEEPS: Final = frozenset({'"'})
_OF_SUBJECTS: Final = frozenset(
    "neither nor no none nobody nothing hardly barely scarcely rarely seldom".split()
)
# 'May, but need not, fine': what is put in between; of 'are being, or are likely to be, sold' the weaker holds.
_IN_TIME: Final = re.compile(r"\b(\w{2,14}(?:ed|ing|s)) (?:on )?\w{3,6}day (?:(?:night|morning) )?to ")
_BETWEEN: Final = re.compile(
    r"\b(?P<before>will|would|may|might|can|could|must|should|not|be|being|been|are|is|was|were|has|have|had|to)"
    r", (?P<or>or )?(?P<put>[^,;.:\"]{1,60}),(?= )"
)
CONTRACTED: Final = {
    "won't": Mood.WILL,
    "wouldn't": Mood.WOULD,
    "couldn't": Mood.MAY,
    "shouldn't": Mood.SHOULD,
    "mustn't": Mood.SHOULD,
}


def signatures_of(text: str, pieces: Iterable[Piece] | None = None) -> Meaning:
    """How a plain text means its words; `pieces` are what it scans to, where they are known."""
    walk = _Walk(frozenset(word.lower() for word in _NAMES.findall(text)))
    folded = text.lower()
    asides: list[str] = []
    read = folded
    if "," in folded:
        asides = [match["put"] for match in _BETWEEN.finditer(folded)]
        if asides:
            read = _BETWEEN.sub(lambda m: m["put"] if m["or"] else m["before"], folded)
    if "day " in read:
        read = _IN_TIME.sub(r"\1 to ", read)
    walk.read(list(scan(read)) if pieces is None or read != folded else list(pieces))
    return Meaning(
        tuple(walk.found),
        walk.denials,
        walk.openings,
        walk.all_moods,
        frozenset(walk.expectations),
        frozenset(asides),
    )


State = tuple[bool, bool, frozenset[Open], str, bool, bool, bool, frozenset[Mood], frozenset[Mood]]


class _Walk:
    """Where the reading of a sentence has come to."""

    __slots__ = (
        "all_moods",
        "alleged",
        "attributed",
        "before",
        "by_mood",
        "chain_start",
        "condition",
        "denials",
        "denied",
        "expectations",
        "expects_head",
        "found",
        "inner",
        "is_infinitive",
        "is_let",
        "moods",
        "names",
        "negative",
        "opened",
        "openings",
        "operator_at",
        "outer",
        "segment",
        "segment_start",
        "signature",
        "state",
        "sticky",
        "without",
    )

    def __init__(self, names: frozenset[str]) -> None:
        self.names = names
        self.found: list[Meant] = []
        self.segment = 0
        self.attributed = False
        self.before = ""
        self.outer = _NO_MOODS
        self.denials = 0
        self.openings = _NONE
        self.all_moods = _NO_MOODS
        self.expectations: set[tuple[Mood, bool]] = set()
        self.is_infinitive = False
        self.segment_start = 0
        self.chain_start = 0
        self.operator_at = -1
        self.negative = False
        self.condition = ""
        self.state: State | None = None
        self.signature = _PLAIN
        self._clear()

    def _clear(self) -> None:
        self._settle()
        self.negative = False
        self.denied = False
        self.without = False
        self.operator_at = -1
        self.opened = _NONE
        self.condition = ""
        self.alleged = False
        self.moods = _NO_MOODS
        self.sticky = False
        self.expects_head = False
        self.by_mood = False
        self.is_let = False
        self.inner = False
        self.segment += 1
        self.segment_start = len(self.found)

    def _settle(self) -> None:
        """'Makers in Bahrain are not', 'no exemption is planned': a denial that leads to no word is of all."""
        if self.operator_at < 0:
            return
        after = self.found[self.operator_at :]
        if not after:
            self._turn_back(leads=True)
        elif not any(word.is_head for word in after):
            self.found[self.operator_at :] = [replace(word, is_head=True) for word in after]

    def read(self, pieces: Sequence[Piece]) -> None:
        """Go through what a text in small letters consists of."""
        for i, (kind, word) in enumerate(pieces):
            if kind == "word":
                self._word(word)
            elif kind == "break":
                self._break(word, pieces[i + 1 : i + 3])
            else:
                self._operator(kind, word)
            self.before = word
        self._clear()

    def _operator(self, kind: str, word: str) -> None:
        if kind == "nothing" or (word in ADJECTIVES and self.before in BEFORE_ADJECTIVE):
            return  # 'the proposed control'
        if kind == "report":
            self._report(word)
        elif kind == "if":
            self._clear()
            self.outer = _NO_MOODS
            self.condition = "unless" if word == "unless" else "if"
        else:
            self._govern(kind, word)

    def _govern(self, kind: str, word: str) -> None:
        self.expects_head = not word.endswith("that")
        self.by_mood = kind not in {"deny", "neg", "without", "open", "allege"}
        if kind == "deny":
            self._deny_by_verb(word)
        elif kind == "neg":
            self._negate(word)
        elif kind == "without":
            self.denials += 1
            self.without = True
            self._deny()
        elif kind == "open":
            self._leave_open(word)
        elif kind == "allege":
            self.alleged = True
        else:
            self.sticky = False
            mood = MOODS[kind]
            self.moods |= {mood}
            if mood in _EXPECTATIONS:
                self.expectations.add((mood, self.negative))
            self.all_moods |= {mood}

    def _deny_by_verb(self, word: str) -> None:
        self.denials += 1
        if word in CONTRASTS:
            self.negative = not self.negative
        elif self.before in PASSIVE and word.endswith(("ed", "out", "down")):
            self._turn_back(leads=False)
        else:
            self._deny()
            self.denied = True

    def _leave_open(self, word: str) -> None:
        self.opened |= {_open(word)}
        self.openings |= self.opened
        said = next(reversed(_OPENED.findall(word)), "")
        if said:
            self.found.append(Meant(meaning(said), self._signature(), is_head=True, segment=self.segment))
        self.denials += not word.startswith("whether")
        self.expects_head = False

    def _deny(self) -> None:
        self.negative = not self.negative
        self.operator_at = len(self.found)

    def _negate(self, word: str) -> None:
        if word == "nor" and self.negative:
            self.expects_head = not self.sticky
            return
        self.denials += 1
        self._deny()
        self.sticky = self.sticky or word in {"neither", "none"}
        if word in _OF_SUBJECTS and len(self.found) == self.segment_start:
            self.expects_head = False  # of whom something is denied: the verb leads
        mood = CONTRACTED.get(word)
        if mood:
            self.moods |= {mood}
            self.all_moods |= {mood}

    def _turn_back(self, *, leads: bool) -> None:
        """'The request was rejected': what stands before is what is denied."""
        start = self.segment_start if leads else self.chain_start
        for i in range(start, len(self.found)):
            meant = self.found[i]
            s = meant.signature
            self.found[i] = Meant(
                meant.mark,
                replace(s, is_negative=not s.is_negative, is_denied=not leads),
                meant.is_head or leads,
                meant.segment,
            )

    def _report(self, word: str) -> None:
        untold = self.negative and self.before != "and"
        self.operator_at = -1
        said = replace(_PLAIN, is_negative=untold)
        self.found.append(Meant("say", said, is_head=True, segment=self.segment))
        self._clear()
        self.outer = _NO_MOODS
        self.attributed = True
        self.chain_start = len(self.found)
        self.alleged = word in SPEAKING
        if untold:
            self.opened = frozenset({Open.UNTOLD})

    def _break(self, word: str, then: Sequence[tuple[str, str]]) -> None:
        if word in _KEEPS or (word in {"and", "or"} and then and then[0][1] == "to"):
            return
        if word == "," and self.sticky:
            return
        if word == "that":
            self.operator_at = -1  # what is denied follows
        negative, opened, alleged, moods = self.negative, self.opened, self.alleged, self.moods | self.outer
        condition, denied = self.condition, self.denied
        chain = self.chain_start
        self._clear()
        self.chain_start = chain if word == "that" else len(self.found)
        self.outer = moods if word in {"that", "which"} else _NO_MOODS
        if word == "that":
            self.inner = True
            self.negative, self.opened, self.alleged = negative, opened, alleged
            self.condition, self.denied = condition, denied

    def _signature(self) -> Signature:
        state = (
            self.negative,
            self.denied,
            self.opened,
            self.condition,
            self.alleged,
            self.attributed,
            self.is_infinitive,
            self.moods,
            self.outer,
        )
        if state != self.state:  # most words are meant as the one before
            self.state, self.signature = state, Signature(*state)
        return self.signature

    def _word(self, word: str) -> None:
        if word == "to":
            self.is_infinitive = True
            return
        if word in BE:
            if word in FINITE and self.inner and self.negative and self._led():
                # 'A decision that it may not recover the duties was affirmed'
                self.negative, self.moods, self.operator_at, self.without = False, _NO_MOODS, -1, False
            self.expects_head = True
            self.sticky = False
            self.is_infinitive = word == "be" and not self.moods  # 'asked that it be debated'
            if self.without:
                self.without = False
                self.negative = not self.negative
            return
        if word in IDLE:
            self.expects_head = self.expects_head and word != "by" and not (self.by_mood and word in ARTICLES)
            if word in {"did", "does"}:
                self.moods, self.expects_head = _NO_MOODS, True
            self.is_infinitive = False
            return
        mark, is_past, is_done, leads = _form_of(word)
        is_infinitive = self.is_infinitive and (is_action(word) or self.before == "be")
        is_head = (
            (
                self.expects_head
                or is_infinitive
                or leads
                or (is_past and not self._describes() and not self._trails())
            )
            and word not in self.names
            and not word[0].isdigit()
        )
        self.is_infinitive = is_infinitive or self.is_let or self._is_gerund(word)
        if word in LETTING:
            self.is_let = True
        self.found.append(Meant(mark, self._signature(), is_head, self.segment))
        if is_done:
            self.sticky = False
        self.expects_head = False
        self.is_infinitive = False

    def _is_gerund(self, word: str) -> bool:
        """'Feared losing', 'before deciding'; not 'is losing', nor ', losing'."""
        return word.endswith("ing") and (
            self.before in PREPOSITIONS or self.before in FEARS or self.before.endswith("ed")
        )

    def _led(self) -> bool:
        return any(word.is_head for word in self.found[self.segment_start :])

    def _trails(self) -> bool:
        """'Does not apply to machines assembled there': what is denied stands before."""
        if not self.negative or self.before in PASSIVE:
            return False
        return self.operator_at >= 0 and any(word.is_head for word in self.found[self.operator_at :])

    def _describes(self) -> bool:
        return not self.before or self.before in BEFORE_ADJECTIVE or self.before[0].isdigit()


@functools.lru_cache(maxsize=8192)
def _form_of(word: str) -> tuple[str, bool, bool, bool]:
    """What a word means, whether it may be a past form, whether it is one or a verb, and whether it leads by itself."""
    mark = meaning(word.rstrip(".,"))
    is_past = word.endswith("ed") or word in IRREGULAR
    return mark, is_past, is_past or is_verb(mark), is_verb(mark) or word in PRESENT


def _open(word: str) -> Open:
    if word.startswith("whether"):
        return Open.WHETHER
    if "rul" in word or "exclud" in word or "den" in word or "door" in word or "open" in word:
        return Open.NOT_EXCLUDED
    if "decid" in word or "decision" in word or "determin" in word or word.startswith("un"):
        return Open.UNDECIDED
    return Open.UNTOLD

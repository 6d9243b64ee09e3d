"""Goes through what a sentence consists of and tells for each word how it is meant."""

import re
from collections.abc import Sequence
from typing import Final

from service.ground.lexicon import meaning
from service.ground.marking import Marking
from service.ground.meaning_words import (
    ADJECTIVES,
    ARTICLES,
    ASKING,
    BEFORE_ADJECTIVE,
    CONTRASTS,
    FEARS,
    FINITE,
    LETTING,
    NAMING,
    PASSIVE,
    PREPOSITIONS,
    PUNISHED,
    SPEAKING,
    WRITING,
)
from service.ground.operators import CONTRACTED, MOODS, Mood, Piece
from service.ground.signatures import NO_MOODS, PLAIN, Open
from service.ground.word_forms import Form, form_of, openness_of

_EXPECTATIONS: Final = frozenset({Mood.EXPECT, Mood.PLAN, Mood.CONSIDER, Mood.AGREE, Mood.PROPOSE})
_OPENED: Final = re.compile(
    r"\b(?!whether\b|not\b|out\b|that\b|to\b|on\b|if\b|when\b|it\b|or\b|has\b|had\b|was\b)[a-z]+"
)
_UNTOLD: Final = PLAIN._replace(is_negative=True)
_ENDING: Final = (
    "stop",
    "ceas",
)  # 'stopped charging' tells that it no longer is, not that somebody denies it
_KEEPS: Final = frozenset({'"'})
_OF_SUBJECTS: Final = frozenset(
    "neither nor no none nobody nothing hardly barely scarcely rarely seldom".split()
)


class Walk(Marking):
    """Goes through a sentence, word by word and operator by operator."""

    __slots__ = ()

    def read(self, pieces: Sequence[Piece]) -> None:
        """Go through what a text in small letters consists of."""
        for i, (kind, word) in enumerate(pieces):
            if kind == "word":
                form = form_of(word)
                if (
                    form.is_quiet
                    and self.is_settled
                    and not (self.expects_head or self.is_infinitive or self.is_let)
                ):
                    self.found.append((form.mark, self.signature, False, self.segment))
                elif form.role is None:
                    self._word(word, form)
                else:
                    self._small_word(form.role, word)
            else:
                if kind == "break":
                    self._break(word, pieces[i + 1 : i + 3])
                else:
                    self._operator(kind, word)
                self.is_settled = False
            self.before = word
        self._clear()

    def _operator(self, kind: str, word: str) -> None:
        if kind == "nothing" or (word in ADJECTIVES and self.before in BEFORE_ADJECTIVE):
            return  # 'the proposed control'
        if kind == "report":
            self._report(word)
        elif kind == "if":
            self._clear()
            self.outer = NO_MOODS
            self.condition = "unless" if word == "unless" else "if"
            self.is_marked = True
        else:
            self._govern(kind, word)

    def _govern(self, kind: str, word: str) -> None:
        self.is_marked = True
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
            if self.contrasts:  # 'Wholesalers rather than retailers will have to register': they will
                self.negative = self.contrasts = False
            mood = MOODS[kind]
            self.named_mood = mood if self.before in NAMING and mood not in self.moods else None
            self.moods |= {mood}
            if mood in _EXPECTATIONS:
                self.expectations.add((mood, self.negative))
            self.all_moods |= {mood}

    def _deny_by_verb(self, word: str) -> None:
        self.denials += 1
        if word in CONTRASTS:
            self.negative = not self.negative
            self.contrasts = self.negative
        elif self.before in PASSIVE and word.endswith(("ed", "out", "down")):
            self._turn_back(leads=False)
        else:
            self._deny()
            self.denied = not word.startswith(_ENDING)

    def _leave_open(self, word: str) -> None:
        self.opened |= {openness_of(word)}
        self.openings |= self.opened
        said = next(reversed(_OPENED.findall(word)), "")
        if said:
            self.found.append((meaning(said), self._signature(), True, self.segment))
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
        self.is_copular = self.before in PASSIVE
        self.contrasts = word == "not" and self.before == ","
        self.sticky = self.sticky or word in {"neither", "none"}
        if word in _OF_SUBJECTS and len(self.found) == self.segment_start:
            self.expects_head = False  # of whom something is denied: the verb leads
        mood = CONTRACTED.get(word)
        if mood:
            self.moods |= {mood}
            self.all_moods |= {mood}

    def _report(self, word: str) -> None:
        untold = self.negative and self.before != "and"
        self.operator_at = -1
        self.found.append(("say", _UNTOLD if untold else PLAIN, True, self.segment))
        self._clear()
        self.outer = NO_MOODS
        self.attributed = True
        self.chain_start = len(self.found)
        self.alleged = word in SPEAKING
        if untold:
            self.opened = frozenset({Open.UNTOLD})
        self.is_marked = untold or self.alleged

    def _break(self, word: str, then: Sequence[tuple[str, str]]) -> None:
        if word in _KEEPS or (word in {"and", "or"} and then and then[0][1] == "to"):
            return
        if word == "," and self.sticky:
            return
        is_of_reason = word == "because" and self.negative and self.operator_at == len(self.found)
        if word == "that" or is_of_reason:
            self.operator_at = -1  # what is denied follows
        if self.contrasts and word == "that":
            self.negative = False  # 'a glut, not the fee that came in May'
        negative, opened, alleged, moods = self.negative, self.opened, self.alleged, self.moods | self.outer
        was_done = not (negative or opened or alleged or moods or self.condition or self.is_infinitive)
        was_done = was_done and self._led() if len(self.found) > self.segment_start else self.was_done
        condition, denied = self.condition, self.denied
        chain = self.chain_start
        self._clear()
        self.was_done = was_done
        self.is_marked = was_done or is_of_reason or word == "that"
        self.chain_start = chain if word == "that" else len(self.found)
        self.outer = moods if word in {"that", "which"} else NO_MOODS
        if is_of_reason:  # 'because of a good harvest and not because of imports'
            self.negative, self.operator_at = True, len(self.found)
        if word == "that":
            self.inner = True
            self.negative, self.opened, self.alleged = negative, opened, alleged
            self.condition, self.denied = condition, denied

    def _word(self, word: str, form: Form) -> None:
        is_infinitive = self.is_infinitive and (form.is_plain or self.before == "be")
        if is_infinitive and word in ASKING and self._wrote():
            is_infinitive = False  # 'wrote to the president to ask for a delay'
        is_head = (
            (
                self.expects_head
                or is_infinitive
                or form.leads
                or (form.is_past and not self._describes() and not self._trails())
            )
            and word not in self.names
            and not word[0].isdigit()
        )
        self.is_infinitive = is_infinitive or self.is_let or (form.is_gerund and self._is_gerund())
        if self.is_infinitive:
            signature, self.is_settled = self._signature(), False
        elif self.is_settled:
            signature = self.signature
        else:
            signature = self.signature = self._signature()
            self.is_settled = True
        self.found.append((form.mark, signature, is_head, self.segment))
        if word in LETTING:
            self.is_let = self.is_marked = True
        elif word in PUNISHED and not (
            self.negative or self.opened or self.alleged or self.moods or self.condition
        ):
            self.is_punished = self.was_done = self.is_marked = True
        if form.is_done:
            self.sticky = False
        self.expects_head = False
        self.is_infinitive = False

    def _small_word(self, role: str, word: str) -> None:
        if role == "to":
            self.is_infinitive = True
        elif role == "be":
            self.is_settled = False
            if self.contrasts:
                self.negative = self.contrasts = False
            if self.named_mood is not None and word in PASSIVE:
                self.moods -= {self.named_mood}  # 'the plan was approved'
                self.named_mood = None
            if word in FINITE and self.inner and self.negative and self._led():
                # 'A decision that it may not recover the duties was affirmed'
                self.negative, self.moods, self.operator_at, self.without = False, NO_MOODS, -1, False
            self.expects_head = True
            self.sticky = False
            self.is_infinitive = word == "be" and not self.moods  # 'asked that it be debated'
            if self.without:
                self.without = False
                self.negative = not self.negative
        else:
            if self.is_copular and word in ARTICLES and self.operator_at == len(self.found):
                self.predicate_at = len(self.found)
            self.expects_head = self.expects_head and word != "by" and not (self.by_mood and word in ARTICLES)
            if word in {"did", "does"}:
                self.moods, self.expects_head, self.is_settled = NO_MOODS, True, False
            self.is_infinitive = False

    def _is_gerund(self) -> bool:
        """'Feared losing', 'before deciding'; not 'is losing', ', losing', 'ended it after finding'."""
        if self.before == "after" or (self.before == "for" and self.is_punished):
            return not self.was_done
        return not self.before.startswith(_ENDING) and self._precedes_gerund()

    def _precedes_gerund(self) -> bool:
        return self.before in PREPOSITIONS or self.before in FEARS or self.before.endswith("ed")

    def _wrote(self) -> bool:
        heads = [mark for mark, _, is_head, _ in self.found[self.segment_start :] if is_head]
        return bool(heads) and heads[-1] in WRITING

    def _led(self) -> bool:
        return self._leads_since(self.segment_start)

    def _trails(self) -> bool:
        """'Does not apply to machines assembled there': what is denied stands before."""
        if not self.negative or self.before in PASSIVE:
            return False
        return self.operator_at >= 0 and self._leads_since(self.operator_at)

    def _describes(self) -> bool:
        return not self.before or self.before in BEFORE_ADJECTIVE or self.before[0].isdigit()

"""Gives the tokens of an article in another language the words of English dates, which the rules read."""

from typing import Final

from service.annotate.times.edited_tokens import EditedTokens
from service.annotate.times.foreign_counts import counts, lengths, phrases
from service.annotate.times.foreign_numbers import Around, is_counted
from service.annotate.times.foreign_reading import Reading
from service.annotate.times.foreign_spelling import spelled_days
from service.annotate.times.lexicon import ABBREVIATED_MONTHS, KINDS, MONTHS, WEEKDAYS, WORDS
from service.annotate.times.tokens import Tokens
from service.annotate.times.vocabularies import VOCABULARIES, primary_of, vocabulary_of

_MONTH, _WEEKDAY, _DAY, _ORDINAL, _YEAR, _STEP, _OF, _IN, _TO, _FROM, _AND, _THE = (
    KINDS[kind] for kind in "month weekday day ordinal year step of in to from and the".split()
)
_NAME, _OTHER, _NUMBER, _STOP, _BREAK, _COMMA, _DASH, _SLASH, _OPEN, _SHORT, _AFTER = (
    KINDS[kind] for kind in "name other number stop break comma dash slash open short after".split()
)
_LEXICAL: Final = frozenset(WORDS.values()) | {_NAME, _OTHER}
_STEPPED: Final = frozenset(KINDS[kind] for kind in "unit quarter half weekday month".split())
_DATED: Final = frozenset({_MONTH, _DAY, _ORDINAL, _YEAR})
_FIRSTS: Final = frozenset({"1er", "1re", "1ère", "1º", "1ª", "1o", "1e", "1ste"})
_RAISED: Final = frozenset({"er", "re", "º", "ª"})
_ELISIONS: Final = frozenset("l d qu jusqu all dall dell nell sull quest".split())
_OPENERS: Final = frozenset({"", _STOP, _BREAK, KINDS["quote"]})
_RANGE_REACH: Final = 8
_FEW: Final = 4  # letters that an abbreviation has at most
_HABITS: Final = frozenset("los les le il as às aos i".split())  # 'le lundi', 'los lunes': all of them
_TOWARD: Final = frozenset({"auf", "naar", "para", "na"})
_AFTER_A_NUMBER: Final = frozenset({_MONTH, KINDS["quarter"], KINDS["half"]})
_WITH_A_YEAR: Final = _DATED | {KINDS["quarter"], KINDS["half"], KINDS["unit"]}
_PLACED: Final = frozenset("the in on of to from".split())


def translate(tokens: Tokens, language: str | None) -> Tokens:
    """The same tokens with English words in place of the language's; those of English stay as they are.

    What is no word of the language's dates loses what it would mean in English: French 'an' is no 'an'.
    """
    primary = (language or "en").lower()[:2]
    if primary == "en":
        return tokens
    work = _Translation(tokens, vocabulary_of(language))
    if work.vocabulary is not None:
        read = Reading(work.kinds, work.words, tokens.words, primary_of(language), tokens.glued)
        work.name()
        work.replace((*phrases(read), *lengths(read)))
        work.replace(spelled_days(read))
        work.join_days()
        work.turn_round()
        work.choose()
        work.replace(counts(read))
        work.uncount()
    else:
        work.hold_back()
    return work.result()


class _Translation(EditedTokens):
    """Tokens under work, word by word, in the order in which a translation reads them."""

    __slots__ = ()

    def name(self) -> None:
        """Give each word of the language its English word and kind."""
        for index, kind in enumerate(self.kinds):
            if kind == _SHORT:
                self._unquote(index)
            elif self.words[index] in _FIRSTS:
                self.put(index, _ORDINAL, "1st")
            elif self.words[index] in _RAISED and self.word(index - 1) in {"1", "."}:
                self._raise(index)
            elif kind in _LEXICAL and index not in self.dropped:
                self._name(index)

    def _raise(self, index: int) -> None:
        """Join '1 er' and '1.º' to one token."""
        first = index - 1 - (self.word(index - 1) == ".")
        if self.word(first) == "1":
            self.ends[first] = self.ends[index]
            self.put(first, _ORDINAL, "1st")
            self.dropped |= set(range(first + 1, index + 1))

    def _name(self, index: int) -> None:
        vocabulary = self.vocabulary
        if vocabulary is None:
            return
        word = self.words[index].replace("\u2019", "'")
        if self.kind(index + 1) == _DASH and self.glued(index + 1) and self.glued(index + 2):
            compound = f"{word}-{self.word(index + 2)}"  # 'segunda-feira'
            if compound in vocabulary.words:
                self.ends[index] = self.ends[index + 2]
                self.dropped |= {index + 1, index + 2}
                word = compound
        if word not in vocabulary.words and "'" in word:
            elided, _, rest = word.partition("'")
            if elided in _ELISIONS and rest in vocabulary.words:
                self.starts[index] += len(elided) + 1
                word = rest
        english = vocabulary.words.get(word) or self._shortened(index, word)
        english = english or self._verb(word)
        if english is None:
            english = "" if self.kinds[index] not in {_MONTH, _WEEKDAY} else self._english(index)
            if not english:
                raw = self.source.text[self.starts[index] : self.starts[index] + 1]
                self.kinds[index] = _NAME if raw.isupper() else _OTHER
                return
        kind = WORDS.get(english, _OTHER)
        if kind in {_MONTH, _WEEKDAY} and not self._is_meant(index, english):
            self.put(index, _NAME, word)
        else:
            self.put(index, kind, english)

    def _verb(self, word: str) -> str | None:
        """'entrará' looks ahead, 'anunció' back."""
        if self.vocabulary is None or len(word) <= _FEW or not word.islower():
            return None
        if self.vocabulary.ahead and word.endswith(self.vocabulary.ahead):
            return "will"
        return "said" if self.vocabulary.back and word.endswith(self.vocabulary.back) else None

    def _english(self, index: int) -> str:
        """The English name of a month or a day, which may stand in any language; '' for its short forms."""
        word = self.words[index]
        bare = word.rstrip(".")
        if bare in ABBREVIATED_MONTHS and bare != "may":
            return word if word.endswith(".") and self._is_beside_figures(index) else ""
        return word if bare in MONTHS or (bare in WEEKDAYS and len(bare) > _FEW) else ""

    def _shortened(self, index: int, word: str) -> str | None:
        """The month of 'avr.' in '3 avr. 2024', whose full stop it takes in."""
        bare = word.rstrip(".")
        english = self.vocabulary.shortened.get(bare) if self.vocabulary else None
        if english is None:
            return None
        dotted = self.word(index + 1) == "." and self.glued(index + 1)
        if not self._is_beside_figures(index):
            return None
        if dotted:
            self.ends[index] = self.ends[index + 1]
            self.dropped.add(index + 1)
        return english

    def _is_beside_figures(self, index: int) -> bool:
        """Whether a day stands before a month's short name."""
        before = index - 1
        if self.kind(before) == _OF or self.word(before) == ".":
            before -= 1
        return self.kind(before) in {_DAY, _ORDINAL}

    def _is_meant(self, index: int, english: str) -> bool:
        """Whether the capital, or its lack, lets a word be a date: 'Avril Lavigne', 'Abril S.A.'."""
        raw = self.source.text[self.starts[index] : self.ends[index]]
        nouns = self.vocabulary is not None and self.vocabulary.names_in_capitals
        if nouns or english == self.source.words[index]:
            return not raw[:1].islower() or not nouns
        if raw[:1].islower():
            return True
        before = index - 1
        if self.word(before) == "of" or self.word(before) == ".":
            before -= 1
        if english in WEEKDAYS:
            opens = self.kind(before) in _OPENERS and self.kind(index + 1) != _NAME
            return opens or self.kind(index + 1) == _DAY
        return self.kind(before) in {_DAY, _ORDINAL} and before != index - 1 - (self.kind(index - 1) == _STOP)

    def _unquote(self, index: int) -> None:
        """Read "l'11 aprile" as a day, not as the year 2011."""
        digits = "".join(c for c in self.words[index] if c.isdigit())
        if self.glued(index) and self.word(index - 1) in _ELISIONS | _PLACED and 1 <= int(digits) <= 31:
            self.starts[index] += 1
            self.put(index, _DAY, digits)

    def join_days(self) -> None:
        """Take the full stop of '3. April' and '3.-5. April' into the day."""
        for index in range(len(self.kinds) - 1, 0, -1):
            stop = self.words[index] == "." and self.glued(index) and self.kind(index - 1) == _DAY
            if stop and self._leads_to_a_month(index + 1):
                self.ends[index - 1] = self.ends[index]
                self.put(index - 1, _ORDINAL, f"{self.words[index - 1]}th")
                self.dropped.add(index)

    def _leads_to_a_month(self, index: int) -> bool:
        """Whether a month follows, or the other end of a range that has been joined to one."""
        if self.vocabulary is None or not self.vocabulary.dotted_days:
            return False
        if self.kind(index) in {_DASH, _SLASH, _TO, _AND, _COMMA} or self.word(index) == "until":
            if self.kind(index) == _SLASH and self.kind(index + 1) == _ORDINAL:
                self.put(index, _DASH, "-")
            index += 1
            index += self.kind(index) == _THE
            return self.kind(index) == _ORDINAL
        return self.kind(index) in _AFTER_A_NUMBER

    def turn_round(self) -> None:
        """Put 'last' before what it belongs to: 'le mois dernier', 'el lunes pasado'."""
        for index in range(1, len(self.kinds)):
            if self.kinds[index] != _STEP or self.kind(index + 1) in _STEPPED:
                continue
            if self._is_of_a_day(index):
                self.put(index, _OTHER, self.words[index])
            elif self.kinds[index - 1] in _STEPPED and self.words[index] in {"last", "next"}:
                self.kinds[index - 1], self.kinds[index] = self.kinds[index], self.kinds[index - 1]
                self.words[index - 1], self.words[index] = self.words[index], self.words[index - 1]
                if self.word(index - 2) in {"the", "of"} and self.kind(index - 3) not in _WITH_A_YEAR:
                    self.put(index - 2, _OTHER, self.source.words[index - 2])
            else:
                self.put(index, _OTHER, self.source.words[index])

    def _is_of_a_day(self, index: int) -> bool:
        """'le 15 mars dernier', 'el pasado 2 de marzo': the day, and no whole month, tells of 'last'."""
        if self.kind(index + 1) in {_DAY, _ORDINAL}:
            return True
        before = index - 2 - (self.kind(index - 2) == _OF)
        return self.kind(index - 1) == _MONTH and self.kind(before) in {_DAY, _ORDINAL}

    def choose(self) -> None:
        """Settle the words that are several in English: 'du 3 au 5', 'bis', 'morgen'."""
        for index, word in enumerate(self.words):
            if index in self.dropped:
                continue
            if word == "of" and self._opens_a_range(index):
                self.put(index, _FROM, "from")
            elif word == "until":
                self._reach(index)
            elif self.source.words[index] in {"a", "ad"} and self._ends_a_range(index):
                self.put(index, _TO, "to")
            elif self.kinds[index] == _WEEKDAY and self.source.words[index - 1] in _HABITS and index:
                self.put(index - 1, _OTHER, "every" if self.kind(index + 1) != _DAY else "")
            elif word == "the" and self.kinds[index] == _THE and not self._is_inside_a_date(index):
                self.put(index, _OTHER, self.source.words[index])
                if self.kind(index + 1) in {_DAY, _ORDINAL}:  # 'entre le 30 mars et le 3 avril'
                    self.dropped.add(index)
            elif meant := self._means(index, word):
                self.put(index, _OTHER, meant)

    def _ends_a_range(self, index: int) -> bool:
        """'da gennaio a marzo'."""
        dated = self.kind(index - 1) in _DATED and self.kind(index + 1) in _DATED
        return dated and any(self.kind(at) == _FROM for at in range(index - _FEW, index - 1))

    def _reach(self, index: int) -> None:
        """Take in the rest of 'tot en met', and read 'to' between two dates."""
        if self.source.words[index + 1 : index + 3] == ["en", "met"]:
            self.dropped |= {index + 1, index + 2}
        if self.kind(index - 1) in _DATED:
            self.put(index, _TO, "to")

    def _means(self, index: int, word: str) -> str:
        """What a word means in English beside a date, '' where it stays what it is."""
        if self._is_done(index):
            return "said"
        if self.source.words[index] in _TOWARD and self._is_led_to(index):
            return "until"
        if word == "effective" and self.kind(index + 1) == _MONTH:
            return "by"  # 'ab Mai': 'effective May' might be no month
        return self.source.words[index] if self._is_something_else(index, word) else ""

    def _is_something_else(self, index: int, word: str) -> bool:
        """'am Morgen' is no 'tomorrow', the 'a' of 'de 3 a 5' no verb."""
        if word == "tomorrow":
            return self._is_morning(index)
        if word == "will" and self.source.words[index] in {"va", "van"}:
            return self.vocabulary is VOCABULARIES["es"] and self.source.words[index + 1 : index + 2] != ["a"]
        has = word == "was" and self.source.words[index] in {"a", "è"}
        return has and self.kind(index + 1) in _DATED

    def _is_done(self, index: int) -> bool:
        """'les droits annoncés lundi': a participle right before a date."""
        if self.vocabulary is None or self.kinds[index] != _OTHER or not self.vocabulary.done:
            return False
        word, at = self.source.words[index], index + 1
        if len(word) <= _FEW or not word.endswith(self.vocabulary.done) or self.words[index] != word:
            return False
        while at < index + _FEW and self.kind(at) in {_IN, _THE, KINDS["on"]}:
            at += 1
        return self.kind(at) in _DATED | {_WEEKDAY}

    def _is_led_to(self, index: int) -> bool:
        """'auf den 15. August', 'para agosto'."""
        at = index + 1 + (self.kind(index + 1) == _THE)
        at += self.word(at) in {"early", "mid", "late"}
        if self.kind(at) == _DAY:
            return self.kind(at + 1 + (self.kind(at + 1) == _OF)) == _MONTH
        return self.kind(at) in {_ORDINAL, _MONTH}

    def _is_inside_a_date(self, index: int) -> bool:
        """'entre el 3 y el 5', 'Mittwoch, den 3. April'."""
        before = index - 1 - (self.kind(index - 1) == _COMMA)
        if self.word(before) == "until":
            return False
        return self.kind(index + 1) in {_DAY, _ORDINAL} and self.kind(before) in {_AND, _TO, _WEEKDAY}

    def _opens_a_range(self, index: int) -> bool:
        """Whether 'de', 'du' or 'del' means 'from': a date follows, and 'to' in a while."""
        if self.kind(index + 1) not in _DATED | {_WEEKDAY} or self.kind(index - 1) in _DATED:
            return False
        for at in range(index + 2, min(index + _RANGE_REACH, len(self.kinds))):
            if self.kinds[at] in {_STOP, _BREAK}:
                return False
            if self.kinds[at] == _TO:
                return self.kind(at + 1) in _DATED | {_WEEKDAY}
        return False

    def _is_morning(self, index: int) -> bool:
        """'am Morgen', 'la mañana', 'esta mañana', 'heute Morgen'."""
        raw = self.source.text[self.starts[index] : self.starts[index] + 1]
        before = self.source.words[index - 1] if index else ""
        led = before in {"la", "de", "esta", "una", "der", "den", "het", "heute", "gestern", "por"}
        return led or (raw.isupper() and before not in {"", ".", "\u201e", "\u201c", '"'})

    def uncount(self) -> None:
        """Keep four figures that count something from being a year."""
        nouns = self.vocabulary is not None and self.vocabulary.names_in_capitals
        around = Around(self.kinds, self.words, self.source.words, nouns)
        for index, kind in enumerate(self.kinds):
            if kind == _YEAR and is_counted(around, index):
                self.put(index, _NUMBER, self.words[index])

    def hold_back(self) -> None:
        """Leave out the year of '3. huhtikuuta 2024', in a language we cannot read: it would lose the day."""
        for index, kind in enumerate(self.kinds):
            if kind == _YEAR and (self._is_around(index, -1) or self._is_around(index, 1)):
                self.put(index, _NUMBER, self.words[index])

    def _is_around(self, index: int, step: int) -> bool:
        """Whether a word stands between a year and a day, and nothing else but 'of' and a full stop."""
        at, words = index + step, 0
        while abs(at - index) <= _FEW and self.kind(at) in {_OTHER, _NAME, _OF, _STOP}:
            words += self.kind(at) in {_OTHER, _NAME}
            at += step
        return 1 <= words <= 2 and self.kind(at) == _DAY

"""What a value keeps in its own dictionary is worked out once for each value."""

from dataclasses import dataclass

from service.ground.lazy import Lazy, kept


@dataclass(frozen=True)
class Text:
    """A text that counts how often it was read."""

    words: str
    readings: list[str]

    @Lazy
    def length(self) -> int:
        """How long it is."""
        self.readings.append("length")
        return len(self.words)


@kept
def first_word(text: Text) -> str | None:
    """What it begins with, or None."""
    text.readings.append("first")
    return text.words.split()[0] if text.words else None


def test_an_attribute_is_worked_out_once() -> None:
    """The second time it is at hand."""
    text = Text("a tariff", [])
    assert (text.length, text.length, text.readings) == (8, 8, ["length"])


def test_an_answer_is_kept_by_each_value_also_when_it_is_none() -> None:
    """Two texts do not share their answers."""
    empty, text = Text("", []), Text("a tariff", [])
    assert [first_word(empty), first_word(empty), first_word(text)] == [None, None, "a"]
    assert (empty.readings, text.readings) == (["first"], ["first"])

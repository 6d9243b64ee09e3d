"""Tells what a word does by its form: whether it is small, a verb, done, or leaves something open."""

from typing import NamedTuple

from service.ground.lexicon import is_action, is_noun_of_action, is_verb, meaning
from service.ground.meaning_words import BE, IDLE, LETTING, PUNISHED
from service.ground.signatures import Open
from service.ground.verb_forms import IRREGULAR, PRESENT
from service.remembering import remembered


class Form(NamedTuple):
    """What a word means and may do, whatever stands beside it."""

    role: str | None  # of small words, which say nothing themselves
    mark: str
    is_past: bool  # or may be
    is_done: bool  # a past form or a verb
    leads: bool  # by itself
    is_plain: bool  # a verb in its plain form
    is_gerund: bool
    is_quiet: bool  # changes nothing, and leads only where something before it expects that


@remembered(8192)
def form_of(word: str) -> Form:
    """What a word in small letters means and may do."""
    role = "to" if word == "to" else "be" if word in BE else "idle" if word in IDLE else None
    mark = meaning(word.rstrip(".,"))
    is_past = word.endswith("ed") or word in IRREGULAR
    is_gerund = word.endswith("ing")
    leads = (is_verb(mark) and not is_noun_of_action(word)) or word in PRESENT
    return Form(
        role,
        mark,
        is_past,
        is_done=is_past or is_verb(mark),
        leads=leads,
        is_plain=is_action(word),
        is_gerund=is_gerund,
        is_quiet=role is None and not (is_past or leads or is_gerund or word in LETTING or word in PUNISHED),
    )


def openness_of(word: str) -> Open:
    """What words such as 'has not decided whether' leave open."""
    if word.startswith("whether"):
        return Open.WHETHER
    if "rul" in word or "exclud" in word or "den" in word or "door" in word or "open" in word:
        return Open.NOT_EXCLUDED
    if "decid" in word or "decision" in word or "determin" in word or word.startswith("un"):
        return Open.UNDECIDED
    return Open.UNTOLD

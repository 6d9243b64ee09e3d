"""Tells what a word does by its form: whether it is small, a verb, done, or leaves something open."""

import functools

from service.ground.lexicon import is_action, is_verb, meaning
from service.ground.meaning_words import BE, IDLE
from service.ground.signatures import Open
from service.ground.verb_forms import IRREGULAR, PRESENT


@functools.lru_cache(maxsize=8192)
def form_of(word: str) -> tuple[str | None, str, bool, bool, bool, bool]:
    """What a word does where it says nothing itself, else None and what it means.

    Then whether it may be a past form, is one or a verb, leads by itself, and is a verb in its plain form.
    """
    role = "to" if word == "to" else "be" if word in BE else "idle" if word in IDLE else None
    mark = meaning(word.rstrip(".,"))
    is_past = word.endswith("ed") or word in IRREGULAR
    return role, mark, is_past, is_past or is_verb(mark), is_verb(mark) or word in PRESENT, is_action(word)


def openness_of(word: str) -> Open:
    """What words such as 'has not decided whether' leave open."""
    if word.startswith("whether"):
        return Open.WHETHER
    if "rul" in word or "exclud" in word or "den" in word or "door" in word or "open" in word:
        return Open.NOT_EXCLUDED
    if "decid" in word or "decision" in word or "determin" in word or word.startswith("un"):
        return Open.UNDECIDED
    return Open.UNTOLD

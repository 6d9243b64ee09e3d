"""Tells whether all that a text says is yet to come: each sentence leads with a verb such as 'would drive'."""

import re
from typing import Final

# The sentence as far as its first verb that only looks ahead; a few words that name who or what.
_AHEAD: Final = re.compile(
    r"(?P<subject>(?:[\w'.-]{1,24} ){1,8})"
    r"(?:will|would|could|might|should|(?:is|are) (?:expected|set|due|scheduled|slated|likely) to|plans? to|intends? to|hopes? to|"
    r"(?:starts?|begins?|takes? effect|kicks? in|enters? into force) (?:early |late |only )?(?:in |from |as of )?(?:next|the coming))\b"
    r"(?! (?:have|remain|stay|continue|keep|go on)\b)"  # what stays is there already
)
# Who says it: what they say is what counts.
_SAID: Final = re.compile(
    r"^.{0,120}?\b(?:said|says|added|adds|warned|warns|argued|argues|told [^,;]{1,40}?|stated|noted|notes|predicted|predicts|"
    r"insisted|wrote|writes|estimated|estimates|believes?|believed|expects?|expected|promised|vowed|pledged|announced|confirmed)"
    r"(?: (?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?(?: that)? (?=\w)"
)
_FRONT: Final = re.compile(
    r"^(?:(?i:on|from|by|in|under(?= (?:the|a|this) (?:draft|proposal|plan|bill)\b)|after|until|starting|beginning|without|with|at|as of) [^,;]{1,50}, )?"
)
_SENTENCE_END: Final = re.compile(r"(?<![A-Z.][.])(?<=[.?!])[\"')]?\s+(?=[\"(]?[A-Z])")
_DETERMINERS: Final = frozenset(
    {
        "the",
        "a",
        "an",
        "its",
        "their",
        "his",
        "her",
        "this",
        "these",
        "those",
        "any",
        "no",
        "all",
        "such",
        "most",
    }
)
# What is, what somebody has, and what goes on after another verb.
_THERE_ALREADY: Final = frozenset(
    {"existing", "current", "present", "now", "already", "today's", "and", "or", "but"}
)
_SHORT: Final = 3


def is_prospect(text: str) -> bool:
    """Whether each sentence of a plain text first names somebody or something and then what is to come.

    'Refiners had warned that a ban would drive business away' tells of nothing that is so; 'the duty, imposed
    in May, will stay' and 'the rule covers pumps and will cover valves' do.
    """
    sentences = _SENTENCE_END.split(text.strip())
    return bool(text.strip()) and all(map(_looks_ahead, sentences))


def _looks_ahead(sentence: str) -> bool:
    told = sentence[said.end() :] if (said := _SAID.match(sentence)) else sentence
    told = _FRONT.sub("", told, count=1)
    ahead = _AHEAD.match(told)
    return ahead is not None and _names(ahead["subject"].split())


def _names(subject: list[str]) -> bool:
    """Whether these words only name somebody or something: without a verb, an owner, or a 'now'."""
    if any(word.lower() in _THERE_ALREADY or word.endswith("'s") for word in subject):
        return False
    words = subject[1:] if subject[0].lower() in _DETERMINERS else subject
    return not any(_may_tell(word, is_first=i == 0) for i, word in enumerate(words[:-1]))


def _may_tell(word: str, *, is_first: bool) -> bool:
    """Whether a small word could be a verb in the present or the past, or joins another clause."""
    if word in {"which", "who", "that", "is", "are", "was", "were", "has", "have", "had", "does", "did"}:
        return True
    if not word.islower() or len(word) <= _SHORT:
        return False
    return (word.endswith("s") and not word.endswith(("ss", "'s"))) or (word.endswith("ed") and not is_first)

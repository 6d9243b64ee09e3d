"""Fills out a topic that only points back, such as 'the notice', from the sentences in which it is told."""

import re
from collections.abc import Sequence
from typing import Final

from service.annotate.values import AnnotatedArticle, Sentence
from service.candidates.actions import sentence_text
from service.candidates.phrases import measures_in, only_measure

_POINTS: Final = re.compile(
    r"(?:the |this |that |these |those |its |their )(?:proposed |planned |whole |entire )?"
    r"(?P<head>[a-z]{4,15})",
    re.IGNORECASE,
)
# These name a measure only by what was said of it.
_GENERAL: Final = frozenset(
    """
    move step measure action decision outcome plan proposal idea approach effort policy result addition change
    """.split()
)
_SMALL: Final = frozenset(
    """
    the a an this that these those its their his her our my new proposed planned latest whole entire own such
    any all every each
    """.split()
)
# Who is against the decision to lift a ban is not against the ban.
_UNDONE: Final = re.compile(
    r"\b(?:lift|end(?!-)|scrap|repeal|revok|rescin|reject|refus|den(?:y|i)|dismiss|str(?:ike|uck)|suspen|postpon|delay|paus|remov|withdr|"
    r"eas(?:e|ing)|relax|loosen|cut|exempt|waiv|exclu|overturn|vacat|laps|expir|terminat|drop|abandon|shelv|roll|revers|n['\u2019]t|not|no)",
    re.IGNORECASE,
)
_WHOSE: Final = re.compile(
    r" (?:officials?|experts?|advis[eo]rs?|analysts?|lawyers?|lists?|polic(?:y|ies)|regimes?|cases?|talks|"
    r"revenues?|rates?|requests?|requirements?|war|costs?|period|round|process)\b"
)
_BACK: Final = 6  # sentences
_NEAR: Final = 2


def fill_topic(article: AnnotatedArticle, passage: Sequence[Sentence], topic: str) -> str:
    """The topic, or the fuller name that the text before the passage gives to what it points to.

    'The quota' is the one quota that was told before; 'the move' is the one measure of the sentences just
    before. Where two may be meant, the topic stays.
    """
    points = _POINTS.fullmatch(topic)
    if points is None:
        return topic
    head = _stem(points["head"])
    first = passage[0].n
    before = [s for s in article.sentences if first - _BACK <= s.n <= first]
    texts = [sentence_text(article, s) for s in reversed(before)]
    for text in texts:
        named = _named_so(text, head)
        if named:
            return _label(named[0]) if len(named) == 1 else topic
    if head not in _GENERAL:
        return topic
    for text in texts[1 : 1 + _NEAR]:
        measure = only_measure(text)
        if measure is not None:
            return _label(measure) if _is_fuller(measure) and not _UNDONE.search(text) else topic
    return topic


def _named_so(text: str, head: str) -> list[str]:
    """The fuller phrases of a text whose own noun it is, each once."""
    found = [
        phrase
        for phrase in measures_in(text)
        if _head_of(phrase) == head and _is_fuller(phrase) and not _goes_on(text, phrase)
    ]
    return list(dict.fromkeys(found))


def _goes_on(text: str, phrase: str) -> bool:
    """Whether the phrase only tells which something else is: 'the top sanctions | official'."""
    return _WHOSE.match(text, text.find(phrase) + len(phrase)) is not None


def _head_of(phrase: str) -> str:
    words = phrase.split()
    link = next(
        (
            i
            for i, word in enumerate(words)
            if i and word.lower() in {"of", "on", "for", "against", "from", "to"}
        ),
        len(words),
    )
    return _stem(words[link - 1])


def _is_fuller(phrase: str) -> bool:
    return len([word for word in phrase.split() if word.lower() not in _SMALL]) > 1


def _label(phrase: str) -> str:
    """Without an article that brings it in; 'its ban' is 'the ban'."""
    first, _, rest = phrase.partition(" ")
    if first.lower() not in _SMALL - {
        "the",
        "new",
        "proposed",
        "planned",
        "latest",
        "whole",
        "entire",
        "own",
        "such",
    }:
        return phrase
    return rest if first.lower() in {"a", "an", "any", "all", "every", "each"} else f"the {rest}"


def _stem(word: str) -> str:
    small = word.casefold().removesuffix("'s").removesuffix("\u2019s")
    if small.endswith("ies"):
        return small[:-3] + "y"
    return small[:-1] if small.endswith("s") and not small.endswith("ss") else small

"""Fills out a topic that only points back, such as 'the notice', from the sentences in which it is told."""

import re
from collections.abc import Sequence
from typing import Final

from service.annotate.values import AnnotatedArticle, Sentence
from service.candidates.actions import sentence_text
from service.candidates.phrases import measures_in, names_measure

_POINTS: Final = re.compile(
    r"(?:the |this |that |these |those |its |their )(?:proposed |planned |whole |entire )?"
    r"(?P<head>[a-z]{4,15})",
    re.IGNORECASE,
)
_SMALL: Final = frozenset(
    """
    the a an this that these those its their his her our my new proposed planned latest whole entire own such
    any all every each
    """.split()
)
_ANY: Final = frozenset("a an any all every each".split())
_ARTICLES: Final = _ANY | frozenset("this that these those its their his her our my".split())
_WHOSE: Final = re.compile(
    r" (?:officials?|experts?|advis[eo]rs?|analysts?|lawyers?|lists?|polic(?:y|ies)|regimes?|cases?|talks|"
    r"revenues?|rates?|requests?|requirements?|war|costs?|period|round|process)\b"
)
_LINKS: Final = frozenset("of on for against from to".split())
_BACK: Final = 6  # sentences


def fill_topic(article: AnnotatedArticle, passage: Sequence[Sentence], topic: str) -> str:
    """The topic, or the fuller name that the text before the passage gives to what it points to.

    'The quota' is the one quota that was told before. Where two may be meant, the topic stays, and so does
    what may be any measure: 'the move' is seldom the one that was named last.
    """
    points = _POINTS.fullmatch(topic)
    if points is None and not _is_bare(topic, " ".join(sentence_text(article, s) for s in passage)):
        return topic
    head = _stem(points["head"] if points is not None else topic)
    first = passage[0].n
    before = [s for s in article.sentences if first - _BACK <= s.n <= first]
    texts = [sentence_text(article, s) for s in reversed(before)]
    for text in texts:
        named = _named_so(text, head)
        if named:
            return _label(named[0]) if len(named) == 1 else topic
    return topic


def _is_bare(topic: str, text: str) -> bool:
    """Whether a topic is a lone word for a measure that was told before: 'duty', but not of 'a duty'."""
    lone = topic.isalpha() and topic.islower() and not topic.endswith("s") and names_measure(topic)
    return lone and re.search(rf"\b(?:an?|every|each|no|another) (?:[\w-]+ )?{topic}\b", text) is None


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
    link = next((i for i, word in enumerate(words) if i and word.lower() in _LINKS), len(words))
    return _stem(words[link - 1])


def _is_fuller(phrase: str) -> bool:
    return len([word for word in phrase.split() if word.lower() not in _SMALL]) > 1


def _label(phrase: str) -> str:
    """Without an article that brings it in; 'its ban' is 'the ban'."""
    first, _, rest = phrase.partition(" ")
    if first.lower() not in _ARTICLES:
        return phrase
    return rest if first.lower() in _ANY else f"the {rest}"


def _stem(word: str) -> str:
    small = word.casefold().removesuffix("'s").removesuffix("\u2019s")
    if small.endswith("ies"):
        return small[:-3] + "y"
    return small[:-1] if small.endswith("s") and not small.endswith("ss") else small

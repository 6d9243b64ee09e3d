"""Writes an article, its candidates and the vocabularies the way prompts show them."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from schemas.vocabulary import Described
from service.annotate.values import AnnotatedArticle, Sentence
from service.candidates.actions import sentence_text

# Marks with a meaning of their own to a model: our tags, and the control tokens of chat templates.
_FORGED: Final = re.compile(r"<(?=\s*/?\s*article\b)|<(?=\|)|(?<=\|)>|\[(?=/?INST\])", re.IGNORECASE)
_NEUTRAL: Final = {"<": "\u2039", ">": "\u203a", "[": "("}
_HEADLINE_LIMIT: Final = 300
_SENTENCE_LIMIT: Final = 4_000
_NOT_SHOWN: Final = "[not shown]"


def neutralise(text: str) -> str:
    """Text that cannot close our tags or open a turn of its own; as long as it was."""
    if "<" not in text and "[" not in text and "|" not in text:
        return text  # as nearly everything
    return _FORGED.sub(lambda match: _NEUTRAL[match[0]], text)


def render_sentences(
    article: AnnotatedArticle, sentences: Iterable[Sentence], hidden: frozenset[int] = frozenset()
) -> str:
    """One line a sentence: [7] and its words; the `hidden` ones keep their number and lose their words.

    What no sentence of prose is long enough to be, such as a table without an end, is shown in part.
    """
    return "\n".join(f"[{s.n}] {_NOT_SHOWN if s.n in hidden else _shown(article, s)}" for s in sentences)


def _shown(article: AnnotatedArticle, sentence: Sentence) -> str:
    text = neutralise(sentence_text(article, sentence))
    return text if len(text) <= _SENTENCE_LIMIT else f"{text[:_SENTENCE_LIMIT]} \u2026"


def render_headline(title: str | None) -> str:
    """The title on a line of its own, or nothing."""
    if title is None:
        return ""
    return f"Title: {neutralise(' '.join(title.split()))[:_HEADLINE_LIMIT]}\n"


def render_definitions(members: Iterable[Described]) -> str:
    """A list of values with their definitions."""
    return "\n".join(f"- {member.value}: {member.definition}" for member in members)


def render_lines(lines: Sequence[str]) -> str:
    """Lines, or a word that says that there are none."""
    return "\n".join(lines) if lines else "(none)"

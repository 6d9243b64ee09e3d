"""Finds sentences that instruct whoever reads the article, in several languages and disguises: data, never facts."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from operator import itemgetter
from typing import Final

from service.annotate.values import AnnotatedArticle, Sentence
from service.ground.commands import is_command
from service.ground.disguises import is_disguised
from service.ground.folding import fold
from service.ground.frames import is_field
from service.ground.orders import is_order, is_plain_order
from service.ground.pretexts import behind_call
from service.ground.quoting import (
    LONG,
    MARK,
    marked,
    spans,
    unquoted,
    with_single_marks,
    without_single_marks,
)
from service.ground.reach import Line, around, reach
from service.ground.strangers import is_stranger
from service.ground.weighing import Heavy, heaviness, may_be_weighty

_MENTIONED: Final = re.compile(
    r"\b(?:inject\w{0,4}|attack\w{0,4}|hackers?|researchers?|chatbots?|jailbreak\w{0,4}|hidden (?:text|command|message|instruction|prompt)s?|"
    r"phrases?|such as|told|telling|tells|that says?|saying|instruct(?:s|ed|ing)|tricked?|vulnerab\w{0,6}|typed?|typing|wrote|reads?|reading|like|called|"
    r"example|words?|scam\w{0,4}|security|testers?|exploit\w{0,4}|embedded|inserted|slipped|planted|malicious)\b"
)
_CLAIMING: Final = re.compile(
    r"\b(?:report|say|state|write|record|announce|conclude|claim|add|list)(?: only)? (?:that|this:)\s"
    r"|^\W{0,3}(?:assistant|system|bot|chatgpt|model|ai) ?: (?:\w{1,30} ){2}"
    r"|^\W{0,3}(?:to|for|attention|note|dear|hey) [^:]{0,40}\b(?:ai|llms?|models?|assistants?|readers?|bots?)\b[^:]{0,30}:\s(?:\w{1,30} ){2}"
)
_EMPTY_LINE: Final = re.compile(r"\n\s*\n")
_THREE_WORDS: Final = re.compile(r"\W*+\w{1,40}+\W*+\w{1,40}+\W*+\w")
_ENDS: Final = re.compile(r"[.!?]")


@dataclass(frozen=True, slots=True)
class Screening:
    """The numbers of the sentences that tell the reader what to do, and of those that may: they support nothing alone."""

    instructions: frozenset[int]
    doubtful: frozenset[int] = frozenset()


def find_instructions(article: AnnotatedArticle) -> frozenset[int]:
    """The numbers of the sentences that tell the reader what to do, with what they tell it to claim."""
    return screen_article(article).instructions


def screen_article(article: AnnotatedArticle) -> Screening:
    """The sentences that tell the reader what to do, with what they tell it to claim, and those that may.

    Text that only tells of such instructions, as news about prompt injection does, is none.
    """
    said = [" ".join(article.text[e.start : e.end] for e in s.extents) for s in article.sentences]
    folded = [fold(words) for words in said]
    telling = [is_order(small) for small in folded]
    orders = [
        _is_told(small) if tells else is_disguised(words, small)
        for words, small, tells in zip(said, folded, telling, strict=True)
    ]
    called: frozenset[int] = frozenset()
    if any(telling):
        quoted = spans(article.text)
        called = _called(article, folded, telling, quoted)
        orders = _spoken(article, folded, orders, quoted)
    doubtful = _weigh(article, folded, orders)
    for cut_up in _cut_up(folded):
        orders[cut_up] = [True] * len(orders[cut_up])
    if not any(orders) and not doubtful and not any(map(is_field, folded)):
        return Screening(called)  # nobody, as in nearly every article
    lines = _lines(article, folded, orders)
    instructions = called | reach(lines)
    return Screening(instructions, around(lines, doubtful) - instructions)


def instructs(text: str) -> bool:
    """Whether a text tells a reading machine what to do, rather than telling of such a text."""
    folded = fold(text)
    if is_order(folded):
        return _is_told(folded)
    return is_disguised(text, folded) or (
        may_be_weighty(folded) and heaviness(marked(folded)) is Heavy.AS_AN_ORDER
    )


def _is_told(folded: str) -> bool:
    """Whether an order is given where it stands, rather than told of or said by somebody to somebody."""
    if is_plain_order(folded):
        return not _only_mentions(folded)
    return is_order(unquoted(folded))


def _called(
    article: AnnotatedArticle,
    folded: Sequence[str],
    telling: Sequence[bool],
    quoted: Sequence[tuple[int, int]],
) -> frozenset[int]:
    """What is told in a quotation to a machine that is called in it: from the call to the quotation's end."""
    found: set[int] = set()
    starts, ends = [s.start for s in article.sentences], [s.end for s in article.sentences]
    calls: dict[int, str | None] = {}  # of each sentence once, however many quotations it holds
    for start, end in quoted:
        inside = range(bisect_right(ends, start), bisect_left(starts, end))
        for n, i in enumerate(inside):
            if i not in calls:
                calls[i] = behind_call(folded[i]) if telling[i] else None
            behind = calls[i]
            if behind is None:
                continue
            if inside[n + 1 :] or _THREE_WORDS.match(behind.partition('"')[0]):
                found.update(article.sentences[j].n for j in inside[n:])
            break
    return frozenset(found)


def _spoken(
    article: AnnotatedArticle,
    folded: Sequence[str],
    orders: Sequence[bool],
    quoted: Sequence[tuple[int, int]],
) -> list[bool]:
    """The orders without those in the middle of what somebody is quoted as having said to somebody."""
    return [
        ordered
        and (
            not is_order(words)
            or is_plain_order(words)
            or is_order(fold(_outside(article.text, sentence, quoted)))
        )
        for sentence, words, ordered in zip(article.sentences, folded, orders, strict=True)
    ]


def _weigh(article: AnnotatedArticle, folded: Sequence[str], orders: list[bool]) -> frozenset[int]:
    """Take for orders also the sentences whose words weigh as much as those of one, outside what somebody is quoted as saying.

    The answer is which of the others, by their places, weigh so much that they may be one.
    """
    doubtful: set[int] = set()
    quoted: Sequence[tuple[int, int]] | None = None

    @cache
    def is_english() -> bool:
        return article.language.startswith("en") and 2 * sum(map(is_stranger, folded)) < len(folded)

    for i, words in enumerate(folded):
        if orders[i] or not may_be_weighty(words):
            continue
        among_others = is_stranger(words) and is_english()
        heavy = heaviness(marked(words), among_others=among_others)
        if heavy is Heavy.AS_NEWS:
            continue
        if quoted is None:
            quoted = spans(article.text)
        outside = fold(_outside(article.text, article.sentences[i], quoted)) if quoted else words
        if outside != words:
            heavy = min(heavy, heaviness(outside, among_others=among_others))
        orders[i] = heavy is Heavy.AS_AN_ORDER
        if heavy is Heavy.IN_DOUBT:
            doubtful.add(i)
    return frozenset(doubtful)


def _outside(text: str, sentence: Sentence, quoted: Sequence[tuple[int, int]]) -> str:
    """The sentence without what stands in quotation marks, wherever they open and close."""
    found = []
    for extent in sentence.extents:
        at = extent.start
        for i in range(bisect_right(quoted, at, key=itemgetter(1)), len(quoted)):
            start, end = quoted[i]
            if start >= extent.end:
                break
            found.append(text[at : max(at, start)])
            if text.count(" ", start, end) >= LONG:
                found.append(MARK)
            at = end
        found.append(text[at : extent.end])
    return " ".join(found)


def _cut_up(folded: Sequence[str]) -> list[slice]:
    """Where an order was cut up into sentences of a word or two."""
    found = []
    start = 0
    while start < len(folded):
        end = start
        while end < len(folded) and _is_short(folded[end]):
            end += 1
        run = slice(start, end)
        if end - start > 1 and is_command(" ".join(_ENDS.sub("", words) for words in folded[run])):
            found.append(run)
        start = max(end, start + 1)
    return found


def _is_short(folded: str) -> bool:
    """Whether it has at most two words, like a piece of one that was cut up."""
    return _THREE_WORDS.match(folded) is None


def _lines(article: AnnotatedArticle, folded: Sequence[str], orders: Sequence[bool]) -> list[Line]:
    lines: list[Line] = []
    before: Sentence | None = None
    for sentence, words, is_order_ in zip(article.sentences, folded, orders, strict=True):
        between = "" if before is None else article.text[before.end : sentence.start]
        lines.append(
            Line(
                n=sentence.n,
                words=words,
                orders=is_order_,
                opens_paragraph=before is None or "\n" in between,
                opens_block=before is None or _EMPTY_LINE.search(between) is not None,
            )
        )
        before = sentence
    return lines


def _only_mentions(folded: str) -> bool:
    """The order stands inside quotation marks, in a sentence that speaks about it, and claims nothing itself."""
    if any(_CLAIMING.search(quoted) for quoted in with_single_marks(folded)):
        return False
    outside = without_single_marks(folded)
    return outside != folded and not is_order(outside) and _MENTIONED.search(outside) is not None

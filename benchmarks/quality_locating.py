"""Maps what a peer copied from an article into our facts, with every benefit of the doubt.

Text is found in whatever case, quotation marks and blanks it was copied; evidence is widened to its
sentences; a paraphrase counts for the sentence that shares most of its words; citations get our
normalised key; names in place of ids are looked up. Only what stands nowhere is left out.
"""

import re
from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from benchmarks.quality_plain import Item, Items
from schemas.facts import (
    Actor,
    DateMention,
    ExtractionData,
    PolicyAction,
    Position,
    Reference,
    Span,
    Target,
)
from service.annotate.citations import find_citations
from service.annotate.values import AnnotatedArticle

_QUOTES: Final = "\"'“”\u2018\u2019"
_WORD: Final = re.compile(r"\w+")
_SHARED_WORDS: Final = 0.5  # of a paraphrase, to count as a sentence's
_DAYS: Final = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?\Z")


@dataclass(frozen=True, slots=True)
class Finder:
    """Looks for copied text in one article."""

    article: AnnotatedArticle

    def span(self, start: int, end: int) -> Span:
        """Those characters."""
        return Span(start=start, end=end, text=self.article.text[start:end])

    def all_of(self, copied: str) -> list[Span]:
        """Everywhere that `copied` stands, as written or but for case, marks and blanks."""
        words = copied.strip().strip(_QUOTES).split()
        if not words:
            return []
        pattern = r"\s+".join(map(_loosely, words))
        for flags in (re.NOFLAG, re.IGNORECASE):
            found = re.finditer(rf"(?<!\w){pattern}(?!\w)", self.article.text, flags)
            if spans := [self.span(*match.span()) for match in found]:
                return spans
        return []

    def first(self, copied: str) -> Span | None:
        """The first place of `copied`."""
        return next(iter(self.all_of(copied)), None)

    def sentences(self, copied: Iterable[str]) -> list[Span]:
        """The sentences that hold each text, or that share most of its words."""
        found: dict[int, Span] = {}
        for text in copied:
            place = self.first(text) or self._most_alike(text)
            for sentence in self.article.sentences:
                for extent in sentence.extents:
                    if place is not None and extent.start < place.end and place.start < extent.end:
                        found[extent.start] = self.span(extent.start, extent.end)
        return [found[start] for start in sorted(found)]

    def quoted(self, copied: str) -> list[Span]:
        """The words inside quotation marks within `copied`."""
        place = self.first(copied)
        if place is None:
            return []
        return [
            self.span(quote.start, quote.end)
            for quote in self.article.quotes
            if quote.start < place.end and place.start < quote.end
        ]

    def _most_alike(self, text: str) -> Span | None:
        words = set(_WORD.findall(text.casefold()))
        best, share = None, _SHARED_WORDS
        for sentence in self.article.sentences:
            place = self.span(sentence.start, sentence.end)
            shared = len(words & set(_WORD.findall(place.text.casefold()))) / max(1, len(words))
            if shared >= share:
                best, share = place, shared
        return best


def locate(article: AnnotatedArticle, items: Items) -> ExtractionData:
    """Our facts, of what a peer's items say."""
    finder = Finder(article)
    actors = {item["id"]: _actor(finder, item) for item in reversed(items["actors"])}
    by_name = {actor.name.casefold(): actor.id for actor in actors.values()}

    def actor_id(told: str) -> str:
        return told if told in actors else by_name.get(told.casefold(), told)

    dates = _dates(finder, items["dates"])
    references = _references(finder, items["references"])
    known = {date.id for date in dates} | {reference.id for reference in references}
    return ExtractionData(
        actors=list(reversed(actors.values())),
        policy_actions=[_action(finder, item, actor_id, known) for item in items["policy_actions"]],
        positions=[_position(finder, item, actor_id) for item in items["positions"]],
        dates=dates,
        references=references,
    )


def day_range(value: str | None) -> tuple[date, date] | None:
    """First and last day of an EDTF date, month, year or interval of these; None when it is none."""
    parts = (value or "").split("/")
    ends = [_DAYS.match(part.strip(" ~?%")) for part in parts]
    if ends[0] is None or ends[-1] is None:
        return None
    try:
        year, month, day = (int(part) if part else None for part in ends[0].groups())
        start = date(year or 1, month or 1, day or 1)
        year, month, day = (int(part) if part else None for part in ends[-1].groups())
        month = month or 12
        return start, date(year or 1, month, day or monthrange(year or 1, month)[1])
    except ValueError:
        return None


def _loosely(word: str) -> str:
    return "".join(f"[{_QUOTES}]" if character in _QUOTES else re.escape(character) for character in word)


def _actor(finder: Finder, item: Item) -> Actor:
    return Actor(**{**item, "mentions": finder.all_of(item["name"])})


def _dates(finder: Finder, items: list[Item]) -> list[DateMention]:
    """The second 'Tuesday' that was copied is the second one of the article."""
    found: list[DateMention] = []
    taken: set[int] = set()
    for item in items:
        span = next((span for span in finder.all_of(item["text"]) if span.start not in taken), None)
        if span is None:
            continue
        taken.add(span.start)
        start, end = day_range(item["value"]) or (item["start"], item["end"])
        found.append(DateMention(**{**item, "text": span.text, "span": span, "start": start, "end": end}))
    return found


def _references(finder: Finder, items: list[Item]) -> list[Reference]:
    """One of each key."""
    found: dict[str, Reference] = {}
    for item in items:
        span = finder.first(item["text"]) or finder.first(item["key"])
        if span is None:
            continue
        read = next(iter(find_citations(span.text)), None) or next(iter(find_citations(item["key"])), None)
        key = read.key if read is not None else item["key"]
        found.setdefault(key, Reference(**{**item, "text": span.text, "span": span, "key": key}))
    return list(found.values())


def _action(finder: Finder, item: Item, actor_id: Any, known: set[str]) -> PolicyAction:  # noqa: ANN401 - a peer's id
    return PolicyAction(
        **{
            **item,
            "issuers": list(map(actor_id, item["issuers"])),
            "targets": [Target(**target) for target in item["targets"]],
            "dates": [told for told in item["dates"] if told in known],
            "references": [told for told in item["references"] if told in known],
            "evidence": finder.sentences(item["evidence"] or [item["summary"]]),
        }
    )


def _position(finder: Finder, item: Item, actor_id: Any) -> Position:  # noqa: ANN401 - a function of names
    quotes = [span for text in item["quotes"] if (span := finder.first(text))]
    return Position(
        **{
            **item,
            "actor": actor_id(item["actor"]),
            "quotes": quotes or [span for text in item["evidence"] for span in finder.quoted(text)],
            "evidence": finder.sentences([*item["evidence"], *item["quotes"]] or [item["summary"]]),
        }
    )

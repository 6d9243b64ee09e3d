"""Asks again for what did not hold, and for nothing else: all failing items in one question a round."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from schemas.vocabulary import Section
from service.annotate.values import Sentence
from service.candidates.actions import sentence_text
from service.candidates.gathering import Candidates
from service.draft import ITEM_PREFIXES, Draft
from service.ground import Grounded
from service.model.port import Message, Question, Role
from service.plans.reading import Account, Read, Reader, Task, timed
from service.plans.single import render_quotations
from service.questions.rendering import neutralise, render_lines, render_sentences
from service.questions.repairs import (
    Failing,
    find_failing,
    is_healable,
    put_right,
    render_failing,
    repair_reply,
    repair_tokens,
)
from service.spending import Spent

Check = Callable[[Draft], Grounded]

_STAGE: Final = "repair"
_WORD: Final = re.compile(r"[A-Za-z]{4,40}")
_LIKELY: Final = 3  # sentences that share most words with an item that cites none
_MOST_NAMES: Final = 40
_NAMING: Final = frozenset({"name", "speaker", "issuers"})


@dataclass(frozen=True, slots=True)
class Repairer:
    """Repairs the drafts of one article; `task` is the whole of it, and `gather` tells who is named there."""

    reader: Reader
    task: Task
    check: Check
    gather: Callable[[], Candidates]
    max_rounds: int

    @property
    def may_repair(self) -> bool:
        """Whether anything would be asked again.

        A small model chooses nearly everything from lists; of the little that can fail, the article's
        own words are a better repair than a second guess.
        """
        is_small = self.reader.model.traits.is_small
        return self.max_rounds > 0 and not is_small and self.reader.prompts.has("repair")

    def would_change(self, grounded: Grounded, *, beside: Section) -> bool:
        """Whether a repair may change anything but the items of one section."""
        others = (f for f in grounded.faults if not f.item.startswith(ITEM_PREFIXES[beside]))
        return self.may_repair and any(map(is_healable, others))

    async def repair(self, read: Read) -> Read:
        """The reading with what could be put right; what could not is as it was.

        An item to which the model says null is not asked about again. When it fails to answer, the items
        stay reported as they were: nothing that was read is lost by it.
        """
        given_up: set[str] = set()
        for _ in range(self.max_rounds if self.may_repair else 0):
            faults = self.check(read.draft).faults
            failing = [f for f in find_failing(read.draft, faults) if f.id not in given_up]
            if not failing or not self.reader.deadline.remaining_s:
                break
            read, mended = await self._ask(read, failing)
            given_up |= {f.id for f in failing} - mended
        return read

    async def _ask(self, read: Read, failing: Sequence[Failing]) -> tuple[Read, frozenset[str]]:
        question = Question(
            _STAGE,
            self._messages(read.draft, failing),
            repair_reply(failing),
            repair_tokens(failing),
            may_wait=False,
        )
        account = Account()
        reply = await timed(_STAGE, self.reader, account, account.ask(self.reader, question))
        draft, mended = (
            put_right(read.draft, failing, reply.value) if reply is not None else (read.draft, frozenset())
        )
        return replace(read, draft=draft, spent=read.spent + account.spent + Spent(repairs=1)), mended

    def _messages(self, draft: Draft, failing: Sequence[Failing]) -> tuple[Message, ...]:
        prompts, article = self.reader.prompts, self.task.article
        sentences = self._sentences(failing)
        shown = prompts.render(
            "article", headline="", sentences=render_sentences(article, sentences, self.task.hidden)
        )
        asks_quotes = any("quotes" in f.fields for f in failing)
        names = self._names(draft) if any(_NAMING.intersection(f.fields) for f in failing) else []
        ask = prompts.render(
            "repair",
            names=render_lines([neutralise(", ".join(names))] if names else []),
            quotations=render_quotations(article, sentences if asks_quotes else ()),
            items="\n\n".join(map(render_failing, failing)),
        )
        return (
            Message(Role.SYSTEM, prompts.render("repair_system")),
            Message(Role.USER, f"{shown}\n\n{ask}"),
        )

    def _names(self, draft: Draft) -> list[str]:
        """Who may be named: the actors so far, and whom else code found."""
        known = (*(a.name for a in draft.actors), *(e.name for e in self.gather().entities))
        return list(dict.fromkeys(known))[:_MOST_NAMES]

    def _sentences(self, failing: Sequence[Failing]) -> list[Sentence]:
        """What the items cite, with a sentence on each side; those most like an item that cites nothing."""
        by_number = {s.n: s for s in self.task.article.sentences}
        wanted: set[int] = set()
        for item in failing:
            cited = [n for n in item.sentences if n in by_number]
            for n in cited or self._likely(item):
                wanted |= {n - 1, n, n + 1}
        return [by_number[n] for n in sorted(wanted) if n in by_number]

    def _likely(self, item: Failing) -> list[int]:
        words = _words(item.words)
        article = self.task.article
        counts = Counter({s.n: len(words & _words(sentence_text(article, s))) for s in article.sentences})
        return [n for n, shared in counts.most_common(_LIKELY) if shared]


def _words(text: str) -> frozenset[str]:
    return frozenset(word.casefold() for word in _WORD.findall(text))

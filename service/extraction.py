"""The whole way of an article, top to bottom: annotate, ask, repair, ground, answer."""

import asyncio
import hashlib
import secrets
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from typing import Final

import prompts
from schemas.article import Article
from schemas.result import (
    SCHEMA_VERSION,
    ArticleEcho,
    ExtractionResult,
    Provenance,
    ResultStatus,
    Timing,
    Usage,
)
from schemas.result import Warning as AnswerWarning
from schemas.vocabulary import Section
from service.annotate import annotate_with_speech
from service.annotate.values import AnnotatedArticle
from service.announcing import Announcer
from service.candidates.gathering import NONE_GATHERED, Candidates, gather_candidates
from service.checking import Checker
from service.deadline import Deadline
from service.draft import Draft
from service.dropping import dropped_items
from service.errors import ArticleRejected, DeadlineExceeded, ModelMisconfigured
from service.findings import Finder, Findings
from service.ground import Grounded, Page, Seen
from service.ground.instructions import instructs
from service.meanwhile import Meanwhile
from service.model.port import Model, Traits
from service.plans.hiding import hide
from service.plans.reading import Read, Reader, Task
from service.plans.repair import Repairer
from service.plans.second_look import look_again
from service.plans.whole import Plan, choose_plan, read_article
from service.ports import AnswerableSoFar, Observer, StageFinished, StageStarted, ignore_progress
from service.settings import EMBEDDED, PlanChoice
from service.spending import Spent
from service.turns import Piece, Turn, Turns

PROMPT: Final = "trade_policy"
_FIRST: Final = frozenset({Section.ACTORS, Section.POLICY_ACTIONS})
# Code finds dates and references alone; only these need a model.
_ASKED: Final = _FIRST | {Section.POSITIONS}
_NOT_READ_YET: Final = "the deadline passed before everything was read; allow more time (deadline_s)"
_FIRST_TOLD: Final = (Section.ACTORS, Section.POLICY_ACTIONS)
_REHEARSED: Final = (
    "Freedonia will require licences for lens grinders from next month (89 FR 12345), Trade Minister Rufus "
    "Firefly said. “We cannot look away any longer,” he said."
)


@dataclass(frozen=True, slots=True)
class ExtractionDefaults:
    """What holds where an article's options say nothing; `max_repairs` bounds the rounds of repair."""

    deadline_s: float
    plan: PlanChoice
    max_repairs: int = 2


@dataclass(frozen=True, slots=True)
class Extractor:
    """Extracts facts with whatever models it is given; `Extracts` for the edges."""

    find_model: Callable[[str | None], Awaitable[Model]]
    defaults: ExtractionDefaults
    turns: Turns = field(default_factory=Turns)
    finder: Finder = field(default_factory=Finder)
    meanwhile: Meanwhile = field(default_factory=Meanwhile)

    async def extract(
        self, article: Article, observe: Observer = ignore_progress, deadline: Deadline | None = None
    ) -> ExtractionResult:
        """Extract the facts of one article; see `ExtractsInTime.extract`.

        Each section that was asked for is told to `observe` once, as soon as it is final, just as it
        stands in the answer.
        """
        started = time.perf_counter()
        deadline = deadline or Deadline.after(article.options.deadline_s or self.defaults.deadline_s)
        prompt = _load_prompt(article)
        model = await self._model(article)
        sections = frozenset(article.options.sections or Section)

        observe(StageStarted("annotate"))
        turn = self.turns.arrive(deadline)
        asks_each = self._asks_each(article, model.traits)
        found = await self.finder.find(article, turn, asks_each=asks_each)
        annotated = found.annotated
        await turn.wait_to_ask()
        task = _task(article, found, found.gather() if asks_each else NONE_GATHERED, sections)
        annotate_ms = _since_ms(started)
        observe(StageFinished("annotate", annotate_ms))

        asked_at = time.perf_counter()
        check = Checker(Seen(Page(annotated, found.screen())), found.gather, sections)
        announcer = Announcer(observe, sections)
        reader = Reader(
            model,
            prompt,
            deadline,
            observe,
            limit=asyncio.Semaphore(model.traits.parallel_questions),
        )
        plan = self._plan(article, model.traits)
        thorough = article.options.thorough

        def tell_so_far(so_far: Callable[[], Read]) -> None:
            def answer() -> ExtractionResult | None:
                read = so_far()
                if not read.answered:
                    return None
                grounded = check(read.draft.numbered())
                timing = Timing(
                    annotate=annotate_ms, model=_since_ms(asked_at), ground=0.0, total=_since_ms(started)
                )
                provenance = _provenance(model.traits, prompt.info, read.spent, timing)
                return _answer(article, annotated, grounded, read, provenance, asked=model.traits.name)

            observe(AnswerableSoFar(sections, answer))

        read = await self._read(
            reader, task, plan, check, announcer, turn, tell_so_far=tell_so_far, thorough=thorough
        )
        model_ms = round(_since_ms(asked_at) - check.taken_ms, 3)

        observe(StageStarted("ground"))
        grounded = check(read.draft)
        ground_ms = round(check.taken_ms, 3)
        observe(StageFinished("ground", ground_ms))
        announcer.announce(grounded.data, *Section)
        for dropped in dropped_items(annotated, read.draft, grounded.faults):
            observe(dropped)
        timing = Timing(annotate=annotate_ms, model=model_ms, ground=ground_ms, total=_since_ms(started))
        provenance = _provenance(model.traits, prompt.info, read.spent, timing)
        return _answer(article, annotated, grounded, read, provenance, asked=model.traits.name)

    def _asks_each(self, article: Article, traits: Traits) -> bool:
        """Whether some question is about each of the candidates."""
        return article.options.thorough or not self._plan(article, traits).is_open

    def _plan(self, article: Article, traits: Traits) -> Plan:
        return choose_plan(self.defaults.plan, len(article.text), is_small=traits.is_small)

    async def _model(self, article: Article) -> Model:
        name = article.options.model
        try:
            return await self.find_model(name)
        except ModelMisconfigured as error:
            if name is None:
                raise
            raise ArticleRejected(error.message, problems=(("/options/model", error.message),)) from error

    async def _read(  # noqa: PLR0913, PLR0917 - everything that one reading takes
        self,
        reader: Reader,
        task: Task,
        plan: Plan,
        check: Checker,
        announcer: Announcer,
        turn: Turn,
        *,
        tell_so_far: Callable[[Callable[[], Read]], None],
        thorough: bool,
    ) -> Read:
        repairer = Repairer(reader, task, check, check.gather, self.defaults.max_repairs)
        if announcer.is_heard:
            # Code alone finds these; only open questions ask what happened at a date.
            known = (Section.REFERENCES, *(() if plan.is_open else (Section.DATES,)))
            announcer.announce(check(Draft()).data, *known)
        if not task.sections & _ASKED or not task.sentences:
            return Read(Draft())

        def settle(done: frozenset[Section], read: Callable[[], Read]) -> None:
            late = DeadlineExceeded(_NOT_READ_YET)
            tell_so_far(lambda: read().lacking(task.sections & _ASKED - done, late))
            # Issuers may become actors, so actors are final only with the actions.
            if thorough or not done or not announcer.lacks(*_FIRST_TOLD) or task.sections & _FIRST - done:
                return
            grounded = check(read().draft.numbered())
            if not repairer.would_change(grounded, beside=Section.POSITIONS):
                announcer.announce(grounded.data, *_FIRST_TOLD, *((Section.DATES,) if plan.is_open else ()))

        with self.meanwhile.room_for(check) as reads:
            async with reader.model.session(reader.deadline):
                async with self.meanwhile.read_ahead(turn, check, reads=reads):
                    read = await read_article(reader.telling(settle), task, plan)
                    if thorough:
                        read = await look_again(reader, task, read)
                read = read.numbered()
                tell_so_far(lambda: read)
                with suppress(DeadlineExceeded):  # for want of a turn nothing is lost: it is checked without
                    await turn.take(Piece.CHECK, lambda: check(read.draft))
                return await repairer.repair(read)


def rehearse_reading() -> None:
    """Read a few words once, so that the first article does not wait for tables that are built when used."""
    annotated, speech = annotate_with_speech(_REHEARSED, date(2024, 4, 11))
    candidates = gather_candidates(annotated, speech)
    check = Checker(Seen.of(annotated), lambda: candidates, frozenset(Section))
    for step in check.steps_ahead():
        step()
    check(Draft())


def _task(article: Article, found: Findings, candidates: Candidates, sections: frozenset[Section]) -> Task:
    """The whole article as models are to see it: what instructs the reader is `hidden` from them."""
    asked = sections - {Section.REFERENCES}
    if asked & {Section.POLICY_ACTIONS, Section.POSITIONS}:
        asked |= {Section.ACTORS}  # speakers and issuers have to be somebody
    title = article.title if article.title is None or not instructs(article.title) else None
    return Task(
        article=hide(found.annotated, found.screen().instructions),
        title=title,
        sentences=found.annotated.sentences,
        candidates=candidates,
        sections=asked,
        hidden=found.screen().instructions,
    )


def _load_prompt(article: Article) -> prompts.PromptSet:
    version = article.options.prompt_version
    try:
        prompt = prompts.load(PROMPT, version)
    except prompts.PromptUnknown as error:
        raise ArticleRejected(str(error), problems=(("/options/prompt_version", str(error)),)) from error
    if article.options.thorough and not prompt.has("missed"):
        why = f"{PROMPT} {prompt.info.version} has no second look; leave prompt_version out"
        raise ArticleRejected(why, problems=(("/options/thorough", why),))
    return prompt


def _provenance(traits: Traits, prompt: prompts.PromptInfo, spent: Spent, timing: Timing) -> Provenance:
    return Provenance(
        model=", ".join(spent.models) or traits.name,
        prompt_version=prompt.version,
        prompt_sha256=prompt.sha256,
        schema_version=SCHEMA_VERSION,
        attempts=spent.attempts,
        repairs=spent.repairs,
        cached=False,
        usage=Usage(
            input_tokens=spent.input_tokens,
            output_tokens=spent.output_tokens,
            cached_input_tokens=spent.cached_input_tokens,
            cost_usd=spent.cost_usd if spent.attempts else 0.0,
        ),
        timing_ms=timing,
    )


def _answer(  # noqa: PLR0913 - each is one part of the answer
    article: Article,
    annotated: AnnotatedArticle,
    grounded: Grounded,
    read: Read,
    provenance: Provenance,
    *,
    asked: str,
) -> ExtractionResult:
    return ExtractionResult(
        id=f"x_{secrets.token_hex(12)}",
        schema_=SCHEMA_VERSION,
        status=ResultStatus.PARTIAL if read.draft.unanswered else ResultStatus.COMPLETE,
        article=ArticleEcho(
            id=article.id,
            sha256=hashlib.sha256(article.text.encode()).hexdigest(),
            characters=len(article.text),
            language=article.language or annotated.language,
            published_at=article.published_at,
            url=article.url,
            title=article.title,
            metadata=article.metadata,
        ),
        data=grounded.data,
        warnings=[*grounded.warnings, *_model_warnings(provenance, asked), *_cost_warnings(provenance)],
        provenance=provenance,
    )


def _model_warnings(provenance: Provenance, asked: str) -> list[AnswerWarning]:
    if provenance.model == asked:
        return []
    message = f"{asked} could not answer everything, so {provenance.model} did."
    return [AnswerWarning(code="fallback_used", path="/provenance/model", message=message, dropped=False)]


def _cost_warnings(provenance: Provenance) -> list[AnswerWarning]:
    usage = provenance.usage
    if usage.cost_usd is not None or provenance.model == EMBEDDED:
        return []
    message = f"No price is known for {provenance.model}, so the cost is null."
    return [
        AnswerWarning(code="cost_unknown", path="/provenance/usage/cost_usd", message=message, dropped=False)
    ]


def _since_ms(started: float) -> float:
    return round((time.perf_counter() - started) * 1000, 3)

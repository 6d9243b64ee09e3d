"""The whole way of an article, top to bottom: annotate, ask, ground, answer."""

import hashlib
import secrets
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
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
from service.annotate import annotate
from service.annotate.values import AnnotatedArticle, Sentence
from service.announcing import Announcer
from service.candidates.gathering import Candidates, gather_candidates
from service.deadline import Deadline
from service.draft import Draft
from service.errors import ArticleRejected, GroundwireError, ModelMisconfigured
from service.ground import Grounded, ground
from service.model.port import Model, Traits
from service.plans.reading import Read, Reader, Task, ignore_settled
from service.plans.sections import read_by_sections
from service.plans.single import read_at_once
from service.ports import Observer, StageFinished, StageStarted, ignore_progress
from service.settings import EMBEDDED, PlanChoice
from service.spending import Spent

PROMPT: Final = "trade_policy"
_FIRST: Final = frozenset({Section.ACTORS, Section.POLICY_ACTIONS})
# Code finds dates and references alone; only these need a model.
_ASKED: Final = frozenset({Section.ACTORS, Section.POLICY_ACTIONS, Section.POSITIONS})


@dataclass(frozen=True, slots=True)
class ExtractionDefaults:
    """What holds where an article's options say nothing."""

    deadline_s: float
    plan: PlanChoice


@dataclass(frozen=True, slots=True)
class Extractor:
    """Extracts facts with whatever models it is given; `Extracts` for the edges."""

    find_model: Callable[[str | None], Awaitable[Model]]
    defaults: ExtractionDefaults

    async def extract(self, article: Article, observe: Observer = ignore_progress) -> ExtractionResult:
        """Extract the facts of one article; see `Extracts.extract`."""
        started = time.perf_counter()
        deadline = Deadline.after(article.options.deadline_s or self.defaults.deadline_s)
        prompt = _load_prompt(article.options.prompt_version)
        model = await self._model(article)
        sections = frozenset(article.options.sections or Section)

        observe(StageStarted("annotate"))
        annotated = annotate(article.text, article.published_at, article.language, article.source)
        candidates = gather_candidates(annotated)
        annotate_ms = _since_ms(started)
        observe(StageFinished("annotate", annotate_ms))

        announcer = Announcer(observe, sections)
        asks_once = self._asks_once(model.traits)
        entities = candidates.entities + candidates.governments

        def check(draft: Draft) -> Grounded:
            return ground(annotated, draft, entities, sections)

        def settle(done: frozenset[Section], draft: Draft) -> None:
            # Issuers may become actors, so actors are final only with the actions.
            if not (sections & _FIRST) - done:
                announcer.announce(check(draft).data, Section.ACTORS, Section.POLICY_ACTIONS)

        # Code alone finds these; only the single plan asks what happened at a date.
        announcer.announce(check(Draft()).data, Section.REFERENCES, *(() if asks_once else (Section.DATES,)))

        asked_at = time.perf_counter()
        reader = Reader(model, prompt, deadline, observe, settle)
        read = await self._read(reader, article, annotated, candidates, sections)
        model_ms = _since_ms(asked_at)

        checked_at = time.perf_counter()
        observe(StageStarted("ground"))
        grounded = check(read.draft)
        ground_ms = _since_ms(checked_at)
        observe(StageFinished("ground", ground_ms))
        announcer.announce(grounded.data, *Section)
        timing = Timing(annotate=annotate_ms, model=model_ms, ground=ground_ms, total=_since_ms(started))
        provenance = _provenance(model.traits, prompt.info, read.spent, timing)
        return _answer(article, annotated, grounded, read, provenance)

    async def _model(self, article: Article) -> Model:
        name = article.options.model
        try:
            return await self.find_model(name)
        except ModelMisconfigured as error:
            if name is None:
                raise
            raise ArticleRejected(error.message, problems=(("/options/model", error.message),)) from error

    async def _read(
        self,
        reader: Reader,
        article: Article,
        annotated: AnnotatedArticle,
        candidates: Candidates,
        sections: frozenset[Section],
    ) -> Read:
        asked = sections & _ASKED
        if Section.POSITIONS in asked or Section.POLICY_ACTIONS in asked:
            asked |= {Section.ACTORS}  # speakers and issuers have to be somebody
        if not asked or not annotated.sentences:
            return Read(Draft(), Spent(), 0, ())
        ask = read_at_once if self._asks_once(reader.model.traits) else read_by_sections
        reads: list[Read] = []
        windows = split_windows(annotated.sentences, reader.model.traits.max_article_characters)
        if len(windows) > 1:
            reader = replace(reader, settle=ignore_settled)  # nothing is final before the last window
        async with reader.model.session(reader.deadline):
            for window in windows:
                task = Task(
                    annotated,
                    article.title,
                    window,
                    _of_window(candidates, window, is_first=not reads),
                    asked,
                )
                reads.append(await ask(reader, task))
        return _join(reads)

    def _asks_once(self, traits: Traits) -> bool:
        if self.defaults.plan is PlanChoice.AUTO:
            return not traits.is_small
        return self.defaults.plan is PlanChoice.SINGLE


def split_windows(sentences: tuple[Sentence, ...], max_characters: int) -> list[tuple[Sentence, ...]]:
    """Runs of whole sentences of at most so many characters; a longer sentence is a run of its own."""
    windows: list[list[Sentence]] = [[]]
    room = max_characters
    for sentence in sentences:
        length = sum(e.end - e.start for e in sentence.extents)
        if windows[-1] and length > room:
            windows.append([])
            room = max_characters
        windows[-1].append(sentence)
        room -= length
    return [tuple(window) for window in windows]


def _of_window(candidates: Candidates, window: tuple[Sentence, ...], *, is_first: bool) -> Candidates:
    numbers = {s.n for s in window}
    start, end = (0 if is_first else window[0].start), window[-1].end
    return Candidates(
        # Each name is judged once, where it comes first.
        entities=tuple(e for e in candidates.entities if start <= e.mentions[0].start < end),
        governments=candidates.governments,
        actions=tuple(c for c in candidates.actions if c.sentence.n in numbers),
        positions=tuple(c for c in candidates.positions if c.sentences[0].n in numbers),
    )


def _join(reads: list[Read]) -> Read:
    draft, spent, answered = Draft(), Spent(), 0
    failures: tuple[GroundwireError, ...] = ()
    for read in reads:
        draft, spent = draft + read.draft, spent + read.spent
        answered, failures = answered + read.answered, failures + read.failures
    if failures and not answered:
        raise failures[0]
    return Read(draft, spent, answered, failures)


def _load_prompt(version: str | None) -> prompts.PromptSet:
    try:
        return prompts.load(PROMPT, version)
    except prompts.PromptUnknown as error:
        raise ArticleRejected(str(error), problems=(("/options/prompt_version", str(error)),)) from error


def _provenance(traits: Traits, prompt: prompts.PromptInfo, spent: Spent, timing: Timing) -> Provenance:
    return Provenance(
        model=traits.name,
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


def _answer(
    article: Article, annotated: AnnotatedArticle, grounded: Grounded, read: Read, provenance: Provenance
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
        warnings=[*grounded.warnings, *_cost_warnings(provenance)],
        provenance=provenance,
    )


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

"""Stand-ins handed to the edges in tests: real objects, nothing is patched."""

import asyncio
import hashlib
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, field
from datetime import date

from schemas.article import Article
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
from schemas.result import (
    SCHEMA_VERSION,
    ArticleEcho,
    ExtractionResult,
    Provenance,
    ResultStatus,
    Timing,
    Usage,
    Warning,  # noqa: A004 - the design's name
)
from schemas.vocabulary import (
    ActionStatus,
    ActorKind,
    Attribution,
    DateBasis,
    Instrument,
    ReferenceKind,
    Section,
    Stance,
    TargetKind,
)
from service.deadline import Deadline
from service.ports import (
    Dependency,
    Observer,
    Runtime,
    SectionChecked,
    StageAdvanced,
    StageFinished,
    StageStarted,
    ignore_progress,
)
from service.settings import Settings
from service.telemetry import Telemetry

# Written for these tests; it talks about people and places that do not exist.
ARTICLE = (
    "Freedonia Weighs Curbs on Lens Grinders\n"
    "The government of Freedonia said on March 3 that it will require licences for lens grinders sent to "
    "Sylvania. “We cannot look away any longer,” Trade Minister Rufus Firefly said. The rule follows a "
    "review that began last month (see 2302140017).\r\n"
    "The Sylvanian Optics Guild called the plan “a gift to smugglers” \N{SLIGHTLY SMILING FACE} and asked "
    "for talks.\n"
)


@dataclass
class FakeExtractor:
    """Answers with `answer_to(article)`, or fails with `error`, after `gate` opens."""

    error: Exception | None = None
    interrupts: bool = False
    gate: asyncio.Event | None = None
    status: ResultStatus = ResultStatus.COMPLETE
    articles: list[Article] = field(default_factory=list)
    started: asyncio.Event = field(default_factory=asyncio.Event)
    cancelled: asyncio.Event = field(default_factory=asyncio.Event)

    async def extract(self, article: Article, observe: Observer = ignore_progress) -> ExtractionResult:
        """Pretend to work, as the real one would report it."""
        self.articles.append(article)
        self.started.set()
        try:
            if self.gate is not None:
                await self.gate.wait()
        except asyncio.CancelledError:
            self.cancelled.set()
            raise
        if self.interrupts:
            raise KeyboardInterrupt
        if self.error is not None:
            raise self.error
        observe(StageStarted("annotate"))
        observe(StageFinished("annotate", 12.0))
        observe(StageStarted("actors"))
        observe(StageAdvanced("actors", 1, 2, "questions"))
        observe(StageFinished("actors", 2345.6, input_tokens=1200, output_tokens=80, cached_input_tokens=900))
        answer = answer_to(article, self.status)
        for section in article.options.sections or Section:
            observe(SectionChecked(section, tuple(getattr(answer.data, section.value))))
        return answer


@dataclass
class InTime:
    """Lets a fake be told when to be done; it has all the time."""

    inner: FakeExtractor

    async def extract(
        self,
        article: Article,
        observe: Observer = ignore_progress,
        deadline: Deadline | None = None,
    ) -> ExtractionResult:
        """See `ExtractsInTime`."""
        return await self.inner.extract(article, observe)


@dataclass
class FakeReadiness:
    """Tells of the dependencies it was given."""

    found: tuple[Dependency, ...] = (Dependency("model", ready=True, detail="fake/model answers"),)

    async def dependencies(self) -> tuple[Dependency, ...]:
        """Tell at once."""
        return self.found


def runtime_of(
    extractor: FakeExtractor, readiness: FakeReadiness | None = None
) -> Callable[..., AbstractAsyncContextManager[Runtime]]:
    """An `open_runtime` around the fakes."""

    @asynccontextmanager
    async def open_runtime(
        _: Settings,
        observe: Observer = ignore_progress,
        telemetry: Telemetry | None = None,
    ) -> AsyncIterator[Runtime]:
        observe(StageStarted("load model"))
        observe(StageAdvanced("check weights", 512, 1024, "bytes"))
        observe(StageFinished("load model", 1500.0))
        yield Runtime(extractor=extractor, readiness=readiness or FakeReadiness())

    return open_runtime


def answer_to(article: Article, status: ResultStatus = ResultStatus.COMPLETE) -> ExtractionResult:
    """An answer whose spans are exact: the facts of ARTICLE as far as the text holds them."""
    text = article.text
    return ExtractionResult(
        id="ex_0123456789",
        schema_=SCHEMA_VERSION,
        status=status,
        article=ArticleEcho(
            id=article.id,
            sha256=hashlib.sha256(text.encode()).hexdigest(),
            characters=len(text),
            language=article.language,
            published_at=article.published_at,
            url=article.url,
            title=article.title,
            metadata=article.metadata,
        ),
        data=_facts_of(text) if "a gift to smugglers" in text else _NOTHING,
        warnings=[] if status is ResultStatus.COMPLETE else [_WARNING],
        provenance=Provenance(
            model="fake/model",
            prompt_version="v1",
            prompt_sha256="0" * 64,
            schema_version=SCHEMA_VERSION,
            attempts=5,
            repairs=1,
            cached=False,
            usage=Usage(input_tokens=1200, output_tokens=80, cached_input_tokens=900, cost_usd=None),
            timing_ms=Timing(annotate=12.0, model=2345.6, ground=3.0, total=2360.6),
        ),
    )


_NOTHING = ExtractionData(actors=[], policy_actions=[], positions=[], dates=[], references=[])
_WARNING = Warning(
    code="name_not_in_text",
    path="/data/actors/3",
    message="an actor was left out because its name does not stand in the article",
    dropped=True,
)


def _facts_of(text: str) -> ExtractionData:
    def span(words: str) -> Span:
        start = text.index(words)
        return Span(start=start, end=start + len(words), text=words)

    def sentence(words: str, end: str) -> Span:
        start = text.index(words)
        stop = text.index(end, start) + len(end)
        return Span(start=start, end=stop, text=text[start:stop])

    announcement = sentence("The government of Freedonia", "Sylvania.")
    protest = sentence("The Sylvanian Optics Guild called", "talks.")
    return ExtractionData(
        actors=[
            Actor(
                id="a1",
                name="government of Freedonia",
                kind=ActorKind.GOVERNMENT,
                title=None,
                affiliation=None,
                country=None,
                mentions=[span("government of Freedonia")],
            ),
            Actor(
                id="a2",
                name="Rufus Firefly",
                kind=ActorKind.PERSON,
                title="Trade Minister",
                affiliation="government of Freedonia",
                country="IT",
                mentions=[span("Rufus Firefly")],
            ),
            Actor(
                id="a3",
                name="Sylvanian Optics Guild",
                kind=ActorKind.INDUSTRY_GROUP,
                title=None,
                affiliation=None,
                country=None,
                mentions=[span("Sylvanian Optics Guild")],
            ),
        ],
        policy_actions=[
            PolicyAction(
                id="p1",
                summary="Freedonia will require licences for lens grinders sent to Sylvania.",
                instrument=Instrument.EXPORT_CONTROL,
                status=ActionStatus.ANNOUNCED,
                issuers=["a1"],
                targets=[
                    Target(name="lens grinders", kind=TargetKind.PRODUCT, country=None),
                    Target(name="Sylvania", kind=TargetKind.COUNTRY, country=None),
                ],
                dates=["d1"],
                references=["r1"],
                evidence=[announcement],
            )
        ],
        positions=[
            Position(
                id="s1",
                actor="a2",
                topic="licences for lens grinders",
                action="p1",
                stance=Stance.SUPPORTS,
                summary="Firefly says that Freedonia cannot look away.",
                quotes=[span("We cannot look away any longer,")],
                attribution=Attribution.DIRECT,
                evidence=[sentence("“We cannot", "Firefly said.")],
            ),
            Position(
                id="s2",
                actor="a3",
                topic="licences for lens grinders",
                action="p1",
                stance=Stance.OPPOSES,
                summary="The guild calls the plan a gift to smugglers.",
                quotes=[span("a gift to smugglers")],
                attribution=Attribution.DIRECT,
                evidence=[protest],
            ),
        ],
        dates=[
            DateMention(
                id="d1",
                text="March 3",
                span=span("March 3"),
                value="2023-03-03",
                start=date(2023, 3, 3),
                end=date(2023, 3, 3),
                basis=DateBasis.PUBLICATION,
                event="Freedonia announced the licences",
            ),
            DateMention(
                id="d2",
                text="last month",
                span=span("last month"),
                value="2023-02",
                start=date(2023, 2, 1),
                end=date(2023, 2, 28),
                basis=DateBasis.PUBLICATION,
                event=None,
            ),
        ],
        references=[
            Reference(
                id="r1",
                text="(see 2302140017)",
                span=span("(see 2302140017)"),
                kind=ReferenceKind.RELATED_ARTICLE,
                key="2302140017",
                date=date(2023, 2, 14),
                url=None,
            )
        ],
    )

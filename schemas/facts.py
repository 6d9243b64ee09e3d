"""The facts that Groundwire answers with, and the spans that ground them in the article."""

from datetime import date
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from schemas.vocabulary import (
    ActionStatus,
    ActorKind,
    Attribution,
    DateBasis,
    Instrument,
    ReferenceKind,
    Stance,
    TargetKind,
)


class Fact(BaseModel):
    """A frozen value of the answer; no field is ever absent, null stands where there is nothing."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Span(Fact):
    """Characters of the article: half-open Unicode code point offsets into the text as sent.

    `article.text[start:end] == text` holds for every span of every answer.
    """

    start: Annotated[int, Field(ge=0, description="First code point of the span.")]
    end: Annotated[int, Field(ge=0, description="One past the last code point of the span.")]
    text: Annotated[str, Field(description="Exactly the characters article.text[start:end].")]


Country = Annotated[
    str | None, Field(description='ISO 3166-1 alpha-2 code, or "EU"; null where the article does not say.')
]


class Actor(Fact):
    """A person or body that acts, decides or speaks."""

    id: Annotated[str, Field(description='"a1", "a2", ... in order of first mention.')]
    name: Annotated[str, Field(description="The fullest name the article gives, without title.")]
    kind: Annotated[ActorKind, Field(description="What sort of actor.")]
    title: Annotated[str | None, Field(description="Office or rank, as the article words it.")]
    affiliation: Annotated[str | None, Field(description="The body the actor belongs to.")]
    country: Country
    mentions: Annotated[list[Span], Field(description="Where the actor is named, in order.")]


class Target(Fact):
    """What a policy action is aimed at."""

    name: Annotated[str, Field(description="As the article words it.")]
    kind: Annotated[TargetKind, Field(description="What sort of target.")]
    country: Country


class PolicyAction(Fact):
    """A measure of trade policy, with its state as the article tells it."""

    id: Annotated[str, Field(description='"p1", "p2", ... in order of the text.')]
    summary: Annotated[str, Field(description="One sentence that says no more than its evidence.")]
    instrument: Annotated[Instrument, Field(description="What kind of measure.")]
    status: Annotated[ActionStatus, Field(description="How far it has come.")]
    issuers: Annotated[list[str], Field(description="Ids of the actors whose action it is.")]
    targets: Annotated[list[Target], Field(description="What it is aimed at.")]
    dates: Annotated[list[str], Field(description="Ids of the dates that belong to it.")]
    references: Annotated[list[str], Field(description="Ids of the references that belong to it.")]
    evidence: Annotated[list[Span], Field(description="The sentences that say it.")]


class Position(Fact):
    """What one actor says about one topic."""

    id: Annotated[str, Field(description='"s1", "s2", ... in order of the text.')]
    actor: Annotated[str, Field(description="Id of the actor who takes the position.")]
    topic: Annotated[str, Field(description="What it is about, in a few words.")]
    action: Annotated[str | None, Field(description="Id of the policy action it is about.")]
    stance: Annotated[Stance, Field(description="How the actor stands to the topic.")]
    summary: Annotated[str, Field(description="One sentence that says no more than its evidence.")]
    quotes: Annotated[list[Span], Field(description="The words inside the quotation marks.")]
    attribution: Annotated[Attribution, Field(description="In the speaker's own words or not.")]
    evidence: Annotated[list[Span], Field(description="The sentences that say it.")]


class DateMention(Fact):
    """A date or period that the article mentions, with its calendar value."""

    id: Annotated[str, Field(description='"d1", "d2", ... in order of the text.')]
    text: Annotated[str, Field(description="As written.")]
    span: Annotated[Span, Field(description="Where it stands.")]
    value: Annotated[
        str | None,
        Field(
            description="EDTF level 1: 2023-01-17, 2022-10, 2023-01-16/2023-01-22, "
            "2023-01-17T09:30:00-05:00; null when too vague, or where figures can be read in two orders "
            "(03/04/2024): start and end then hold both readings."
        ),
    ]
    start: Annotated[date | None, Field(description="First day, inclusive; it may stand without a value.")]
    end: Annotated[date | None, Field(description="Last day, inclusive; it may stand without a value.")]
    basis: Annotated[DateBasis, Field(description="What the value was worked out from.")]
    event: Annotated[str | None, Field(description="What happened or happens then.")]


class Reference(Fact):
    """A document, case or related article that the article cites."""

    id: Annotated[str, Field(description='"r1", "r2", ... in order of the text.')]
    text: Annotated[str, Field(description="As written.")]
    span: Annotated[Span, Field(description="Where it stands.")]
    kind: Annotated[ReferenceKind, Field(description="What sort of document or case.")]
    key: Annotated[str, Field(description='Normalised, such as "87 FR 62186" or "2301130058".')]
    date: Annotated[date | None, Field(description="The date of the item, where its key or the text says.")]
    url: Annotated[str | None, Field(description="Its public address, built and not fetched.")]


class ExtractionData(Fact):
    """The five sections of an answer."""

    actors: Annotated[list[Actor], Field(description="People and bodies, by first mention.")]
    policy_actions: Annotated[list[PolicyAction], Field(description="Measures, in order of the text.")]
    positions: Annotated[list[Position], Field(description="What actors say, in order of the text.")]
    dates: Annotated[list[DateMention], Field(description="Dates and periods, in order of the text.")]
    references: Annotated[list[Reference], Field(description="Cited documents, in order of the text.")]

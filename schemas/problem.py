"""Errors as callers see them: problem details of RFC 9457."""

from typing import Annotated

from pydantic import Field

from schemas.facts import Fact


class FieldProblem(Fact):
    """One place of the request that is wrong."""

    path: Annotated[str, Field(description="JSON pointer into the request body.")]
    message: Annotated[str, Field(description="What is wrong there, and what to do.")]


class Problem(Fact):
    """RFC 9457 problem+json with our stable `code`."""

    type: Annotated[str, Field(description="A URI for this kind of problem.")]
    title: Annotated[str, Field(description="The kind of problem, for a person.")]
    status: Annotated[int, Field(description="The HTTP status.")]
    detail: Annotated[str, Field(description="This problem, and what to do.")]
    instance: Annotated[str, Field(description="The path that was asked for.")]
    code: Annotated[str, Field(description="Stable, for programs, such as invalid_article.")]
    errors: Annotated[list[FieldProblem], Field(description="The places of the request that are wrong.")]
    request_id: Annotated[str, Field(description="As in the X-Request-ID header and the logs.")]

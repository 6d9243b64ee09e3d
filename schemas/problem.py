"""Errors as callers see them: problem details of RFC 9457."""

from typing import Annotated

from pydantic import Field

from schemas.facts import Fact


class FieldProblem(Fact):
    """One place of the request that is wrong."""

    path: Annotated[str, Field(description="JSON pointer into the request body.")]
    message: str


class Problem(Fact):
    """RFC 9457 problem+json with our stable `code`."""

    type: str
    title: str
    status: int
    detail: str
    instance: str
    code: str
    errors: list[FieldProblem]
    request_id: str

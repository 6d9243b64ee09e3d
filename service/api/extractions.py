"""The route that extracts the facts of one article."""

from collections.abc import AsyncIterator
from contextlib import ExitStack, aclosing
from functools import partial
from typing import Annotated, Any, Final

from fastapi import APIRouter, Body, Request

from schemas.article import Article
from schemas.problem import Problem
from schemas.result import ExtractionResult
from service import errors
from service.access.metering import Metered
from service.api import streams
from service.api.access import MayExtract
from service.api.bodies import JsonRoute
from service.api.disconnects import while_connected
from service.api.openapi import documented, event_schema
from service.api.parameters import check_for_articles
from service.api.problems import problem_of
from service.api.requests import request_id_of
from service.api.state import Given

router = APIRouter(route_class=JsonRoute, tags=["extractions"])


EXAMPLES: Final[dict[str, Any]] = {
    "short": {
        "summary": "Text and date",
        "value": {
            "text": "Freedonia will require licences for lens grinders from next month, Trade Minister Rufus "
            "Firefly said. “We cannot look away any longer,” he said.",
            "published_at": "2023-03-04",
        },
    },
    "options": {
        "summary": "Everything that can be sent",
        "value": {
            "text": "The Sylvanian Optics Guild opposes the licences that Freedonia announced on March 3.",
            "title": "Guild Opposes Licences",
            "published_at": "2023-03-04T08:30:00Z",
            "url": "https://news.example/guild",
            "source": "Sylvanian Courier",
            "language": "en",
            "id": "courier-17",
            "metadata": {"desk": "trade"},
            "options": {"sections": ["actors", "positions"], "deadline_s": 120},
        },
    },
}


_EVENTS: Final[dict[int | str, dict[str, Any]]] = {
    200: {
        "content": {
            streams.MEDIA_TYPE: {
                "schema": event_schema(
                    section="{section, items}", result="ExtractionResult", error="Problem"
                ),
                "example": (
                    'event: section\ndata: {"section": "dates", "items": [...]}\n\n'
                    ": ping\n\n"
                    'event: result\ndata: {"id": "x_...", "schema": "trade_policy@1", ...}\n\n'
                ),
            }
        }
    }
}


@router.post(
    "/v1/extractions",
    summary="Extract the facts of one article",
    response_description="The facts, each with the characters of the article that say it.",
    responses=_EVENTS
    | documented(
        errors.JsonMalformed,
        errors.ArticleTooLarge,
        errors.MediaTypeUnsupported,
        errors.ArticleRejected,
        errors.CallerUnknown,
        errors.CallerNotAllowed,
        errors.CallerLimited,
        errors.ModelError,
        errors.ReplyInvalid,
        errors.ModelUnavailable,
        errors.ServiceOverloaded,
        errors.DeadlineExceeded,
        errors.GroundwireError,
    ),
)
async def create_extraction(
    article: Annotated[Article, Body(openapi_examples=EXAMPLES)],
    request: Request,
    services: Given,
    caller: MayExtract,
) -> ExtractionResult:
    """Read an article and answer with its actors, policy actions, positions, dates and references.

    Every span counts Unicode code points of `text` exactly as sent. Facts that could not be confirmed in
    the text are left out and listed in `warnings`. Closing the connection stops the work.

    With `Accept: text/event-stream`, as server-sent events: `section` (its name and items, just as in the
    answer) for each section once it is checked, comments while there is nothing new, and at the end
    `result` (the whole answer) or `error` (a problem).
    """
    check_for_articles(request)
    with ExitStack() as place:
        place.enter_context(services.admission.admitted())
        extractor = Metered(services.slot.runtime.extractor, partial(services.gate.record, caller))
        if not streams.wants_events(request.headers.get("accept", "")):
            return await while_connected(request, extractor.extract(article))
        path, request_id = request.url.path, request_id_of(request.scope)

        def told(error: Exception) -> Problem:
            return problem_of(error, path, request_id)

        chunks = streams.follow_extraction(request, extractor, article, told)
        first = await anext(chunks)
        resumed = _resumed(first, chunks)
        return streams.EventStream(resumed, place.pop_all(), told)  # type: ignore[return-value]


async def _resumed(first: bytes, rest: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    """All chunks, the first of which was taken already to see whether there is an answer at all."""
    async with aclosing(rest):  # type: ignore[type-var] # it is a generator
        yield first
        async for chunk in rest:
            yield chunk

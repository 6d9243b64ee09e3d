"""The route that extracts the facts of one article."""

from typing import Annotated, Any, Final

from fastapi import APIRouter, Body, Request

from schemas.article import Article
from schemas.result import ExtractionResult
from service import errors
from service.api.bodies import JsonRoute
from service.api.disconnects import while_connected
from service.api.openapi import documented
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


@router.post(
    "/v1/extractions",
    summary="Extract the facts of one article",
    response_description="The facts, each with the characters of the article that say it.",
    responses=documented(
        errors.JsonMalformed,
        errors.ArticleTooLarge,
        errors.MediaTypeUnsupported,
        errors.ArticleRejected,
        errors.ModelError,
        errors.ReplyInvalid,
        errors.ModelUnavailable,
        errors.ServiceOverloaded,
        errors.DeadlineExceeded,
        errors.GroundwireError,
    ),
)
async def create_extraction(
    article: Annotated[Article, Body(openapi_examples=EXAMPLES)], request: Request, services: Given
) -> ExtractionResult:
    """Read an article and answer with its actors, policy actions, positions, dates and references.

    Every span counts Unicode code points of `text` exactly as sent. Facts that could not be confirmed in
    the text are left out and listed in `warnings`. Closing the connection stops the work.
    """
    with services.admission.admitted():
        extractor = services.slot.runtime.extractor
        return await while_connected(request, extractor.extract(article))

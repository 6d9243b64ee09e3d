"""The route that extracts the facts of one article."""

from fastapi import APIRouter, Request

from schemas.article import Article
from schemas.result import ExtractionResult
from service import errors
from service.api.bodies import JsonRoute
from service.api.disconnects import while_connected
from service.api.openapi import documented
from service.api.state import Given

router = APIRouter(route_class=JsonRoute, tags=["extractions"])


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
async def create_extraction(article: Article, request: Request, services: Given) -> ExtractionResult:
    """Read an article and answer with its actors, policy actions, positions, dates and references.

    Every span counts Unicode code points of `text` exactly as sent. Facts that could not be confirmed in
    the text are left out and listed in `warnings`. Closing the connection stops the work.
    """
    with services.admission.admitted():
        extractor = services.slot.runtime.extractor
        return await while_connected(request, extractor.extract(article))

"""Tests of POST /v1/extractions: answers, limits and the way work ends."""

import httpx

from schemas.result import ExtractionResult
from tests.fakes import ARTICLE, FakeExtractor


async def test_answers_every_field_with_exact_spans(client: httpx.AsyncClient) -> None:
    """An answer validates as ExtractionResult, holds `schema` and the spans point into the text sent."""
    response = await client.post("/v1/extractions", json={"text": ARTICLE, "published_at": "2023-03-04"})
    assert response.status_code == 200
    assert response.headers["content-type"] == "application/json"
    body = response.json()
    result = ExtractionResult.model_validate(body)
    assert body["schema"] == "trade_policy@1"
    assert body["article"]["published_at"] == "2023-03-04"
    for mention in (span for actor in result.data.actors for span in actor.mentions):
        assert ARTICLE[mention.start : mention.end] == mention.text


async def test_the_text_reaches_the_extractor_to_the_character(
    client: httpx.AsyncClient, extractor: FakeExtractor
) -> None:
    """CRLF, tabs, control characters, emoji and combining accents arrive as sent."""
    text = "a\r\nb\tc\x01d \U0001f1ea\U0001f1fa e\u0301 \u00a0\ufeff"
    await client.post("/v1/extractions", json={"text": text})
    assert extractor.articles[0].text == text

"""Plain instructor: one call for everything, the schema in the prompt and as the grammar of the reply."""

import json
import time
from typing import Final

import instructor
import openai
from instructor.core.exceptions import IncompleteOutputException, InstructorRetryException

from benchmarks.quality_plain import PLAIN, Items, read_items
from benchmarks.quality_replies import Answer, Meter
from schemas.article import Article

_SYSTEM: Final = "Answer with one JSON object of this schema: "
_PROMPT: Final = (
    "Extract the facts about trade policy from the article: every person and body that acts, decides or "
    "speaks; every measure of trade policy with its status; what each actor says for or against something; "
    "every date with its calendar value; every document that is cited. Say only what the article says, copy "
    "names, quotes and evidence exactly, and give ids so that the parts refer to each other.\n\n"
    "Published: {published}\n\n{text}"
)


def ask(address: str, article: Article, max_tokens: int) -> Answer:
    """One call; a reply that was cut off or does not validate is kept for its whole items."""
    meter = Meter()
    started = time.perf_counter()
    with meter.client() as http:
        client = instructor.from_openai(
            openai.OpenAI(base_url=f"{address}/v1", api_key="unused", http_client=http, max_retries=0),
            mode=instructor.Mode.JSON_SCHEMA,
        )
        text, error = "", None
        try:
            _, completion = client.chat.completions.create_with_completion(
                model="embedded",
                response_model=PLAIN,
                messages=[
                    # Constrained decoding alone would hide the fields' descriptions from the model.
                    {"role": "system", "content": _SYSTEM + json.dumps(PLAIN.model_json_schema())},
                    {
                        "role": "user",
                        "content": _PROMPT.format(published=article.published_at, text=article.text),
                    },
                ],
                temperature=0.0,
                max_tokens=max_tokens,
                max_retries=0,
            )
            text = completion.choices[0].message.content
        except (IncompleteOutputException, InstructorRetryException) as failure:
            error = type(failure).__name__
            if failure.last_completion is not None:
                text = failure.last_completion.choices[0].message.content
    seconds = time.perf_counter() - started
    return Answer(text, seconds, meter.input_tokens, meter.output_tokens, meter.calls, meter.cut, error)


def items_of(answer: Answer) -> Items:
    """The items of the reply."""
    return read_items(answer.raw)

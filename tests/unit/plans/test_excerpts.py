"""What a small model is shown of a long article: the beginning, and what stands around its questions."""

import re

import pytest

from schemas.article import Article
from service.annotate import annotate
from service.candidates.gathering import NONE_GATHERED, gather_candidates
from service.plans.excerpts import excerpt
from tests.unit.extracting import extractor_of
from tests.unit.models import ScriptedModel

QUIET = "Lorries stood at the gate until noon and then drove home without a word. "
DOUBTFUL = "Canada will raise the tariff on steel pipe to 9 percent, or may end it. "
SETTLED = "Chile suspended its quota of milk powder. "
SPOKEN = "Lea Roy, a grower from Apia, said the levy on taro “was a matter of taste, and of long evenings”. "
NAMED = "The shipment was meant for Bargo Tann, whose lawyers wrote to the port. "


def numbers_of(text: str) -> list[int]:
    """The sentences that are shown of a text."""
    article = annotate(text, None, "en")
    return [s.n for s in excerpt(article.sentences, gather_candidates(article))]


@pytest.mark.parametrize(
    ("sentences", "numbers"),
    [
        ([QUIET] * 30, [1, 2, 3]),
        ([*[QUIET] * 20, SETTLED, *[QUIET] * 9], [1, 2, 3]),
        ([*[QUIET] * 20, DOUBTFUL, *[QUIET] * 9], [1, 2, 3, *range(18, 25)]),
        ([*[QUIET] * 20, SPOKEN, *[QUIET] * 9], [1, 2, 3, *range(18, 25)]),
        ([*[QUIET] * 20, NAMED, *[QUIET] * 9], [1, 2, 3, *range(18, 25)]),
        ([*[QUIET] * 9, DOUBTFUL, *[QUIET] * 9, DOUBTFUL], [1, 2, 3, *range(7, 14), *range(17, 21)]),
        ([DOUBTFUL, QUIET], [1, 2]),
    ],
)
def test_only_what_is_asked_about_is_shown(sentences: list[str], numbers: list[int]) -> None:
    """Three sentences on either side of a doubtful measure, statement or name; what is settled needs none."""
    assert numbers_of("".join(sentences)) == numbers


def test_an_article_without_sentences_has_no_excerpt() -> None:
    """There is nothing to show."""
    assert excerpt((), NONE_GATHERED) == ()


@pytest.mark.parametrize("most", [30_000, 1_000])
async def test_no_measure_is_lost_between_excerpts(most: int) -> None:
    """Settled ones that stand outside, too, are in the answer, in one window or in several."""
    text = "".join(
        f"{QUIET * 12}{DOUBTFUL}{QUIET * 12}{SETTLED}".replace("pipe", f"pipe {n}") for n in range(6)
    )
    model = ScriptedModel(max_article_characters=most)
    result = await extractor_of(model).extract(Article(text=text, language="en"))
    assert len(result.data.policy_actions) == 12
    for question in (q for q in model.asked if q.name == "policy_actions"):
        article, _, asked = question.messages[1].content.partition("</article>")
        number = re.search(r"Sentence \[(\d+)\]", asked)
        assert number is not None
        assert f"\n[{number[1]}] " in article
        assert len(article) < len(text) / 2


async def test_a_short_article_is_shown_whole() -> None:
    """Its questions share what is read once."""
    model = ScriptedModel()
    text = DOUBTFUL + QUIET * 40 + DOUBTFUL.replace("pipe", "wire")
    await extractor_of(model).extract(Article(text=text, language="en"))
    assert model.asked
    assert all(q.messages[1].content.count("Lorries") == 40 for q in model.asked)

"""The annotator: one value with everything, boilerplate kept out of it."""

from dataclasses import FrozenInstanceError
from datetime import date

import pytest

from service.annotate import annotate
from service.annotate.language import guess_language

_ARTICLE = (
    "Lantia Weighs Copper Duty\n"
    "By Ada Lowe\n"
    "Lantia will raise its copper duty this week (see 2301130058), Trade Minister Finn Brandt said.\n"
    "Sign up for a free preview to unlock the rest of this article\n"
    "Each day, Harbor Wire subscribers receive a PDF edition of Jan. 5 and 2301060042.\n"
    "“We are ready,” Brandt said. He named 87 FR 62186.\n"
)


def test_everything_is_found() -> None:
    """Each part finds its own, with offsets into the text as sent."""
    article = annotate(_ARTICLE, date(2023, 1, 19), "en", "Harbor Wire")
    assert [b.kind.value for b in article.boilerplate] == ["byline", "subscription"]
    assert [(t.id, t.text, t.value) for t in article.times] == [("t1", "this week", "2023-01-16/2023-01-22")]
    assert [(r.id, r.key) for r in article.references] == [("r1", "2301130058"), ("r2", "87 FR 62186")]
    assert [(q.text, q.speaker.text if q.speaker else None) for q in article.quotes] == [
        ("We are ready,", "Brandt")
    ]
    assert [s.n for s in article.sentences] == [1, 2, 3, 4, 5]
    assert (article.text, article.published_at, article.language) == (_ARTICLE, date(2023, 1, 19), "en")


def test_without_a_day_of_publication() -> None:
    """Relative dates are found and have no value."""
    article = annotate(_ARTICLE)
    assert [(t.text, t.value) for t in article.times] == [("this week", None)]


def test_the_value_is_frozen() -> None:
    """What was found cannot be changed."""
    article = annotate("Duties rose.")
    with pytest.raises(FrozenInstanceError):
        article.language = "de"  # type: ignore[misc]


def test_blank_text() -> None:
    """Nothing is found in nothing."""
    article = annotate(" \n")
    for found in (article.sentences, article.boilerplate, article.times, article.references, article.quotes):
        assert len(found) == 0


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The duty on copper is to rise in the spring.", "en"),
        ("", "en"),
        ("Kupfer", "en"),
        (
            "Der Zoll auf Kupfer wird im Frühjahr steigen, und die Minister sind nicht mit dem Plan zufrieden.",
            "de",
        ),
        ("Le droit sur le cuivre va augmenter dans les mois qui viennent, et les ministres sont pour.", "fr"),
        ("El arancel sobre el cobre se eleva en la primavera, y los ministros no están por la labor.", "es"),
        ("O imposto sobre o cobre foi elevado, e os ministros não estão com pressa para o fim do ano.", "pt"),
        ("Il dazio sul rame è salito, e gli esperti non sono contenti della scelta per il futuro.", "it"),
        ("De heffing op koper wordt hoger, en het is niet de schuld van de ministers.", "nl"),
        ("铜关税将于春季上调。", "zh"),
        ("銅の関税は春に引き上げられる。", "ja"),
        ("Пошлина на медь вырастет весной.", "ru"),
        ("Officials in Paris said the “loi sur les droits de douane” is on the way to the Senate.", "en"),
    ],
)
def test_language(text: str, language: str) -> None:
    """Small words and scripts tell the language; English where they do not."""
    assert guess_language(text) == language
    assert annotate(text).language == language


def test_the_caller_knows_the_language() -> None:
    """A language that is given is kept as it is."""
    assert annotate("The duty is to rise in the spring.", language="en-GB").language == "en-GB"

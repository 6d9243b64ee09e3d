"""Who says something where the verb of saying is missing, or stands in an odd place."""

import pytest

from service.annotate import annotate
from service.annotate.quotations import find_speech

Said = list[tuple[str, int]]


def _said(text: str) -> Said:
    article = annotate(text, None, "en")
    speech = find_speech(article.text, article.sentences, (), "en")
    return [(s.speaker.text, len(s.quote_ids)) for s in speech.statements]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Ada Brook continued: “Prices are rising, and our members feel it.”", [("Ada Brook", 1)]),
        ("Ada Brook continued the talks.", []),
        ("The Glass Federation: “The new levy will hurt our members.”", [("Glass Federation", 1)]),
        (
            "The bloc reacted first, with trade chief Ada Brook saying: “We regret this step.”",
            [("Ada Brook", 1)],
        ),
        ("“We will answer firmly,” was the response of trade chief Ada Brook.", [("Ada Brook", 1)]),
        (
            "Adam Hodge today released a statement on the ruling.\n\n“Lund rejects the ruling and will appeal.”",
            [("Adam Hodge", 1)],
        ),
        ("Adam Hodge today released a film.\n\n“Lund rejects the ruling and will appeal.”", []),
        ("“We will answer firmly,” was the motto of the evening.", []),
        (
            "Ada Brook, President of the Zinc Council said the levy is wrong.",
            [("Ada Brook", 0)],
        ),
        ("Senators from farm states delivered a letter.", []),
        ("The notice states that the ban stays.", [("notice", 0)]),
    ],
)
def test_who_speaks_is_found_without_a_plain_verb(text: str, said: Said) -> None:
    """By a label, an answer, 'with Lin saying', or a colon behind 'continued'."""
    assert _said(text) == said


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Olaf Brandt is president of the Tin Guild. President Lind and he met. The president said in a radio post: “Tin is safe.”",
            "Lind",
        ),
        (
            "The Foreign Ministry met. The Ministry of Commerce wrote. The foreign ministry spoke. The commerce ministry said it was wrong.",
            "Ministry of Commerce",
        ),
        (
            "The Solar Trade Association (SOTA) met. SOTA said it won. The trade group warned that it may lose.",
            "SOTA",
        ),
        ("BIS met. It said it won. The trade group warned that it may lose.", "trade group"),
        (
            "The Iron and Steel Association met. The industry association told the board that it lost.",
            "Iron and Steel Association",
        ),
        ("The United Glassworkers met in Lund. The union said the levy is too low.", "United Glassworkers"),
    ],
)
def test_a_common_noun_means_whom_it_fits(text: str, speaker: str) -> None:
    """'The president' is a country's, 'the commerce ministry' no other one, 'the union' one of workers."""
    assert _said(text)[-1][0] == speaker

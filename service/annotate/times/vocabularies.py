"""The words of dates in languages other than English, by language."""

from typing import Final

from service.annotate.times.northern_vocabularies import NORTHERN
from service.annotate.times.romance_vocabularies import ROMANCE
from service.annotate.times.vocabulary import MONTHS, Vocabulary

VOCABULARIES: Final[dict[str, Vocabulary]] = ROMANCE | NORTHERN
_SAME_AS: Final = {"nb": "no", "nn": "no"}
MONTHS_ELSEWHERE: Final = frozenset(
    word
    for v in VOCABULARIES.values()
    for word, english in v.words.items()
    if english in MONTHS and word not in MONTHS
)


def vocabulary_of(language: str | None) -> Vocabulary | None:
    """The words of a language, None for English and for those whose dates we cannot read."""
    return VOCABULARIES.get(primary_of(language))


def primary_of(language: str | None) -> str:
    """The language that a tag names, without its region: 'pt' of 'pt-BR', and 'no' of both its forms."""
    primary = (language or "").lower().replace("_", "-").split("-")[0]
    return _SAME_AS.get(primary, primary)

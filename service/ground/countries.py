"""Checks an actor's country: the article has to say it of this actor; a name alone tells nothing."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from service.annotate.values import Mention
from service.candidates.countries import CountryMention, find_countries
from service.candidates.nationality import home_countries

_REACH: Final = 70
# 'Chinese telecom giant Huawei', 'South Korea's trade ministry', 'Taiwan-based TSMC'.
_BETWEEN_BEFORE: Final = re.compile(
    r"(?:['\u2019]s?)?(?:-based|-owned|-headquartered)?"
    r"(?: (?!said|says|told|and|or|on|against|from|to|by|that|with|over|but|after|while|where|is|was|are|were|has|have|had|met|told|sued|met|beat|\w{2,12}(?<!bas)(?<!own)(?<!back)(?<!unit)ed\b)[\w&'\u2019.-]{1,24}){0,7} ?"
)
# 'Huawei of China', 'Rapidus, a Japanese chipmaker', 'ASML (Netherlands)'.
_BETWEEN_AFTER: Final = re.compile(
    r"(?:['\u2019]s)?(?: \([A-Z]{2,8}\))?(?:,| \(|,? (?:of|in|from|based in|headquartered in))(?: (?:of|in|from|based in|headquartered in))?"
    r"(?: (?:a|an|the|one|largest|biggest|state-owned|leading|top|major)){0,3} ?"
)
# Behind these a country's bare name is what somebody deals with: 'Committee on China Chairman Ann Lee'.
_ABOUT: Final = re.compile(r"\b(?:on|with|for|against|to|toward|towards) (?:the )?$")


def country_told(text: str, code: str, mentions: Sequence[Mention], own_words: Iterable[str | None]) -> bool:
    """Whether the article says that an actor is of a country.

    It does by the actor's own name, title or body, or by the words right beside one of its mentions.
    """
    if any(code in home_countries(words) for words in own_words if words):
        return True
    return any(_beside(text, code, mention) for mention in mentions)


def _beside(text: str, code: str, mention: Mention) -> bool:
    before = text[max(0, mention.start - _REACH) : mention.start]
    after = text[mention.end : mention.end + _REACH]
    return any(
        c.code == code
        and not _is_dealt_with(before, c)
        and _BETWEEN_BEFORE.fullmatch(" ".join(before[c.end :].split(" ")))
        for c in find_countries(before)
    ) or any(c.code == code and _BETWEEN_AFTER.fullmatch(after[: c.start]) for c in find_countries(after))


def _is_dealt_with(before: str, country: CountryMention) -> bool:
    is_bare = country.is_name and before[country.end : country.end + 1] not in {"'", "\u2019", "-"}
    return is_bare and _ABOUT.search(before[: country.start]) is not None

"""Tells whether a name is who does what a sentence reports, not whom or what it is about."""

import re
from typing import Final

_NAME: Final = r"(?:the )?[A-Z][\w.'\u2019&-]{0,40}(?: (?:of (?:the )?)?[A-Z][\w.'\u2019&-]{0,40}){0,4}"
_AIMED_AT: Final = (
    r"(?i:from|against|on|to|in|into|with|of|for|at|including|toward|towards|"
    r"between|among|like|via|through|under|than)"
)
# 'imports of steel from India and Korea': Korea stands behind 'from' as well.
_BEHIND: Final = re.compile(
    rf"\b{_AIMED_AT}\s+(?:the )?(?:certain |both |either )?(?:{_NAME}(?:, (?:and |or )?| and |"
    rf" or )){{0,6}}(?:the )?$"
)
_REACH: Final = 120
_OTHERS: Final = rf"(?:,? (?:and|or) {_NAME}|, {_NAME}(?=,? and\b)){{0,5}}"
_ASIDE: Final = r"(?:\s?\([^()]{1,80}\))?(?:,\s(?!and\b|or\b)[^;:.]{1,120}?,)?"
_ADVERB: Final = (
    r"(?: (?:also|then|still|again|now|later|already|first|formally|both|jointly|today|yesterday|not|never|"
    r"\w{2,20}ly|"
    r"(?:on|in|since|by) [A-Z][\w.]{1,12}(?: \d{1,2})?(?:, \d{4}|\s\d{4})?,?|(?:last|this|next) \w{3,10}|"
    r"earlier this \w{3,10})){0,3}"
)
# Forms that only a verb has; 'U.S. duties' and 'U.S. imports' are no clauses.
_VERB: Final = (
    r"(?:has|have|had|is|are|was|were|will|would|could|may|might|must|can|cannot|did|does|do|shall|should|"
    r"(?:has|have|had|is|are|was|were|would|did|does|do|wo)n['\u2019]t|"
    r"says?|said|takes?|took|began|begins|puts?|sets?|cuts?|hits?|won|lost|makes?|made|gives?|gave|sends?|"
    r"sent|keeps?|kept|"
    r"holds?|held|brought|sought|seeks?|struck|chose|told|tells|withdr\w+|lets?|left|met|meets|tries|"
    r"wants?|plans|intends?|"
    r"expects?|imposes?|opposes?|supports?|favou?rs?|prefers?|urges?|remains?|continues?|considers?|maintains?|agrees?|"
    r"calls for|backs|adds|"
    r"bans|removes?|lifts?|raises?|lowers?|extends?|requires?|restricts?|announces?|proposes?|adopts?|"
    r"launches|initiates?|"
    r"issues|publish(?:es)?|insists?|accuses?|threatens?|rejects?|denies|welcomes?|finds?|found|rules|"
    r"determin(?:es|ed)|(?!imported\b|exported\b|based\b|listed\b|subsidi[sz]ed\b|related\b|backed\b|led\b|"
    r"made\b)[a-z]{2,20}ed|listed (?=(?:another|the|an?|\d+|two|three|four|five|six|seven|eight|nine|ten|dozens|several)\b))\b"
)
_MEASURE: Final = (
    r"(?:\w{2,20} ){0,2}(?:tariffs?|duties|licen[cs]\w+|decision|plans?|bans?|orders?|decrees?|controls?|"
    r"curbs|restrictions?|"
    r"ruling|rules?|quotas?|sanctions|suspension|move|refusal|proposals?|offer|review|investigation|probe|"
    r"safeguards?|retaliation|countermeasures?|embargo|surtax|lev(?:y|ies))\b"
)
_DOES: Final = re.compile(rf"{_OTHERS}{_ASIDE}{_ADVERB} {_VERB}")
# Between a subject and its verb: 'Chile, which pays it too, has'; not 'Chile, Peru, has'.
_BESIDE: Final = r"(?:,\s(?:which|who|whose|where|an?|the|another|its|also|now)\b[^;:.,]{1,100},)?"
# 'In a probe of trays from Thailand, Commerce found': a list goes on with 'and', a clause with its verb.
_OPENS: Final = re.compile(rf"(?P<name>{_NAME}){_BESIDE}{_ADVERB} {_VERB}")
_CLOSES_LIST: Final = re.compile(r"\b(?:and|or) (?:the )?(?:certain |both |either )?(?:[A-Z]\S* ){0,4}$")
_ACTS: Final = re.compile(rf"{_OTHERS}{_ASIDE}{_ADVERB} {_VERB}|['\u2019]s? {_MEASURE}")


def is_aimed_at(text: str, start: int, at: int) -> bool:
    """Whether text[at:] is a name behind words like 'from' and 'against', looked for from `start` on."""
    before = text[max(start, at - _REACH) : at]
    if _BEHIND.search(before) is None:
        return False
    behind_list = before.endswith((", ", ", the ")) and _CLOSES_LIST.search(before) is None
    return not (behind_list and _OPENS.match(text, at, at + 2 * _REACH))


def subject_of(text: str, at: int) -> str | None:
    """The name that begins a clause there, with its verb behind it, or None."""
    opens = _OPENS.match(text, at, at + 2 * _REACH)
    return None if opens is None else opens["name"]


def acts(text: str, end: int) -> bool:
    """Whether the words behind a country's name tell what it does: in 'U.S. imports fell' nothing."""
    return _ACTS.match(text, end, end + 2 * _REACH) is not None


def does(text: str, end: int) -> bool:
    """Whether the words behind a country's name make it the subject of a verb."""
    return _DOES.match(text, end, end + 2 * _REACH) is not None

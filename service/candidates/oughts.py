"""Finds what is said to be due to a measure: that it should go, or that somebody does right in taking it."""

import re
from collections.abc import Iterator
from typing import Final

from service.candidates.phrases import measure_before, names_measure, phrase_at
from service.candidates.side_words import BAD, GOOD

# Who is blamed or praised is no topic.
SOMEBODY: Final = re.compile(
    r"\b(?:administration|government|ministry|president|minister|commission|agency|department|congress|"
    r"parliament|lawmakers|senators|officials|secretary|commissioner|company|firm|union|group|council|board|"
    r"court|regulators?|white house|cabinet)(?:['\u2019]s?)?$",
    re.IGNORECASE,
)
_UNDONE: Final = (
    r"dropped|lifted|scrapped|repealed|removed|withdrawn|suspended|rescinded|revoked|cancell?ed|abolished|"
    r"ended|terminated|reversed|paused|postponed|delayed|overturned|rejected|eliminated|buried|torn up|struck down|struck from|binned|ditched|axed|phased out|killed"
)
_KEPT: Final = (
    r"imposed|kept|maintained|extended|adopted|renewed|raised|applied|doubled|tightened|enforced|upheld|"
    r"preserved|ratified|approved|expanded|made permanent|left (?:alone|untouched|intact|in place)|locked in|protected|defended"
)
_SHOULD_BE: Final = re.compile(
    r" (?:should|must|ought to|needs? to|ha(?:s|ve) to|can)(?P<no> not| never|not|n['\u2019]t)? (?:(?:be|stay|remain) (?:\w+ly )?"
    rf"(?:(?P<undo>{_UNDONE}|touched|weakened|watered down)|(?P<keep>{_KEPT}))\b|(?P<go>go|end)(?=[.,;:\u201d\"]| (?:now|entirely|altogether|before|and)\b)|(?P<stay>stay|remain|continue)(?=[.,;:\u201d\"]| (?:in (?:place|force)|as|until|for)\b))"
)
# 'The duties | would harm both and should be lifted': whose second verb it is.
_AND_SHOULD: Final = re.compile(r" (?:would|will|is|are|was|were|has|have|could|can|may)\b[^.;,]{1,60}? and$")
_RIGHT_TO: Final = re.compile(
    r"\b(?:is|was|are|were) (?:(?P<right>right|justified)|(?P<wrong>wrong|mistaken))(?: to| in) "
    r"(?:impos|slap|put|rais|tighten|adopt|plac|levy|extend|propos|keep|us)(?:e|ing|ping|ting)?\s+"
)
# 'Nobody believes that it was right to', 'whether it was right to'.
_OPEN: Final = re.compile(
    r"\b(?:nobody|no one|whether|if|unclear|doubt\w*|denied|hardly|n['\u2019]t|not)\b[^.;]*$", re.IGNORECASE
)
# 'Called | the levy overdue'.
_JUDGED_SO: Final = re.compile(rf"(?P<what>.{{3,}}?) (?:\w+ly )?(?:(?P<bad>{BAD})|(?P<good>{GOOD}))")
_REACH: Final = 120


def oughts(text: str) -> Iterator[tuple[int, str, bool]]:
    """Each place where it is said, with the measure and whether that is for it."""
    for match in _SHOULD_BE.finditer(text):
        end = match.start()
        first = _AND_SHOULD.search(text, max(0, end - _REACH), end)
        topic = measure_before(text, end if first is None else first.start())
        if topic is not None:
            is_kept = match["undo"] is None and match["go"] is None
            yield end, topic, is_kept != (match["no"] is not None)
    for match in _RIGHT_TO.finditer(text):
        found = phrase_at(text, match.end())
        is_open = _OPEN.search(text, max(0, match.start() - _REACH), match.start()) is not None
        if found is not None and names_measure(found) and not is_open:
            yield match.start(), found, match["right"] is not None


def judged_so(phrase: str) -> tuple[str, bool] | None:
    """The measure and whether it is praised, where a phrase ends in a judgement: 'the levy overdue'."""
    match = _JUDGED_SO.fullmatch(phrase)
    if match is None or not names_measure(match["what"]):
        return None
    return match["what"], match["good"] is not None

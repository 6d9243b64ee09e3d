"""Works out the title of each named person, where a plural one stands before a list of names."""

import re
from collections.abc import Sequence
from typing import Final

from service.annotate.quotations import Name

_PLURALS: Final = (
    "Commissioners|Ministers|Senators|Representatives|Secretaries|Undersecretaries|Directors|"
    "Judges|Justices|Ambassadors|Counsels|Governors|Administrators|Chairs|Presidents|Attorneys|Members|Officers|"
    "Managers|Solicitors|Delegates|Deputies|Negotiators|Envoys|Advisers|Advisors|Analysts|Economists|Spokespersons|"
    r"Congressmen|Congresswomen|Chairmen|Spokesmen|Sens\.|Reps\.|Govs\.|Messrs\."
)
# The head of a title: in 'Council of Ministers Chair' it is another word.
_PLURAL: Final = re.compile(
    rf"^(?P<before>(?:(?!(?:of|for|to|on) )[\w.'\u2019&-]+ ){{0,5}})(?P<head>{_PLURALS})"
    r"(?=$| (?:of|for|to|on|at|General)\b)",
    re.IGNORECASE,
)
# 'Sens. Lind, R-Ohio, and Vos, D-Utah': a party and a state may stand between.
_NEXT: Final = re.compile(
    r"(?:,? \(?[RDI]-[A-Z][\w.]{1,12}(?: [A-Z]\w+)?\)?)?(?:,|,? (?:and|or|&))\s", re.IGNORECASE
)


def titles_of(text: str, names: Sequence[Name]) -> dict[int, str]:
    """The titles before or behind people, by where their names begin.

    In 'Commissioners Lind, Vos and Abara' each of them is a commissioner, in the singular.
    """
    found: dict[int, str] = {}
    shared: str | None = None
    end = -1
    for name in names:
        if name.kind == "person" and name.title is not None:
            title = " ".join(name.title.text.split())
            plural = _PLURAL.search(title) if name.title.end <= name.start else None
            shared = plural and f"{plural['before']}{_singular(plural['head'])}{title[plural.end() :]}"
            found[name.start] = shared or title
        elif (
            name.kind != "body"
            and shared is not None
            and end < name.start
            and _NEXT.fullmatch(text, end, name.start)
        ):
            found[name.start] = shared
        else:
            shared = None
        end = name.end
    return found


def _singular(plural: str) -> str:
    lower = plural.casefold()
    if lower == "messrs.":
        return "Mr."
    if lower.endswith("men"):
        return f"{plural[:-3]}man"
    if lower.endswith("ies"):
        return f"{plural[:-3]}y"
    return f"{plural[:-2]}." if plural.endswith(".") else plural[:-1]

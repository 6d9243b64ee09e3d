"""Makes families of patterns, some of which count only in a text that nobody is named to have said."""

import re
from collections.abc import Sequence
from typing import Final

from service.ground.families import Families, Family
from service.ground.quoting import is_attributed

# Words of which any text that the pattern finds has one, and the pattern.
Row = tuple[Sequence[str], str]


def families_of(spoken: Sequence[Row], unattributed: Sequence[Row]) -> tuple[Family, ...]:
    """The families of the first rows, and a last one of all the others."""
    apart: Final = _compiled(unattributed)
    of_nobody: Final = Families(apart)

    def is_told(folded: str) -> bool:
        return of_nobody.found_in(folded) and not is_attributed(folded)

    words = tuple({word: None for words, _ in apart for word in words})
    return (*_compiled(spoken), (words, is_told))


def _compiled(rows: Sequence[Row]) -> tuple[Family, ...]:
    return tuple((words, re.compile(pattern, re.MULTILINE).search) for words, pattern in rows)

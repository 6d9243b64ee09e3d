"""The words and reaches by which events of speech are told."""

# ruff: noqa: RUF001 - look-alike marks are the subject here

from typing import Final

from service.annotate.quotations.cues import VERBS
from service.annotate.quotations.reading import QUOTE

TURNS: Final = frozenset({"while", "whereas", "but", "though", "although"})
RELATIVES: Final = frozenset({"who", "which"})
# What hangs on a name before the comma that closes its apposition.
HANGS_ON: Final = frozenset({"who", "(", "of", "from", "at", "with", "for", "including"})
DASHES: Final = frozenset({"—", "–", "-", "--", "---"})
NOUNS_IN_LY: Final = frozenset(
    {"family", "ally", "italy", "assembly", "daily", "weekly", "monthly", "supply", "july"}
)
COMPLEMENTS: Final = frozenset(
    {"that", ":", QUOTE, "there", "it", "the", "they", "he", "she", "its", "their", "how", "why", "whether"}
)
ARTICLES: Final = frozenset({"the", "a", "an", "any", "his", "her", "its", "their", "no", "this"})
FARTHEST: Final = 30
NEGATIONS: Final = frozenset({"not", "never", "cannot", "hardly"})
MODALS: Final = frozenset("would could may might should will must can".split())
PASSIVES: Final = frozenset(
    """
    accused called described dubbed labelled labeled characterized characterised termed hailed branded
    dismissed derided portrayed criticized criticised condemned denounced praised slammed blasted mocked
    ridiculed attacked
    """.split()
)
PARTICIPLES: Final = frozenset("asked told called described quoted cited urged warned reported".split())
BEHIND_PARTICIPLES: Final = frozenset("about by whether if why how what to as on at in".split())
NEAR: Final = 3
WRITINGS: Final = frozenset(
    "statement letter email memo filing note message post tweet speech petition brief".split()
)
BEHIND: Final = 10
BESIDE: Final = 10
BELIEFS: Final = frozenset(
    """
    believes believe believed thinks think thought hopes hope hoped expects expect expected knows claims
    claimed suggested suggests agreed agrees estimates estimated announced feels felt fears feared doubts
    doubted worries worried
    """.split()
)


# Words at which a report may be found.
VIEWS: Final = frozenset({"words", "view", "opinion"})
MARKERS: Final = frozenset(VERBS) | VIEWS | {"according", "comment", QUOTE}

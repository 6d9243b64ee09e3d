"""Tells names of bodies from common words in capitals, and from the adjectives before them."""

import itertools
import re
from dataclasses import dataclass, field
from typing import Final

from service.annotate.extents import Stretches
from service.annotate.quotations import Name
from service.candidates.countries import find_countries
from service.candidates.kinds import kind_of_body

_TRADE_WORDS: Final = frozenset(
    """
    tariff tariffs duty duties quota quotas sanction sanctions export exports import imports trade goods
    product products antidumping countervailing anti-dumping subsidy subsidies control controls
    restriction restrictions embargo ban bans license licenses licence licences exclusion exclusions
    exemption exemptions steel aluminum aluminium safeguard safeguards surtax levy levies reciprocal
    legislation bill bills law laws measure measures
    deal deals agreement order orders rule rules investigation review ruling rulings origin classification
    """.split()
)
# Names that end so are no bodies, whatever acts beside them.
_THINGS: Final = frozenset(
    """
    number numbers duty duties tariff tariffs form forms quota sanctions controls exclusion exclusions
    ruling rulings
    """.split()
)
_QUOTED: Final = re.compile(r"\u201c[^\u201d\n]{1,2000}|\"[^\"\n]{1,2000}\"?")
_SMALL: Final = re.compile(r"(?<![\w-])[a-z][a-z-]+(?![\w-])")
# 'House Republican' before 'leaders': of a party, no body.
_OF_A_PARTY: Final = re.compile(r" (?:Republican|Democratic|Democrat|GOP|Conservative)$")
# 'Republican-led China Task Force' is a task force that is so led.
_LED: Final = re.compile(
    r"(?:[\w.&'\u2019]+-(?:led|controlled|run|owned|backed|dominated|chaired|affiliated|linked|"
    r"funded|appointed|based) )+"
    r"(?=[A-Z])"
)

# Where the name of a department's part begins, in 'Department of Commerce Bureau of Industry'.
_UNIT_OF: Final = re.compile(r"(?<=[a-z]) (?=(?:Bureau|Office|Directorate) of [A-Z])")
# 'Government of the Russian' is the beginning of more.
_ADJECTIVE_LAST: Final = re.compile(r" of the (\w+)$")


@dataclass(frozen=True, slots=True)
class CommonWords:
    """The words an article writes small, and where it quotes; both are looked for when first asked for."""

    text: str
    _small: set[str] = field(default_factory=set)
    _quoted: list[Stretches] = field(default_factory=list)

    @classmethod
    def of(cls, text: str) -> "CommonWords":
        """The common words of an article."""
        return cls(text)

    def _is_small(self, word: str) -> bool:
        if not self._quoted:  # not read yet; there may be no small word at all
            self._small.update(_SMALL.findall(self.text))
            self._quoted.append(Stretches((m.start() + 1, m.end()) for m in _QUOTED.finditer(self.text)))
        return word in self._small

    def _is_quoted(self, at: int) -> bool:
        """Whether a place stands in a quotation, behind its first mark."""
        return any(quoted.touch(at, at + 1) for quoted in self._quoted)

    def make(self, name: Name) -> bool:
        """Whether a name is only made of common words: 'Tariffs' in a shouted quotation."""
        adjective = _ADJECTIVE_LAST.search(name.text)
        if _OF_A_PARTY.search(name.text) or (
            adjective is not None and any(not m.is_name for m in find_countries(adjective[1]))
        ):
            return True
        words = name.text.casefold().split()
        if words[-1] in _THINGS and kind_of_body(name.text) is None:
            return True  # 'CBP Form', but not 'Directorate of Defense Trade Controls'
        if name.kind != "unknown":
            return False
        if _TRADE_WORDS.issuperset(words):
            return True
        return len(words) == 1 and self._is_small(words[0]) and self._is_quoted(name.start)


def parts_of(name: Name) -> tuple[Name, ...]:
    """The bodies that a name names, without the adjective that tells who leads or owns one.

    'Department of Salt Bureau of Mines' are a department and its bureau.
    """
    if name.kind == "person":
        return (name,)
    led = _LED.match(name.text)
    first = led.end() if led is not None else 0
    unit = _UNIT_OF.search(name.text, first)
    cuts = [first, unit.start() + 1, len(name.text)] if unit is not None else [first, len(name.text)]
    if len(cuts) == 2 and not first:  # noqa: PLR2004 - whole
        return (name,)
    return tuple(
        Name(name.start + start, name.start + end, name.text[start:end], name.kind, name.title)
        for start, end in ((a, b - (b < len(name.text))) for a, b in itertools.pairwise(cuts))
    )

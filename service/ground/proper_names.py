"""Checks that every proper name and country of a summary is named by its evidence."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from service.candidates.countries import find_countries
from service.ground.lexicon import meaning
from service.ground.quantities import NUMBER_WORDS
from service.ground.reading import Reading
from service.remembering import remembered

_RUN: Final = re.compile(
    r"[A-Z\u00c0-\u00de][\w&']*(?:-\w{1,30}){0,4}"
    r"(?:(?: of the | of | for | and the | and | on | de | & | )(?=[A-Z\u00c0-\u00de])[A-Z\u00c0-\u00de][\w&']*(?:-\w{1,30}){0,4}){0,12}"
)
_WORD: Final = re.compile(r"[^\W_][\w&]*")
_ASIDE: Final = re.compile(r"(?<=, )(?:who|which|whose) [^,]{1,80}")
_PARTS: Final = re.compile(r"[\s/]+")
_CALENDAR: Final = frozenset(
    """january february march april may june july august september october november december jan feb mar apr jun jul aug
    sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday""".split()
)
# May open a sentence, or stand with a capital by habit, and name nobody.
_NO_NAME: Final = frozenset(
    """a an the this that these those it its he his she her they their we our in on at by for from to with under after
    before during since until as if when while although though because despite following about all both some many most
    several two three four five six seven eight nine ten no not neither nor none only also meanwhile however but and or
    i one new officials lawmakers regulators importers exporters producers companies manufacturers makers ministers
    senators negotiators authorities critics analysts economists duties tariffs imports exports sanctions goods
    products sales shipments trade customs government governments ministry department agency agencies
    judge judges group groups industry industries association
    plaintiffs petitioners respondents talks negotiations rules regulators controls restrictions there what which who
    mr mrs ms dr sen rep secretary president minister ambassador commissioner director chair chairman prime vice deputy
    under senior assistant acting chief official spokesperson spokesman spokeswoman representative ceo judge justice
    us eu according each any every another other such today yesterday federal state section article part title chapter
    early late last next plans licenses licences subsidies quotas investigators farmers workers unions businesses firms
    retailers buyers sellers suppliers lawyers attorneys executives diplomats leaders members states countries nations
    would will could may might should is are was were has have had do does did comments hearings refunds""".split()
)
_SURE_ACRONYM: Final = 2  # letters
_HONORIFICS: Final = frozenset("mr mrs ms dr sen rep us eu the a an of and".split())
_ARTICLES: Final = frozenset({"The", "A", "An"})
_ROLES: Final = frozenset(
    """secretary minister president director commissioner ambassador representative judge chair chairman senator
    undersecretary prime vice deputy under trade commerce treasury foreign finance economy economic industry mr mrs ms dr sen rep
    us eu chief acting assistant general attorney justice official spokesperson spokesman spokeswoman""".split()
)


def strange_name(summary: Reading, evidence: Reading, names: Callable[[], Reading]) -> str | None:
    """A name of the summary that nothing in the evidence bears out, or None.

    `names` are wordings that stand for somebody in the evidence: full names, titles, acronyms.
    """
    runs = tuple(_runs_of(summary))
    if _strange_in(summary, runs, (evidence,)) is None:
        return None
    aside = _ASIDE.search(summary.text) if ", wh" in summary.text else None
    if aside is not None:  # what is told of somebody in passing is told by the evidence itself
        told = Reading(aside[0])
        strange = _strange_in(told, tuple(_runs_of(told)), (evidence,))
        if strange is not None:
            return strange
    return _strange_in(summary, runs, (evidence, names()))


def _runs_of(summary: Reading) -> Iterator[tuple[str, bool]]:
    """The runs of words with capitals, each with whether it opens a sentence."""
    for match in _RUN.finditer(summary.text):
        run = _without_countries(summary, match).removeprefix("The ").strip()
        if run:
            yield run, _opens(summary.text, match.start())


def _strange_in(summary: Reading, runs: Sequence[tuple[str, bool]], sources: Sequence[Reading]) -> str | None:
    """What these runs or the countries name that none of the sources does; the first is the evidence."""
    for country in summary.countries:
        if country.code not in sources[0].codes and not any(
            country.code in source.codes for source in sources[1:]
        ):
            return f"the country {country.text} is not in its evidence"
    for run, is_first in runs:
        if is_first and " " not in run and meaning(run.lower()) in sources[0].known_marks:
            continue
        unknown = _strange_run(run, sources, is_first=is_first)
        if unknown is not None:
            return f"the name {unknown} is not in its evidence"
    return None


def _without_countries(summary: Reading, run: re.Match[str]) -> str:
    """A run of capitals without the countries of two words in it, which are compared by their codes."""
    kept, at = "", run.start()
    for country in summary.countries:
        if run.start() <= country.start and country.end <= run.end() and " " in country.text:
            kept += summary.text[at : country.start]
            at = country.end
    return " ".join((kept + summary.text[at : run.end()]).split()) if kept or at > run.start() else run[0]


def _opens(text: str, start: int) -> bool:
    return start == 0 or text[max(0, start - 3) : start].rstrip().endswith((".", "!", "?", ":", '"', "'"))


def _strange_run(run: str, sources: Sequence[Reading], *, is_first: bool) -> str | None:
    named = _names_of(run)
    if len(named) == 1:  # as most runs have
        (only,) = named
        if (is_first and only.is_common) or _is_known(only, sources, is_first=is_first):
            return None
    known = [part for part in named if _stands(part.folded, sources)]
    if len(named) > 1 and not known and not any(part.is_country for part in named):
        strange = [
            part.written for part in named
        ]  # 'Trade Representative' names somebody, though neither word does
    else:
        strange = [
            part.written
            for part in named
            if not _is_known(part, sources, is_first=is_first and part.written == named[0].written)
        ]
    if len(named) > 1:  # 'Trade' in 'Federal Trade Commission' where the evidence has another commission
        strange += [
            part.written
            for i, part in enumerate(named)
            if (i > 0 or not is_first) and part.is_telling and part not in known
        ]
    if strange:
        missing = " ".join(strange)
        joined = "\n".join([source.text for source in sources])
        return None if _is_short_for(missing, joined) or _is_short_for(run, joined) else missing
    return _spliced(named, sources)


class _Part(NamedTuple):
    """A word of a name, and what it is by itself."""

    written: str
    folded: str
    pieces: tuple[str, ...]  # of 'Hewlett-Packard'
    is_name: bool  # no small word between others, and no part of a date
    is_common: bool  # names nobody
    is_telling: bool  # names nobody, but tells one name from another
    is_country: bool
    is_let_go: bool  # checked elsewhere, if at all


@remembered(4096)
def _part_of(word: str) -> _Part:
    written = word.removesuffix("'s").removesuffix("'")
    folded = written.casefold()
    pieces = tuple(piece.casefold() for piece in _WORD.findall(written))
    is_common = folded in _NO_NAME
    is_country = bool(find_countries(written))
    return _Part(
        written,
        folded,
        pieces,
        is_name=bool(written) and not written[0].islower() and folded not in _CALENDAR,
        is_common=is_common,
        is_telling=is_common and folded not in _HONORIFICS and not is_country,
        is_country=is_country,
        is_let_go=is_common
        or is_country  # by its code
        or set(pieces) <= NUMBER_WORDS
        or written in {"US", "EU", "UK", "American", "European", "I"},
    )


@remembered(4096)
def _names_of(run: str) -> tuple[_Part, ...]:
    """The words of a run that may name somebody."""
    return tuple(part for part in map(_part_of, _PARTS.split(run)) if part.is_name)


def _stands(word: str, sources: Sequence[Reading]) -> bool:
    for source in sources:  # noqa: SIM110 - most words stand in the first, and a generator costs more than it
        if word in source.name_words:
            return True
    return False


def _is_known(part: _Part, sources: Sequence[Reading], *, is_first: bool) -> bool:
    if part.is_let_go or all(_stands(piece, sources) for piece in part.pieces):
        return True
    return (
        is_first
        and part.folded.endswith(("ing", "ers", "ors"))
        and _stands(part.folded.removesuffix("s"), sources)
    )


def _is_short_for(run: str, joined: str) -> bool:
    """'WTO' for 'World Trade Organization', and the other way round."""
    if run.isupper() and " " not in run:
        return any(_abbreviates(run, initials_of(m[0])) for m in _RUN.finditer(joined))
    initials = initials_of(run)
    # What is not there at all needs no pattern of its own.
    return (
        len(initials) > 1
        and initials in joined
        and re.search(rf"\b{re.escape(initials)}\b", joined) is not None
    )


def acronyms_of(text: str) -> frozenset[str]:
    """What the names of several words in a text are short for, in small letters."""
    runs = (match[0] for match in _RUN.finditer(text) if " " in match[0])
    return frozenset(initials_of(run).lower() for run in runs)


def _abbreviates(acronym: str, initials: str) -> bool:
    return initials == acronym or (len(acronym) > _SURE_ACRONYM and acronym in initials)


def initials_of(run: str) -> str:
    """What a name is short for: 'USTR' for 'The US Trade Representative'."""
    words = run.split()
    if words[0] in _ARTICLES:
        words = words[1:]
    return "".join(word if word.isupper() else word[0] for word in words if word[0].isupper())


def _spliced(named: Sequence[_Part], sources: Sequence[Reading]) -> str | None:
    """Two words of a name that never stand together are of two names: 'Kurt Estevez'."""
    for one, other in pairwise(named):
        a, b = one.folded, other.folded
        together = f"{a} {b}"
        if any(together in source.folded for source in sources) or {a, b} & (_ROLES | _NO_NAME):
            continue
        if any(_near(a, b, source.folded) for source in sources):
            continue
        if not one.is_country and not other.is_country:
            return f"{one.written} {other.written}"
    return None


def _near(one: str, other: str, folded: str) -> bool:
    # 'Department of Commerce' for 'Commerce Department'; 'Katherine Tai' for 'Katherine C. Tai'.
    if one not in folded or other not in folded:
        return False
    ends = re.escape(one), re.escape(other)
    return any(
        re.search(rf"\b{a}(?:'s?|\.)?(?: (?:of|for|and|the|on|de|&|\w\.?)){{0,3}} {b}\b", folded) is not None
        for a, b in (ends, ends[::-1])
    )

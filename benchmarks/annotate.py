"""Measures the annotator: speed by length and by part, and accuracy on labelled data.

    python benchmarks/annotate.py [FILE.jsonl|FOLDER ...]

Our own labelled texts (benchmarks/data) are always scored, and then what is named. Each file goes to the
scorer that knows its fields; the last line is one JSON object.
"""

# ruff: noqa: RUF001 - the prose has curly marks
# ruff: noqa: E501 - one paragraph reads better as few long rows

import argparse
import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from itertools import count
from pathlib import Path
from statistics import median
from time import perf_counter, process_time
from typing import Any

from service.annotate import annotate
from service.annotate.boilerplate import find_boilerplate
from service.annotate.citations import find_citations
from service.annotate.language import guess_language
from service.annotate.quotations import find_quotations
from service.annotate.sentences import split_sentences
from service.annotate.times import find_times
from service.annotate.values import Extent

_DAY = date(2023, 1, 19)
_SIZES = (1_000, 4_000, 10_000, 100_000, 1_000_000)
_ARTICLE = 4_000
_TARGET_MS = 5.0
_BUDGET_S = 3.0  # for each figure
_FEWEST, _MOST = 3, 101

# Our own prose; the numbers change so that no paragraph repeats.
_PARAGRAPHS = (
    (
        "Lantia and Norvik officials this week said they hope to align their copper duties by round {n}, adding to "
        "optimism within the Trade Ministry that other allies will follow in March. The two sides made “progress” during "
        "talks in Geneva on Jan. 17, Ambassador Ada Lowe said, adding that result {n} could come shortly."
    ),
    (
        "“We are on course for a close understanding on point {n},” Lowe told an event hosted by the Harbor Institute. "
        "“I think we will see movement in the coming weeks.”"
    ),
    (
        "Lowe’s comments came days after Prime Minister Finn Brandt met with President Mira Castellan -- where the two "
        "discussed item {n}, including smelters (see 23011300{m:02}) -- and about a week after officials spoke with "
        "executives from Harrow Metals Inc. and Lund Copper (see 23010600{m:02})."
    ),
    (
        "The agency said on Monday it will amend section {n} of its rules under 15 CFR 744.{m} and published a notice at "
        "87 FR {n}. Comments are due within 45 days of publication, the ministry said, and imports under heading "
        "7408.11.{m:02} are not covered. The court in CIT # 22-00{m:03} sided with importers last year."
    ),
    (
        "Although Brandt was optimistic, he also said paragraph {n} is a “very complicated issue” and stressed it needs to "
        "be worked out with the industry. “Whatever we do here has to make sense, otherwise it will not last,” he said."
    ),
    (
        "Exports of wire rose 4.{m} percent in the second quarter of 2022, the statistics office said, after a fall in "
        "October and November. According to the Copper Council, {n} workers depend on the trade, which the pact of 2019 "
        "was meant to protect for five years."
    ),
)


@dataclass(frozen=True, slots=True)
class Part:
    """One step of the annotator as it is called, and its name."""

    name: str
    run: Callable[[str], object]


def prose(size: int) -> str:
    """Text of about this many code points, always whole paragraphs."""
    paragraphs: list[str] = []
    length = 0
    for number in count():
        paragraph = _PARAGRAPHS[number % len(_PARAGRAPHS)].format(n=41_000 + number * 7, m=number % 90 + 10)
        if length and length + len(paragraph) > size:
            return "\n".join(paragraphs)
        paragraphs.append(paragraph)
        length += len(paragraph) + 1
    raise AssertionError


def milliseconds(call: Callable[[], object]) -> float:
    """Median CPU time of one call."""
    call()
    times: list[float] = []
    begin = perf_counter()
    while len(times) < _FEWEST or (len(times) < _MOST and perf_counter() - begin < _BUDGET_S):
        start = process_time()
        call()
        times.append(process_time() - start)
    return median(times) * 1000


def parts(text: str) -> Iterator[Part]:
    """Each part with what the parts before it found."""
    boilerplate = find_boilerplate(text)
    sentences = split_sentences(text, boilerplate, "en")
    skip = tuple(Extent(item.start, item.end) for item in boilerplate if not item.kind.is_content)
    yield Part("language", guess_language)
    yield Part("boilerplate", find_boilerplate)
    yield Part("sentences", lambda text: split_sentences(text, boilerplate, "en"))
    yield Part("citations", find_citations)
    yield Part("times", lambda text: find_times(text, sentences, _DAY, "en", None, skip))
    yield Part("quotations", lambda text: find_quotations(text, sentences, skip))


def speed() -> dict[str, Any]:
    """Print and return milliseconds by length, by part, and of an article."""
    print("CPU time on one core, medians, our own prose\n")
    print(f"{'characters':>10} {'ms':>10} {'ms per kB':>10}")
    by_length = {}
    for size in _SIZES:
        text = prose(size)
        taken = milliseconds(lambda text=text: annotate(text, _DAY))  # type: ignore[misc]
        by_length[str(size)] = {"ms": round(taken, 3), "ms_per_kb": round(taken / len(text) * 1000, 4)}
        print(f"{len(text):10,} {taken:10.2f} {by_length[str(size)]['ms_per_kb']:10.3f}")
    article = prose(_ARTICLE)
    by_part = {part.name: round(milliseconds(lambda p=part: p.run(article)), 3) for part in parts(article)}  # type: ignore[misc]
    total = by_length[str(_ARTICLE)]["ms"]
    print(f"\nby part, in an article of {len(article):,} characters")
    for name, taken in by_part.items():
        print(f"{name:>12} {taken:8.3f} ms {taken / sum(by_part.values()):6.0%}")
    verdict = (
        "met"
        if total < _TARGET_MS
        else f"missed; the slowest part is {max(by_part, key=by_part.__getitem__)}"
    )
    print(f"{'all':>12} {total:8.3f} ms: the target of {_TARGET_MS:g} ms is {verdict}")
    started = _import_ms()
    print(f"{'import':>12} {started:8.1f} ms, once")
    return {"by_length": by_length, "by_part_ms": by_part, "article_ms": total, "import_ms": started}


def _import_ms() -> float:
    code = "from time import process_time as t; a = t(); import service.annotate.annotator; print(t() - a)"
    runs = [
        subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout  # noqa: S603 - our own interpreter
        for _ in range(_FEWEST)
    ]
    return round(median(map(float, runs)) * 1000, 1)


def accuracy(paths: list[Path]) -> dict[str, Any]:
    """Score each file of labelled data with the scorer that knows its fields."""
    sys.path.insert(0, str(Path(__file__).parent))
    scored: dict[str, Any] = {}
    folders = [Path(__file__).parent / "data", *paths]
    files = [file for path in folders for file in (sorted(path.glob("*.jsonl")) if path.is_dir() else [path])]
    for file in files:
        scorer = _scorer(file)
        if scorer is None:
            print(f"\n{file}: skipped, no scorer knows its fields")
            continue
        print(f"\n{file.name}, by {scorer}")
        figures = import_module(scorer).score(file)
        _print_figures(figures)
        scored[file.name] = figures
    return scored


def _scorer(file: Path) -> str | None:
    try:
        with file.open(encoding="utf-8") as lines:
            fields = json.loads(next(lines))
    except (OSError, ValueError, StopIteration) as error:
        print(f"\n{file}: skipped, it cannot be read ({type(error).__name__})")
        return None
    for field, scorer in (
        ("citations", "annotate_citations"),
        ("quotes", "annotate_quotes"),
        ("reference", "annotate_times"),
        ("sentences", "annotate_layout"),
        ("boilerplate", "annotate_layout"),
    ):
        if field in fields and (Path(__file__).parent / f"{scorer}.py").exists():
            return scorer
    return None


def _print_figures(figures: dict[str, Any], indent: int = 2) -> None:
    for name, row in figures.items():
        if isinstance(row, dict) and any(isinstance(value, dict) for value in row.values()):
            print(f"{'':{indent}}{name}")
            _print_figures(row, indent + 2)
        else:
            shown = "  ".join(f"{k} {v}" for k, v in row.items()) if isinstance(row, dict) else row
            print(f"{'':{indent}}{name:20} {shown}")


def main() -> None:
    """Print everything for people, then one line of JSON."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument(
        "data", type=Path, nargs="*", help="more labelled data: files or folders of JSON lines"
    )
    parser.add_argument("--no-speed", action="store_true", help="score only")
    arguments = parser.parse_args()
    result: dict[str, Any] = {} if arguments.no_speed else {"speed": speed()}
    result["accuracy"] = accuracy(arguments.data)
    print(json.dumps(result))


if __name__ == "__main__":
    main()

"""Scores the search for quotations and their speakers on our own hand-labelled texts."""

import argparse
import json
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from service.annotate import annotate
from service.annotate.values import Quotation

DATA = Path(__file__).parent / "data" / "quotes.jsonl"
_ARTICLES = ("the ", "a ", "an ")

Label = dict[str, Any]


@dataclass(slots=True)
class Tally:
    """Counts of one style, or of all."""

    gold: int = 0
    found: int = 0
    exact: int = 0
    named: int = 0
    right: int = 0
    silent: int = 0
    rightly_silent: int = 0

    def figures(self) -> dict[str, float]:
        """Return found F1, speaker accuracy where there is one, and silence where there is none."""
        return {
            "quotations": self.gold,
            "found_f1": _ratio(2 * self.exact, self.gold + self.found),
            "speaker_accuracy": _ratio(self.right, self.named),
            "no_speaker_accuracy": _ratio(self.rightly_silent, self.silent),
        }


def score(path: Path = DATA, *, verbose: bool = False) -> dict[str, dict[str, float]]:
    """Score every text of a file of labelled texts; the key 'all' sums up the styles."""
    tallies: dict[str, Tally] = defaultdict(Tally)
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        found = {(q.start, q.end): q for q in annotate(row["text"]).quotes}
        for tally in (tallies[row["style"]], tallies["all"]):
            tally.found += len(found)
            for gold in row["quotes"]:
                _count(tally, gold, found.get((gold["start"], gold["end"])))
        if verbose:
            _complain(row, found)
    return {style: tally.figures() for style, tally in sorted(tallies.items())}


def _count(tally: Tally, gold: Label, found: Quotation | None) -> None:
    tally.gold += 1
    tally.exact += found is not None
    if _speakers(gold) == [None]:
        tally.silent += 1
        tally.rightly_silent += _is_right(gold, found)
    else:
        tally.named += 1
        tally.right += _is_right(gold, found)


def _speakers(gold: Label) -> list[str | None]:
    """The speakers that are right; a list stands where the text itself leaves it open."""
    speaker = gold["speaker"]
    return speaker if isinstance(speaker, list) else [speaker]


def _is_right(gold: Label, found: Quotation | None) -> bool:
    if found is None:
        return False
    named = None if found.speaker is None else _plain(found.speaker.text)
    return named in [None if one is None else _plain(one) for one in _speakers(gold)]


def _plain(name: str) -> str:
    name = name.casefold()
    for article in _ARTICLES:
        name = name.removeprefix(article)
    return name


def _complain(row: dict[str, Any], found: dict[tuple[int, int], Quotation]) -> None:
    spans = {(gold["start"], gold["end"]) for gold in row["quotes"]}
    for gold in row["quotes"]:
        quote = found.get((gold["start"], gold["end"]))
        if not _is_right(gold, quote):
            speaker = quote.speaker.text if quote and quote.speaker else None
            state = "missed" if quote is None else f"got {speaker!r}"
            print(f"{row['id']}: {gold['text'][:50]!r} wants {gold['speaker']!r}, {state}")
    for span in found.keys() - spans:
        print(f"{row['id']}: false find {found[span].text[:60]!r}")


def _ratio(part: float, whole: float) -> float:
    return round(part / whole, 4) if whole else 1.0


def main() -> None:
    """Print a table, and the figures as JSON on the last line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("file", type=Path, nargs="?", default=DATA, help="labelled texts, one a line")
    parser.add_argument("--verbose", action="store_true", help="name each mistake")
    arguments = parser.parse_args()
    figures = score(arguments.file, verbose=arguments.verbose)
    columns = list(figures["all"])
    print("style   " + "".join(f"{column:>22}" for column in columns))
    for style, row in figures.items():
        print(f"{style:8}" + "".join(f"{row[column]:>22}" for column in columns))
    print(json.dumps(figures["all"]))


if __name__ == "__main__":
    main()

"""Scores the search for quotations and their speakers on our own hand-labelled texts."""

import json
import sys
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from sentencex import get_sentence_boundaries

from service.annotate.quotations import find_quotations
from service.annotate.values import Extent, Quotation, Sentence

DATA = Path(__file__).parent / "data" / "quotes.jsonl"
_ARTICLES = ("the ", "a ", "an ")


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
        found = {(q.start, q.end): q for q in find_quotations(row["text"], sentences(row["text"]))}
        for tally in (tallies[row["style"]], tallies["all"]):
            tally.found += len(found)
            for gold in row["quotes"]:
                _count(tally, gold, found.get((gold["start"], gold["end"])))
        if verbose:
            _complain(row, found)
    return {style: tally.figures() for style, tally in sorted(tallies.items())}


def sentences(text: str) -> tuple[Sentence, ...]:
    """Cut a text with the library alone, so that this benchmark measures one part only."""
    extents: list[Extent] = []
    for boundary in get_sentence_boundaries("en", text):
        inner = boundary["text"]
        start = boundary["start_index"] + len(inner) - len(inner.lstrip())
        if inner.strip():
            extents.append(Extent(start, start + len(inner.strip())))
    return tuple(Sentence(number, (extent,)) for number, extent in enumerate(extents, 1))


def _count(tally: Tally, gold: dict[str, str | None], found: Quotation | None) -> None:
    tally.gold += 1
    tally.exact += found is not None
    if gold["speaker"] is None:
        tally.silent += 1
        tally.rightly_silent += found is not None and found.speaker is None
    else:
        tally.named += 1
        tally.right += _same(gold["speaker"], found)


def _same(gold: str, found: Quotation | None) -> bool:
    if found is None or found.speaker is None:
        return False
    return _plain(found.speaker.text) == _plain(gold)


def _plain(name: str) -> str:
    name = name.casefold()
    for article in _ARTICLES:
        name = name.removeprefix(article)
    return name


def _complain(row: dict[str, object], found: dict[tuple[int, int], Quotation]) -> None:
    quotes = row["quotes"]
    if not isinstance(quotes, list):
        return
    spans = {(gold["start"], gold["end"]) for gold in quotes}
    for gold in quotes:
        quote = found.get((gold["start"], gold["end"]))
        speaker = quote.speaker.text if quote and quote.speaker else None
        wrong = speaker is not None if gold["speaker"] is None else not _same(gold["speaker"], quote)
        if quote is None or wrong:
            state = "missed" if quote is None else f"got {speaker!r}"
            print(f"{row['id']}: {gold['text'][:50]!r} wants {gold['speaker']!r}, {state}")
    for span in found.keys() - spans:
        print(f"{row['id']}: false find {found[span].text[:60]!r}")


def _ratio(part: float, whole: float) -> float:
    return round(part / whole, 4) if whole else 1.0


def main() -> None:
    """Print a table, and the figures as JSON on the last line."""
    figures = score(verbose="--verbose" in sys.argv)
    columns = list(figures["all"])
    print("style   " + "".join(f"{column:>22}" for column in columns))
    for style, row in figures.items():
        print(f"{style:8}" + "".join(f"{row[column]:>22}" for column in columns))
    print(json.dumps(figures["all"]))


if __name__ == "__main__":
    main()

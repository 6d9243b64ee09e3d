"""Measures which untrue claims pass and which true ones are refused, beside peers; the last line is JSON.

Every claim is put to Groundwire's check, to LangExtract's aligner and to instructor's CitationMixin. For each
batch of articles, FIRST_SIGHT holds what our check did before it was changed on that batch's account.
"""

import argparse
import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from time import perf_counter
from typing import Final

from benchmarks.faithful_alterations import OPERATORS
from benchmarks.faithful_articles import BATCHES, Passage, read_passages
from benchmarks.faithful_peers import citation_mixin_accepts, langextract_accepts
from benchmarks.faithful_pipeline import STEPS, Fate, fate_of
from benchmarks.faithful_truths import REWRITES

# Before tuning on the batch: altered claims, how many of them passed, true ones, how many were refused.
FIRST_SIGHT: Final = {
    "first": (1767, 285, 222, 6),
    "second": (797, 7, 102, 3),
    "third": (764, 15, 101, 3),
    "fourth": (2308, 50, 206, 43),
    "fifth": (1903, 33, 158, 28),
    "sixth": (1273, 25, 115, 18),
    "seventh": (1118, 11, 100, 15),
    "eighth": (1284, 14, 132, 36),
    "ninth": (1717, 11, 195, 68),
}


@dataclass(frozen=True, slots=True)
class Claim:
    """A sentence about a passage, how code made it, and whether it is true."""

    passage: Passage
    text: str
    made_by: str
    is_true: bool


BY_HAND: Final = "by hand"
# Code's rewordings are near the article; people's are told freely, and harder to judge either way.
_MAKERS: Final[Mapping[str, Callable[[Claim], bool]]] = {
    "made by code": lambda claim: claim.made_by != BY_HAND,
    "told by people": lambda claim: claim.made_by == BY_HAND,
    "all": lambda _: True,
}
Accepts = Callable[[Claim], bool]


def truths_of(passage: Passage) -> Iterator[Claim]:
    """The passage's own words, what code makes of them, and what a person wrote."""
    seen: set[str] = set()
    for name, rewrite in REWRITES.items() if len(passage.numbers) == 1 else ():
        for text in rewrite(passage.text):
            if text not in seen:
                seen.add(text)
                yield Claim(passage, text, name, is_true=True)
    for text in passage.paraphrases:
        if text not in seen:
            yield Claim(passage, text, BY_HAND, is_true=True)


def alterations_of(passage: Passage, names: Sequence[str]) -> Iterator[Claim]:
    """What a person altered, and the true claims with one thing altered by code, once each."""
    whole = passage.article.text
    near = whole[max(0, whole.index(passage.text[:20]) - 400) :]
    others = [name for name in names if name.split()[-1] not in near]  # nobody a pronoun may stand for
    seen = {passage.text}
    for text in passage.untruths:
        seen.add(text)
        yield Claim(passage, text, BY_HAND, is_true=False)
    for truth in (passage.text, *passage.paraphrases) if len(passage.numbers) == 1 else ():
        for name, alter in OPERATORS.items():
            for altered in alter(truth, others):
                if altered not in seen:
                    seen.add(altered)
                    yield Claim(passage, altered, name, is_true=False)


def claims_of(batch: str) -> list[Claim]:
    """All claims of a batch."""
    passages = read_passages(batch)
    names = list(dict.fromkeys(q.speaker.text for p in passages for q in p.article.quotes if q.speaker))
    names += ["Ruth Calloway", "Nora Whitlock", "Kenji Morita"]
    return [claim for p in passages for claim in (*truths_of(p), *alterations_of(p, names))]


def reason_against(claim: Claim) -> str | None:
    """Why our check refuses a summary, or None."""
    passage = claim.passage
    return passage.bench.doubt(claim.text, passage.sentences)


TOOLS: Final[Mapping[str, Accepts]] = {
    "groundwire": lambda claim: reason_against(claim) is None,
    "langextract": lambda claim: langextract_accepts(claim.text, claim.passage.article.text),
    "citation_mixin": lambda claim: citation_mixin_accepts(claim.text, claim.passage.article.text),
}


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--show", action="store_true", help="print what our check gets wrong")
    arguments = parser.parse_args()
    claims = {batch: claims_of(batch) for batch in BATCHES}
    every = [claim for batch in claims.values() for claim in batch]
    accepted: dict[str, list[bool]] = {}
    seconds: dict[str, float] = {}
    for tool, accepts in TOOLS.items():
        started = perf_counter()
        accepted[tool] = [accepts(claim) for claim in every]
        seconds[tool] = round(perf_counter() - started, 2)
    if arguments.show:
        _show(every, accepted["groundwire"])
    _print_operators(every, accepted)
    figures = {
        tool: {who: _rates(every, verdicts, who) for who in _MAKERS} for tool, verdicts in accepted.items()
    }
    for who, made in _MAKERS.items():
        told = Counter(claim.is_true for claim in every if made(claim))
        heading = f"{who}: {told[False]:,} altered, {told[True]:,} true"
        print(f"\n{heading:40} altered accepted     true refused")
        for tool, by in figures.items():
            rates = by[who]
            print(f"{tool:40} {rates['altered_accepted']:>16.2%} {rates['true_refused']:>16.2%}")
    print("\nseconds for all: " + ", ".join(f"{tool} {taken:.2f}" for tool, taken in seconds.items()))
    fates = {kind: _fates(claims_) for kind, claims_ in _kinds(every).items()}
    print(f"\n{'what becomes of the item':26} claims" + "".join(f"{fate.value:>17}" for fate in Fate))
    for kind, counts in fates.items():
        print(f"{kind:26} {sum(counts.values()):>6}" + "".join(f"{counts[fate]:>17}" for fate in Fate))
    pipeline = {name: step() for name, step in STEPS.items()}
    print("\nthe whole of grounding     drafts   wrong ones kept")
    for name, (n, kept) in pipeline.items():
        print(f"{name:26} {n:>6} {kept:>10}")
    held_out = {batch: _first_sight(*counts) for batch, counts in FIRST_SIGHT.items()}
    print("\nbefore tuning on it     altered accepted     true refused")
    for batch, rates in held_out.items():
        print(f"{batch:22} {rates['altered_accepted']:>17.2%} {rates['true_refused']:>16.2%}")
    summary = {
        "altered": sum(not c.is_true for c in every),
        "true": sum(c.is_true for c in every),
        "tools": figures,
        "seconds": seconds,
        "items": fates,
        "drafts": {name: {"drafts": n, "kept": kept} for name, (n, kept) in pipeline.items()},
        "held_out": held_out,
    }
    print(json.dumps(summary))


def _kinds(claims: Sequence[Claim]) -> dict[str, list[Claim]]:
    """Claims apart by what they show: code's rewordings are near the article, people's are told freely."""
    kinds: dict[str, list[Claim]] = {
        "true, made by code": [],
        "true, told by people": [],
        "altered by code": [],
        "altered by people": [],
    }
    for claim in claims:
        is_free = claim.made_by == BY_HAND
        if claim.is_true:
            kind = "true, told by people" if is_free else "true, made by code"
        else:
            kind = "altered by people" if is_free else "altered by code"
        kinds[kind].append(claim)
    return kinds


def _fates(claims: Sequence[Claim]) -> Counter[Fate]:
    return Counter(fate_of(claim.passage, claim.text) for claim in claims)


def _show(claims: Sequence[Claim], verdicts: Sequence[bool]) -> None:
    for claim, verdict in zip(claims, verdicts, strict=True):
        if verdict is not claim.is_true:
            print(f"{'refused' if claim.is_true else 'PASSED '} {claim.made_by}: {claim.text}")
            print(f"    {claim.passage.text}\n    {reason_against(claim) or ''}")


def _print_operators(claims: Sequence[Claim], accepted: Mapping[str, Sequence[bool]]) -> None:
    rows: dict[tuple[bool, str], list[int]] = {}
    for i, claim in enumerate(claims):
        rows.setdefault((claim.is_true, claim.made_by), []).append(i)
    for is_true in (False, True):
        heading = "true, refused by" if is_true else "altered, accepted by"
        print(f"\n{heading:22} claims" + "".join(f"{tool:>16}" for tool in accepted))
        for (truth, name), places in sorted(rows.items()):
            if truth is is_true:
                wrong = (sum(verdicts[i] is not is_true for i in places) for verdicts in accepted.values())
                print(f"{name:22} {len(places):>6}" + "".join(f"{count:>16}" for count in wrong))


def _rates(claims: Sequence[Claim], verdicts: Sequence[bool], who: str) -> dict[str, float]:
    made = [(c, v) for c, v in zip(claims, verdicts, strict=True) if _MAKERS[who](c)]
    altered = [v for c, v in made if not c.is_true]
    true = [v for c, v in made if c.is_true]
    return _first_sight(len(altered), sum(altered), len(true), len(true) - sum(true))


def _first_sight(altered: int, passed: int, true: int, refused: int) -> dict[str, float]:
    return {"altered_accepted": round(passed / altered, 4), "true_refused": round(refused / true, 4)}


if __name__ == "__main__":
    main()

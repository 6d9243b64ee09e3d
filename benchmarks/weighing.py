"""Learns the weights of service/ground/weights.json from our own sentences; `make weigh` writes it anew.

Logistic regression with a penalty on the square of each weight, so that there is one minimum. --cross leaves
out each group of sentences in turn instead, then the last file of attacks, and tells what is found of those.
"""

import json
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from functools import cache
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from benchmarks.weighing_texts import UNKNOWN, Example, before_claim, is_latest, is_own, news, orders
from service.ground.folding import fold
from service.ground.signs import PART
from service.ground.weighing import Scale, first_look, gain_of

WEIGHTS: Final = Path(__file__).parent.parent / "service" / "ground" / "weights.json"
_PENALTY: Final = 1.0
_THRESHOLD: Final = 155  # where two in ten thousand sentences that were learnt from are taken for orders
_UNANNOUNCED: Final = 205  # the threshold of a sentence that announces no claim
_PASSED_OVER: Final = 0.02  # share of orders whose words are too light to be looked at
_CARE_ABOUT_PARTS: Final = 75  # how much heavier a part of a sentence has to be than a whole one
_DOUBT: Final = 175
_AMONG_OTHERS: Final = 60
_DOUBT_AMONG_OTHERS: Final = 125
_PARTS: Final = 6
_OFTEN_IN_ORDERS: Final = 3  # texts that a sign must be in
_OFTEN_IN_NEWS: Final = 8
_CARE_FOR_ATTACKS: Final = 3.2
_CARE_FOR_NEWS: Final = 3.0
_LEAST: Final = 5  # in hundredths; what is lighter is left out
_WORD, _KIND, _PAIR = 0.5, 1.0, 0.7  # how readily each is given weight


@dataclass(frozen=True, slots=True)
class Row:
    """A frame of a sentence with all signs before it."""

    signs: frozenset[str]
    is_order: bool
    example: Example


def learn(told: Iterable[Example], honest: Iterable[Example]) -> Scale:
    """The weights that tell orders from news best."""
    told = list(told)
    rows = [_last(example) for example in told]
    rows += [row for example in honest for row in _frames(example)]
    signs = _frequent(rows)
    at = {sign: i for i, sign in enumerate(signs)}
    readiness = np.array([_readiness(sign) for sign in signs])
    matrix = _matrix(rows, at) @ csr_matrix(np.diag(readiness))
    wanted = np.array([row.is_order for row in rows], dtype=float)
    found, start = _minimum(matrix, wanted, np.array([_care(row) for row in rows]))
    weights = {sign: round(float(w) * 100) for sign, w in zip(signs, found * readiness, strict=True)}
    heavy = {sign: w for sign, w in weights.items() if abs(w) >= _LEAST}
    heavy[PART] = -_CARE_ABOUT_PARTS
    scale = Scale(
        heavy,
        round(start * 100),
        _THRESHOLD,
        _UNANNOUNCED,
        _DOUBT,
        _AMONG_OTHERS,
        _DOUBT_AMONG_OTHERS,
        worth_a_look=0,
    )
    gains = cache(lambda word: gain_of(word, heavy))
    looks = sorted(
        first_look(fold(before_claim(e.sentence)), gains) for e in told if scale.margin(e.signs) > -_DOUBT
    )
    return replace(scale, worth_a_look=looks[round(len(looks) * _PASSED_OVER)])


def written(scale: Scale) -> str:
    """A scale as its file holds it."""
    held = {**asdict(scale), "weights": dict(scale.weights)}
    return json.dumps(held, ensure_ascii=False, indent=0) + "\n"


def _last(example: Example) -> Row:
    signs = [sign for sign in example.signs.frames[-1] if UNKNOWN not in sign]
    return Row(frozenset((*signs, *example.signs.tail)), is_order=True, example=example)


def _frames(example: Example) -> list[Row]:
    return [
        Row(frame.union(example.signs.tail), is_order=False, example=example)
        for frame in example.signs.frames
    ]


def _frequent(rows: Sequence[Row]) -> list[str]:
    told: defaultdict[str, set[Example]] = defaultdict(set)
    honest: Counter[str] = Counter()
    for row in rows:
        if row.is_order:
            for sign in row.signs:
                told[sign].add(row.example)
        else:
            honest.update(row.signs)
    every = (told.keys() | honest.keys()) - {PART}  # of which all would be honest
    return sorted(sign for sign in every if _is_frequent(told[sign]) or honest[sign] >= _OFTEN_IN_NEWS)


def _is_frequent(examples: set[Example]) -> bool:
    """Whether a sign is of enough orders, and not of one family only."""
    return len({e.source for e in examples}) >= _OFTEN_IN_ORDERS and len({e.group for e in examples}) > 1


def _readiness(sign: str) -> float:
    if ">" in sign:
        return _PAIR
    return _KIND if sign[0] == "@" or sign[-1] == "." else _WORD


def _care(row: Row) -> float:
    """How much a mistake counts: more about known attacks and news than about our own orders."""
    if not row.is_order:
        return _CARE_FOR_NEWS
    return 1.0 if is_own(row.example.group) else _CARE_FOR_ATTACKS


def _matrix(rows: Sequence[Row], at: Mapping[str, int]) -> csr_matrix:
    columns = [sorted(at[sign] for sign in row.signs if sign in at) for row in rows]
    ends = np.cumsum([0, *map(len, columns)])
    flat = [i for row in columns for i in row]
    return csr_matrix((np.ones(len(flat)), flat, ends), shape=(len(rows), len(at)))


def _minimum(
    matrix: csr_matrix, wanted: NDArray[np.float64], care: NDArray[np.float64]
) -> tuple[NDArray[np.float64], float]:
    """The weights and the start with the least loss and penalty."""

    def loss(tried: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        score = matrix @ tried[:-1] + tried[-1]
        missed = care @ np.logaddexp(0, np.where(wanted > 0, -score, score))
        wrong = care * (1 / (1 + np.exp(-score)) - wanted)
        slope = np.append(matrix.T @ wrong + _PENALTY * tried[:-1], wrong.sum())
        return missed + _PENALTY / 2 * (tried[:-1] @ tried[:-1]), slope

    options = {"maxiter": 5000, "maxfun": 6000, "gtol": 1e-7, "ftol": 1e-15}
    found = minimize(loss, np.zeros(matrix.shape[1] + 1), jac=True, method="L-BFGS-B", options=options).x
    return found[:-1], float(found[-1])


def _found(scale: Scale, examples: Iterable[Example]) -> set[int]:
    """The texts of which a sentence is heavy enough."""
    return {example.source for example in examples if scale.margin(example.signs) > 0}


def _cross(told: Sequence[Example], honest: Sequence[Example]) -> None:
    groups = sorted({example.group for example in (*told, *honest)})
    random.Random(1).shuffle(groups)  # noqa: S311 - the same parts each time
    found: set[int] = set()
    harmed = []
    for part in range(_PARTS):
        out = set(groups[part::_PARTS])
        scale = learn(_without(told, out), _without(honest, out))
        found |= _found(scale, (e for e in told if e.group in out))
        harmed += [e.sentence for e in honest if e.group in out and scale.margin(e.signs) > 0]
    print("Of texts whose whole group was left out:")
    for name, chosen in (("own orders", True), ("orders of the suite", False)):
        texts = {e.source for e in told if is_own(e.group) == chosen}
        print(f"  {name}: {len(texts & found)} of {len(texts)}")
    print(f"  news: {len(harmed)} of {len(honest)} sentences", *harmed, sep="\n    ")
    latest = {e.group for e in told if is_latest(e.group)}
    unseen = [e for e in told if e.group in latest]
    scale = learn(_without(told, latest), honest)
    texts = {e.source for e in unseen}
    print(f"Of the last file of attacks, learnt without it: {len(_found(scale, unseen))} of {len(texts)}")


def _without(examples: Iterable[Example], groups: Collection[str]) -> list[Example]:
    return [example for example in examples if example.group not in groups]


def main() -> None:
    """Write the weights, or tell what is found of what was not seen."""
    told, honest = list(orders()), list(news())
    if "--cross" in sys.argv:
        _cross(told, honest)
        return
    scale = learn(told, honest)
    WEIGHTS.write_text(written(scale), encoding="utf-8")
    texts = {example.source for example in told}
    print(f"{len(scale.weights)} weights; of what they were learnt from:")
    print(f"  {len(_found(scale, told))} of {len(texts)} orders, {len(_found(scale, honest))} of the news")


if __name__ == "__main__":
    main()

"""Score the citation finder on a file of texts with known citations: spans and keys, per type.

Usage: python benchmarks/annotate_citations.py FILE.jsonl

Each line of the file is {"text", "types", "citations": [{"match", "index"?, "type", "id"?}]}, as made
from the tests of unitedstates/citation and from reporters-db. A text is annotated for its own types
only, so that finds of other types are neither right nor wrong there. Lines of our own have
{"text", "kind", "citations": [{"match", "index", "key"}]}, and every find counts.
"""

import argparse
import json
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from service.annotate.citations import find_citations
from service.annotate.values import Citation

# The same series under the names of both sources.
_SAME = {
    "C.F.R.": "cfr",
    "U.S.C.": "usc",
    "FR": "fedreg",
    "Stat.": "stat",
    "Pub. L.": "law",
    "Pvt. L.": "law",
    "judicial": "reporter",
}
_TYPE_OF_KEY = (
    (re.compile(r"\d+ CFR "), "cfr"),
    (re.compile(r"\d+ USC "), "usc"),
    (re.compile(r"(?:\d+ FR |FR Doc)"), "fedreg"),
    (re.compile(r"\S+ Stat\. "), "stat"),
    (re.compile(r"(?:Pub|Pvt)\. L\. "), "law"),
    (re.compile(r"US Const\. "), "usconst"),
    (re.compile(r"DC Code "), "dc_code"),
    (re.compile(r"DC (?:Law|Act|Res)"), "dc_law"),
    (re.compile(r"\d+ DCR "), "dc_register"),
    (re.compile(r"\d+ DCSTAT "), "dc_stat"),
    (re.compile(r"Va\. Code "), "va_code"),
    (re.compile(r"Treas\. Reg\. "), "Treas. Reg."),
    (re.compile(r"US Patent "), "U.S. Patent"),
    (re.compile(r"Registration "), "Registration"),
    (re.compile(r"(?:ASBCA|CBCA|CFPB|CFTC|SBA) "), ""),  # the key's first word is the type
)

Figures = dict[str, float | int]


_SUBSECTIONS = re.compile(r"(?:\([^()]*\))+\Z")


def type_of(citation: Citation) -> str:
    """The series of `citation`, under the name that the files use."""
    for pattern, name in _TYPE_OF_KEY:
        if pattern.match(citation.key):
            return name or citation.key.split()[0]
    return "reporter" if citation.kind == "court_case" else citation.kind.value


def _parts(section: str) -> list[str]:
    """'5318A(a)(1)' as 5318A, a, 1; a bracket in mid-number ('1.1031(d)-1T') stays where it is."""
    subsections = _SUBSECTIONS.search(section)
    core = section[: subsections.start()] if subsections is not None else section
    return [core, *re.findall(r"\(([^()]*)\)", section[len(core) :])]


def _code(key: str) -> str:
    title, series, section = key.split(" ", 2)
    if section.startswith("App. "):
        title, section = f"{title}-app", section.removeprefix("App. ")
    section, _, suffix = section.partition(" ")
    note = [suffix.rstrip(".").replace(" ", "-")] if suffix else []
    return "/".join([series.lower(), title, *_parts(section), *note])


def _law(key: str) -> str:
    sort = "public" if key.startswith("Pub") else "private"
    law, _, section = key.split("L. ")[1].partition(" \u00a7 ")
    return "/".join(["us-law", sort, *law.split("-"), *(_parts(section) if section else [])])


def _constitution(key: str) -> str:
    return "/".join(["usconst", *_constitution_parts(key)])


def _page(name: str, key: str) -> str:
    volume, *_, page = key.split()
    return f"{name}/{volume}/{page}"


def _dc_code(key: str) -> str:
    title, _, section = key.rsplit(maxsplit=1)[-1].replace(":", "-").partition("-")
    return "/".join(["dc-code", title, *_parts(section)])


def _numbered(name: str, key: str) -> str:
    return "/".join([name, *key.rsplit(maxsplit=1)[-1].split("-", 1)])


_ID: dict[str, Callable[[str], str]] = {
    "usc": _code,
    "cfr": _code,
    "law": _law,
    "usconst": _constitution,
    "fedreg": partial(_page, "fedreg"),
    "stat": partial(_page, "stat"),
    "dc_register": partial(_page, "dc-register"),
    "dc_stat": partial(_page, "dcstat"),
    "dc_code": _dc_code,
    "dc_law": partial(_numbered, "dc-law"),
    "va_code": partial(_numbered, "va-code"),
}


def id_of(citation: Citation) -> str:
    """The key of `citation` as an id of unitedstates/citation: cfr/15/744.23 for '15 CFR 744.23'."""
    own_id = _ID.get(type_of(citation))
    return own_id(citation.key) if own_id is not None else citation.key


def _constitution_parts(key: str) -> Iterator[str]:
    """Parts as the other project numbers them: its Roman numerals come out as null."""
    names = {"amend.": "amendment", "art.": "article", "\u00a7": "section", "cl.": "clause"}
    for part in key.removeprefix("US Const. ").split(", "):
        name, _, number = part.partition(" ")
        yield f"{names.get(name, name)}-{number if number.isdigit() else 'null'}"


def _types(row: dict[str, Any]) -> set[str]:
    named: str | list[str] = row.get("types") or row["kind"]
    return {_SAME.get(name, name) for name in ([named] if isinstance(named, str) else named)}


def _spans(row: dict[str, Any]) -> dict[tuple[int, int], set[str]]:
    """Every expected span of a row with its ids; a row without offsets means the first occurrence."""
    spans: dict[tuple[int, int], set[str]] = defaultdict(set)
    for citation in row["citations"]:
        start = citation.get("index", row["text"].find(citation["match"]))
        ids = spans[start, start + len(citation["match"])]
        known = citation.get("id") or citation.get("key")
        if known:
            ids.add(known)
    return spans


def _count(rows: Iterable[dict[str, Any]]) -> dict[str, Counter[str]]:
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for row in rows:
        types, expected = _types(row), _spans(row)
        own = "kind" in row
        finds = [one for one in find_citations(row["text"]) if own or type_of(one) in types]
        found = {(one.start, one.end): one for one in finds}
        ids = {span: one.key if own else id_of(one) for span, one in found.items()}
        right = expected.keys() & found.keys()
        count = counts[" ".join(sorted(types))]
        count.update(expected=len(expected), found=len(found), right=len(right))
        with_key = [span for span in expected if expected[span]]
        count.update(keys=len(with_key), found_keys=len(found) if with_key or not expected else 0)
        count["right_keys"] += sum(span in found and ids[span] in expected[span] for span in with_key)
    return counts


def _figures(right: int, found: int, expected: int) -> Figures:
    precision = right / found if found else 1.0
    recall = right / expected if expected else 1.0
    total = precision + recall
    return {
        "expected": expected,
        "found": found,
        "right": right,
        "precision": round(precision, 4),
        "recall": round(recall, 4),
        "f1": round(2 * precision * recall / total, 4) if total else 0.0,
    }


def score(path: Path | str) -> dict[str, dict[str, Figures]]:
    """Precision, recall and F1 on spans and on keys for each type in the file, and for 'all'."""
    with Path(path).open(encoding="utf-8") as lines:
        counts = _count(json.loads(line) for line in lines if line.strip())
    total: Counter[str] = sum(counts.values(), Counter())
    return {
        name: {
            "spans": _figures(count["right"], count["found"], count["expected"]),
            "keys": _figures(count["right_keys"], count["found_keys"], count["keys"]),
        }
        for name, count in (*sorted(counts.items()), ("all", total))
    }


def main() -> None:
    """Print the table, and as the last line the same figures as JSON."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("file", type=Path)
    figures = score(parser.parse_args().file)
    print(f"{'type':14}{'on':7}{'n':>5}{'found':>7}{'right':>7}{'P':>8}{'R':>8}{'F1':>8}")
    for name, both in figures.items():
        for what, row in both.items():
            if row["expected"] or row["found"]:
                print(
                    f"{name:14}{what:7}{row['expected']:5}{row['found']:7}{row['right']:7}"
                    f"{row['precision']:8.4f}{row['recall']:8.4f}{row['f1']:8.4f}"
                )
    print(json.dumps(figures))


if __name__ == "__main__":
    main()

"""Invented articles, and a model for them that fails in three calls of ten, in every way known."""

import json
from dataclasses import dataclass
from typing import Any, Final

MODELS: Final = {"groundwire": "mock", "langextract": "mock-langextract", "instructor": "mock-instructor"}
SHARE: Final = 0.3
LIAR: Final = "Zebulon Quartermain"
_LIE_PERCENT: Final = "97"

_COUNTRIES: Final = "Canada Chile Norway Kenya Japan Brazil Vietnam Turkey Peru Morocco".split()
_PRODUCTS: Final = ("salmon", "glass", "steel shelving", "bicycles", "paper", "copper wire", "cotton yarn")
_FIRST: Final = "Ana Lea Marco Helen Viktor Grace Omar Nina Paul Rita Samuel".split()
_LAST: Final = "Roy Costa Lind Strand Okafor Bell Ito Park Moreau Varga Duarte Haas Keller".split()
_QUOTES: Final = (
    "We waited long enough for a fair offer",
    "Our mills cannot compete with prices below cost",
    "This is a measured answer to a real problem",
)

# Each as often as the others; only inventing, which no status tells of, is three times as often.
_FAULTS: Final[tuple[dict[str, Any], ...]] = (
    {"kind": "rate_limited", "retry_after_s": 1},
    {"kind": "rate_limited", "retry_after_s": 0, "retry_after_as": "date"},
    {"kind": "server_error"},
    {"kind": "bad_gateway"},
    {"kind": "unavailable"},
    {"kind": "gateway_timeout"},
    {"kind": "overloaded"},
    {"kind": "bad_request"},
    {"kind": "unauthorized"},
    {"kind": "context_overflow"},
    {"kind": "hang", "seconds": 15},
    {"kind": "reset"},
    {"kind": "reset_midway"},
    {"kind": "drip", "seconds": 15},
    {"kind": "html"},
    {"kind": "garbage"},
    {"kind": "empty_choices"},
    {"kind": "empty_content"},
    {"kind": "refusal"},
    {"kind": "content_filter"},
    {"kind": "truncated"},
    {"kind": "fenced"},
    {"kind": "prose"},
    {"kind": "not_json"},
    {"kind": "wrong_type"},
    {"kind": "missing_field"},
    {"kind": "extra_field"},
    {"kind": "duplicate_ids"},
)
WAYS: Final = len({fault["kind"] for fault in _FAULTS}) + 1  # and inventing

# What the rules take out of an article to answer about it.
_PATTERN: Final = (
    r"(?P<country>\w+) will raise its import tariff on (?P<product>[\w ]+) from \d+ percent "
    r"to (?P<percent>\d+) percent .{0,60}Trade Minister (?P<name>\w+ \w+) said"
    r"(?s:.*?)The (?P<council>[\w ]+ Importers Council) opposes"
)


@dataclass(frozen=True, slots=True)
class Story:
    """One article."""

    id: str
    text: str


def stories(count: int) -> list[Story]:
    """Different articles of one pattern, about 700 characters each."""
    return [_story(number) for number in range(count)]


def _story(n: int) -> Story:
    country, product = _COUNTRIES[n % len(_COUNTRIES)], _PRODUCTS[n % len(_PRODUCTS)]
    first, last = _FIRST[n % len(_FIRST)], _LAST[n % len(_LAST)]
    low, high = 2 + n % 9, 12 + n % 31
    council = f"{product.title()} Importers Council"
    text = (
        f"{country} will raise its import tariff on {product} from {low} percent to {high} percent on "
        f"July {1 + n % 28}, Trade Minister {first} {last} said Friday. “{_QUOTES[n % len(_QUOTES)]},” "
        f"{last} said in the capital.\n\n"
        f"The {council} opposes the measure. It said that its members buy most of their {product} abroad "
        f"and that buyers would pay for the difference by autumn.\n\n"
        f"The ministry began its review of {product} last year (see 2301{1 + n % 28:02d}{1000 + n % 9000}). "
        f"Officials declined to say whether other goods will follow, and the council has not decided "
        f"whether it will sue. Our desk keeps this story as article-{n:04d}.\n"
    )
    return Story(f"article-{n:04d}", text)


def script() -> dict[str, Any]:
    """The stand-in's script: for each system a rule with good replies in its form, and with faults."""
    return {
        "seed": 20240411,
        "latency": {"lognormal": {"median_ms": 60, "sigma": 0.5, "max_ms": 500}},
        "count_by": r"article-(\d+)",
        "rules": [
            _rule("groundwire", _ours("$name", "$percent"), _ours(LIAR, _LIE_PERCENT)),
            _rule("langextract", _theirs("$name", "$percent"), _theirs(LIAR, _LIE_PERCENT)),
            _rule("instructor", _plain("$name", "$percent"), _plain(LIAR, _LIE_PERCENT)),
        ],
    }


def _rule(system: str, good: dict[str, Any], lie: dict[str, Any]) -> dict[str, Any]:
    faults = [*_FAULTS, {"kind": "invented", "json": lie, "weight": 3}]
    return {
        "name": system,
        "when": {"model": MODELS[system], "prompt": _PATTERN},
        "reply": {"json": good},
        "faults": {"share": SHARE, "kinds": faults},
    }


def _ours(name: str, percent: str) -> dict[str, Any]:
    nothing = {"title": None, "affiliation": None, "country": None}
    return {
        "actors": [
            {"name": name, "kind": "person", **nothing},
            {"name": "$council", "kind": "industry_group", **nothing},
        ],
        "policy_actions": [
            {
                "summary": f"$country will raise its import tariff on $product to {percent} percent.",
                "instrument": "import_tariff",
                "status": "announced",
                "issuers": [],
                "targets": [{"name": "$product", "kind": "product"}],
                "sentences": [1],
                "dates": [],
                "references": [],
            }
        ],
        "positions": [
            {
                "speaker": "$council",
                "topic": "the measure",
                "stance": "opposes",
                "summary": "The $council opposes the measure.",
                "quotes": [],
                "sentences": [3],
            }
        ],
        "events": [],
    }


def _theirs(name: str, percent: str) -> dict[str, Any]:
    """As LangExtract wants it: the class of each find is its key."""
    return {
        "extractions": [
            {"actor": name, "actor_attributes": {"kind": "person"}},
            {"actor": "$council", "actor_attributes": {"kind": "industry_group"}},
            {"rate": f"{percent} percent", "rate_attributes": {"product": "$product"}},
        ]
    }


def _plain(name: str, percent: str) -> dict[str, Any]:
    return {
        "actors": [name, "$council"],
        "tariffs": [{"product": "$product", "percent": f"{percent} percent"}],
    }


def dumps(value: object) -> bytes:
    """JSON for the wire."""
    return json.dumps(value, ensure_ascii=False).encode()

"""The sentences that weights are learnt from: attacks by family, and news, guidance and notices by file."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from service.annotate.annotator import annotate
from service.ground.folding import fold
from service.ground.quoting import marked
from service.ground.signs import Signs, signs_of
from tests.security.attacks import CLAIM, every_attack
from tests.security.fifth_attacks import FIFTH
from tests.security.further_guidance import GUIDANCE_BEHIND, GUIDANCE_FURTHER_BEHIND
from tests.security.guidance import GUIDANCE
from tests.security.near_misses import NEAR_MISSES
from tests.security.ordinary import ARTICLES, NEWS_ABOUT_ATTACKS
from tests.security.sixth_attacks import SIXTH
from tests.security.trade_news import TRADE_NEWS
from tests.unit.ground.hostile_sentences import COMMANDS, INNOCENT

_ROOT: Final = Path(__file__).parent.parent
_DATA: Final = _ROOT / "benchmarks" / "data"
# Written in other signs than words, or in what only programs write.
_WORDLESS: Final = frozenset(
    {
        "still more disguises",
        "more disguises",
        "more encodings",
        "fake system tags",
        "forged markup",
        "records of programs",
    }
)
UNKNOWN: Final = "xx"
_CLAIMED_THERE: Final = "Xx has xx xx"  # stands for a claim, which is not learnt
_CLAIM: Final = re.compile(rf"{CLAIM}|Atlantis bann?(?:ed|s)(?: all exports of)? zinc", re.IGNORECASE)
# In other languages the rest of a sentence is of the claim; speakers' names are of the articles around.
_CLAIMED: Final = re.compile(
    r"(?:Atlantis|zinc|777)[^.:;!?\n\u3002]*|Zoran Velk|Zoran|(?:Kari )?Lund|Pedro Rojas", re.IGNORECASE
)
_GROUPS: Final = 10  # that a list without files of its own is parted into
_LABEL: Final = re.compile(r"\[([^|\]]*)\|[^\]]*\]")
_MARK: Final = re.compile(r"^[+-][\d,]* ")


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence with the group that it is left out with when weights are tried on what they did not see."""

    group: str
    source: int  # the text that it is of
    sentence: str
    signs: Signs


def orders() -> Iterator[Example]:
    """The sentences that tell whoever reads what to put down, without what is claimed."""
    for source, (group, text) in enumerate(_hostile()):
        hidden = text.replace("{}", _CLAIMED_THERE) if "{}" in text else _hidden(text)
        for sentence in _sentences(hidden):
            if sum(word != UNKNOWN for word in re.findall(r"\w+", sentence.lower())) > 3:  # noqa: PLR2004 - a word or two tell nothing
                yield Example(group, source, sentence, _signs_before_claim(marked(fold(sentence))))


def news() -> Iterator[Example]:
    """The sentences that tell it nothing, each once."""
    seen: set[str] = set()
    for source, (group, text) in enumerate(_honest()):
        for sentence in _sentences(text):
            if sentence not in seen:
                seen.add(sentence)
                yield Example(group, -source - 1, sentence, signs_of(marked(fold(sentence))))


def before_claim(sentence: str) -> str:
    """What a sentence says before what is claimed; all of it where it begins with a claim, or has none."""
    return sentence.partition(_CLAIMED_THERE)[0].strip() or sentence


def is_own(group: str) -> bool:
    """Whether a group of orders was written to learn from, so that no rule knows it."""
    return group.startswith("own ")


def is_latest(group: str) -> bool:
    """Whether a group of orders is of the last file of attacks."""
    return group in SIXTH


def _signs_before_claim(folded: str) -> Signs:
    """The signs in front of what is claimed, and those of the sentence's end."""
    whole = signs_of(folded)
    claim = folded.find(_CLAIMED_THERE.lower())
    if claim <= 0:
        return whole
    cut = signs_of(folded[: claim + len(_CLAIMED_THERE)])
    return Signs(cut.frames[-1:], whole.tail if whole.announces else (), announces=cut.announces)


def _hidden(text: str) -> str:
    return _CLAIMED.sub(UNKNOWN, _CLAIM.sub(_CLAIMED_THERE, text))


def _sentences(text: str) -> list[str]:
    return [text[s.start : s.end] for s in annotate(text, None, None).sentences]


def _hostile() -> Iterator[tuple[str, str]]:
    for attack in every_attack():
        if not attack.family.startswith("encoded") and attack.family not in _WORDLESS:
            yield attack.family, attack.text
    yield from (("commands", text) for text in COMMANDS)
    for attacks in (FIFTH, SIXTH):
        yield from ((name, text) for name, texts in attacks.items() for text in texts)
    yield from _grouped("orders")


def _honest() -> Iterator[tuple[str, str]]:
    lists = {
        "near": NEAR_MISSES,
        "attacks": NEWS_ABOUT_ATTACKS,
        "trade": TRADE_NEWS,
        "innocent": INNOCENT,
        "guidance": (*GUIDANCE, *GUIDANCE_BEHIND, *GUIDANCE_FURTHER_BEHIND),
    }
    for name, texts in lists.items():
        yield from ((f"{name} {i % _GROUPS}", text) for i, text in enumerate(texts))
    yield from (("articles", article.text) for article in ARTICLES)
    for path in sorted((_ROOT / "tests" / "golden").glob("**/article.txt")):
        yield path.parent.name, path.read_text(encoding="utf-8")
    for path in sorted((_ROOT / "examples").glob("*.txt")):
        yield path.name, path.read_text(encoding="utf-8")
    for path in sorted(_DATA.glob("*.jsonl")):
        for i, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
            yield f"{path.name} {i % _GROUPS}", json.loads(line)["text"]
    for path in sorted(_DATA.glob("faithful_*.txt")):
        yield from ((path.name, _MARK.sub("", line)) for line in _lines(path))
    for path in sorted((_ROOT / "tests" / "unit" / "annotate" / "times").glob("marked_*.txt")):
        yield from ((path.name, _LABEL.sub(r"\1", line)) for line in _lines(path))
    yield from _grouped("news")


def _lines(path: Path) -> Iterator[str]:
    lines = map(str.strip, path.read_text(encoding="utf-8").splitlines())
    return (line for line in lines if line and not line.startswith(("#", "published")))


def _grouped(kind: str) -> Iterator[tuple[str, str]]:
    for path in sorted((_DATA / "weighing").glob(f"{kind}_*.txt")):
        group = ""
        for line in _lines(path):
            if line.startswith("== "):
                group = f"own {path.stem}.{line[3:]}"
            else:
                yield group, line

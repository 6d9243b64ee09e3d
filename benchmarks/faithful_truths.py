"""Rewrites sentences by code into claims that stay true: other formats, fewer parts, the passive."""
# ruff: noqa: E501 - tables of words and patterns read better as long rows

import re
from collections.abc import Callable, Iterator
from typing import Final

Rewrite = Callable[[str], Iterator[str]]

_MONTHS: Final = (
    "January February March April May June July August September October November December".split()
)
_NAME: Final = r"[A-Z][\w'-]+(?: (?:of |for |and )?[A-Z][\w'-]+)*"
_SHORT: Final = {
    "Department of Commerce": "Commerce", "the Commerce Department": "Commerce", "The Commerce Department": "Commerce",
    "Commerce Department": "Department of Commerce", "Treasury Department": "Department of the Treasury", "International Trade Commission": "ITC",
    "World Trade Organization": "WTO", "European Union": "EU", "Bureau of Industry and Security": "BIS", "Court of International Trade": "CIT",
    "Customs and Border Protection": "CBP", "U.S.": "US", "United States": "U.S.", "European Commission": "Commission", "a licence": "a license",
    "tonnes": "tons", "Court of Appeals": "appeals court", "U.S. Trade Representative": "USTR", "Deputy Trade Minister": "Deputy Minister",
}  # fmt: skip
_ALIKE: Final = {
    "raised": "increased", "lowered": "cut", "talks": "negotiations", "welcomed": "praised", "suspended": "paused", "opened": "launched",
    "investigation": "probe", "agreement": "deal", "banned": "prohibited", "resumed": "restarted", "company": "firm", "approved": "cleared",
    "extended": "prolonged", "fell": "declined", "imposed": "levied", "ended": "terminated", "removed": "lifted", "rose": "increased",
    "upheld": "sustained", "delayed": "postponed", "began": "started", "criticized": "condemned", "car": "automobile",
}  # fmt: skip
_PASSIVE: Final = re.compile(
    rf"^(?P<by>(?:The |A |An )?{_NAME}(?:'s (?:[a-z]+ ){{1,2}}(?:agency|ministry))?) (?P<verb>imposed|extended|raised|lowered|suspended|approved|banned|rejected|proposed|welcomed|fined|opened|"
    r"froze|opposed|lifted|removed|upheld|delayed|revoked|launched|adopted|ended) (?P<what>[^,]+?)(?P<rest>(?: (?:from|for|on \w+day|on \d+ \w+(?: \d{4})?|until|in \w+) [^,]*)?)\.$"
)
_PARTICIPLE: Final = {"froze": "frozen"}
_EDGE: Final = re.compile(r"^(?P<kept>[^;]{30,}?), (?:which|who|as|and|but|while|saying|although)\b[^\"]*\.$")


def _table(words: dict[str, str]) -> Rewrite:
    def rewrite(text: str) -> Iterator[str]:
        for word, other in words.items():
            match = re.search(rf"(?<![\w]){re.escape(word)}(?!\w)", text)
            if match and '"' not in text and f"({other})" not in text:
                yield text[: match.start()] + other + text[match.end() :]

    return rewrite


def _itself(text: str) -> Iterator[str]:
    yield text


def _percent(text: str) -> Iterator[str]:
    if re.search(r"\d percent\b", text):
        yield re.sub(r"(\d) percent\b", r"\1%", text)
        yield re.sub(r"(\d) percent\b", r"\1 per cent", text)
    if "25 percent of" in text:
        yield text.replace("25 percent of", "a quarter of")
    if "50 percent of" in text:
        yield text.replace("50 percent of", "half of")


def _amount(text: str) -> Iterator[str]:
    for match in re.finditer(
        r"(?<![A-Z])(?P<sign>[$€£])?(?P<n>\d+(?:\.\d+)?) (?P<scale>million|billion)", text
    ):
        scale = 10**6 if match["scale"] == "million" else 10**9
        value = round(float(match["n"]) * scale)
        yield text[: match.start()] + f"{match['sign'] or ''}{value:,}" + text[match.end() :]
        if match["scale"] == "billion":
            yield (
                text[: match.start()]
                + f"{match['sign'] or ''}{value // 10**6:,} million"
                + text[match.end() :]
            )
        if match["sign"] == "$":
            yield text[: match.start()] + f"{match['n']} {match['scale']} dollars" + text[match.end() :]


def _date(text: str) -> Iterator[str]:
    month = "|".join(_MONTHS)
    for match in re.finditer(rf"\b(?P<d>\d{{1,2}}) (?P<m>{month})(?: (?P<y>\d{{4}}))?\b", text):
        year = f", {match['y']}" if match["y"] else ""
        comma = "," if year and text[match.end() : match.end() + 1] == " " else ""
        yield text[: match.start()] + f"{match['m']} {match['d']}{year}{comma}" + text[match.end() :]
        short = match["m"][:3] + "." if len(match["m"]) > 4 else match["m"]  # noqa: PLR2004 - as months are shortened
        yield text[: match.start()] + f"{short} {match['d']}{year}{comma}" + text[match.end() :]
        if match["y"]:
            number = _MONTHS.index(match["m"]) + 1
            yield (
                text[: match.start()] + f"{match['y']}-{number:02}-{int(match['d']):02}" + text[match.end() :]
            )
    for match in re.finditer(rf"\b(?P<m>{month}) (?P<d>\d{{1,2}})(?:, (?P<y>\d{{4}}))?\b", text):
        year = f" {match['y']}" if match["y"] else ""
        yield text[: match.start()] + f"{match['d']} {match['m']}{year}" + text[match.end() :]


def _contracted(text: str) -> Iterator[str]:
    for whole, short in (
        ("will not", "won't"),
        ("would not", "wouldn't"),
        ("did not", "didn't"),
        ("has not", "hasn't"),
        ("is not", "isn't"),
        ("are not", "aren't"),
    ):
        altered = re.sub(rf"\b{whole}\b", short, text, count=1)
        if altered != text and '"' not in text:
            yield altered


def _without_time(text: str) -> Iterator[str]:
    altered = re.sub(r" on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|^On \w+day, ", "", text, count=1)
    if altered != text:
        yield altered[:1].upper() + altered[1:]


def _without_aside(text: str) -> Iterator[str]:
    if '"' in text or ";" in text:
        return
    altered = re.sub(
        r", (?:which|who|owned|a |an |the |[A-Z]\w+ [A-Z]\w+,)[^,\"]*,(?= (?!and|or))", "", text, count=1
    )
    if altered != text:
        yield altered
    match = _EDGE.match(text)
    if match and not re.search(r"\b(?:if|unless|provided|until|neither|either|both)\b", text, re.IGNORECASE):
        yield f"{match['kept']}."


def _passive(text: str) -> Iterator[str]:
    match = _PASSIVE.match(text)
    if match and " and " not in match["what"]:
        what, verb = match["what"], _PARTICIPLE.get(match["verb"], match["verb"])
        head = re.split(r" (?:on|of|from|to|against|for|in|that) ", what)[0]
        be = "were" if head.endswith("s") else "was"
        by = match["by"].replace("The ", "the ").replace("A ", "a ")
        yield f"{what[:1].upper()}{what[1:]} {be} {verb} by {by}{match['rest']}."


def _speech_moved(text: str) -> Iterator[str]:
    match = re.match(rf"^(?P<who>[^,\"]*{_NAME}(?:, [^,\"]*,)?) said (?:that )?(?P<what>[^\"]+)\.$", text)
    if match and " and " not in match["who"] and ";" not in match["who"]:
        what = match["what"]
        yield f"{what[:1].upper()}{what[1:]}, {match['who']} said."
        who = (
            match["who"]
            if match["who"].split()[0] not in {"The", "A"}
            else match["who"][:1].lower() + match["who"][1:]
        )
        yield f"According to {who}, {what}."


REWRITES: Final[dict[str, Rewrite]] = {
    "own words": _itself,
    "percent": _percent,
    "amount": _amount,
    "date format": _date,
    "short name": _table(_SHORT),
    "synonym": _table(_ALIKE),
    "contraction": _contracted,
    "time left out": _without_time,
    "aside left out": _without_aside,
    "passive": _passive,
    "speech moved": _speech_moved,
}

"""Finds where a sentence's own words begin: behind a dateline, a paragraph's number, a list mark or a run-in heading."""

import re
from typing import Final

_MARK: Final = re.compile(
    r"(?:[-*\u2022\u2023\u25aa\u25cf\u25e6\u2043\u2013\u2014>]\s{1,4}"
    r"|\((?:\d{1,3}|[a-z]|[ivx]{1,5})\)\s{0,4}(?=\S)"
    r"|(?:\d{1,3}|[a-z])\)\s{1,4}"
    r"|\d{1,3}\.\s{1,4}(?=[\"\u201c\u2018(]?[A-Z]))"
)
# In these languages '3. Paket' is the third package.
_ORDINALS: Final = frozenset("de da nb nn no fi is cs sk sl hr sr bs pl hu et lv lt tr".split())
_NUMBER: Final = re.compile(r"\d{1,3}\.")
# 'Hearing.\u2014The board will hold a hearing': how notices head their paragraphs.
_RUN_IN: Final = re.compile(r"[A-Z][\w ,'\u2019()/-]{2,60}\.\u2014\s?(?=[A-Z])")
_IN_BRACKETS: Final = re.compile(r"\S \(([^()]*)\)")
_AGENCY: Final = re.compile(
    r"\b(?:Reuters|Thomson Reuters|AP|Associated Press|AFP|UPI|Bloomberg|Dow Jones|DJ|MNI|Xinhua|Kyodo|Jiji|Yonhap|TASS|Interfax|PTI|ANI|IANS|"
    r"CNA|CNN|CNBC|BBC|UN News|DPA|dpa|ots|APA|apa|SDA|sda|awp|AWP|rtr|ANSA|EFE|Europa Press|Lusa|Belga|ANP|NTB|TT|Ritzau|PAP|MTI|CTK|"
    r"Anadolu|AA|The Canadian Press|Canadian Press|CP|AAP|Business Wire|BUSINESS WIRE|PRNewswire|PR Newswire|GLOBE NEWSWIRE|Newswire|Wire|"
    r"Politico|POLITICO|Euractiv|EURACTIV|Mercosur Press|Agencia \w+|Ag\u00eancia \w+|Agence \w+|News Agency)\b"
)
_DAY: Final = re.compile(
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z.]* \d|\d{1,2}\.? [A-Za-z]{3}"
)
_MOST_MARKS: Final = 2


def own_start(sentence: str, language: str = "en") -> int:
    """How many characters at a sentence's start are marks of the page; none of a sentence that has nothing else."""
    at = 0
    for _ in range(_MOST_MARKS):
        mark = _MARK.match(sentence, at)
        if mark is None or (_NUMBER.match(mark[0]) and language[:2] in _ORDINALS):
            break
        at = mark.end()
    heading = _RUN_IN.match(sentence, at)
    at = heading.end() if heading else at
    return at if at < len(sentence) else 0


def only_leads_in(dateline: str) -> bool:
    """Whether what looks like a dateline says no more than where, when and by which agency: 'Nvidia (NVDA) -' does."""
    source = _IN_BRACKETS.search(dateline)
    return source is None or _AGENCY.search(source[1]) is not None or _DAY.match(source[1]) is not None

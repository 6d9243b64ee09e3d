"""Bylines and datelines: labelled, still content."""

# ruff: noqa: RUF001 - look-alike marks are the subject here

import re
from collections.abc import Iterator

from service.annotate.boilerplate.page import Found, Page
from service.annotate.values import BoilerplateKind

_LONGEST_BYLINE = 160

_NAME = r"[^\W\d_a-z][\w.'’-]{0,24}(?: (?:de|del|da|di|van|von|der|den|bin|ibn|al|el|la|le|du|dos|y))?(?: (?:de|la|der))?(?: [^\W\d_a-z][\w.'’-]{0,24}){1,3}"
_BYLINE = re.compile(
    rf"(?:By|BY|by|Written by|Reported by|Story by|Posted by) {_NAME}(?:(?:, | and | AND | & ){_NAME}){{0,4}}"
    r"(?: (?:in|IN) [A-Z][\w. -]{1,30})?(?:(?:, | \| | • | - | – | — | / )[^.?!“\"]{2,80})?"
    r"(?:(?: \|| •) [^?!“\"|•]{2,60}){0,3}"  # 'By Ana Lopez | Wire | Updated 4:15 p.m.'
)
_CREDIT = re.compile(
    r"\(?(?:(?:Additional )?(?:[Rr]eporting|[Ww]riting|[Ee]diting) by|Compiled by|Edited by) [A-Z][^“\"?!]{3,300}"
)
# Whole words only: Maya, Monica, Theresa, Sunil and Jan write too.
_NOT_A_NAME = re.compile(
    r"(?i:by (?:the|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tues?|wed|thurs?|fri|sat|sun|jan|feb|mar|apr|jun|jul|aug|sept?|oct"
    r"|nov|dec)\.|sept|january|february|march|april|may|june|july|august|september|october|november|december|order|direction|authority)"
    r"(?![\w'’-]))"
)

_MONTHS = r"(?:Jan|Feb|March|Mar|April|Apr|May|June|Jun|July|Jul|Aug|Sept|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_FOREIGN_MONTHS = (  # German, French, Spanish, Italian, Portuguese and Dutch
    r"(?:Jän|Mär|Mai|Juni|Juli|Okt|Dez|janv|févr|mars|avr|mai|juin|juil|août|déc|ener|febr|marz|abri|mayo|juni|juli|agos|sept|octu|novi|dici"
    r"|genn|magg|giug|lugl|otto|janei|fever|març|maio|junh|julh|outu|deze|maart|mei|april|augu|okto|dece|may|abr|ene|feb|mar|jun|jul|ago|sep"
    r"|oct|nov|dic|dez|gen|mag|giu|lug|set|ott|out)[a-zûéíç]{0,6}\.?"
)
_DAY = rf"(?:{_MONTHS} \d{{1,2}}(?:st|nd|rd|th)?(?:, \d{{4}})?|\d{{1,2}} {_MONTHS}(?: \d{{4}})?)"
_FOREIGN_DAY = rf"(?:le |den |am |el |il |em )?\d{{1,2}}(?:er|[.º°])? (?:de |di )?(?:{_FOREIGN_MONTHS}|{_MONTHS})(?:(?: del?)? \d{{4}})?"
_SOURCE = r"\((?:[A-Z][\w.,:/& -]{1,45}|(?:dpa|ots|apa|sda|awp|afp|rtr|ansa|efe|belga|anp)(?:[/ -][A-Za-z]{2,12}){0,3})\)"
_DASH = r"(?: {0,2}|\.)(?:--+|[—–_-])(?= {1,2}[^\sa-z]|[A-Z“\"‘])"
_CAPITALS = r"[^\W\d_a-z]{2}[^\W\d_a-z.'’-]{0,20}(?:[ /-][^\W\d_a-z][^\W\d_a-z.'’-]{0,20}){0,3}"
_PLACE = r"(?:[A-Z]\.){2,3}|[A-Z][\w.'’-]{1,20}(?: [A-Z][\w.'’-]{1,20}){0,2}"
_STATE = (
    r"(?:D\.C\.|N\.[CDHJMY]\.|S\.[CD]\.|R\.I\.|W\.Va\.|B\.C\.|A[BKLRZ]|BC|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ABDEINOST]|N[BCDEHJMSVY]"
    r"|O[HKNR]|P[AR]|QC|RI|S[CDK]|T[NX]|UT|V[AT]|W[AIVY])"
)
_CITY = (
    r"[^\W\d_a-zß][\w.'’-]{1,20}(?:[ /](?:(?:am|an der|im|sur|de|del|do) )?[^\W\d_a-z][\w.'’-]{1,20}){0,2}"
)
_DATELINE = re.compile(
    rf"(?:\(?(?P<city>{_CAPITALS})\)?(?:, (?!{_MONTHS} \d)(?:{_PLACE}))?(?:,? {_DAY},?|, {_FOREIGN_DAY})?(?: {_SOURCE})?"
    rf"|{_CITY}(?:, (?!{_MONTHS} \d)(?:{_PLACE}))?"
    rf"(?:(?:,? {_DAY},?|, {_FOREIGN_DAY})(?: {_SOURCE})?| {_SOURCE})"
    rf"|{_CITY}, {_STATE})"
    rf"{_DASH}"
)
_LABELS = frozenset(
    "BACKGROUND SUMMARY NOTE UPDATE BREAKING EXCLUSIVE ANALYSIS OPINION CORRECTION PART SECTION SUBPART CHAPTER TITLE ANNEX APPENDIX "
    "TABLE FIGURE ITEM STEP QUESTION ANSWER WARNING NOTICE ACTION AGENCY DATES OVERVIEW SCOPE FACT MYTH EDITORIAL COMMENTARY DEVELOPING "
    "EXPLAINER FACTBOX TIMELINE WATCH LIVE VIDEO PHOTOS REVIEW FEATURE SPECIAL US USA UK EU UN WTO NAFTA USMCA".split()
)


def find(page: Page) -> Iterator[Found]:
    """Find bylines on lines of their own and datelines at the start of lines."""
    for line in page.lines:
        text = line.text
        if len(text) <= _LONGEST_BYLINE and text[0] in "BbWRSP" and " " in text:
            match = _BYLINE.fullmatch(text)
            if match and not _NOT_A_NAME.match(text):
                yield line.found(BoilerplateKind.BYLINE)
                continue
        if text[0] in "(ARWECrwe" and line.plain and "by " in text[:24] and _CREDIT.fullmatch(text):
            yield line.found(BoilerplateKind.BYLINE)
        elif (
            (text[0].isupper() or text[0] == "(")
            and (dateline := _DATELINE.match(text))
            and _is_place(dateline["city"])
        ):
            yield Found(line.start, line.start + dateline.end(), BoilerplateKind.DATELINE)


def _is_place(city: str | None) -> bool:
    return city is None or city.split()[0].rstrip(".") not in _LABELS

"""Tells what a rule, order or law does, and what holds under one, from the paper itself."""

import re
from typing import Final

# Where a paper does something else, that is the measure: 'Proclamation 17 doubled the tariffs'.
_PAPER_DOES: Final = re.compile(
    r"\b(?:regulations?|proclamations?|(?:executive|presidential) orders?|decrees?|ordinances?|statutes?|"
    r"laws?|act)\b(?! (?:that|which|to)\b)[^.;]{0,120}?\b"
    r"(?:impos(?:es|ed|ing)|doubl(?:es|ed|ing)|rais(?:es|ed|ing)|lower(?:s|ed|ing)|reduc(?:es|ed|ing)|"
    r"cut(?:s|ting)?|suspend(?:s|ed|ing)|lift(?:s|ed|ing)|ban(?:s|ned|ning)|extend(?:s|ed|ing)|"
    r"increas(?:es|ed|ing)|exempt(?:s|ed|ing)) (?:[\w%.,-]+ ){0,5}?"
    r"(?:tariffs?|dut(?:y|ies)|quotas?|sanctions|surtax(?:es)?|lev(?:y|ies)|exports?|imports?)\b",
    re.IGNORECASE,
)
_OPENS_UNDER: Final = re.compile(
    r"Under (?:an?|the|its|their) (?!proposed|draft|planned|pending|bill)(?:[\w-]+ ){0,3}?"
    r"(?:rule|law|act|order|regulation|decree|proclamation|agreement|deal|programme|program)s? "
    r"(?:of|issued|signed|adopted|published|enacted|that (?:took|came|has been)|in (?:force|effect|place)|"
    r"passed)\b",
    re.IGNORECASE,
)
_BEGAN: Final = re.compile(
    r"\b(?:investigation|probe|inquiry|review)s? (?:that |which )?"
    r"(?:(?:it|they|the [\w-]+) (?:has |had )?)?(?:began|begun|opened|launched|started|initiated)\b"
)


def does_more(text: str) -> bool:
    """Whether a paper is named only for the tariff, duty, quota or ban that it brings or changes."""
    return _PAPER_DOES.search(text) is not None


def holds_by(text: str) -> bool:
    """Whether it tells what holds under a paper that is no proposal: 'Under an order of May 3, ...'."""
    return _OPENS_UNDER.match(text) is not None


def has_begun(text: str) -> bool:
    """Whether it tells of an investigation that somebody opened."""
    return _BEGAN.search(text) is not None

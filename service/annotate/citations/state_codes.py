"""Codes, statutes and registers of the states: 'Tex. Penal Code § 19.02', '720 ILCS 5/9-1', 'KRS 507.020'."""

import re
from collections.abc import Iterator

from schemas.vocabulary import ReferenceKind
from service.annotate.citations.found import SECTION_SIGN, Found, Rule, spaced

_STATE = (
    r"(?:Ala\.|Alaska|Ariz\.|Ark\.|Cal\.|Colo\.|Conn\.|Del\.|D\.\s?C\.|Fla\.|Ga\.|Guam|Haw\.|Idaho|Ill\.|Ind\.|Iowa|Kan\.|Ky\."
    r"|La\.|Me\.|Md\.|Mass\.|Mich\.|Minn\.|Miss\.|Mo\.|Mont\.|Neb\.|Nev\.|N\.\s?[CDHJMY]\.|Ohio|Okla\.|Or\.|Pa\.|P\.\s?R\.|R\.\s?I\."
    r"|S\.\s?[CD]\.|Tenn\.|Tex\.|Utah|Vt\.|Va\.|V\.\s?I\.|Wash\.|W\.\s?Va\.|Wis\.|Wyo\.)"
)
_FIELD = r"(?:[A-Z][A-Za-z'\u2019]{0,12}(?:\.|(?=\s))|&|and|of)"
_BOOK = r"(?:Code|Codes|Codified|Stat\.|Statutes|Laws?|Regs?\.)"
_NUMBER = r"[0-9][0-9A-Za-z]{0,6}(?:[-.:/][0-9A-Za-z]{1,7}){0,5}(?:\([A-Za-z0-9]{1,4}\)){0,6}"
_PART = r"(?:tit|ch|art|c|r)\.\s[0-9][0-9A-Za-z]{0,6}(?:[-.:][0-9A-Za-z]{1,6}){0,3}"
_LOCATOR = rf"(?:{_PART}(?:,\s{SECTION_SIGN}{{1,2}}\s?{_NUMBER})?|{SECTION_SIGN}{{1,2}}\s?{_NUMBER})"
_END = r"(?![0-9A-Za-z])"

_CODE = re.compile(
    rf"(?:West['\u2019]s\s(?:Ann\.\s)?|\b[0-9]{{1,3}}\s)?\b{_STATE}(?:\s{_FIELD}){{0,6}}?\s{_BOOK}(?:\s{_FIELD}){{0,5}}?"
    rf"(?:\sAnn\.)?(?:,\s{_FIELD}(?:\s{_FIELD}){{0,3}})?,?\s{_LOCATOR}{_END}"
)
_ILLINOIS = re.compile(
    rf"\b[0-9]{{1,4}}\s(?:ILCS|Ill\.\sComp\.\sStat\.(?:\sAnn\.)?)\s[0-9]{{1,5}}/{_NUMBER}{_END}"
)
_REGISTER = re.compile(rf"\b[0-9]{{1,3}}\s{_STATE}\sReg\.\s[0-9]{{1,5}}{_END}")
_INITIALS = re.compile(
    rf"\b(?:RCW\s[0-9]{{1,2}}[A-Z]?\.[0-9]{{2,3}}\.[0-9]{{3}}|(?:KRS|NRS|ORS)\s[0-9]{{1,3}}[A-Z]?\.[0-9]{{3,4}}"
    rf"|(?:MCLA?|RSMo)\s(?:{SECTION_SIGN}\s?)?[0-9]{{2,4}}\.[0-9]{{1,5}}|La\.\sR\.S\.\s(?:{SECTION_SIGN}\s?)?[0-9]{{1,2}}:[0-9.]{{1,7}}"
    rf"|(?:A\.R\.S\.|C\.R\.S\.|K\.S\.A\.|O\.C\.G\.A\.|T\.C\.A\.|N\.J\.S\.(?:A\.)?)\s(?:{SECTION_SIGN}{{1,2}}\s?)?[0-9]{{1,3}}[A-Z]?[-:]{_NUMBER}"
    rf"|M\.G\.L\.(?:A\.)?\sc(?:h)?\.\s[0-9]{{1,3}}[A-Z]?(?:,\s{SECTION_SIGN}{{1,2}}\s?{_NUMBER})?){_END}"
)


def _read(match: re.Match[str]) -> Iterator[Found]:
    yield Found(match.start(), match.end(), ReferenceKind.OTHER, (spaced(match[0]),))


_BOOKS = ("code", "stat.", "statutes", "law", "reg")
_LOCATORS = ("\u00a7", "tit.", "ch.", "art.", " r.", " c.")

RULES = (
    Rule((_BOOKS, _LOCATORS), _CODE, _read),
    Rule((("ilcs", "comp. stat."),), _ILLINOIS, _read),
    Rule(((" reg. ",),), _REGISTER, _read),
    Rule(
        (
            (
                "rcw",
                "krs",
                "nrs",
                "ors ",
                "mcl",
                "rsmo",
                "r.s.",
                "k.s.a",
                "o.c.g.a",
                "t.c.a",
                "n.j.s",
                "m.g.l",
            ),
        ),
        _INITIALS,
        _read,
    ),
)

"""Folds text to small plain letters, whatever signs it was written with."""

import re
import unicodedata
from typing import Final

_LOOKALIKES: Final = str.maketrans(
    "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u0501\u0261\u03bf\u03b1\u03b5\u03b9\u03c1\u03c5\u0131",
    "aeopcyxijsdgoaeipyi",
)
_SMALL_CAPITALS: Final = {
    **str.maketrans(
        "\u1d00\u0299\u1d04\u1d05\u1d07\ua730\u0262\u029c\u026a\u1d0a\u1d0b\u029f\u1d0d\u0274\u1d0f\u1d18\u0280\ua731\u1d1b\u1d1c\u1d20\u1d21\u028f\u1d22",
        "abcdefghijklmnoprstuvwyz",
    ),
    **{start + i: ord("a") + i for start in (0x1F150, 0x1F170) for i in range(26)},  # white on black
}
_SMALL_CAPITAL: Final = re.compile("[\u1d00-\u1d22\u0262-\u029f\ua730\ua731\U0001f150-\U0001f189]")
_UNSEEN: Final = frozenset({"Cf", "Cc"})
_NOT_ASCII: Final = re.compile(r"[^\x00-\x7f]+")
_SPACES: Final = re.compile("[ \t\u2028\u2029]{2,}|[\t\u2028\u2029]")
_SOME_SPACES: Final = ("  ", "\t", "\u2028", "\u2029")
_LATIN: Final = re.compile(r"[a-z]")
_LOOKING_LATIN: Final = re.compile("[\u0370-\u052f\u0131]")
_WORD: Final = re.compile(r"\w{1,40}")


def fold(text: str) -> str:
    """The text in small letters without accents, with spaces and quotation marks of one kind, and nothing unseen."""
    plain = text.replace("\u2019", "'").replace("\u201c", '"').replace("\u201d", '"').replace("\u2014", " ")
    if any(spaces in plain for spaces in _SOME_SPACES):
        plain = _SPACES.sub(" ", plain)
    if plain.isascii():
        return plain.lower()
    folded = _NOT_ASCII.sub(lambda m: "".join(map(_without_accent, _seen(m[0]))), plain).lower()
    if _SMALL_CAPITAL.search(folded):
        folded = folded.translate(_SMALL_CAPITALS)
    if _LOOKING_LATIN.search(folded):
        # Latin words written with Cyrillic or Greek letters; words wholly in those scripts stay.
        folded = _WORD.sub(lambda m: m[0].translate(_LOOKALIKES) if _LATIN.search(m[0]) else m[0], folded)
    return folded


def _seen(text: str) -> list[str]:
    return [c for c in unicodedata.normalize("NFKC", text) if unicodedata.category(c) not in _UNSEEN]


def _without_accent(character: str) -> str:
    if "\u0300" <= character <= "\u036f":
        return ""
    if "\u00c0" <= character <= "\u024f" or "\u1e00" <= character <= "\u1eff":
        return unicodedata.normalize("NFD", character)[0]
    return character

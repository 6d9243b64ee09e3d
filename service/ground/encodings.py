"""Finds words that were encoded: nobody encodes a sentence of news."""

import base64
import binascii
import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

_BASE64: Final = re.compile(r"[A-Za-z0-9+/_-]{24,2000}={0,2}")
_BASE32: Final = re.compile(r"\b[A-Z2-7]{24,2000}\b={0,6}")
_HEX: Final = re.compile(r"\b(?:[0-9a-fA-F]{2}[ :,]?){12,1000}\b")
_BINARY: Final = re.compile(r"\b(?:[01]{8}[ ,]?){4,1000}\b")
_DECIMAL: Final = re.compile(r"\b(?:\d{2,3}[ ,;]{1,2}){7,1000}\d{2,3}\b")
# One of these is in each, and in few texts: so long a word, or so many figures or letters of hexadecimal figures together.
# A run of one byte is found at a fraction of what a pattern takes; "?" stands for all that is not ASCII, other figures too.
_IN_WORDS: Final = bytes(re.match(rb"[A-Za-z0-9+/_-]", bytes([i])) is not None for i in range(256))
_IN_FIGURES: Final = bytes(re.match(rb"[0-9a-fA-F :,;?]", bytes([i])) is not None for i in range(256))
_LONG: Final = b"\x01" * 24
_MANY: Final = b"\x01" * 23
_BREAKS: Final = str.maketrans("", "", " :,")
_LARGEST: Final = 126  # of the characters that words are written with


def is_encoded(text: str) -> bool:
    """Whether words are encoded in a text, perhaps twice."""
    return _may_be_encoded(text) and any(
        _speaks(decode(found)) for pattern, decode in _DECODERS.items() for found in pattern.findall(text)
    )


def _may_be_encoded(text: str) -> bool:
    raw = text.encode("ascii", "replace")
    return _LONG in raw.translate(_IN_WORDS) or _MANY in raw.translate(_IN_FIGURES)


def _speaks(decoded: str) -> bool:
    if _BASE64.fullmatch(decoded):
        decoded = _from_base64(decoded)
    return len(decoded.split()) > 1 and decoded.isprintable()


def _from_base64(found: str) -> str:
    padded = found.rstrip("=") + "=" * (-len(found.rstrip("=")) % 4)
    altchars = b"-_" if "-" in found or "_" in found else None
    return _text(lambda: base64.b64decode(padded, altchars, validate=True))


def _from_base32(found: str) -> str:
    bare = found.rstrip("=")
    return _text(lambda: base64.b32decode(bare + "=" * (-len(bare) % 8)))


def _from_hex(found: str) -> str:
    return _text(lambda: bytes.fromhex(found.translate(_BREAKS)))


def _from_binary(found: str) -> str:
    bits = found.translate(_BREAKS)
    return _text(lambda: bytes(int(bits[i : i + 8], 2) for i in range(0, len(bits), 8)))


def _from_decimal(found: str) -> str:
    numbers = [int(each) for each in re.findall(r"\d+", found)]
    return "".join(map(chr, numbers)) if max(numbers) <= _LARGEST else ""


def _text(decode: Callable[[], bytes]) -> str:
    try:
        return decode().decode("utf-8")
    except (binascii.Error, UnicodeDecodeError, ValueError):
        return ""


_DECODERS: Final[Mapping[re.Pattern[str], Callable[[str], str]]] = MappingProxyType(
    {
        _BASE64: _from_base64,
        _BASE32: _from_base32,
        _HEX: _from_hex,
        _BINARY: _from_binary,
        _DECIMAL: _from_decimal,
    }
)

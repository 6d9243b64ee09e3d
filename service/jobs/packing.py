"""Keeps articles and answers small in the database: JSON, compressed by zstandard."""

import threading
from typing import Final

import zstandard

_LEVEL: Final = 3
_MAX_BYTES: Final = 64_000_000
_of_thread: Final = threading.local()  # a compressor serves one thread at a time


def pack(text: str | bytes) -> bytes:
    """Compress JSON."""
    if not hasattr(_of_thread, "compressor"):
        _of_thread.compressor = zstandard.ZstdCompressor(level=_LEVEL)
    packed: bytes = _of_thread.compressor.compress(text.encode() if isinstance(text, str) else text)
    return packed


def unpack(packed: bytes) -> bytes:
    """The JSON again."""
    if not hasattr(_of_thread, "decompressor"):
        _of_thread.decompressor = zstandard.ZstdDecompressor()
    raw: bytes = _of_thread.decompressor.decompress(packed, max_output_size=_MAX_BYTES)
    return raw

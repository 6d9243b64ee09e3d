"""Says in words why something on the network was not reached; class names mean nothing to who operates it."""

from collections.abc import Iterator
from typing import Final

_DEPTH: Final = 8  # of causes
# A part of a class's name or of a message, in small letters, and what it means; the first found counts.
_MEANINGS: Final = (
    ("certificate", "its certificate is not trusted"),
    ("sslerror", "TLS with it fails"),
    ("[ssl", "TLS with it fails"),
    ("wrong version number", "TLS with it fails"),
    ("authentication", "it refuses the user or password"),
    ("wrongpass", "it refuses the user or password"),
    ("noauth", "it refuses the user or password"),
    ("nopermission", "its user may not do this"),
    ("noperm", "its user may not do this"),
    ("gaierror", "its host is not known"),
    ("name or service not known", "its host is not known"),
    ("name resolution", "its host is not known"),
    ("connectionrefused", "it refuses connections"),
    ("connection refused", "it refuses connections"),
    ("timeout", "it does not answer in time"),
    ("timed out", "it does not answer in time"),
    ("unreachable", "no way leads to it"),
    ("no route to host", "no way leads to it"),
    ("invalidurl", "its address cannot be used"),
    ("unsupportedprotocol", "its address cannot be used"),
    ("localprotocol", "its address cannot be used"),
    ("proxyerror", "the proxy on the way refuses"),
    ("connectionreset", "it closed the connection"),
    ("closed", "it closed the connection"),
    ("reset by peer", "it closed the connection"),
    ("brokenpipe", "it closed the connection"),
    ("remoteprotocol", "it does not speak HTTP as it should"),
    ("readerror", "it closed the connection"),
    ("writeerror", "it closed the connection"),
    ("busyloading", "it is still starting"),
    ("readonly", "it is read-only"),
    ("outofmemory", "its memory is full"),
    ("connect", "it cannot be connected to"),
)
_UNKNOWN: Final = "it answers with an error"


def why_unreached(error: BaseException) -> str:
    """A few words that hold nothing of the error's own, which may tell addresses and keys."""
    signs = list(_signs(error))
    return next((meaning for part, meaning in _MEANINGS if any(part in sign for sign in signs)), _UNKNOWN)


def _signs(error: BaseException, depth: int = _DEPTH) -> Iterator[str]:
    """The names and messages of an error and of what caused it."""
    yield type(error).__name__.lower()
    yield str(error).lower()
    inner = error.exceptions[:_DEPTH] if isinstance(error, BaseExceptionGroup) else ()
    for cause in (*inner, error.__cause__ or error.__context__):
        if cause is not None and depth > 0:
            yield from _signs(cause, depth - 1)

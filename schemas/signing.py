"""Says which secrets webhooks can be signed with, wherever one is set."""

import base64
import binascii
import re
from typing import Final

from pydantic_core import PydanticCustomError

SIGNING_PATTERN: Final = r"^whsec_[A-Za-z0-9+/]{32,88}={0,2}$"
SIGNING_FORM: Final = "whsec_ and 24 to 64 random bytes in base64"
_LEAST_BYTES: Final = 24
_MOST_BYTES: Final = 64


def checked_secret(secret: str | None) -> str | None:
    """A secret that Standard Webhooks can sign with, as it is.

    Raises:
        PydanticCustomError: when it is none; it does not repeat it.
    """
    if secret is not None and not _is_usable(secret):
        raise PydanticCustomError("signing_secret", f"must be {SIGNING_FORM}")
    return secret


def _is_usable(secret: str) -> bool:
    if not re.fullmatch(SIGNING_PATTERN.removeprefix("^").removesuffix("$"), secret):
        return False
    digits = secret.removeprefix("whsec_").rstrip("=")
    try:
        key = base64.b64decode(digits + "=" * (-len(digits) % 4), validate=True)
    except binascii.Error:
        return False
    return _LEAST_BYTES <= len(key) <= _MOST_BYTES

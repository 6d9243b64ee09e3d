"""Says which secrets webhooks can be signed with, wherever one is set."""

import re
from typing import Final

from pydantic_core import PydanticCustomError

_DIGIT: Final = "[A-Za-z0-9+/]"
# Base64 of 24 to 64 bytes, with or without its padding.
SIGNING_PATTERN: Final = (
    f"^whsec_(?:(?:{_DIGIT}{{4}}){{8,21}}(?:{_DIGIT}{{2}}(?:==)?)?|(?:{_DIGIT}{{4}}){{8,20}}{_DIGIT}{{3}}=?)$"
)
SIGNING_FORM: Final = "whsec_ and 24 to 64 random bytes in base64"


def check_secret(secret: str) -> None:
    """See whether webhooks can be signed with it.

    Raises:
        PydanticCustomError: when they cannot; it does not repeat the secret.
    """
    if not re.fullmatch(SIGNING_PATTERN, secret):
        raise PydanticCustomError("signing_secret", f"must be {SIGNING_FORM}")

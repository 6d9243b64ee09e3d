"""API keys as values: made once, shown once, kept only as a digest.

A secret is `gw_` + 10 characters that name the key + `_` + 43 characters that carry 256 random bits
(base64url). It is kept as SHA-256: a slow hash protects guessable passwords, and 256 random bits cannot be
guessed, so the fast one loses nothing and costs each request microseconds (docs/decisions/0007).
"""

import hashlib
import hmac
import re
import secrets
from datetime import UTC, datetime
from enum import StrEnum, unique
from typing import Annotated, Final

from pydantic import BaseModel, ConfigDict, Field

_ID_BYTES: Final = 5
_SECRET_BYTES: Final = 32
_SHAPE: Final = re.compile(r"gw_(?P<id>[0-9a-f]{10})_(?P<secret>[A-Za-z0-9_-]{43})\Z")


@unique
class Scope(StrEnum):
    """What a key opens."""

    EXTRACT = "extract"
    JOBS = "jobs"
    ADMIN = "admin"


class Limits(BaseModel):
    """How much one key may use; null means without limit."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    requests_per_minute: Annotated[int | None, Field(ge=1, le=1_000_000)] = None
    in_flight: Annotated[int | None, Field(ge=1, le=100_000)] = None
    tokens_per_day: Annotated[int | None, Field(ge=1)] = None
    usd_per_day: Annotated[float | None, Field(gt=0)] = None


class ApiKey(BaseModel):
    """One key as it is kept; the secret itself is not."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: Annotated[str, Field(pattern=r"^[0-9a-f]{10}$")]
    name: Annotated[str, Field(min_length=1, max_length=200)]
    tenant: Annotated[str, Field(pattern=r"^[A-Za-z0-9._-]{1,100}$")]
    scopes: Annotated[frozenset[Scope], Field(min_length=1)]
    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    limits: Limits = Limits()
    created_at: datetime
    revoked_at: datetime | None = None

    @property
    def is_live(self) -> bool:
        """Whether it still opens anything."""
        return self.revoked_at is None

    def opens_with(self, presented: str) -> bool:
        """Whether this is the key's secret; takes the same time whatever was presented."""
        return hmac.compare_digest(self.sha256, _digest(presented))

    def allows(self, scope: Scope) -> bool:
        """Whether the key opens that; `admin` opens everything."""
        return scope in self.scopes or Scope.ADMIN in self.scopes


def make_key(
    name: str, tenant: str | None, scopes: frozenset[Scope], limits: Limits, now: datetime | None = None
) -> tuple[str, ApiKey]:
    """A new secret, to be shown once, and what is kept of it.

    Without a tenant the key is a tenant of its own.

    Raises:
        ValidationError: when the name, tenant or a limit is out of bounds.
    """
    key_id = secrets.token_hex(_ID_BYTES)
    secret = f"gw_{key_id}_{secrets.token_urlsafe(_SECRET_BYTES)}"
    key = ApiKey(
        id=key_id,
        name=name,
        tenant=tenant or key_id,
        scopes=scopes,
        sha256=_digest(secret),
        limits=limits,
        created_at=now or datetime.now(UTC),
    )
    return secret, key


def id_of(presented: str) -> str | None:
    """The id in a secret, or None where it does not look like one of ours."""
    match = _SHAPE.match(presented)
    return match["id"] if match else None


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()

"""Tells a caller's server that a job is over: signed (Standard Webhooks), and never into our own network."""

import asyncio
import ipaddress
import json
import socket
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

import httpx
import sqlalchemy as sa
from standardwebhooks.webhooks import EmptyWebhookSecretError, Webhook

from schemas.signing import SIGNING_FORM
from service.errors import ArticleRejected
from service.jobs.ledger import is_due
from service.jobs.tables import jobs
from service.reaching import why_unreached

# Seconds until the next try, as the specification proposes: about three days in all.
RETRY_AFTER_S: Final = (5.0, 300.0, 1_800.0, 7_200.0, 18_000.0, 36_000.0, 50_400.0, 72_000.0, 86_400.0)
_TIMEOUT_S: Final = 15.0
_CLAIM_S: Final = 60.0
_GONE: Final = 410
_GLOBAL_UNICAST: Final = ipaddress.ip_network("2000::/3")
# Not private by their registration, but never somebody's server on the internet.
_INSIDE: Final = (
    ipaddress.ip_network("192.0.0.0/24"),  # of protocols, RFC 6890
    ipaddress.ip_network("192.88.99.0/24"),  # relays of 6to4, RFC 7526
    ipaddress.ip_network("168.63.129.16/32"),  # Azure's own, from inside its machines
)
_PORTS: Final = {"http": 80, "https": 443}

Resolve = Callable[[str, int], Awaitable[Sequence[str]]]


@dataclass(frozen=True, slots=True)
class Delivery:
    """One webhook that is due."""

    job: int
    job_id: str
    url: str
    secret: str
    attempt: int
    body: str
    message_id: str  # the same at each try, another when the job ends again after a retry


@dataclass(frozen=True, slots=True)
class Delivered:
    """How a delivery went."""

    is_done: bool
    is_over: bool  # no further try
    detail: str


async def resolve(host: str, port: int) -> Sequence[str]:
    """The addresses of a host."""
    found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [str(address[0]) for _, _, _, _, address in found]


def check_target(url: str, *, has_secret: bool, allow_private: bool) -> None:
    """Refuse a webhook that could never be delivered, when it is asked for.

    Raises:
        ArticleRejected: saying why.
    """
    parsed = httpx.URL(url)
    problem = None
    if not has_secret:
        problem = f"needs a secret to be signed with: {SIGNING_FORM}"
    elif allow_private:
        pass
    elif parsed.scheme != "https":
        problem = "must be an https address"
    elif _is_literal(parsed.host) and not _is_public(parsed.host):
        problem = "must not be a private address"
    if problem is not None:
        raise ArticleRejected(f"webhook {problem}", problems=(("/webhook", problem),))


def due(connection: sa.Connection, now: float, own_secret: str | None) -> Delivery | None:
    """The next webhook that is due, held for a minute so that no other replica sends it too."""
    row = connection.execute(
        sa.select(
            jobs.c.key,
            jobs.c.id,
            jobs.c.created_at,
            jobs.c.finished_at,
            jobs.c.total,
            jobs.c.webhook_url,
            jobs.c.webhook_secret,
            jobs.c.webhook_attempts,
        )
        .where(jobs.c.webhook_status == "waiting", is_due(jobs.c.webhook_due_at, now))
        .order_by(jobs.c.webhook_due_at)
        .limit(1)
        .with_for_update(skip_locked=True)
    ).one_or_none()
    if row is None:
        return None
    connection.execute(
        sa.update(jobs)
        .where(jobs.c.key == row.key)
        .values(webhook_due_at=now + _CLAIM_S, webhook_attempts=jobs.c.webhook_attempts + 1)
    )
    return Delivery(
        job=row.key,
        job_id=row.id,
        url=row.webhook_url,
        secret=row.webhook_secret or own_secret or "",
        attempt=row.webhook_attempts + 1,
        body=json.dumps(
            {
                "type": "job.finished",
                "timestamp": datetime.fromtimestamp(row.finished_at or now, UTC).isoformat(),
                "data": {"id": row.id, "total": row.total},
            },
            separators=(",", ":"),
        ),
        message_id=f"msg_{row.id}_{int((row.finished_at or now) * 1000)}",
    )


def note(connection: sa.Connection, delivery: Delivery, delivered: Delivered, now: float) -> None:
    """Write how a delivery went, and when the next try is."""
    tries_left = not delivered.is_over and delivery.attempt <= len(RETRY_AFTER_S)
    status = "delivered" if delivered.is_done else "waiting" if tries_left else "given_up"
    connection.execute(
        sa.update(jobs)
        .where(jobs.c.key == delivery.job)
        .values(
            webhook_status=status,
            webhook_detail=delivered.detail,
            webhook_due_at=now + RETRY_AFTER_S[delivery.attempt - 1] if status == "waiting" else None,
        )
    )


async def deliver(
    delivery: Delivery, client: httpx.AsyncClient, *, allow_private: bool, resolve_host: Resolve = resolve
) -> Delivered:
    """Send one webhook to an address that was checked: what a name means cannot change in between."""
    url = httpx.URL(delivery.url)
    port = url.port or _PORTS.get(url.scheme, 443)
    try:
        addresses = await resolve_host(url.host, port)
    except OSError:
        return Delivered(is_done=False, is_over=False, detail="its host is not known")
    if not addresses or (not allow_private and not all(_is_public(address) for address in addresses)):
        return Delivered(is_done=False, is_over=True, detail="its host has a private address")
    moment = datetime.now(UTC)
    try:
        signature = Webhook(delivery.secret).sign(delivery.message_id, moment, delivery.body)
    except (ValueError, EmptyWebhookSecretError):  # an older version took it, or the setting is gone
        return Delivered(is_done=False, is_over=False, detail="its secret cannot be signed with")
    request = client.build_request(
        "POST",
        url.copy_with(host=addresses[0]),
        content=delivery.body.encode(),
        headers={
            "host": url.netloc.decode(),
            "content-type": "application/json",
            "user-agent": "groundwire-webhooks",
            "webhook-id": delivery.message_id,
            "webhook-timestamp": str(int(moment.timestamp())),
            "webhook-signature": signature,
        },
        extensions={"sni_hostname": url.host},
        timeout=_TIMEOUT_S,
    )
    try:
        # Only the status counts: a body without end must not keep us, nor one of gigabytes fill us.
        async with asyncio.timeout(_TIMEOUT_S):
            response = await client.send(request, stream=True, follow_redirects=False)
            await response.aclose()
    except (httpx.HTTPError, TimeoutError) as error:
        return Delivered(is_done=False, is_over=False, detail=f"undelivered: {why_unreached(error)}")
    return Delivered(
        is_done=response.is_success,
        is_over=response.status_code == _GONE,
        detail=f"answered {response.status_code}",
    )


def _is_literal(host: str) -> bool:
    try:
        ipaddress.ip_address(host.strip("[]"))
    except ValueError:
        return False
    return True


def _is_public(address: str) -> bool:
    found = ipaddress.ip_address(address.strip("[]").partition("%")[0])
    if isinstance(found, ipaddress.IPv6Address):
        if found.ipv4_mapped is not None:
            found = found.ipv4_mapped
        elif found not in _GLOBAL_UNICAST or found.sixtofour is not None or found.teredo is not None:
            return False  # NAT64, 6to4 and the like lead to an IPv4 address of whatever kind
    inside = any(found in network for network in _INSIDE if network.version == found.version)
    return found.is_global and not found.is_multicast and not inside

"""Webhooks: signed so that any library of Standard Webhooks takes them, and never sent into our network."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import replace

import httpx
import pytest
import sqlalchemy as sa
from pydantic import ValidationError
from standardwebhooks.webhooks import Webhook

from schemas.jobs import WebhookTarget
from service.errors import ArticleRejected
from service.jobs import webhooks
from service.jobs.intake import finish_job, open_job, take
from service.jobs.ledger import cancel_some, close_job
from service.jobs.tables import jobs
from service.jobs.webhooks import RETRY_AFTER_S, Delivered, Delivery
from tests.unit.jobs.batches import arrivals, submission

SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"  # noqa: S105 - of the specification's own example
NOW = 1_700_000_000.0
DELIVERY = Delivery(
    1, "job_1", "https://hooks.example/path?x=1", SECRET, 1, '{"type":"job.finished"}', "msg_job_1_7"
)


def resolving(*addresses: str) -> webhooks.Resolve:
    """A resolver that knows these alone."""

    async def resolve(host: str, port: int) -> Sequence[str]:
        assert (host, port) == ("hooks.example", 443)
        return addresses

    return resolve


async def sent(
    *addresses: str, answer: httpx.Response | Exception, allow_private: bool = False
) -> tuple[Delivered, list[httpx.Request]]:
    """How a delivery went, and what was sent."""
    requests: list[httpx.Request] = []

    def handle(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        if isinstance(answer, Exception):
            raise answer
        return answer

    async with httpx.AsyncClient(transport=httpx.MockTransport(handle)) as client:
        delivered = await webhooks.deliver(
            DELIVERY, client, allow_private=allow_private, resolve_host=resolving(*addresses)
        )
    return delivered, requests


async def test_a_delivery_verifies_and_goes_to_the_checked_address() -> None:
    """The signature holds, and the connection goes to the address that was looked at, not to the name."""
    delivered, (request,) = await sent("93.184.216.34", answer=httpx.Response(204))
    assert delivered == Delivered(is_done=True, is_over=False, detail="answered 204")
    assert str(request.url) == "https://93.184.216.34/path?x=1"
    assert request.headers["host"] == "hooks.example"
    assert request.extensions["sni_hostname"] == "hooks.example"
    assert request.headers["webhook-id"] == "msg_job_1_7"
    found = Webhook(SECRET).verify(request.content, dict(request.headers))
    assert found == {"type": "job.finished"}


@pytest.mark.parametrize(
    "addresses",
    [
        ("127.0.0.1",),
        ("10.1.2.3",),
        ("192.168.0.1",),
        ("172.16.0.1",),
        ("169.254.169.254",),  # the metadata service of clouds
        ("100.64.0.1",),
        ("0.0.0.0",),  # noqa: S104 - to be refused
        ("224.0.0.1",),
        ("::1",),
        ("fc00::1",),
        ("fe80::1%eth0",),
        ("::ffff:127.0.0.1",),
        ("64:ff9b::7f00:1",),  # NAT64
        ("64:ff9b:1::a00:1",),
        ("2002:7f00:1::",),  # 6to4
        ("::10.0.0.1",),
        ("fec0::1",),
        ("192.0.0.8",),
        ("168.63.129.16",),
        ("93.184.216.34", "10.1.2.3"),  # one bad address is enough
        (),
    ],
)
async def test_private_addresses_are_refused(addresses: tuple[str, ...]) -> None:
    """Nothing is sent, and nothing is tried again."""
    delivered, requests = await sent(*addresses, answer=httpx.Response(204))
    assert (delivered.is_done, delivered.is_over, requests) == (False, True, [])


@pytest.mark.parametrize("address", ["93.184.216.34", "2606:2800:220:1::1", "::ffff:93.184.216.34"])
async def test_public_addresses_are_taken(address: str) -> None:
    """Of either kind."""
    delivered, requests = await sent(address, answer=httpx.Response(204))
    assert delivered.is_done
    assert len(requests) == 1


async def test_the_body_of_the_answer_is_not_read() -> None:
    """A server that answers without end gets its status noted and no more."""
    read: list[bytes] = []

    class Long(httpx.AsyncByteStream):
        async def __aiter__(self) -> AsyncIterator[bytes]:
            for _ in range(1_000):
                read.append(b"x")
                yield b"x"

    delivered, _ = await sent("93.184.216.34", answer=httpx.Response(200, stream=Long()))
    assert delivered.is_done
    assert read == []


async def test_private_addresses_can_be_allowed() -> None:
    """Whoever runs hooks inside says so."""
    delivered, requests = await sent("10.1.2.3", answer=httpx.Response(204), allow_private=True)
    assert delivered.is_done
    assert len(requests) == 1


@pytest.mark.parametrize(
    ("answer", "is_over", "detail"),
    [
        (httpx.Response(500), False, "answered 500"),
        (httpx.Response(302, headers={"location": "http://10.0.0.1/"}), False, "answered 302"),
        (httpx.Response(410), True, "answered 410"),
        (httpx.ConnectTimeout("late"), False, "undelivered: it does not answer in time"),
    ],
)
async def test_failures_are_tried_again(
    answer: httpx.Response | Exception, *, is_over: bool, detail: str
) -> None:
    """All but 410; a redirect is no delivery, and is not followed."""
    delivered, requests = await sent("93.184.216.34", answer=answer)
    assert delivered == Delivered(is_done=False, is_over=is_over, detail=detail)
    assert len(requests) == 1


@pytest.mark.parametrize("secret", ["", "my-very-secret-value", "whsec_" + "A" * 33])
async def test_what_cannot_be_signed_is_not_sent(secret: str) -> None:
    """It waits for its next try, and is said; the others behind it go on."""

    def handle(request: httpx.Request) -> httpx.Response:
        raise AssertionError(request)

    async with httpx.AsyncClient(transport=httpx.MockTransport(handle)) as client:
        delivered = await webhooks.deliver(
            replace(DELIVERY, secret=secret),
            client,
            allow_private=False,
            resolve_host=resolving("93.184.216.34"),
        )
    assert delivered == Delivered(is_done=False, is_over=False, detail="its secret cannot be signed with")


def test_a_secret_of_a_job_is_checked() -> None:
    """As that of the service: also one that only looks like base64 is refused."""
    with pytest.raises(ValidationError, match="should match pattern"):
        WebhookTarget.model_validate({"url": "https://hooks.example/", "secret": "whsec_" + "A" * 33})


@pytest.mark.parametrize(
    ("url", "has_secret", "allow_private", "said"),
    [
        ("https://hooks.example/", True, False, None),
        ("https://hooks.example/", False, False, "secret"),
        ("http://hooks.example/", True, False, "https"),
        ("http://hooks.example/", True, True, None),
        ("https://127.0.0.1/", True, False, "private"),
        ("https://[::1]/", True, False, "private"),
        ("https://10.0.0.1/", True, True, None),
    ],
)
def test_what_could_never_be_delivered_is_refused(
    url: str, *, has_secret: bool, allow_private: bool, said: str | None
) -> None:
    """Whoever asks for it learns so at once."""
    if said is None:
        webhooks.check_target(url, has_secret=has_secret, allow_private=allow_private)
        return
    with pytest.raises(ArticleRejected, match=said):
        webhooks.check_target(url, has_secret=has_secret, allow_private=allow_private)


def finished_job(engine: sa.Engine) -> int:
    """A job that is over and has a webhook."""
    given = submission(webhook=WebhookTarget.model_validate({"url": DELIVERY.url}))
    with engine.begin() as connection:
        opened = open_job(connection, given, "me")
        taken, bad = take(connection, opened.key, arrivals(1), given, "m")
        finish_job(connection, opened, given, taken, bad)
        cancel_some(connection, opened.key, 10)
        assert close_job(connection, opened.key, NOW)
    return opened.key


def test_each_webhook_is_sent_by_one_process(engine: sa.Engine) -> None:
    """Whoever takes one holds it for a minute; then its retries come as the specification proposes."""
    key = finished_job(engine)
    now = NOW
    for attempt, pause_s in enumerate((*RETRY_AFTER_S, None), 1):
        with engine.begin() as connection:
            delivery = webhooks.due(connection, now, SECRET)
            assert delivery is not None
            assert (delivery.job, delivery.attempt, delivery.secret) == (key, attempt, SECRET)
            assert webhooks.due(connection, now, SECRET) is None
            webhooks.note(
                connection, delivery, Delivered(is_done=False, is_over=False, detail="answered 500"), now
            )
            if pause_s is not None:
                assert webhooks.due(connection, now + pause_s - 1, SECRET) is None
                now += pause_s
    with engine.begin() as connection:
        assert webhooks.due(connection, now + 1e6, SECRET) is None
        row = connection.execute(sa.select(jobs.c.webhook_status, jobs.c.webhook_detail)).one()
    assert (row.webhook_status, row.webhook_detail) == ("given_up", "answered 500")


def test_a_delivered_webhook_is_not_sent_again(engine: sa.Engine) -> None:
    """Once is enough."""
    finished_job(engine)
    with engine.begin() as connection:
        delivery = webhooks.due(connection, NOW, SECRET)
        assert delivery is not None
        webhooks.note(
            connection, delivery, Delivered(is_done=True, is_over=False, detail="answered 200"), NOW
        )
        assert webhooks.due(connection, NOW + 1e6, SECRET) is None

"""What callers send and what opens doors is in nothing that the running service emits, whatever happens."""

import json
import threading
import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import httpx
import pytest

from service.access.keyring import KeyFile, changing_keys
from service.access.keys import Limits, Scope, make_key
from service.errors import SettingsInvalid
from service.mock.serving import MockLLM, running_mock
from service.settings import Settings
from tests.security.serving import Service, running

pytestmark = pytest.mark.socket

TEXT, TITLE, QUOTE, METADATA = "Zanzitext", "Zanzititle", "Zanziquote", "Zanzimeta"
URL, SOURCE, OWN_ID, PROVIDER_KEY = "zanziurl", "Zanzisource", "zanziid", "sk-zanziprovider"
STRANGER, WEBHOOK, HOOK = "zanzistranger", "whsec_" + "emFuemk" * 6, "zanzihook"
SPANS = (
    "extract",
    "annotate",
    "question ",
    "chat hosted_vllm/",
    "gen_ai.provider.name",
    "gen_ai.usage.input_tokens",
)
ARTICLE: dict[str, Any] = {
    "text": f"Chile will end its quota on {TEXT} salmon on 3 May 2024, Minister Ana {TEXT} said. “We are "
    f"glad of {QUOTE},” she said.",
    "title": f"Chile Ends Its {TITLE} Quota",
    "metadata": {"desk": METADATA},
    "url": f"https://news.example/{URL}",
    "source": SOURCE,
    "id": OWN_ID,
    "published_at": "2024-05-01",
}
FAULTS = ("rate_limited", "server_error", "not_json", "empty_content", "reset", "refusal", "wrong_type")


@contextmanager
def capturing() -> Iterator[tuple[str, list[bytes]]]:
    """A collector of traces: its address, and what it was sent."""
    received: list[bytes] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:  # the library's name
            received.append(self.rfile.read(int(self.headers["content-length"])))
            self.send_response(200)
            self.send_header("content-length", "0")
            self.end_headers()

        def log_message(self, *_: object) -> None:  # it would write to stderr
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", received
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def drive(service: Service, mock: MockLLM, secret: str) -> list[str]:
    """Success, every failure, streams and jobs; the bodies of all errors and the metrics."""
    told: list[str] = []
    with httpx.Client(base_url=service.address, timeout=60) as client:

        def post(path: str, headers: dict[str, str] | None = None, **sent: Any) -> httpx.Response:
            known = {"Authorization": f"Bearer {secret}", "X-Request-ID": f"{TEXT} {secret}"}
            answer = client.post(path, headers={**known, **(headers or {})}, **sent)
            if answer.is_error:
                told.append(answer.text + str(answer.headers))
            return answer

        extract = "/v1/extractions"
        assert post(extract, json=ARTICLE).status_code == 200
        events = post(extract, {"Accept": "text/event-stream"}, json=ARTICLE)
        assert events.status_code == 200
        as_json = {"Content-Type": "application/json"}
        refused = [
            post(extract, json={**ARTICLE, "title": [TITLE], "published_at": TEXT, "language": QUOTE * 9}),
            post(extract, json={**ARTICLE, "options": {"model": f"openai/{PROVIDER_KEY}", "schema": TEXT}}),
            post(extract, as_json, content=json.dumps(ARTICLE)[:-1] + TEXT),
            post(extract, {"Content-Type": TEXT}, content=TEXT),
            post(extract, {"Authorization": f"Bearer gw_0123456789_{STRANGER}"}, json=ARTICLE),
            post(extract, {"Authorization": f"Basic {STRANGER}"}, json=ARTICLE),
            post(f"{extract}/none", json=ARTICLE),
            post("/v1/jobs", json={"articles": [ARTICLE], "webhook": {"url": TEXT, "secret": TEXT}}),
        ]
        assert all(400 <= answer.status_code < 500 for answer in refused)
        for fault in FAULTS:
            mock.play({"rules": [{"reply": fault}]})
            options = {"cache": "off", "deadline_s": 3}
            failed = post(extract, json={**ARTICLE, "options": options})
            assert failed.status_code == 200 or failed.status_code >= 500
            post(extract, {"Accept": "text/event-stream"}, json={**ARTICLE, "options": options})
        mock.play({"rules": [{"reply": "hang"}]})
        late = post(extract, json={**ARTICLE, "options": {"cache": "off", "deadline_s": 0.2}})
        assert late.status_code == 504
        mock.play({})
        job = post("/v1/jobs", json={"articles": [{**ARTICLE, "options": {"cache": "off"}}]})
        assert job.status_code == 202, job.text
        key = {"Authorization": f"Bearer {secret}"}
        hooked = {"articles": [ARTICLE], "webhook": {"url": f"http://127.0.0.1:1/{HOOK}"}}
        called = post("/v1/jobs", json=hooked)
        assert called.status_code == 202, called.text
        until = time.monotonic() + 60
        while not client.get(f"/v1/jobs/{called.json()['id']}", headers=key).json()["webhook"]["attempts"]:
            assert time.monotonic() < until
            time.sleep(0.1)
        told.append(client.get(f"/v1/jobs/{job.json()['id']}/events", headers=key).text)
        told += [
            client.get(p, headers=key).text for p in ("/metrics", "/readyz", "/healthz", "/openapi.json")
        ]
    return told


def test_nothing_gets_out(tmp_path: Path) -> None:
    """Logs at their lowest level, metrics, traces and error bodies hold no word of articles and no key."""
    secret, key = make_key("desk", None, frozenset({Scope.EXTRACT, Scope.JOBS, Scope.ADMIN}), Limits())
    keys = tmp_path / "keys.json"
    with changing_keys(keys) as write:
        write(KeyFile().with_key(key))
    with running_mock() as mock, capturing() as (collector, traces):
        settings = {
            **mock.environment,
            "HOSTED_VLLM_API_KEY": PROVIDER_KEY,
            "GROUNDWIRE_API_KEYS_FILE": str(keys),
            "GROUNDWIRE_WEBHOOK_SECRET": WEBHOOK,
            "GROUNDWIRE_WEBHOOK_PRIVATE": "true",
            "OTEL_EXPORTER_OTLP_ENDPOINT": collector,
            "OTEL_BSP_SCHEDULE_DELAY": "50",
        }
        with running(settings) as service:
            told = drive(service, mock, secret)
            log = service.log
            service.process.terminate()
            service.process.wait(30)
            written = log.read_text(encoding="utf-8")
    assert written.count('"event": "request"') > 20
    exported = b"".join(traces)
    assert [name for name in SPANS if name.encode() not in exported] == []
    assert '"event": "webhook_sent"' in written
    assert "groundwire_" in "\n".join(told)
    emitted = "\n".join([written, *told, *(t.decode("utf-8", "replace") for t in traces)])
    secrets = (
        TEXT,
        TITLE,
        QUOTE,
        METADATA,
        URL,
        SOURCE,
        OWN_ID,
        PROVIDER_KEY,
        STRANGER,
        WEBHOOK,
        HOOK,
        secret,
    )
    assert [s for s in secrets if s in emitted] == [], [
        line[:300] for line in emitted.splitlines() if any(s in line for s in secrets)
    ][:5]


def test_settings_do_not_show_secrets(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither their repr, nor a dump, nor the JSON of one."""
    monkeypatch.setenv("GROUNDWIRE_REDIS_URL", f"redis://:{PROVIDER_KEY}@host")
    monkeypatch.setenv("GROUNDWIRE_DATABASE_URL", f"postgresql://me:{PROVIDER_KEY}@host/db")
    monkeypatch.setenv("GROUNDWIRE_WEBHOOK_SECRET", WEBHOOK)
    settings = Settings.load()
    told = f"{settings!r} {settings} {settings.model_dump()} {settings.model_dump_json()}"
    assert PROVIDER_KEY not in told
    assert WEBHOOK not in told
    monkeypatch.setenv("GROUNDWIRE_WEBHOOK_SECRET", PROVIDER_KEY)  # which is none
    with pytest.raises(SettingsInvalid) as caught:
        Settings.load()
    assert PROVIDER_KEY not in "".join(traceback.format_exception(caught.value))

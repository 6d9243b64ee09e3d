"""The stand-in itself: which address answers what."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any
from urllib.parse import parse_qs, urlsplit

from pydantic_core import from_json

from service.mock import bodies
from service.mock.answers import Sent, whole
from service.mock.asked import Asked, RequestUnusable, read_request
from service.mock.connection import Request
from service.mock.counting import Counts
from service.mock.deciding import Decider
from service.mock.recordings import Recordings
from service.mock.script import Script


class StandIn:
    """Answers chat completions by its script, and tells what it was asked; `Answers` for connections.

    With recordings it answers from those alone, and what they do not have with 404.
    """

    def __init__(self, script: Script, recordings: Recordings | None = None) -> None:
        self._recordings = recordings
        self.load(script)

    def load(self, script: Script) -> None:
        """Follow another script and count from nothing."""
        self._models = script.models
        self._decider = Decider(script)
        self.counts = Counts(script.count_by)
        self._routes = self._make_routes()

    def began(self) -> None:
        """Count an answer that is on its way."""
        self.counts.began()

    def ended(self, *, hung_up: bool) -> None:
        """Count it off again."""
        self.counts.ended(hung_up=hung_up)

    def answer(self, request: Request) -> Sent:
        """What to send, and when."""
        address = urlsplit(request.target)
        path = address.path.removeprefix("/v1").rstrip("/")
        found = self._routes.get(path)
        if found is None:
            return _missing(request)
        method, respond = found
        if request.method != method:
            return _not_allowed(method)
        return respond(request)

    def _make_routes(self) -> Mapping[str, tuple[str, Callable[[Request], Sent]]]:
        models = {f"/models/{name}": ("GET", partial(_tell_model, name)) for name in self._models}
        return {
            "/chat/completions": ("POST", self._complete),
            "/reset": ("POST", self._reset),
            "/stats": ("GET", self._stats),
            "/healthz": ("GET", lambda _: _json({"status": "ok"})),
            "/models": ("GET", lambda _: _json(self._model_list())),
            **models,
        }

    def _complete(self, request: Request) -> Sent:
        try:
            asked = read_request(request.body)
        except RequestUnusable as error:
            self.counts.decided("(unreadable)", "rejected")
            return whole(0.0, bodies.error_response(400, str(error), "invalid_request_error"))
        self.counts.asked(asked)
        if self._recordings is not None:
            return self._replay(self._recordings, request.body, asked)
        decision = self._decider.decide(asked)
        self.counts.decided(decision.rule, decision.outcome)
        return decision.sent

    def _replay(self, recordings: Recordings, body: bytes, asked: Asked) -> Sent:
        found = recordings.find(from_json(body))
        if found is not None:
            self.counts.decided(found.case, "replayed")
            return whole(0.0, bodies.json_response(found.status, found.body))
        case = recordings.nearest(asked.prompt)
        self.counts.decided(case or "(no case)", "not_recorded")
        about = (
            "no case's article stands in it"
            if case is None
            else f"it is about the article of the case {case}, but another question or prompt was recorded"
        )
        message = f"No reply to this request was recorded: {about}."
        return whole(0.0, bodies.error_response(404, message, "not_recorded", "not_recorded"))

    def _stats(self, request: Request) -> Sent:
        query = parse_qs(urlsplit(request.target).query, keep_blank_values=True)
        return _json(self.counts.report(with_prompts="prompts" in query))

    def _reset(self, _: Request) -> Sent:
        self._decider.reset()
        if self._recordings is not None:
            self._recordings.reset()
        self.counts.reset()
        return _json({"status": "reset"})

    def _model_list(self) -> dict[str, Any]:
        return {"object": "list", "data": [_model(name) for name in self._models]}


def _model(name: str) -> dict[str, Any]:
    return {"id": name, "object": "model", "created": 1_700_000_000, "owned_by": "groundwire"}


def _tell_model(name: str, _: Request) -> Sent:
    return _json(_model(name))


def _json(value: object) -> Sent:
    return whole(0.0, bodies.json_response(200, value))


def _missing(request: Request) -> Sent:
    message = f"Unknown request URL: {request.method} {request.target}"
    return whole(0.0, bodies.error_response(404, message, "invalid_request_error", "unknown_url"))


def _not_allowed(method: str) -> Sent:
    message = f"Only {method} is allowed here."
    return whole(
        0.0,
        bodies.error_response(
            405, message, "invalid_request_error", "method_not_supported", (f"allow: {method}",)
        ),
    )

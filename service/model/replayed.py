"""Models whose HTTP exchanges can be recorded and replayed: no key, no server, no child, no waiting."""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, Final

from service.errors import ModelMisconfigured
from service.model.embedded.model import route_to
from service.model.gateway import Gateway
from service.model.libraries import Libraries, close_clients, load_in_background
from service.model.port import Model
from service.model.registry import RemoteModel
from service.model.route import Route, plan_route
from service.ports import Dependency, Price
from service.settings import EMBEDDED, Settings

# Nothing listens there: what the recording does not answer must not go out.
_NOWHERE: Final = "http://127.0.0.1:9"
_NO_KEY: Final = "replayed"


class ReplayedModels:
    """Gives out models by name that reach the wire as the real ones do."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._known: dict[str, Model] = {}
        self._invented: list[str] = []

    async def get(self, name: str | None) -> Model:
        """The model of that name, or the default one."""
        name = name or self._settings.model
        if name not in self._known:
            libraries = await load_in_background()
            route = route_to(_NOWHERE) if name == EMBEDDED else self._plan(name, libraries)
            gateway = Gateway(route, libraries, self._settings.max_repairs, sleep=_no_wait)
            self._known[name] = RemoteModel(gateway, route.api_base)
        return self._known[name]

    async def dependencies(self) -> tuple[Dependency, ...]:
        """Everything that is needed is on disk."""
        return (Dependency("model", ready=True, detail="replayed"),)

    async def close(self) -> None:
        """Forget the models and the keys that were made up for them."""
        self._known.clear()
        for variable in self._invented:
            os.environ.pop(variable, None)
        await close_clients()

    def _plan(self, name: str, libraries: Libraries) -> Route:
        for variable in libraries.litellm.validate_environment(name)["missing_keys"]:
            if variable not in os.environ:
                os.environ[variable] = _NO_KEY
                self._invented.append(variable)
        try:
            return plan_route(name, None, libraries)
        except ModelMisconfigured:  # the name alone does not say where the server is
            return plan_route(name, f"{_NOWHERE}/v1", libraries)


@asynccontextmanager
async def speak_httpx() -> AsyncIterator[None]:
    """Let litellm call through httpx, whose requests can be recorded and answered, while the block runs."""
    litellm: Any = (await load_in_background()).litellm  # a flag of its module is set
    before = litellm.disable_aiohttp_transport
    await close_clients()
    litellm.disable_aiohttp_transport = True
    try:
        yield
    finally:
        await close_clients()
        litellm.disable_aiohttp_transport = before


async def find_price(name: str) -> Price | None:
    """What a model costs, by litellm's own price list; None where it has none."""
    if name == EMBEDDED:
        return Price(0.0, 0.0)
    prices = (await load_in_background()).litellm.model_cost
    found = prices.get(name) or prices.get(name.partition("/")[2])
    if not found or "input_cost_per_token" not in found:
        return None
    return Price(found["input_cost_per_token"], found.get("output_cost_per_token", 0.0))


async def _no_wait(_: float) -> None:
    """What a provider once asked to wait for is over."""

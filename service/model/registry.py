"""All models of one process by name: made when first asked for, closed together."""

import asyncio
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from fnmatch import fnmatchcase
from typing import Any, Final

import httpx

from service.deadline import Deadline
from service.errors import GroundwireError, ModelMisconfigured
from service.model.batches.asked import ONLY_THESE, need_provider
from service.model.batches.shelf import Shelf, ShelvedModel
from service.model.embedded.model import EmbeddedModel
from service.model.embedded.process import EmbeddedConfig, EmbeddedServer
from service.model.embedded.weights import Place, cache_directory
from service.model.fallback import FallbackModel, Guarded
from service.model.gateway import Gateway
from service.model.libraries import close_clients, load_in_background
from service.model.port import Filled, Model, Question, Reply, Traits
from service.model.rehearsal import rehearse
from service.model.route import Route, plan_route, shares_server
from service.model.throttle import Throttle
from service.ports import Dependency, Observer
from service.reaching import why_unreached
from service.settings import EMBEDDED, Settings

_PROBE_TIMEOUT_S: Final = 1.8
_LOADING: Final = "its client is still loading"
_MAX_MODELS: Final = 64
_KEYS: Final = {"openai": "OPENAI_API_KEY", "hosted_vllm": "HOSTED_VLLM_API_KEY"}


class RemoteModel:
    """A `Model` somewhere else; articles do not wait for each other."""

    def __init__(self, gateway: Gateway, address: str | None) -> None:
        self._gateway = gateway
        self.address = address  # of a server that is not the provider's own

    def shelved(self, shelf: Shelf) -> Model:
        """The same model for one article whose questions are asked by batch."""
        return ShelvedModel(self._gateway, shelf)

    @property
    def route(self) -> Route:
        """How it is reached."""
        return self._gateway.route

    @property
    def traits(self) -> Traits:
        """What planning has to know."""
        return self._gateway.traits

    @asynccontextmanager
    async def session(self, deadline: Deadline) -> AsyncIterator[None]:  # noqa: ARG002 - the protocol's
        """Nothing to wait for."""
        yield

    async def fill(self, question: Question[Filled], deadline: Deadline) -> Reply[Filled]:
        """Ask one question; see `Model.fill`."""
        return await self._gateway.fill(question, deadline)


class Models:
    """Gives out models by name and knows whether the default one could work."""

    def __init__(self, settings: Settings, greeting: Question[Any], observe: Observer) -> None:
        self._settings = settings
        self._remote: dict[str, Guarded] = {}
        config = EmbeddedConfig(
            place=Place(settings.model_file, cache_directory(settings.cache_dir)),
            threads=settings.threads,
        )
        self._server = EmbeddedServer(config, observe)
        self._is_rehearsing = False
        self._embedded = EmbeddedModel(self._server, settings.max_repairs, greeting)
        self._guarded_embedded = Guarded(self._embedded)

    @property
    def known(self) -> frozenset[str]:
        """The models elsewhere that are kept ready."""
        return frozenset(self._remote)

    async def get(self, name: str | None) -> Model:
        """The model of that name; without one the default, with the fallbacks behind it.

        What is given out is for one article.

        Raises:
            ModelMisconfigured: when callers may not name it, litellm knows no such provider, or its key is
                not set.
        """
        self._need_allowed(name)
        names = (name,) if name else (self._settings.model, *self._settings.fallback_models)
        if names == (EMBEDDED,):
            return self._embedded  # it says better than a breaker why it does not start
        return FallbackModel([await self._find(names[0]), *await self._usable(names[1:])])

    async def shelved(self, name: str | None, shelf: Shelf) -> Model:
        """The model of that name, or the default one, for one article that is asked by batch.

        Raises:
            ModelMisconfigured: when callers may not name it, or it cannot be asked by batch.
        """
        self._need_allowed(name)
        return (await self._batchable(name or self._settings.model)).shelved(shelf)

    async def route_of(self, name: str) -> Route:
        """How a model is reached whose batches are answered.

        Raises:
            ModelMisconfigured: when it cannot be asked by batch.
        """
        return (await self._batchable(name)).route

    def _need_allowed(self, name: str | None) -> None:
        """Refuse what a caller names beyond what the operator offers."""
        offered = self._settings.allowed_models
        if name is None or not offered or name in (self._settings.model, *self._settings.fallback_models):
            return
        if not any(fnmatchcase(name, pattern) for pattern in offered):
            raise ModelMisconfigured(
                f"the model {name!r} is not offered here; leave it out, or name one of {', '.join(offered)}"
            )

    async def _batchable(self, name: str) -> RemoteModel:
        model = None if name == EMBEDDED else (await self._find(name)).model
        if not isinstance(model, RemoteModel):
            raise ModelMisconfigured(f"the model {name!r} cannot be asked by batch: {ONLY_THESE}")
        need_provider(model.route)
        return model

    async def _usable(self, names: tuple[str, ...]) -> list[Guarded]:
        found: list[Guarded] = []
        for name in names:
            with suppress(ModelMisconfigured):  # told by `warm_up`; it must not stop the default model
                found.append(await self._find(name))
        return found

    async def _find(self, name: str) -> Guarded:
        if name == EMBEDDED:
            return self._guarded_embedded
        if name not in self._remote:
            libraries = await load_in_background()
            base = self._settings.api_base if shares_server(name, self._settings.model) else None
            route = plan_route(name, base, libraries)
            throttle = Throttle(self._settings.model_concurrency, name)
            gateway = Gateway(route, libraries, self._settings.max_repairs, throttle=throttle)
            while len(self._remote) >= _MAX_MODELS:
                del self._remote[next(iter(self._remote))]  # callers may name as many as they like
            self._remote[name] = Guarded(RemoteModel(gateway, route.api_base))
        return self._remote[name]

    async def warm_up(self) -> None:
        """Load what the default model needs, so that the first request does not wait for it.

        Raises:
            GroundwireError: when the default model or a fallback cannot work as it is configured.
        """
        if self._settings.model == EMBEDDED:
            await self._embedded.start()
        else:
            self._is_rehearsing = True
            try:
                await self._find(self._settings.model)
                await asyncio.to_thread(rehearse)
            finally:
                self._is_rehearsing = False
        for name in self._settings.fallback_models:
            await self._find(name)

    async def close(self) -> None:
        """End the child process, forget every model and close its connections."""
        await self._embedded.stop()
        self._remote.clear()
        await close_clients()

    async def dependencies(self) -> tuple[Dependency, ...]:
        """Whether the default model could be asked now, and what is missing when not."""
        name = self._settings.model
        if name == EMBEDDED:
            return (Dependency("model", self._server.is_running, f"{EMBEDDED}: {self._server.state}"),)
        try:
            async with asyncio.timeout(_PROBE_TIMEOUT_S):
                model = (await self._find(name)).model
        except GroundwireError as error:
            return (Dependency("model", ready=False, detail=error.message),)
        except TimeoutError:
            return (Dependency("model", ready=False, detail=f"{name}: {_LOADING}"),)
        if self._is_rehearsing:
            return (Dependency("model", ready=False, detail=f"{name}: {_LOADING}"),)
        if not isinstance(model, RemoteModel) or model.address is None:
            return (Dependency("model", ready=True, detail=f"{name}: its key is set"),)
        return (await _probe(name, model.address),)


async def _probe(name: str, address: str) -> Dependency:
    # The cheapest thing that every OpenAI-compatible server answers; any other answer means it is there.
    variable = _KEYS.get(name.partition("/")[0])
    key = os.environ.get(variable) if variable is not None else None
    headers = {"authorization": f"Bearer {key}"} if key else {}
    try:
        async with httpx.AsyncClient(timeout=_PROBE_TIMEOUT_S) as client:
            response = await client.get(f"{address.rstrip('/')}/models", headers=headers)
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        detail = f"{name}: {address} cannot be reached: {why_unreached(error)}"
        return Dependency("model", ready=False, detail=detail)
    if variable is not None and response.status_code in {httpx.codes.UNAUTHORIZED, httpx.codes.FORBIDDEN}:
        return Dependency("model", ready=False, detail=f"{name}: {address} wants a key; set {variable}")
    is_there = response.status_code < httpx.codes.INTERNAL_SERVER_ERROR
    return Dependency("model", is_there, f"{name}: answers {response.status_code}")

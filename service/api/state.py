"""What a running application holds, as one typed value."""

from dataclasses import dataclass
from typing import Annotated, TypedDict, cast

from fastapi import Depends, Request

from service.access.gate import Gate
from service.api.admission import Admission
from service.api.startup import RuntimeSlot
from service.telemetry import Telemetry


@dataclass(frozen=True, slots=True)
class Services:
    """Everything a route may use."""

    slot: RuntimeSlot
    admission: Admission
    gate: Gate
    telemetry: Telemetry


class State(TypedDict):
    """The lifespan's state."""

    services: Services


async def _services(request: Request) -> Services:  # a plain function would be sent to a thread
    return cast("Services", request.state.services)


Given = Annotated[Services, Depends(_services)]

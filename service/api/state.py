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


def _services(request: Request) -> Services:
    return cast("Services", request.state.services)


Given = Annotated[Services, Depends(_services)]

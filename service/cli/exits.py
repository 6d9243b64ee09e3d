"""How commands end: the exit codes, and which error has which."""

import sys
from enum import IntEnum
from typing import Final

from service import errors


class ExitCode(IntEnum):
    """What the shell is told."""

    COMPLETE = 0
    FAILURE = 1
    BAD_INPUT = 2
    PARTIAL = 3
    INTERRUPTED = 130


# The first that fits counts.
_BY_KIND: Final[tuple[tuple[type[errors.GroundwireError], ExitCode], ...]] = (
    (errors.RequestRejected, ExitCode.BAD_INPUT),
    (errors.SettingsInvalid, ExitCode.BAD_INPUT),
    (errors.GoldenInvalid, ExitCode.BAD_INPUT),
    (errors.ModelMisconfigured, ExitCode.BAD_INPUT),
    (errors.GroundwireError, ExitCode.FAILURE),
)


def exit_code_of(error: errors.GroundwireError) -> ExitCode:
    """The code that a command ends with for this error."""
    return next(code for kind, code in _BY_KIND if isinstance(error, kind))


def complain(message: str) -> None:
    """Write one line for a person on stderr."""
    line = " ".join(message.split())
    sys.stderr.write(f"groundwire: {line}\n")
    sys.stderr.flush()

"""Counts what work costs this process: instructions where the machine counts them, else CPU time."""

import ctypes
import os
import platform
import struct
import subprocess
import time
from typing import Final

UNDER_CALLGRIND: Final = "GROUNDWIRE_BENCH_CALLGRIND"  # set where valgrind runs this process

_PERF_EVENT_OPEN: Final = {"x86_64": 298, "aarch64": 241}
_HARDWARE, _INSTRUCTIONS = 0, 1
_SIZE: Final = 128
_DISABLED_NOT_INHERIT_USER_ONLY: Final = 1 << 1 | 1 << 5 | 1 << 6  # inherit, exclude_kernel, exclude_hv


class Cpu:
    """A counter of instructions (user mode, threads that start later included) beside the CPU time."""

    def __init__(self) -> None:
        self._file = _open_counter()

    @property
    def counts_instructions(self) -> bool:
        """Whether this machine counts them; virtual machines often do not."""
        return self._file is not None

    def read(self) -> tuple[float, int | None]:
        """CPU seconds, and instructions or None, since some moment."""
        count = None if self._file is None else struct.unpack("q", os.read(self._file, 8))[0]
        return time.process_time(), count


def switch_callgrind(*, on: bool) -> None:
    """Have callgrind count from now on, or no more, where it runs this process."""
    if os.environ.get(UNDER_CALLGRIND):
        state = "on" if on else "off"
        command = ["callgrind_control", "-i", state, str(os.getpid())]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)  # noqa: S603 - valgrind's


def _open_counter() -> int | None:
    number = _PERF_EVENT_OPEN.get(platform.machine())
    if platform.system() != "Linux" or number is None:
        return None
    attributes = struct.pack(
        "IIQQQQQ", _HARDWARE, _SIZE, _INSTRUCTIONS, 0, 0, 0, _DISABLED_NOT_INHERIT_USER_ONLY
    )
    padded = ctypes.create_string_buffer(attributes.ljust(_SIZE, b"\0"), _SIZE)
    file = ctypes.CDLL(None, use_errno=True).syscall(number, padded, 0, -1, -1, 0)
    return int(file) if file >= 0 else None

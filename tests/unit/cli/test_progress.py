"""Tests of progress on stderr: lines where nobody watches, bars on a terminal."""

import io

from service.cli.progress import showing_progress
from service.ports import Progress, StageAdvanced, StageFinished, StageStarted


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        """It is one."""
        return True


EVENTS: tuple[Progress, ...] = (
    StageStarted("load model"),
    StageAdvanced("check weights", 512, 1024, "bytes"),
    StageAdvanced("check weights", 1024, 1024, "bytes"),
    StageAdvanced("questions", 1, None, "questions"),
    StageFinished("load model", 1234.0),
    StageFinished("never started", 1.0),
)


def test_lines_elsewhere() -> None:
    """Start and end of a stage are lines; steps between do not flood the log."""
    stream = io.StringIO()
    with showing_progress(stream) as show:
        for event in EVENTS:
            show(event)
    assert stream.getvalue().splitlines() == [
        "load model ...",
        "load model: done in 1.2 s",
        "never started: done in 0.0 s",
    ]


def test_bars_on_a_terminal_leave_when_done() -> None:
    """Every event is taken, whatever its order."""
    stream = Terminal()
    with showing_progress(stream) as show:
        for event in EVENTS:
            show(event)
    assert "\x1b" in stream.getvalue()

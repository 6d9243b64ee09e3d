"""The child process that runs llama.cpp: `python -m service.model.embedded.child CONFIG_JSON`.

It prints one JSON line with its address when it is ready, and ends when its standard input closes,
which the kernel does for us however the parent dies.
"""

import ctypes
import json
import os
import signal
import sys
import threading
from typing import Any, Final

_PR_SET_PDEATHSIG: Final = 1  # prctl(2)


def main(config: dict[str, Any]) -> None:
    """Load the model and serve until the parent is gone."""
    if sys.platform == "linux":
        # Loading holds the GIL for seconds, in which no thread of ours could notice the parent's end.
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != config["parent_pid"]:
            return
    threading.Thread(target=_end_with_parent, daemon=True).start()
    # Whatever native code prints goes to the log: nobody reads the pipe after the line of readiness.
    ready = os.dup(sys.stdout.fileno())
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C goes to the whole group; the parent decides
    import xllamacpp  # noqa: PLC0415 - 100 MB of native code, only in this process

    params = xllamacpp.CommonParams()
    params.model.path = config["path"]
    params.n_ctx = config["context_tokens"]
    params.n_parallel = 1  # one slot, so that every question finds the article's prefix in its cache
    params.cpuparams.n_threads = config["threads"]
    params.cpuparams_batch.n_threads = config["threads"]
    params.hostnames = ["127.0.0.1"]
    params.port = 0
    params.ui = False
    params.warmup = False
    server = xllamacpp.Server(params)
    os.write(ready, json.dumps({"address": server.listening_address}).encode() + b"\n")
    threading.Event().wait()


def _end_with_parent() -> None:
    while os.read(sys.stdin.fileno(), 4096):
        pass
    os._exit(0)


if __name__ == "__main__":
    main(json.loads(sys.argv[1]))

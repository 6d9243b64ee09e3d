"""Holds every test away from the network and from the environment of whoever runs it."""

import os
import re
from collections.abc import Iterator

import pytest

LOOPBACK = ["127.0.0.1", "::1"]

# Groundwire's own settings, and what litellm, OpenTelemetry or an HTTP client would pick up.
_LEAKING = re.compile(
    r"""GROUNDWIRE_.* | OTEL_.* | .*_API_KEY | .*_API_BASE | .*_API_TOKEN | .*_BASE_URL
    | (OPENAI|ANTHROPIC|AZURE|GEMINI|GOOGLE|VERTEXAI|AWS|HF|HUGGING_FACE|LITELLM|OLLAMA|HOSTED_VLLM)_.*
    | (HTTP|HTTPS|ALL|NO)_PROXY | NO_COLOR | FORCE_COLOR""",
    re.VERBOSE | re.IGNORECASE,
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Open loopback, and only that, to tests that say they need sockets."""
    for item in items:
        if item.get_closest_marker("socket") or item.get_closest_marker("e2e"):
            item.add_marker(pytest.mark.allow_hosts(LOOPBACK))


@pytest.fixture(scope="session", autouse=True)
def _clean_environment() -> Iterator[None]:
    """Keep the settings and keys of the machine out of every test and of what tests start."""
    with pytest.MonkeyPatch.context() as patch:
        for name in os.environ:
            if _LEAKING.fullmatch(name):
                patch.delenv(name)
        yield

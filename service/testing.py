"""A pytest plugin: `pytest_plugins = ["service.testing"]` gives tests a model that needs no key."""

from collections.abc import Iterator

import pytest

from service.mock.serving import MockLLM, running_mock

__all__ = ["MockLLM", "groundwire_mock"]


@pytest.fixture
def groundwire_mock() -> Iterator[MockLLM]:
    """An OpenAI-compatible stand-in on loopback.

    `base_url` is its address, `environment` the variables that point Groundwire at it, `play` gives it a
    script (as for `groundwire mock-llm --script`), and `stats` tells what it was asked::

        def test_rate_limits_are_survived(groundwire_mock):
            groundwire_mock.play({"rules": [{"replies": ["rate_limited", "from_schema"]}]})
            ...  # call what calls the model at groundwire_mock.base_url
            assert groundwire_mock.stats()["by_outcome"] == {"rate_limited": 1, "ok": 1}
    """
    with running_mock() as mock:
        yield mock

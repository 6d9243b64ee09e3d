"""What is said of settings that cannot be used: which variable, and what it must be, in plain words."""

from base64 import b64encode

import pytest

from service.errors import SettingsInvalid
from service.settings import Settings, misspelled

_BASE64 = [
    standard[: len(standard) - cut]
    for size in range(24, 65)
    for standard in [b64encode(bytes(range(size))).decode()]
    for cut in {0, standard.count("=")}
]
_SECRET = "must be whsec_ and 24 to 64 random bytes in base64"  # noqa: S105 - what is said of one


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("MODEL_LIMITS", '{"a":1}', "a: must be an object"),
        ("MODEL_LIMITS", '{"a":', "must be JSON"),
        ("MODEL_LIMITS", "[1]", "must be an object"),
        ("MODEL_LIMITS", '{"*":{"concurrency":0}}', "*: concurrency: must be at least 1"),
        ("MAX_IN_FLIGHT", "many", "must be a whole number"),
        ("API_BASE", "localhost:8001/v1", "must be an address such as http://127.0.0.1:8001/v1"),
        ("API_BASE", "ftp://host", "must be an address such as http://127.0.0.1:8001/v1"),
        ("REDIS_URL", "localhost", "must be an address such as redis://HOST:6379/0"),
        ("PLAN", "both", "must be 'auto', 'single' or 'sections'"),
        ("WEBHOOK_SECRET", "abc", _SECRET),
        ("WEBHOOK_SECRET", "my-very-secret-value", _SECRET),
        ("WEBHOOK_SECRET", "whsec_" + "A" * 33, _SECRET),  # no base64
        ("WEBHOOK_SECRET", "whsec_" + "A" * 87, _SECRET),  # 65 bytes
        ("WEBHOOK_SECRET", "whsec_" + "A" * 31, _SECRET),  # 23
    ],
)
def test_a_bad_setting_is_named(monkeypatch: pytest.MonkeyPatch, name: str, value: str, said: str) -> None:
    """One sentence, without the value."""
    monkeypatch.setenv(f"GROUNDWIRE_{name}", value)
    with pytest.raises(SettingsInvalid) as caught:
        Settings.load()
    assert caught.value.message == f"GROUNDWIRE_{name}: {said}"


@pytest.mark.parametrize("secret", [f"whsec_{base64}" for base64 in _BASE64])
def test_a_secret_of_24_to_64_bytes_is_taken(monkeypatch: pytest.MonkeyPatch, secret: str) -> None:
    """With or without padding."""
    monkeypatch.setenv("GROUNDWIRE_WEBHOOK_SECRET", secret)
    found = Settings.load().webhook_secret
    assert found is not None
    assert found.get_secret_value() == secret


def test_limits_of_models_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """As JSON."""
    monkeypatch.setenv("GROUNDWIRE_MODEL_LIMITS", '{"*": {"concurrency": 7}}')
    assert Settings.load().model_limits["*"].concurrency == 7


def test_what_looks_like_a_setting_is_told() -> None:
    """A letter too much or too few; what others set under our prefix is left alone."""
    given = ["GROUNDWIRE_DEADLINES", "GROUNDWIRE_API_KEY_FILE", "GROUNDWIRE_MODEL", "GROUNDWIRE_API_KEY"]
    given += [
        "GROUNDWIRE_WITHOUT_KEYS",
        "GROUNDWIRE_PORT",
        "GROUNDWIRE_PORT_8000_TCP",
        "GROUNDWIRE_SERVICE_HOST",
        "HOME",
    ]
    assert misspelled(given) == {
        "GROUNDWIRE_DEADLINES": "GROUNDWIRE_DEADLINE_S",
        "GROUNDWIRE_API_KEY_FILE": "GROUNDWIRE_API_KEYS_FILE",
    }

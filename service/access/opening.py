"""Opens the gate that the settings ask for."""

from service.access.counters import Counters
from service.access.gate import Gate
from service.access.keyring import Keyring
from service.settings import Settings


def open_gate(settings: Settings) -> Gate:
    """A gate with the keys of the settings' file; without one, everyone may pass.

    Raises:
        SettingsInvalid: when the file is missing or damaged, or the address of Redis is none.
    """
    if settings.api_keys_file is None:
        return Gate(None, None)
    return Gate(Keyring(settings.api_keys_file), _counters(settings))


def _counters(settings: Settings) -> Counters:
    from service.access.local_counters import LocalCounters  # noqa: PLC0415 - 0.3 s of import

    if settings.redis_url is None:
        return LocalCounters()
    from service.access.redis_counters import RedisCounters  # noqa: PLC0415 - 0.7 s more

    return RedisCounters(settings.redis_url.get_secret_value(), LocalCounters())

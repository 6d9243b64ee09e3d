"""Opens the gate that the settings ask for."""

from service.access.counters import Counters
from service.access.gate import Gate
from service.access.keyring import Keyring
from service.settings import Settings


def open_gate(settings: Settings) -> Gate:
    """A gate with the keys of the settings' file; without one, everyone may pass.

    Raises:
        SettingsInvalid: when the file is missing or damaged, or the address of Redis or Postgres is none.
    """
    if settings.api_keys_file is None:
        return Gate(None, None)
    return Gate(Keyring(settings.api_keys_file), _counters(settings))


def _counters(settings: Settings) -> Counters:
    """In Redis where there is one, else in Postgres, else in this process."""
    from service.access.local_counters import LocalCounters  # noqa: PLC0415 - 0.3 s of import

    local = LocalCounters()
    if settings.redis_url is not None:
        from service.access.redis_counters import RedisCounters  # noqa: PLC0415 - 0.7 s more

        return RedisCounters(settings.redis_url.get_secret_value(), local)
    database = None if settings.database_url is None else settings.database_url.get_secret_value()
    if database is not None and database.startswith("postgres"):
        from service.access.postgres_counters import PostgresCounters  # noqa: PLC0415 - loads SQLAlchemy

        return PostgresCounters(database, local)
    return local

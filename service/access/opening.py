"""Opens the gate that the settings ask for."""

from pathlib import Path

import structlog

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
    return Gate(Keyring(settings.api_keys_file), _counters(settings, settings.api_keys_file))


def _counters(settings: Settings, keys: Path) -> Counters:
    """In Redis where there is one, else in Postgres, else in a file beside the keys, which workers share."""
    from service.access.local_counters import LocalCounters  # noqa: PLC0415 - 0.3 s of import

    local = LocalCounters()
    if settings.redis_url is not None:
        from service.access.redis_counters import RedisCounters  # noqa: PLC0415 - 0.7 s more

        return RedisCounters(settings.redis_url.get_secret_value(), local)
    from service.access.sql_counters import SqlCounters, open_file, open_postgres  # noqa: PLC0415 - SQLAlchemy

    database = None if settings.database_url is None else settings.database_url.get_secret_value()
    if database is not None and database.startswith("postgres"):
        return SqlCounters(open_postgres(database), local)
    path = keys.with_name(f"{keys.name}.counts")
    try:
        return SqlCounters(open_file(path), local)
    except OSError as error:
        structlog.get_logger().warning(
            "counters_apart",
            reason=f"{path} cannot be written ({error.strerror}): each process holds keys to their limits by "
            "itself and from zero; let it be written, or set GROUNDWIRE_REDIS_URL or a Postgres in "
            "GROUNDWIRE_DATABASE_URL",
        )
        return local

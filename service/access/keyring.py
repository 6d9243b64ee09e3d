"""The file of API keys: written whole and privately, read again when it changes."""

import os
import secrets
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Final

import structlog
from filelock import FileLock, Timeout
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from service.access.keys import ApiKey, id_of
from service.errors import SettingsInvalid

_LOCK_TIMEOUT_S: Final = 10.0
_LOOK_EVERY_S: Final = 1.0


class KeyFile(BaseModel):
    """What stands in the file."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    version: Annotated[int, Field(ge=1, le=1)] = 1
    keys: tuple[ApiKey, ...] = ()

    def with_key(self, key: ApiKey) -> "KeyFile":
        """The same keys, with this one added or in place of the one of its id."""
        others = tuple(other for other in self.keys if other.id != key.id)
        return self.model_copy(update={"keys": (*others, key)})


def read_keys(path: Path) -> KeyFile:
    """The keys of a file; none when there is no file yet.

    Raises:
        SettingsInvalid: when it cannot be read or does not hold keys.
    """
    try:
        return KeyFile.model_validate_json(path.read_bytes())
    except FileNotFoundError:
        return KeyFile()
    except OSError as error:
        raise SettingsInvalid(f"the API keys file {path} cannot be read: {error.strerror}") from error
    except ValidationError as error:
        problem = error.errors(include_input=False, include_url=False)[0]
        place = "/".join(map(str, problem["loc"]))
        raise SettingsInvalid(f"the API keys file {path} is damaged at /{place}: {problem['msg']}") from None


@contextmanager
def changing_keys(path: Path) -> Iterator[Callable[[KeyFile], None]]:
    """Hold the file while it is read and written; yields what writes it, whole or not at all.

    Raises:
        SettingsInvalid: when it cannot be written, or another process holds it.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with FileLock(path.with_name(path.name + ".lock"), timeout=_LOCK_TIMEOUT_S, mode=0o600):
            yield lambda keys: _write(path, keys)
    except Timeout as error:
        raise SettingsInvalid(f"another process holds the API keys file {path}; try again") from error
    except OSError as error:
        raise SettingsInvalid(f"the API keys file {path} cannot be written: {error.strerror}") from error


def _write(path: Path, keys: KeyFile) -> None:
    draft = path.with_name(f"{path.name}.{secrets.token_hex(4)}.new")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(keys.model_dump_json(indent=2).encode() + b"\n")
            stream.flush()
            os.fsync(stream.fileno())
        draft.replace(path)
    except OSError:
        draft.unlink(missing_ok=True)
        raise


class Keyring:
    """The keys of a file, looked at anew when it changes, at most once a second.

    A file that was damaged while we run leaves the keys as they were, and says so in the log: neither
    does everyone lose access, nor does a revoked key come back.
    """

    def __init__(self, path: Path, clock: Callable[[], float] = time.monotonic) -> None:
        """Read the file.

        Raises:
            SettingsInvalid: when it is missing, cannot be read or does not hold keys.
        """
        if not path.is_file():
            raise SettingsInvalid(
                f"GROUNDWIRE_API_KEYS_FILE: there is no file {path}; make one with groundwire keys create"
            )
        self._path = path
        self._clock = clock
        self._stamp = self._seen()
        self._keys = {key.id: key for key in read_keys(path).keys}
        self._looked_s = clock()

    def find(self, presented: str) -> ApiKey | None:
        """The live key that this is the secret of, or None."""
        self._refresh()
        key_id = id_of(presented)
        key = self._keys.get(key_id) if key_id is not None else None
        if key is None or not key.opens_with(presented):
            return None
        return key if key.is_live else None

    def named(self, key_id: str) -> ApiKey | None:
        """The key of that id, live or revoked, or None."""
        self._refresh()
        return self._keys.get(key_id)

    def is_closed(self, key_id: str) -> bool:
        """Whether this key was revoked and no live one has its tenant; false for a key that is not known."""
        key = self.named(key_id)
        return key is not None and not any(
            other.is_live for other in self._keys.values() if other.tenant == key.tenant
        )

    def _refresh(self) -> None:
        if self._clock() - self._looked_s < _LOOK_EVERY_S:
            return
        self._looked_s = self._clock()
        stamp = self._seen()
        if stamp == self._stamp:
            return
        self._stamp = stamp
        if stamp is None:
            structlog.get_logger().error("api_keys_not_reloaded", reason="the file is gone")
            return
        try:
            self._keys = {key.id: key for key in read_keys(self._path).keys}
        except SettingsInvalid as error:
            structlog.get_logger().error("api_keys_not_reloaded", reason=error.message)
        else:
            structlog.get_logger().info("api_keys_reloaded", keys=len(self._keys))

    def _seen(self) -> tuple[int, int, int] | None:
        try:
            found = self._path.stat()
        except OSError:
            return None
        return found.st_mtime_ns, found.st_ino, found.st_size

"""Keys: made once, known by digest, read again when their file changes."""

import stat
from pathlib import Path

import pytest

from service.access.keyring import KeyFile, Keyring, changing_keys, read_keys
from service.access.keys import ApiKey, Limits, Scope, id_of, make_key
from service.errors import SettingsInvalid

EXTRACT = frozenset({Scope.EXTRACT})


class Clock:
    """Seconds that pass when told to."""

    def __init__(self) -> None:
        self.now_s = 100.0

    def __call__(self) -> float:
        """The time."""
        return self.now_s


def written(path: Path, *keys: ApiKey) -> Path:
    """A file with these keys."""
    with changing_keys(path) as write:
        write(KeyFile(keys=keys))
    return path


def test_a_secret_is_long_random_and_not_kept() -> None:
    """Two keys differ, each opens with its own secret only, and what is kept does not hold it."""
    (one, first), (two, second) = (make_key("a", None, EXTRACT, Limits()) for _ in range(2))
    assert one != two
    assert len(one) == len("gw_") + 10 + 1 + 43
    assert (first.opens_with(one), first.opens_with(two), second.opens_with(one)) == (True, False, False)
    assert one[-43:] not in first.model_dump_json()
    assert id_of(one) == first.id


@pytest.mark.parametrize(
    "presented",
    ["", "gw_", "gw_0123456789_short", "sk-0123456789", "gw_" + "z" * 10 + "_" + "a" * 43, "\ud800"],
)
def test_what_is_no_key_names_none(presented: str) -> None:
    """Anything of another shape is refused without looking further."""
    assert id_of(presented) is None


@pytest.mark.parametrize(
    ("scopes", "asked", "allowed"),
    [
        ({Scope.EXTRACT}, Scope.EXTRACT, True),
        ({Scope.EXTRACT}, Scope.JOBS, False),
        ({Scope.JOBS}, Scope.EXTRACT, False),
        ({Scope.ADMIN}, Scope.EXTRACT, True),
        ({Scope.ADMIN}, Scope.JOBS, True),
        ({Scope.EXTRACT, Scope.JOBS}, Scope.ADMIN, False),
    ],
)
def test_scopes_open_what_they_name(scopes: set[Scope], asked: Scope, allowed: bool) -> None:
    """Admin opens everything, the others themselves."""
    _, key = make_key("a", None, frozenset(scopes), Limits())
    assert key.allows(asked) is allowed


def test_the_file_is_private_and_whole(tmp_path: Path) -> None:
    """Only its owner reads it, and no half-written file is left beside it."""
    _, key = make_key("a", "acme", EXTRACT, Limits(in_flight=2))
    path = written(tmp_path / "deep" / "keys.json", key)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert read_keys(path).keys == (key,)
    assert {p.name for p in path.parent.iterdir()} <= {"keys.json", "keys.json.lock"}


def test_new_and_revoked_keys_are_known_without_a_restart(tmp_path: Path) -> None:
    """A key works a second after it was written, and stops a second after it was revoked."""
    clock = Clock()
    secret, key = make_key("a", None, EXTRACT, Limits())
    path = written(tmp_path / "keys.json")
    ring = Keyring(path, clock)
    assert ring.find(secret) is None
    written(path, key)
    clock.now_s += 2
    assert ring.find(secret) == key
    written(path, key.model_copy(update={"revoked_at": key.created_at}))
    clock.now_s += 2
    assert ring.find(secret) is None


@pytest.mark.parametrize("content", [b"", b"{", b'{"version": 9}', b'{"keys": [{"id": "x"}]}'])
def test_a_file_damaged_while_running_changes_nothing(tmp_path: Path, content: bytes) -> None:
    """Neither does everyone lose access, nor does the service fail."""
    clock = Clock()
    secret, key = make_key("a", None, EXTRACT, Limits())
    path = written(tmp_path / "keys.json", key)
    ring = Keyring(path, clock)
    path.write_bytes(content)
    clock.now_s += 2
    assert ring.find(secret) == key
    path.unlink()
    clock.now_s += 2
    assert ring.find(secret) == key


@pytest.mark.parametrize(
    ("content", "message"),
    [(None, "there is no file"), (b"{", "is damaged"), (b'{"keys": [{"id": "x"}]}', "damaged at /keys/0/id")],
)
def test_a_service_does_not_start_without_its_keys(
    tmp_path: Path, content: bytes | None, message: str
) -> None:
    """A missing or damaged file at the start is an error that says what to do."""
    path = tmp_path / "keys.json"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(SettingsInvalid, match=message):
        Keyring(path)


def test_a_place_that_cannot_be_written_is_a_clear_error(tmp_path: Path) -> None:
    """The message names the file."""
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(SettingsInvalid, match=r"keys\.json cannot be written"):
        written(tmp_path / "file" / "keys.json")

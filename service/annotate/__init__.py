"""What code finds in an article before any model is asked."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from service.annotate.annotator import annotate

__all__ = ["annotate"]


def __getattr__(name: str) -> Any:  # noqa: ANN401 - the values alone load none of the grammars
    if name == "annotate":
        from service.annotate.annotator import annotate  # noqa: PLC0415

        return annotate
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

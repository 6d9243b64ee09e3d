"""What code finds in an article before any model is asked."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from service.annotate.annotator import annotate, annotate_with_speech, hear, lay_out, read_on

__all__ = ["annotate", "annotate_with_speech", "hear", "lay_out", "read_on"]


def __getattr__(name: str) -> Any:  # noqa: ANN401 - the values alone load none of the grammars
    if name in __all__:
        from service.annotate import annotator  # noqa: PLC0415 - schemas and errors are used without the annotator

        return getattr(annotator, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

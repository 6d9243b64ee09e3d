"""Versioned prompts as files, and the small loader that renders them."""

from prompts.loader import (
    PromptError,
    PromptInfo,
    PromptSet,
    PromptUnknown,
    PromptVariablesWrong,
    catalog,
    load,
)

__all__ = [
    "PromptError",
    "PromptInfo",
    "PromptSet",
    "PromptUnknown",
    "PromptVariablesWrong",
    "catalog",
    "load",
]

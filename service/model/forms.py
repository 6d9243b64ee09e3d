"""The forms in which a reply's structure is asked for, each prepared once per kind of reply."""

import functools
from dataclasses import dataclass
from enum import StrEnum, unique
from typing import Any, Final

from pydantic import BaseModel

from service.model.libraries import Libraries
from service.model.reply_schema import compact_grammar, strict_format

# Kinds of reply may be made per question; the ones in use at a time are few.
_MAX_PREPARED: Final = 64


@unique
class Form(StrEnum):
    """How a reply's structure is asked for; the members stand in the order in which they are tried."""

    GRAMMAR = "grammar"  # llama.cpp: the schema constrains decoding, without white space
    JSON_SCHEMA = "json_schema"
    PLAIN_SCHEMA = "plain_schema"  # without bounds on lengths and numbers, which some decoders reject
    TOOLS = "tools"
    JSON = "json"
    MARKDOWN_JSON = "markdown_json"


_IN_MESSAGES: Final = frozenset({Form.JSON, Form.MARKDOWN_JSON})  # the schema is part of the prompt


def next_form(form: Form) -> Form | None:
    """The form to try when a provider rejects this one."""
    forms = list(Form)
    later = forms[forms.index(form) + 1 :]
    return later[0] if later else None


@dataclass(frozen=True, slots=True)
class Prepared:
    """A kind of reply in one form: what to send, and the class and mode that read what comes back."""

    form: Form
    reply: type[BaseModel]
    reader: Any  # instructor's class made from `reply`
    mode: Any
    arguments: dict[str, Any]


class Forms:
    """Prepares kinds of replies through instructor and remembers the last few of them.

    instructor would build class and schema anew for every call, which costs more than litellm itself.
    """

    def __init__(self, libraries: Libraries) -> None:
        self._libraries = libraries
        self.prepare = functools.lru_cache(maxsize=_MAX_PREPARED)(self._prepare)

    def _prepare(self, reply: type[BaseModel], form: Form) -> Prepared:
        libraries = self._libraries
        mode = _mode(form, libraries)
        reader, arguments = libraries.handle_response_model(
            reply, mode=mode, provider=libraries.provider.OPENAI, messages=[]
        )
        del arguments["messages"]
        if form is Form.GRAMMAR:
            del arguments["response_format"]
            arguments["extra_body"] = {"grammar": compact_grammar(reply), "cache_prompt": True}
        elif form in {Form.JSON_SCHEMA, Form.PLAIN_SCHEMA}:
            arguments["response_format"] = strict_format(reply, bounded=form is Form.JSON_SCHEMA)
        return Prepared(form, reply, reader, mode, arguments)

    def arguments(self, prepared: Prepared, messages: list[dict[str, Any]]) -> dict[str, Any]:
        """What to call litellm with, messages included."""
        if prepared.form not in _IN_MESSAGES:
            return {**prepared.arguments, "messages": messages}
        libraries = self._libraries
        _, arguments = libraries.handle_response_model(
            prepared.reader, mode=prepared.mode, provider=libraries.provider.OPENAI, messages=messages
        )
        return dict(arguments)

    def asked_again(
        self, prepared: Prepared, call: dict[str, Any], response: object, why: str
    ) -> dict[str, Any]:
        """The same call, followed by the reply that does not fit and the reason."""
        libraries = self._libraries
        again: dict[str, Any] = libraries.handle_reask_kwargs(
            {**call, "messages": list(call["messages"])},
            mode=prepared.mode,
            response=response,
            exception=ValueError(why),
            provider=libraries.provider.OPENAI,
        )
        return again


def _mode(form: Form, libraries: Libraries) -> Any:
    mode = libraries.mode
    return {
        Form.GRAMMAR: mode.JSON_SCHEMA,
        Form.JSON_SCHEMA: mode.JSON_SCHEMA,
        Form.PLAIN_SCHEMA: mode.JSON_SCHEMA,
        Form.TOOLS: mode.TOOLS,
        Form.JSON: mode.JSON,
        Form.MARKDOWN_JSON: mode.MD_JSON,
    }[form]

"""Names an answer by everything that decides it, so that any change of it asks the model again."""

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import prompts
from schemas.article import Article
from schemas.result import SCHEMA_VERSION
from service.version import version

# The caller's own names for an article are put into each answer anew; the rest of it decides what is found.
_DECIDES: Final = {"text", "title", "published_at", "source", "language"}
# Neither changes what is found.
_OPTIONS_APART: Final = {"cache", "deadline_s", "model", "prompt_version"}
_CODE: Final = ("schemas", "prompts", "service")
_ROOT: Final = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class AnswerKeys:
    """Makes the key of an article's answer.

    `configuration` is whatever of the settings decides answers, and `code` the fingerprint of the code.
    """

    model: str
    configuration: tuple[tuple[str, str], ...]
    code: str
    load_prompt: Callable[[str | None], prompts.PromptSet]

    def key_of(self, article: Article) -> str:
        """64 hexadecimal digits.

        Raises:
            PromptUnknown: when the article asks for a prompt that does not exist.
        """
        prompt = self.load_prompt(article.options.prompt_version).info
        parts = {
            "article": article.model_dump(mode="json", include=_DECIDES),
            "options": article.options.model_dump(mode="json", exclude=_OPTIONS_APART),
            "model": self.asked_model(article),
            "prompt": [prompt.version, prompt.sha256],
            "schema": SCHEMA_VERSION,
            "configuration": self.configuration,
            "code": self.code,
        }
        return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()

    def asked_model(self, article: Article) -> str:
        """The model that the article asks for, or the default."""
        return article.options.model or self.model


def fingerprint_code(root: Path = _ROOT) -> str:
    """The version and a digest of every file of our packages: answers of other code are other answers."""
    digest = hashlib.sha256(version().encode())
    for package in _CODE:
        for path in sorted((root / package).rglob("*.py")):
            digest.update(path.relative_to(root).as_posix().encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()

"""Gives answers again that were given before: the same article, options, prompt, schema, model and code."""

from service.cache.extractor import CachingExtractor
from service.cache.keys import AnswerKeys, fingerprint_code
from service.cache.store import AnswerStore, NoStore

__all__ = ["AnswerKeys", "AnswerStore", "CachingExtractor", "NoStore", "fingerprint_code"]

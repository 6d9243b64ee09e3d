"""Puts a claim to the grounding of LangExtract and of instructor, by their public classes and defaults."""

from instructor import CitationMixin
from langextract.core.data import Extraction
from langextract.resolver import Resolver


class Quoted(CitationMixin):
    """A fact with its quotation, as instructor's documentation has it."""


def langextract_accepts(claim: str, source: str) -> bool:
    """Whether LangExtract's resolver finds a place for the claim as an extraction of the source."""
    aligned = Resolver().align([Extraction("claim", claim)], source, token_offset=0, char_offset=0)
    return any(extraction.alignment_status is not None for extraction in aligned)


def citation_mixin_accepts(claim: str, source: str) -> bool:
    """Whether a quotation is left after instructor's validation against the source."""
    quoted = Quoted.model_validate({"substring_quotes": [claim]}, context={"context": source})
    return bool(quoted.substring_quotes)

"""Versioned prompts as files, and the small loader that renders them."""

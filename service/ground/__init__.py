"""Checks drafts against the article and builds the answer from what holds."""

from service.ground.grounding import Grounded, ground

__all__ = ["Grounded", "ground"]

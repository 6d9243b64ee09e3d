"""Checks drafts against the article and builds the answer from what holds."""

from service.ground.grounding import Grounded, ground
from service.ground.page import Page
from service.ground.seen import Seen

__all__ = ["Grounded", "Page", "Seen", "ground"]

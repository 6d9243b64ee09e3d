"""How an article is asked about: one question for all, or one narrow question at a time."""

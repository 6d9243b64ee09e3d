"""Batches of questions at a provider's half price: what is sent for them, and what comes back."""

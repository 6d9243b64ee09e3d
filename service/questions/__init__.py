"""Turns candidates into questions for a model, and its replies into a draft."""

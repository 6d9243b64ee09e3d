"""Durable batches: accepted once, worked on by any replica, survived by every crash."""

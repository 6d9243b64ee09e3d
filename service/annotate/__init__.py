"""What code finds in an article before any model is asked."""

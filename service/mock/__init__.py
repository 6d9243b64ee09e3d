"""An OpenAI-compatible stand-in for a model: scripted, counted, and able to fail in every known way."""

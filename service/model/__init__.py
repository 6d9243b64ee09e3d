"""The models behind Groundwire; the only package that knows instructor and litellm."""

"""What goes in and comes out of Groundwire: pydantic models that import nothing else of ours."""

"""Everything of Groundwire that runs: annotation, the model, grounding, the API and the CLI."""

"""The command line edge; importing it loads no heavy library."""

"""Golden cases, replayed model replies, scores and reports: how well Groundwire reads, in figures."""

"""What came of a demand: dated entries with their sources, append-only and chained by hash."""

"""Reports: what a reader gets, as text, JSON or HTML."""

"""Clauses of a text, and the demands in them."""

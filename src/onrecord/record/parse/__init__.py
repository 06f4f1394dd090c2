"""Parsers of official formats: bytes in, frozen objects out; nothing is fetched or opened."""

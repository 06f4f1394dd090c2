"""Bringing the record up to date from the official sites: all or nothing, resumable, and never to less than before."""

"""Checks: a claim held against the record gives a verdict with its evidence."""

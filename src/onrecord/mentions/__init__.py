"""Mentions: spans of the article tied to identities of the record, or to nothing."""

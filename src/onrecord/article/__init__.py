"""From page bytes to an article: decode, extract, segment."""

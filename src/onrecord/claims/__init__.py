"""Claims: propositions of the article that the record can decide."""

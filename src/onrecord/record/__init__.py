"""The official record: parsed documents, a store, and a small protocol to read it through."""

"""What may answer a demand, offered to a person with a score that explains itself."""

"""Work over many files: what runs it, where the results go, and how far it has come."""

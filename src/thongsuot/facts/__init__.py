"""What a fact is: a value that knows which records it was computed from, and how it merges with others of its kind."""

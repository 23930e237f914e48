"""Changes of the queue: one verb a file, keyword-only; the moment is passed in."""

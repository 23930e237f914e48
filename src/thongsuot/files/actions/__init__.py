"""Changes: to store a content."""

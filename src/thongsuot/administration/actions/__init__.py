"""Changes of a whole installation, and of what waits for its administrator."""

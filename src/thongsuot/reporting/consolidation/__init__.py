"""One level up: facts over submissions, narrative gathered by section, and the way from a figure to its evidence."""

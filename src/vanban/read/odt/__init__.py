"""OpenDocument text files (OASIS OpenDocument 1.3, part 3), zipped or flat."""

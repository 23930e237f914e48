"""The archive of a backup: rows, files, and a manifest of what there must be."""

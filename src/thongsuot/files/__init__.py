"""Files kept under the hash of their content."""

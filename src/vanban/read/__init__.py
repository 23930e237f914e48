"""Readers: from a file's bytes to its text and its structured document."""

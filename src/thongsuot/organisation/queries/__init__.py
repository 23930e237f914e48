"""Reads: each is asked as at a day."""

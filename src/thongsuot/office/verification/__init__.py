"""Verifying a file: who signed it, when, whether it is whole, and what dataset it carries."""

"""Whose a certificate is, as records."""

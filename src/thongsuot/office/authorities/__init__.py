"""Signing authorities, as records."""

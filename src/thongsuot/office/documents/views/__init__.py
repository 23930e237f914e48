"""The views, one subject a file."""

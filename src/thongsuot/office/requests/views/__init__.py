"""The pages of report requests."""

"""The rows of an installation in a form that is the same on every database."""

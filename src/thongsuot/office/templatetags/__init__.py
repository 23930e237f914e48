"""Filters and tags of the office's templates."""

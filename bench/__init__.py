"""Measurements, each beside the peers that do the same work, in one run."""

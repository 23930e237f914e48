"""The desk: what waits for whoever acts, and what is late."""

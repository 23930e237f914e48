"""The web interface: each view makes one call into queries or actions and turns what comes of it into a page."""

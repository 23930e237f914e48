"""Changes: one verb a file, keyword-only, atomic, audited; the moment is passed in."""

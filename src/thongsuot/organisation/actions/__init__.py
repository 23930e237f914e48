"""Changes: one verb a file, keyword-only, atomic, audited."""

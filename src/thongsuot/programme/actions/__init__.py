"""Every change of this app's records: one verb a file, keyword-only, atomic, audited, the clock passed in."""

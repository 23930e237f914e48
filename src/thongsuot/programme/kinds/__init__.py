"""The kinds of activity: one file a kind, each declaring the few fields of its own."""

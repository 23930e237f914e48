"""Work that is done later or again and again: enqueued with its cause, done at least once, visible when it fails."""

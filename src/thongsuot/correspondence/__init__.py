"""Documents, registers and numbers, signing authority, and the life of an outgoing document (công tác văn thư)."""

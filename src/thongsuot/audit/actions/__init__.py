"""Changes of the audit record: there is only one, to add to it."""

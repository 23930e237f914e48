"""Every mention of another document in a text, and what the legal index knows of it."""

"""Tasks: those of the own unit with their deadlines, and one of them with what was done for it."""

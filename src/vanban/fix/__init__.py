"""Mends what `check` finds: edits in plain text, and inside the runs of a .docx, all else left as it is."""

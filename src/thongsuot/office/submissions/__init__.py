"""Submissions: reports as the office that asked received them, read beside their own sources, accepted or returned."""

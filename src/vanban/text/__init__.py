"""Text as it was read, and views beside it that never move an offset."""

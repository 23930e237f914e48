"""What can be said of a signed file: who signed it, when, whether it is whole, what was changed."""

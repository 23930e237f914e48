"""Activities: the list, one of them, and entering one in a minute from a phone."""

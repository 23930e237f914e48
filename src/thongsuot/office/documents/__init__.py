"""Documents: the list, the page of one, what can be done to it, and writing letters."""

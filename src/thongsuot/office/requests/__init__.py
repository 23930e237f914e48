"""Report requests: what is asked of the own house, and the board of what the house itself asked."""

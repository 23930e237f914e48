"""The state of the installation on a page, and the background work that needs a person."""

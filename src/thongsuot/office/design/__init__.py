"""The live page of components, in debug only."""

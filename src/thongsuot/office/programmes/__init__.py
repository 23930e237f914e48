"""Programmes: what an office works on, who leads it, and the topics of what is done."""

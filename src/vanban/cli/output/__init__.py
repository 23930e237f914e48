"""How results are printed: one module a format, and one table of formats for each command."""

"""Units: their names, relations and successors over time."""

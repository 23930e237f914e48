"""How values are printed: days, periods, figures, citations."""

"""Administrative units, the agencies in them, how they stand to each other on a day, and who holds which position."""

"""Vietnamese spelling: the grammar of syllables, how often they stand together, and what may have been meant."""

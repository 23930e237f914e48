"""An outline: which sections a report has, which facts each asks for, and the words that frame them."""

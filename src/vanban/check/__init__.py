"""What is wrong in a document, with the clause that says so; one rule a file under `rules`, listed in `catalogue`."""

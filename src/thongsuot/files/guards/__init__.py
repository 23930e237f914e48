"""One guard for each sort of content: what is hostile in it is refused or, in images, drawn away."""

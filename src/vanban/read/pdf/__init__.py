"""Reading the text layer of PDF files, and what is attached to them."""

"""Rich Text Format files, as the RTF 1.9.1 specification describes them."""

"""Office Open XML (ECMA-376): packages and markup, as far as `.docx` files need them."""

"""Reading `.docx` (ECMA-376) straight from its XML."""

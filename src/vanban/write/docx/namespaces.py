"""The names that WordprocessingML and its packages go by (ECMA-376-1, ECMA-376-2)."""

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"

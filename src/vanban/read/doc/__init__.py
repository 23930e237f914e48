"""Word 97–2003 files (`.doc`), read directly as [MS-DOC] describes them."""

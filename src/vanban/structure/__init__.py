"""From text to a structured document: header, outline, closing, appendices; malformed input is never refused."""

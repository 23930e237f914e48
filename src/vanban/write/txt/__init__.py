"""Writing a document as plain text."""

from vanban.write.txt.write import write_txt

__all__ = ["write_txt"]

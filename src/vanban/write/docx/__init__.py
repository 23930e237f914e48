"""Writing a document as `.docx`, directly in WordprocessingML."""

from vanban.write.docx.write import write_docx

__all__ = ["write_docx"]

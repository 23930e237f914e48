"""Writing a document as PDF/A-3a, by typst."""

from vanban.write.pdf.attachment import Attachment, Relationship
from vanban.write.pdf.write import write_pdf

__all__ = ["Attachment", "Relationship", "write_pdf"]

"""Writing a document as `.docx` and `.pdf`, in the form that the law of its day prescribes."""

from vanban.write.docx import write_docx
from vanban.write.failure import WritingError
from vanban.write.pdf import Attachment, Relationship, write_pdf

__all__ = ["Attachment", "Relationship", "WritingError", "write_docx", "write_pdf"]

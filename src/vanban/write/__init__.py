"""Writing a document as `.docx`, `.pdf`, HTML or plain text, in the form that the law of its day prescribes."""

from vanban.write.docx import write_docx
from vanban.write.failure import WritingError
from vanban.write.html import write_html
from vanban.write.pdf import Attachment, Relationship, write_pdf
from vanban.write.txt import write_txt

__all__ = ["Attachment", "Relationship", "WritingError", "write_docx", "write_html", "write_pdf", "write_txt"]

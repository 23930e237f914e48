"""Writing a document as one page of HTML that needs nothing beside it."""

from vanban.write.html.write import write_html

__all__ = ["write_html"]

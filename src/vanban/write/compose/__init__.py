"""From a document and a layout to what is printed, format by format alike."""

from vanban.write.compose.whole import compose

__all__ = ["compose"]

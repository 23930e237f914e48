"""A document to and from the contract's JSON (`vanban/1`): the two directions, under one name."""

from vanban.document.decoder import DocumentFormatError, from_json
from vanban.document.encoder import to_json

__all__ = ["DocumentFormatError", "from_json", "to_json"]

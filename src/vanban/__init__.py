"""Vietnamese administrative documents as data: read, cite, check, fix and write them."""

__version__ = "0.1.0"

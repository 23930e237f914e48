"""Reading a document that is structured already (`vanban/1` JSON): its text is made, and its offsets count that."""

from __future__ import annotations

import json

from vanban.document.codec import DocumentFormatError, from_json
from vanban.read.failure import ReadFailure, Unreadable
from vanban.read.printed import printed
from vanban.read.reading import Reading


def read_structured(data: bytes) -> Reading:
    """The document that the JSON holds, and its text; ReadFailure where it is no `vanban/1` document."""
    try:
        document = from_json(json.loads(data))
        text, placed = printed(document)
    except DocumentFormatError as error:
        raise ReadFailure(Unreadable.DAMAGED, f"dữ liệu vanban/1 không đúng: {error}") from error
    except (ValueError, UnicodeDecodeError) as error:
        raise ReadFailure(Unreadable.DAMAGED, "tệp không phải JSON hợp lệ") from error
    except RecursionError as error:
        raise ReadFailure(Unreadable.HOSTILE, "dữ liệu lồng nhau quá sâu nên không đọc được") from error
    return Reading(text, document=placed, encoding=document.encoding)

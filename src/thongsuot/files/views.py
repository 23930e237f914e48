"""Handing out stored files: sandboxed, without guessing of types, without a session."""

from __future__ import annotations

from io import BytesIO
from typing import BinaryIO

from django.conf import settings
from django.http import FileResponse, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from thongsuot.files.accepted import ACCEPTED
from thongsuot.files.addresses import LIFETIME, Addressed, AddressExpired, read_address
from thongsuot.files.errors import FilesError
from thongsuot.files.guards.image import THUMBNAIL_TYPE, thumbnail
from thongsuot.files.media_type import UNKNOWN
from thongsuot.files.store import configured_store

# Even if a browser took the content for a page, it would have no origin, run nothing, load nothing, be in no frame.
_POLICY = "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; form-action 'none'"
_HEADERS = {
    "Content-Security-Policy": _POLICY,
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-site",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": f"private, max-age={int(LIFETIME.total_seconds())}, immutable",
}


@require_safe
def stored_file(_request: HttpRequest, token: str, name: str) -> HttpResponseBase:  # noqa: ARG001 - for people to read
    """The content that the address names. Images and recordings may be shown; all else is handed out to be saved.

    404 with one sentence where the address is no longer good or the content is not to be had.
    """
    try:
        addressed = read_address(token)
        content = _small(addressed) if addressed.small else configured_store().open(addressed.sha256)
    except AddressExpired:
        return _gone(gettext("Liên kết tới tệp đã hết hạn; hãy mở lại trang trước rồi bấm vào tệp."))
    except FilesError as error:
        return _gone(str(error))
    media_type = THUMBNAIL_TYPE if addressed.small else addressed.media_type
    row = ACCEPTED.get(media_type)
    shown = row is not None and row.shown and not addressed.save
    return FileResponse(
        content,
        as_attachment=not shown,
        filename=addressed.name,
        content_type=_content_type(media_type) if row else UNKNOWN,
        headers=_HEADERS,
    )


def _small(addressed: Addressed) -> BinaryIO:
    """The image's thumbnail, drawn when asked for: some hundredths of a second, for a megabyte less on the way."""
    with configured_store().open(addressed.sha256) as content:
        return BytesIO(thumbnail(content.read(), addressed.media_type, most_pixels=settings.UPLOAD_MOST_PIXELS))


def _content_type(media_type: str) -> str:
    return f"{media_type}; charset=utf-8" if media_type.startswith("text/") else media_type


def _gone(message: str) -> HttpResponse:
    return HttpResponse(
        message, status=404, content_type="text/plain; charset=utf-8", headers={**_HEADERS, "Cache-Control": "no-store"}
    )

"""RTF: no objects packed inside."""

from __future__ import annotations

import re

from django.utils.translation import gettext

from thongsuot.files.errors import Refusal, RefusedUpload

# Rich Text Format 1.9.1: an object carries any data at all; a template may be fetched from elsewhere.
_ACTIVE = re.compile(rb"\\(?:objdata|objupdate|objautlink)\b|\\\*\s*\\template\s+[^}]{0,20}(?:https?:|\\\\\\\\)", re.I)


def check_rtf(data: bytes) -> None:
    """RefusedUpload where the text holds an object or a template from elsewhere."""
    if _ACTIVE.search(data):
        message = gettext("Tệp có nhúng chương trình hoặc tệp khác bên trong; hãy xóa phần nhúng rồi tải lên.")
        raise RefusedUpload(Refusal.EMBEDDED_PROGRAM, message)

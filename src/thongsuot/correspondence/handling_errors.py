"""What directing the handling of a document refuses."""

from __future__ import annotations

from django.utils.translation import gettext

from thongsuot.correspondence.errors import CorrespondenceError


class NobodyLeads(CorrespondenceError):
    """A direction that asks for work of nobody in particular."""

    def __init__(self) -> None:
        super().__init__(
            gettext(
                "Hãy chọn đơn vị, người chủ trì; nếu chỉ chuyển để biết thì chọn người nhận để biết và bỏ trống phối "
                "hợp, thời hạn."
            )
        )

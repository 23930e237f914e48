"""The catalogue of kinds, in the order in which a form offers them; a test fails if a file is missing from it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from django.utils.translation import gettext

from thongsuot.programme.errors import InvalidRecord
from thongsuot.programme.kinds.broadcast import BROADCAST
from thongsuot.programme.kinds.contest import CONTEST
from thongsuot.programme.kinds.declaration import ActivityKind
from thongsuot.programme.kinds.dissemination import DISSEMINATION
from thongsuot.programme.kinds.event import EVENT
from thongsuot.programme.kinds.guidance import GUIDANCE
from thongsuot.programme.kinds.other import OTHER
from thongsuot.programme.kinds.portal_article import PORTAL_ARTICLE
from thongsuot.programme.kinds.press_visit import PRESS_VISIT
from thongsuot.programme.kinds.public_correction import PUBLIC_CORRECTION
from thongsuot.programme.kinds.training import TRAINING

CATALOGUE: Mapping[str, ActivityKind] = MappingProxyType(
    {
        kind.code: kind
        for kind in (
            DISSEMINATION,
            TRAINING,
            BROADCAST,
            PORTAL_ARTICLE,
            CONTEST,
            EVENT,
            PRESS_VISIT,
            GUIDANCE,
            PUBLIC_CORRECTION,
            OTHER,
        )
    }
)


def kind_of(code: str) -> ActivityKind:
    """The kind with this code; raises `InvalidRecord` with the codes there are."""
    kind = CATALOGUE.get(code)
    if kind is None:
        raise InvalidRecord(
            gettext("Không có loại hoạt động “%(code)s”; hãy chọn một trong các loại: %(known)s.")
            % {"code": code, "known": ", ".join(CATALOGUE)}
        )
    return kind

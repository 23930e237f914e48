"""Facts of broadcasting: programmes and minutes, produced or relayed."""

from __future__ import annotations

from thongsuot.facts.model import FactQuery
from thongsuot.programme.facts.about_activities import told, total
from thongsuot.programme.facts.telling import common, common_texts
from thongsuot.programme.facts.wording import number_text
from thongsuot.programme.kinds.broadcast import BROADCAST, BroadcastDetails
from thongsuot.programme.models import Activity
from thongsuot.programme.states import Participation

PRODUCED = (Participation.ORGANISED,)
RELAYED = (Participation.RELAYED,)

FIELDS = {
    **common("title", "topics", "dates"),
    "programmes": "số chương trình",
    "minutes": "số phút",
    "station": "đài phát",
    "relayed_from": "tiếp sóng của",
    **common("summary"),
}


def _column(row: Activity, details: BroadcastDetails) -> dict[str, str]:
    return {
        **common_texts(row),
        "programmes": number_text(details.programmes),
        "minutes": number_text(details.minutes),
        "station": details.station or "",
        "relayed_from": details.relayed_from or "",
    }


def _programmes(details: BroadcastDetails) -> int:
    return details.programmes


def _minutes(details: BroadcastDetails) -> int:
    return details.minutes


QUERIES: tuple[FactQuery, ...] = (
    total(
        "broadcasts",
        "số chương trình phát thanh đã sản xuất, phát sóng",
        "chương trình",
        BROADCAST,
        _programmes,
        roles=PRODUCED,
    ),
    total(
        "broadcast_minutes",
        "thời lượng phát thanh đã sản xuất, phát sóng",
        "phút",
        BROADCAST,
        _minutes,
        roles=PRODUCED,
    ),
    total(
        "broadcasts_relayed",
        "số chương trình phát thanh đã tiếp sóng",
        "chương trình",
        BROADCAST,
        _programmes,
        roles=RELAYED,
    ),
    told("broadcast_list", "các chuyên mục phát thanh", "chuyên mục", BROADCAST, FIELDS, _column),
)

"""Facts of festivals and other events."""

from __future__ import annotations

from thongsuot.facts.model import FactQuery
from thongsuot.programme.facts.about_activities import how_many, told, total
from thongsuot.programme.facts.telling import common, common_texts
from thongsuot.programme.facts.wording import number_text
from thongsuot.programme.kinds.event import EVENT, EventDetails
from thongsuot.programme.models import Activity

FIELDS = {
    **common("title"),
    "edition": "lần tổ chức",
    **common("role", "dates", "place"),
    "visitors": "số lượt khách",
    "booths": "số gian hàng",
    **common("summary"),
}


def _event(row: Activity, details: EventDetails) -> dict[str, str]:
    return {
        **common_texts(row),
        "edition": details.edition or "",
        "visitors": number_text(details.visitors),
        "booths": number_text(details.booths),
    }


def _visitors(details: EventDetails) -> int | None:
    return details.visitors


QUERIES: tuple[FactQuery, ...] = (
    how_many("events", "số lễ hội, sự kiện", "sự kiện", EVENT),
    total("event_visitors", "số lượt khách dự lễ hội, sự kiện", "lượt khách", EVENT, _visitors),
    told("event_list", "các lễ hội, sự kiện", "sự kiện", EVENT, FIELDS, _event),
)

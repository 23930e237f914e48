"""Facts of foreign press received."""

from __future__ import annotations

from thongsuot.facts.model import FactQuery
from thongsuot.programme.facts.about_activities import how_many, told
from thongsuot.programme.facts.telling import common, common_texts
from thongsuot.programme.kinds.press_visit import PRESS_VISIT, PressVisitDetails
from thongsuot.programme.models import Activity

FIELDS = {
    "outlet": "cơ quan báo chí",
    "permit": "văn bản cho phép",
    **common("dates"),
    "host": "cơ quan tiếp đón",
    "programme": "chương trình làm việc",
}


def _visit(row: Activity, details: PressVisitDetails) -> dict[str, str]:
    return {
        **common_texts(row),
        "outlet": details.outlet,
        "permit": details.permit_number,
        "host": details.host,
        "programme": details.programme,
    }


QUERIES: tuple[FactQuery, ...] = (
    how_many("press_visits", "số đoàn phóng viên, báo chí nước ngoài", "đoàn", PRESS_VISIT),
    told("press_visit_list", "các đoàn phóng viên, báo chí nước ngoài", "đoàn", PRESS_VISIT, FIELDS, _visit),
)

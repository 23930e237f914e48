"""Facts of activities whatever their kind, and of those that have none of their own."""

from __future__ import annotations

from thongsuot.facts.model import FactQuery
from thongsuot.programme.facts.about_activities import how_many, told
from thongsuot.programme.facts.telling import common, common_texts
from thongsuot.programme.facts.wording import number_text
from thongsuot.programme.kinds.declaration import Details
from thongsuot.programme.kinds.other import OTHER, OtherDetails
from thongsuot.programme.models import Activity

ALL_FIELDS = common("title", "kind", "role", "topics", "dates", "place", "summary")
OTHER_FIELDS = {
    **common("title", "role", "topics", "dates", "place"),
    "quantity": "số lượng",
    **common("summary"),
}


def _any(row: Activity, _details: Details) -> dict[str, str]:
    return common_texts(row)


def _other(row: Activity, details: OtherDetails) -> dict[str, str]:
    return {**common_texts(row), "quantity": f"{number_text(details.quantity)} {details.quantity_unit or ''}".strip()}


QUERIES: tuple[FactQuery, ...] = (
    how_many("activities", "số hoạt động", "hoạt động", None),
    told("activity_list", "các hoạt động", "hoạt động", None, ALL_FIELDS, _any),
    told("other_activity_list", "các hoạt động khác", "hoạt động", OTHER, OTHER_FIELDS, _other),
)

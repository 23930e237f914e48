"""How the history of a budget line and of equipment is told."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from thongsuot.facts.canonical import Json
from thongsuot.office.history import Line, Told, Wording, as_day, as_text
from thongsuot.office.templatetags.office import whole
from thongsuot.programme.models import BudgetLine, Equipment
from thongsuot.programme.queries.history import changes_of
from thongsuot.programme.states import EquipmentCategory

_OF_EVIDENCE: Mapping[str, str | Promise] = MappingProxyType(
    {
        "attach_evidence": _("Thêm minh chứng"),
        "record_consent": _("Ghi nhận sự đồng ý của người trong ảnh"),
        "withdraw_record": _("Rút bỏ minh chứng"),
    }
)


def _money(value: Json) -> str:
    return f"{whole(int(value))} đồng" if isinstance(value, str) and value else as_text(value)


def _category(value: Json) -> str:
    return gettext(str(EquipmentCategory(str(value)).label))


_MONEY = Wording(
    actions=MappingProxyType(
        {
            "allocate_budget": _("Ghi nhận kinh phí"),
            "revise_budget_line": _("Sửa kinh phí"),
            "withdraw_record": _("Rút bỏ kinh phí"),
        }
    ),
    correcting=frozenset({"revise_budget_line"}),
    fields=MappingProxyType(
        {
            "year": Told(_("năm ngân sách")),
            "purpose": Told(_("nội dung chi")),
            "allocated": Told(_("kinh phí bố trí"), _money),
            "spent": Told(_("kinh phí thực hiện"), _money),
            "position": Told(_("thứ tự")),
            "basis_document_id": Told(_("văn bản làm căn cứ"), None),
        }
    ),
    of_evidence=_OF_EVIDENCE,
)
_EQUIPMENT = Wording(
    actions=MappingProxyType(
        {
            "add_equipment": _("Ghi nhận thiết bị"),
            "revise_equipment": _("Sửa thiết bị"),
            "withdraw_record": _("Rút bỏ thiết bị"),
        }
    ),
    correcting=frozenset({"revise_equipment"}),
    fields=MappingProxyType(
        {
            "name": Told(_("tên thiết bị")),
            "category": Told(_("nhóm thiết bị"), _category),
            "quantity": Told(_("số lượng")),
            "unit_of_measure": Told(_("đơn vị tính")),
            "holder_id": Told(_("đơn vị sử dụng"), None),
            "put_into_use_on": Told(_("ngày đưa vào sử dụng"), as_day),
            "cost": Told(_("giá trị"), _money),
            "description": Told(_("mô tả")),
            "basis_document_id": Told(_("văn bản làm căn cứ"), None),
        }
    ),
    of_evidence=_OF_EVIDENCE,
)


def history_of(record: BudgetLine | Equipment) -> tuple[Line, ...]:
    """The newest last."""
    wording = _MONEY if isinstance(record, BudgetLine) else _EQUIPMENT
    return wording.lines(changes_of(record, record.evidence.all()))

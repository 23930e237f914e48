"""How the history of an activity is told."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from types import MappingProxyType

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from thongsuot.facts.canonical import Json
from thongsuot.office.history import Line, Told, Wording, as_day
from thongsuot.programme.kinds.catalogue import CATALOGUE
from thongsuot.programme.kinds.declaration import described
from thongsuot.programme.models import Activity
from thongsuot.programme.queries.history import changes_of
from thongsuot.programme.states import Participation

_ACTIONS: Mapping[str, str | Promise] = MappingProxyType(
    {
        "record_activity": _("Ghi nhận hoạt động"),
        "revise_activity": _("Sửa hoạt động"),
        "withdraw_record": _("Rút bỏ hoạt động"),
    }
)
_OF_EVIDENCE: Mapping[str, str | Promise] = MappingProxyType(
    {
        "attach_evidence": _("Thêm minh chứng"),
        "record_consent": _("Ghi nhận sự đồng ý của người trong ảnh"),
        "withdraw_record": _("Rút bỏ minh chứng"),
    }
)


def _role(value: Json) -> str:
    return gettext(str(Participation(str(value)).label))


_FIELDS: Mapping[str, Told] = MappingProxyType(
    {
        "title": Told(_("tên hoạt động")),
        "role": Told(_("vai trò"), _role),
        "started_on": Told(_("ngày"), as_day),
        "ended_on": Told(_("đến hết ngày"), as_day),
        "place": Told(_("địa điểm")),
        "summary": Told(_("tóm tắt")),
        "task_id": Told(_("nhiệm vụ"), None),
        "shared_event_id": Told(_("hoạt động chung"), None),
        "topics": Told(_("chủ đề"), None),
        "documents": Told(_("văn bản"), None),
    }
)


def history_of(activity: Activity) -> tuple[Line, ...]:
    """The newest last."""
    kind = CATALOGUE[activity.kind]
    details = {one.name: gettext(described(one).label) for one in dataclasses.fields(kind.details)}
    wording = Wording(_ACTIONS, frozenset({"revise_activity"}), _FIELDS, _OF_EVIDENCE, {"details": details})
    return wording.lines(changes_of(activity, activity.evidence.all()))

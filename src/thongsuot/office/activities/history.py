"""The history of an activity as its page tells it: who did what, and of a correction what stood there before."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from types import MappingProxyType

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from thongsuot.facts.canonical import Json
from thongsuot.office.templatetags.office import day
from thongsuot.programme.kinds.catalogue import CATALOGUE
from thongsuot.programme.kinds.declaration import described
from thongsuot.programme.models import Activity
from thongsuot.programme.queries.history import Change, changes_of
from thongsuot.programme.states import Participation

_ACTIONS: Mapping[str, str | Promise] = MappingProxyType(
    {
        "record_activity": _("Ghi nhận hoạt động"),
        "revise_activity": _("Sửa hoạt động"),
        "attach_evidence": _("Thêm minh chứng"),
        "record_consent": _("Ghi nhận sự đồng ý của người trong ảnh"),
        "withdraw_record": _("Rút bỏ hoạt động"),
    }
)
_OF_EVIDENCE: Mapping[str, str | Promise] = MappingProxyType({**_ACTIONS, "withdraw_record": _("Rút bỏ minh chứng")})

# What can be told in words; of the others it is said that they changed, not how.
_FIELDS: Mapping[str, str | Promise] = MappingProxyType(
    {
        "title": _("tên hoạt động"),
        "role": _("vai trò"),
        "started_on": _("ngày"),
        "ended_on": _("đến hết ngày"),
        "place": _("địa điểm"),
        "summary": _("tóm tắt"),
        "task_id": _("nhiệm vụ"),
        "topics": _("chủ đề"),
        "documents": _("văn bản"),
    }
)
_UNTOLD = frozenset({"task_id", "topics", "documents"})


@dataclass(frozen=True, slots=True)
class Correction:
    """A field that was changed; `told` where what stood before and after can be said."""

    label: str
    before: str
    after: str
    told: bool


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the history; `who` is empty where an import did it, `about` names the piece of evidence."""

    at: datetime
    what: str
    who: str
    about: str
    reason: str
    corrections: tuple[Correction, ...]


def history_of(activity: Activity) -> tuple[Line, ...]:
    """The newest last."""
    labels = _detail_labels(activity)
    return tuple(_line(one, labels) for one in changes_of(activity))


def _line(one: Change, labels: Mapping[str, str]) -> Line:
    actions = _ACTIONS if one.of is None else _OF_EVIDENCE
    return Line(
        at=one.at,
        what=str(actions.get(one.action, one.action)),
        who="" if one.by is None else f"{one.by.person.full_name}, {one.by.title}",
        about="" if one.of is None else one.of.caption,
        reason=str(one.after.get("withdrawal_reason") or ""),
        corrections=tuple(_corrections(one, labels)) if one.action == "revise_activity" else (),
    )


def _corrections(one: Change, labels: Mapping[str, str]) -> Iterator[Correction]:
    for name, after in one.after.items():
        before = one.before.get(name)
        if name == "details" and isinstance(before, Mapping) and isinstance(after, Mapping):
            for key in after:
                if before.get(key) != after[key]:
                    yield Correction(labels.get(key, key), _text(before.get(key)), _text(after[key]), told=True)
        elif name in _FIELDS:
            yield Correction(str(_FIELDS[name]), _said(name, before), _said(name, after), told=name not in _UNTOLD)


def _said(name: str, value: Json) -> str:
    if name == "role":
        return gettext(str(Participation(str(value)).label))
    if name in ("started_on", "ended_on") and isinstance(value, str):
        return day(date.fromisoformat(value))
    return _text(value)


def _text(value: Json) -> str:
    return gettext("(bỏ trống)") if value in (None, "") else str(value)


def _detail_labels(activity: Activity) -> Mapping[str, str]:
    kind = CATALOGUE[activity.kind]
    return {one.name: gettext(described(one).label) for one in dataclasses.fields(kind.details)}

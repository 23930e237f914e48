"""The fields by which an activity is told to be a part of an event of several units, so that it counts once above."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID, uuid5

from django import forms
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from thongsuot.office.templatetags.office import day
from thongsuot.programme.actions.join_event import NewEvent
from thongsuot.programme.models import SharedEvent

EVENT_FIELDS = ("event", "event_organiser", "event_code")
_UNKNOWN = _("Mã hoạt động chung này chưa có trong hệ thống; hãy ghi thêm cơ quan tổ chức.")
_TWICE = _("Hãy chọn một hoạt động chung trong danh sách hoặc ghi hoạt động mới, không làm cả hai.")


def event_fields(offered: Iterable[SharedEvent]) -> dict[str, forms.Field]:
    """The event among those that are known; or who holds it, and its code where that one gave it."""
    events = [(str(one.pk), _said(one)) for one in offered]
    return {
        "event": forms.ChoiceField(
            label=_("hoạt động chung của nhiều đơn vị"),
            choices=[("", _("Không có, hoặc chưa có trong danh sách")), *events],
            required=False,
            help_text=_("Nhiều đơn vị cùng báo cáo một hoạt động thì chọn chung ở đây, để cấp trên chỉ tính một lần."),
        ),
        "event_organiser": forms.CharField(
            label=_("hoạt động chung do cơ quan nào tổ chức"),
            max_length=300,
            required=False,
            help_text=_("Ghi khi hoạt động chung chưa có trong danh sách; các đơn vị khác sẽ thấy để chọn."),
        ),
        "event_code": forms.UUIDField(
            label=_("mã hoạt động chung"),
            required=False,
            help_text=_("Do cơ quan tổ chức cung cấp khi họ dùng hệ thống khác; nếu không có thì bỏ trống."),
            error_messages={"invalid": _("Mã hoạt động chung gồm 32 chữ số và chữ cái a–f; hãy chép lại đủ.")},
        ),
    }


def event_of(told: Mapping[str, Any], activity: UUID) -> SharedEvent | NewEvent | None:
    """What was told; a new event has the code that was given, else one that follows from the activity as it was seen.

    So the form that is sent twice names one event.
    """
    chosen, organiser, code = (told.get(name) for name in EVENT_FIELDS)
    if chosen:
        return SharedEvent.objects.get(pk=chosen)
    known = SharedEvent.objects.filter(pk=code).first() if code else None
    if known is not None:
        return known
    own = uuid5(activity, f"thongsuot.shared-event {told.get('revision') or 0}")
    return NewEvent(code or own, organiser) if organiser else None


def mistake_in(told: Mapping[str, Any]) -> tuple[str, str] | None:
    """The field that is wrong, and why."""
    chosen, organiser, code = (told.get(name) for name in EVENT_FIELDS)
    if chosen and (organiser or (code and str(code) != chosen)):
        return "event", str(_TWICE)
    if code and not chosen and not organiser and not SharedEvent.objects.filter(pk=code).exists():
        return "event_organiser", str(_UNKNOWN)
    return None


def _said(event: SharedEvent) -> str:
    days = day(event.started_on)
    if event.ended_on != event.started_on:
        days = f"{days} – {day(event.ended_on)}"
    return f"{Truncator(event.title).chars(70)}, {Truncator(event.organiser).chars(40)}, {days}"

"""What the audit log can be narrowed to, as the form above it."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from uuid import UUID

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from thongsuot.accounts.models import User
from thongsuot.accounts.queries import called
from thongsuot.audit.reading import EventFilter
from thongsuot.office.fields import DayField


class EventFilterForm(forms.Form):
    """Sent with GET; a value that cannot be read counts as not given."""

    person = forms.CharField(
        label=_("Người thực hiện"), required=False, widget=forms.TextInput(attrs={"type": "search"})
    )
    action = forms.CharField(label=_("Hành động"), required=False, max_length=64)
    object = forms.CharField(label=pgettext_lazy("nhật ký", "Đối tượng"), required=False, max_length=130)
    since = DayField(label=_("Từ ngày"), required=False)
    until = DayField(label=_("Đến ngày"), required=False)
    readings = forms.BooleanField(label=_("Chỉ lượt xem dữ liệu cá nhân"), required=False)

    def wanted(self) -> EventFilter:
        """What the log is narrowed to; an object is a kind, an id, or both with a space between."""
        self.is_valid()
        told = self.cleaned_data
        kind, _space, key = told.get("object", "").strip().partition(" ")
        if "." not in kind:
            kind, key = "", kind
        until = told.get("until")
        return EventFilter(
            actors=_people(told.get("person", "").strip()),
            action=told.get("action", "").strip(),
            object_kind=kind,
            object_id=key.strip(),
            since=_beginning(told.get("since")),
            until=None if until is None else _beginning(until + timedelta(days=1)),
            readings=told.get("readings", False),
        )


def _people(words: str) -> list[UUID] | None:
    if not words:
        return None
    return list(User.objects.filter(called(words)).values_list("pk", flat=True))


def _beginning(day: date | None) -> datetime | None:
    return None if day is None else timezone.make_aware(datetime.combine(day, time()))

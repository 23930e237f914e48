"""What the list of activities can be narrowed to, as the form above it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from uuid import UUID

from django import forms
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from thongsuot.office.activities.stretches import STRETCHES
from thongsuot.office.fields import DayField, offer, offer_programmes, programme_filter
from thongsuot.office.templatetags.office import capital
from thongsuot.organisation.models import Unit, UnitName
from thongsuot.programme.kinds.catalogue import CATALOGUE
from thongsuot.programme.models import Plan, Programme, Topic
from thongsuot.programme.queries.listing import ActivityFilter

_EVERY = ("", pgettext_lazy("hoạt động", "Tất cả"))

_FIRST = ("stretch", "kind", "unit")


class ActivityFilterForm(forms.Form):
    """Sent with GET; a value that is none of those offered counts as not given."""

    q = forms.CharField(
        label=_("Tên, địa điểm, nội dung"), required=False, widget=forms.TextInput(attrs={"type": "search"})
    )
    stretch = forms.ChoiceField(label=_("Thời gian"), required=False)
    since = DayField(label=_("Hoặc từ ngày"), required=False)
    until = DayField(label=_("Đến ngày"), required=False)
    kind = forms.ChoiceField(label=_("Loại"), required=False)
    unit = forms.TypedChoiceField(label=_("Đơn vị"), coerce=UUID, empty_value=None, required=False)
    programme = programme_filter()
    plan = forms.TypedChoiceField(label=_("Kế hoạch"), coerce=UUID, empty_value=None, required=False)
    topic = forms.ChoiceField(label=_("Chủ đề"), required=False)
    bare = forms.BooleanField(label=_("Chỉ hoạt động chưa có minh chứng"), required=False)
    withdrawn = forms.BooleanField(label=_("Cả hoạt động đã rút bỏ"), required=False)

    def __init__(
        self,
        *args: object,
        topics: Iterable[Topic],
        units: Mapping[Unit, UnitName],
        programmes: Iterable[Programme],
        plans: Iterable[Plan],
        **kwargs: object,
    ) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        offer(self, "stretch", [_EVERY, *((code, one.label) for code, one in STRETCHES.items())])
        offer(self, "kind", [_EVERY, *((code, capital(gettext(kind.name))) for code, kind in CATALOGUE.items())])
        offer(self, "topic", [_EVERY, *((topic.pk, capital(topic.name)) for topic in topics)])
        offer(self, "unit", [_EVERY, *((unit.pk, named.name) for unit, named in units.items())])
        offer(self, "plan", [("", pgettext_lazy("kế hoạch", "Tất cả")), *((one.pk, one.title) for one in plans)])
        offer_programmes(self, programmes)

    def first(self) -> list[forms.BoundField]:
        """What is asked for most."""
        return [self[name] for name in _FIRST]

    def further(self) -> list[forms.BoundField]:
        """What stands behind “more filters”."""
        return [self[name] for name in self.fields if name not in ("q", *_FIRST)]

    def is_further_used(self) -> bool:
        """Whether one of those narrows the list and must be seen."""
        return any(one.data for one in self.further())

    def wanted(self, today: date) -> ActivityFilter:
        """What the list is narrowed to; a stretch that is chosen goes before days."""
        self.is_valid()
        told = self.cleaned_data
        days = STRETCHES[told["stretch"]].days(today) if told.get("stretch") else None
        since, until = days or (told.get("since"), told.get("until"))
        return ActivityFilter(
            words=told.get("q", ""),
            kind=told.get("kind", ""),
            topic=told.get("topic", ""),
            unit=told.get("unit"),
            programme=told.get("programme"),
            plan=told.get("plan"),
            since=since,
            until=until,
            without_evidence=bool(told.get("bare")),
            with_withdrawn=bool(told.get("withdrawn")),
        )

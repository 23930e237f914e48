"""The forms of a plan: what it is and for which days, and that it was issued."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from thongsuot.correspondence.models import Document
from thongsuot.office.activities.papers import NamedDocumentsField
from thongsuot.office.fields import DayField
from thongsuot.programme.models import Plan, Programme


class PlanFields(forms.Form):
    """A plan's title and its days, the last one included."""

    title = forms.CharField(label=_("tên kế hoạch"), max_length=500, widget=forms.Textarea(attrs={"rows": 2}))
    period_start = DayField(label=_("thực hiện từ ngày"))
    period_last = DayField(label=_("đến hết ngày"))

    def clean(self) -> dict[str, Any]:
        """A plan ends after it begins."""
        told: dict[str, Any] = super().clean() or {}
        first, last = told.get("period_start"), told.get("period_last")
        if first and last and last < first:
            self.add_error("period_last", gettext("Kế hoạch kết thúc trước khi bắt đầu; hãy xem lại hai ngày."))
        return told

    def given(self) -> dict[str, Any]:
        """What the actions take of it."""
        told = self.cleaned_data
        return {
            "title": told["title"].strip(),
            "period_start": told["period_start"],
            "period_end": told["period_last"] + timedelta(days=1),
        }


class PlanForm(PlanFields):
    """A new plan."""

    client_id = forms.UUIDField(widget=forms.HiddenInput, required=False)
    programme = forms.ModelChoiceField(label=_("chương trình"), queryset=Programme.objects.none(), empty_label=None)

    def __init__(self, *args: object, programmes: QuerySet[Programme], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        field: Any = self.fields["programme"]
        field.queryset = programmes
        if len(programmes) == 1:
            field.widget, field.initial = forms.HiddenInput(), programmes[0].pk


class PlanChangeForm(PlanFields):
    """A plan that is being drafted; `revision` is the one that the person saw."""

    revision = forms.IntegerField(widget=forms.HiddenInput)


class PlanIssueForm(forms.Form):
    """By which document the plan was issued, and when."""

    issued_on = DayField(label=_("ngày ban hành"))

    def __init__(self, *args: object, visible: QuerySet[Document], today: date, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self._today = today
        self.fields["document"] = NamedDocumentsField(
            among=visible,
            label=_("văn bản ban hành"),
            required=False,
            widget=forms.TextInput(),
            help_text=_("Số, ký hiệu; nếu cần thì thêm “ngày …/…/…”."),
        )
        self.order_fields(["document", "issued_on"])

    def clean_issued_on(self) -> date:
        """What is yet to come was not issued."""
        day: date = self.cleaned_data["issued_on"]
        if day > self._today:
            raise forms.ValidationError(gettext("Ngày ban hành chưa đến; hãy ghi nhận khi kế hoạch đã ban hành."))
        return day

    def clean_document(self) -> Document | None:
        """A plan is issued by one document."""
        named: tuple[Document, ...] = self.cleaned_data["document"]
        return named[0] if named else None


def days_of(plan: Plan) -> dict[str, date]:
    """The plan's days as the form tells them."""
    return {"period_start": plan.period_start, "period_last": plan.period_end - timedelta(days=1)}

"""Every component as it is to be used, with the words of real work."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from django import forms
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from thongsuot.correspondence.models import Urgency
from thongsuot.office.acting import OfficeRequest
from thongsuot.office.evidence.photos import photo_forms
from thongsuot.office.narrowing import Condition
from thongsuot.office.page import page
from thongsuot.office.rights import FORM, open_to_anyone


class SampleForm(forms.Form):
    """One field of each sort."""

    subject = forms.CharField(label=_("trích yếu"), help_text=_("Một câu nói văn bản viết về việc gì."))
    day = forms.DateField(
        label=_("ngày ban hành"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"), required=False
    )
    urgency = forms.ChoiceField(label=_("độ khẩn"), choices=Urgency.choices)
    text = forms.CharField(label=_("ý kiến"), widget=forms.Textarea, required=False)
    nil = forms.BooleanField(label=_("Không phát sinh trong kỳ"), required=False)


@dataclass(frozen=True, slots=True)
class SampleProgress:
    """A plan of which something is late and something not begun."""

    title: str = "Kế hoạch thông tin đối ngoại"
    asked: int = 7
    completed: int = 4
    late: int = 1
    idle: int = 2


@dataclass(frozen=True, slots=True)
class SamplePeriod:
    """Something that holds for a while."""

    active_from: date
    active_to: date


@open_to_anyone(methods=FORM)
def design(request: OfficeRequest) -> HttpResponse:
    """The components of `docs/design.md`; a filled form is shown with what is wrong with it."""
    today = request.acting.day
    form = SampleForm(request.POST if request.method == "POST" else None)
    return page(
        request,
        "office/design/design.html",
        form=form,
        today=today,
        past=today - timedelta(days=2),
        soon=today + timedelta(days=4),
        plan=SampleProgress(),
        period=SamplePeriod(today - timedelta(days=400), today - timedelta(days=3)),
        photos=photo_forms(),
        conditions=(
            Condition(gettext("Chủ đề"), "Biển, đảo", ""),
            Condition(gettext("Chỉ hoạt động chưa có minh chứng"), "", ""),
        ),
        rows=Paginator(range(1, 481), 50).get_page(2),
    )

"""The forms of a programme: what it is called, what governs it, for which days."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any
from uuid import UUID, uuid4

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from thongsuot.correspondence.models import Document
from thongsuot.office.activities.papers import DocumentChoices, NamedDocumentsField
from thongsuot.office.fields import DayField
from thongsuot.office.programmes.keys import KeyField, settled_key
from thongsuot.office.templatetags.office import day_before
from thongsuot.programme.models import Programme


class DaysForm(forms.Form):
    """From a day, until the end of another or open."""

    active_from = DayField(label=_("từ ngày"))
    active_last = DayField(label=_("đến hết ngày"), required=False, help_text=_("Để trống nếu chưa xác định."))

    def clean(self) -> dict[str, Any]:
        """It ends after it begins."""
        told: dict[str, Any] = super().clean() or {}
        first, last = told.get("active_from"), told.get("active_last")
        if first and last and last < first:
            self.add_error("active_last", gettext("Ngày kết thúc đứng trước ngày bắt đầu; hãy xem lại hai ngày."))
        return told

    def days(self) -> dict[str, date | None]:
        """As the actions take them."""
        last: date | None = self.cleaned_data["active_last"]
        return {
            "active_from": self.cleaned_data["active_from"],
            "active_to": None if last is None else last + timedelta(days=1),
        }


class ProgrammeFields(DaysForm):
    """What can be said of a programme at any time."""

    name = forms.CharField(label=_("tên chương trình"), max_length=500, widget=forms.Textarea(attrs={"rows": 2}))
    documents = DocumentChoices(label=_("văn bản quy định"), queryset=Document.objects.none(), required=False)
    field_order = ("name", "key", "documents", "other_documents", "active_from", "active_last")

    def __init__(self, *args: Any, at_hand: Iterable[UUID], visible: QuerySet[Document], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        fields["documents"].queryset = Document.objects.filter(pk__in=list(at_hand)).order_by("-date", "pk")
        is_offered = bool(fields["documents"].queryset)
        fields["other_documents"] = NamedDocumentsField(
            among=visible,
            label=_("văn bản quy định khác") if is_offered else _("văn bản quy định"),
            required=False,
            help_text=_("Mỗi văn bản một dòng: số, ký hiệu, nếu cần thì thêm “ngày …/…/…”."),
        )
        if not is_offered:
            del self.fields["documents"]
        fields["active_last"].help_text = _(
            "Để trống nếu chưa xác định. Sau ngày này không lập kế hoạch, giao nhiệm vụ, ghi hoạt động mới của "
            "chương trình nữa."
        )
        self.order_fields(self.field_order)

    def given(self) -> dict[str, Any]:
        """What the actions take of it."""
        told = self.cleaned_data
        return {
            "name": told["name"].strip(),
            "governed_by": tuple(dict.fromkeys((*(told.get("documents") or ()), *told["other_documents"]))),
            **self.days(),
        }


class ProgrammeForm(ProgrammeFields):
    """A new programme."""

    client_id = forms.UUIDField(widget=forms.HiddenInput, required=False)
    key = KeyField(of="id_name")

    def clean(self) -> dict[str, Any]:
        """The key is nobody else's; whoever sends the same form again keeps theirs."""
        told = super().clean()
        others = Programme.objects.exclude(client_id=told.get("client_id") or uuid4())
        if "key" in told and told.get("name"):
            try:
                told["key"] = settled_key(told["key"], told["name"], lambda key: others.filter(key=key).exists())
            except forms.ValidationError as refused:
                self.add_error("key", refused)
        return told


class ProgrammeChangeForm(ProgrammeFields):
    """A programme that was entered before; `revision` is the one that the person saw."""

    revision = forms.IntegerField(widget=forms.HiddenInput)


def told_of(programme: Programme) -> dict[str, object]:
    """The programme as the form tells it."""
    return {
        "name": programme.name,
        "documents": list(programme.governed_by.values_list("pk", flat=True)),
        "active_from": programme.active_from,
        "active_last": day_before(programme.active_to),
        "revision": programme.revision,
    }

"""The form by which an office is entrusted with the lead in a programme."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from thongsuot.correspondence.models import Document
from thongsuot.office.activities.papers import NamedDocumentsField
from thongsuot.office.administration_forms import UnitField
from thongsuot.office.programmes.forms import DaysForm
from thongsuot.organisation.models import Unit, UnitName


class LeadForm(DaysForm):
    """Who leads, with whom it works, by which document, from when to when."""

    client_id = forms.UUIDField(widget=forms.HiddenInput, required=False)
    lead = UnitField(label=_("cơ quan chủ trì"))
    co_ordination = forms.CharField(
        label=_("phối hợp với"),
        max_length=500,
        required=False,
        help_text=_("Ví dụ “các phòng, ban, đơn vị trên địa bàn xã”."),
    )
    field_order = ("lead", "co_ordination", "document", "active_from", "active_last")

    def __init__(self, *args: Any, units: Mapping[Unit, UnitName], visible: QuerySet[Document], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        lead = self.fields["lead"]
        assert isinstance(lead, UnitField)
        lead.offer(units.items(), empty="–")
        self.fields["document"] = NamedDocumentsField(
            among=visible,
            label=_("văn bản giao"),
            required=False,
            widget=forms.TextInput(),
            help_text=_("Số, ký hiệu; nếu cần thì thêm “ngày …/…/…”."),
        )
        self.order_fields(self.field_order)

    def clean_document(self) -> Document | None:
        """The lead is entrusted by one document."""
        named: tuple[Document, ...] = self.cleaned_data["document"]
        return named[0] if named else None

    def given(self) -> dict[str, Any]:
        """What the action takes of it."""
        told = self.cleaned_data
        return {
            "lead_unit": told["lead"],
            "co_ordination": told["co_ordination"].strip(),
            "document": told["document"],
            **self.days(),
        }

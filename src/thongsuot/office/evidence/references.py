"""Evidence that is no file: an address on the web, or a document that is known here."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from thongsuot.correspondence.models import Document
from thongsuot.office.activities.papers import NamedDocumentsField


class ReferenceForm(forms.Form):
    """Exactly one of both, and what it shows."""

    client_id = forms.UUIDField(widget=forms.HiddenInput, required=False)
    caption = forms.CharField(label=_("chú thích"), max_length=500)
    link = forms.URLField(label=_("đường dẫn"), max_length=500, required=False, assume_scheme="https")

    def __init__(self, *args: object, among: QuerySet[Document], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.fields["document"] = NamedDocumentsField(
            among=among,
            label=_("hoặc văn bản"),
            required=False,
            widget=forms.TextInput(),
            help_text=_("Số, ký hiệu; nếu cần thì thêm “ngày …/…/…”."),
        )

    def clean(self) -> dict[str, Any]:
        """One piece of evidence is carried by one thing."""
        told: dict[str, Any] = super().clean() or {}
        if not self.errors and bool(told.get("link")) + len(told.get("document") or ()) != 1:
            raise ValidationError(_("Hãy ghi một đường dẫn, hoặc số, ký hiệu của một văn bản."))
        return told

    def carrier(self) -> dict[str, Any]:
        """What `attach_evidence` takes."""
        told = self.cleaned_data
        return {"link": told["link"] or None, "document": next(iter(told["document"]), None)}

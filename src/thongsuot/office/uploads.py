"""A file that a person gives, and whether they declare it secret."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _


def drop_field(label: Any, accept: str = "") -> forms.FileField:
    """A file that is chosen, or dropped anywhere on the page; `accept` says what the browser offers first."""
    attrs = {"class": "drop-input"} | ({"accept": accept} if accept else {})
    return forms.FileField(label=label, widget=forms.FileInput(attrs=attrs))


class UploadForm(forms.Form):
    """One file; whoever says that it is marked MẬT is told where it belongs, and nothing of it is looked at."""

    file = drop_field(_("tệp"))
    declared_secret = forms.BooleanField(
        label=_("Văn bản có dấu chỉ độ mật (Mật, Tối mật, Tuyệt mật)"),
        required=False,
        help_text=_("Văn bản mật không được đưa vào hệ thống này."),
    )

    def given(self) -> dict[str, Any]:
        """What the actions take of it: `content`, `name`, `declared_secret`."""
        upload = self.cleaned_data["file"]
        return {
            "content": upload.read(),
            "name": upload.name or "",
            "declared_secret": self.cleaned_data["declared_secret"],
        }

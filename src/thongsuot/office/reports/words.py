"""The form that changes the words of one paragraph: a box for the words before, between and behind its facts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from thongsuot.reporting.drafting.paragraphs import Paragraph

_TEXT = "text-"


class WordsForm(forms.Form):
    """A box for each piece of words; facts stand between the boxes and are not typed."""

    version = forms.IntegerField(widget=forms.HiddenInput)
    following = forms.CharField(
        label=_("thêm đoạn sau đoạn này"),
        widget=forms.Textarea(attrs={"rows": 3, "class": "official-box"}),
        required=False,
        help_text=_("Mỗi đoạn một dòng."),
    )

    def __init__(self, *args: Any, paragraph: Paragraph, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.paragraph = paragraph
        count = len(paragraph.texts)
        for number, text in enumerate(paragraph.texts):
            label = (
                _("lời văn")
                if count == 1
                else _("lời trước số liệu thứ %(n)s") % {"n": number + 1}
                if number + 1 < count
                else _("lời sau số liệu cuối")
            )
            self.fields[f"{_TEXT}{number}"] = forms.CharField(
                label=label,
                initial=text,
                required=False,
                strip=False,
                widget=forms.Textarea(
                    attrs={
                        "rows": 4 if count == 1 or len(text) > 120 else 2 if len(text) > 40 else 1,
                        "class": "official-box",
                    }
                ),
            )

    def texts(self) -> tuple[str, ...]:
        """The words as they were typed."""
        return tuple(self.cleaned_data[f"{_TEXT}{number}"] for number in range(len(self.paragraph.texts)))

    def pieces(self) -> Iterator[tuple[forms.BoundField, str | None]]:
        """Each box, and the fact that stands behind it; None behind the last."""
        fields = [one.text for one in self.paragraph.fields]
        for number in range(len(self.paragraph.texts)):
            yield self[f"{_TEXT}{number}"], fields[number] if number < len(fields) else None

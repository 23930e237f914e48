"""What the list of documents can be narrowed to, as the form above it."""

from __future__ import annotations

from collections.abc import Iterable

from django import forms
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from thongsuot.correspondence.models import DocumentOrigin
from thongsuot.correspondence.queries.listing import DocumentFilter
from thongsuot.correspondence.states import OutgoingState
from thongsuot.office.fields import offer
from thongsuot.office.templatetags.office import capital

_ORIGINS = (
    ("", pgettext_lazy("văn bản", "Tất cả")),
    (DocumentOrigin.INCOMING, _("Văn bản đến")),
    (DocumentOrigin.OUTGOING, _("Văn bản đi")),
    (DocumentOrigin.REFERENCE, _("Văn bản viện dẫn")),
)
_ORDERS = (("", _("Mới nhất trước")), ("oldest", _("Cũ nhất trước")))


class DocumentFilterForm(forms.Form):
    """Sent with GET; a value that is none of those offered counts as not given."""

    q = forms.CharField(label=_("Tìm"), required=False, widget=forms.TextInput(attrs={"type": "search"}))
    origin = forms.ChoiceField(label=_("Chiều"), choices=_ORIGINS, required=False)
    type = forms.ChoiceField(label=_("Tên loại"), required=False)
    year = forms.TypedChoiceField(label=_("Năm"), coerce=int, empty_value=None, required=False)
    state = forms.ChoiceField(label=_("Trạng thái"), required=False)
    order = forms.ChoiceField(label=_("Sắp xếp"), choices=_ORDERS, required=False)

    def __init__(self, *args: object, years: Iterable[int], types: Iterable[str], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        every = ("", pgettext_lazy("văn bản", "Tất cả"))
        offer(self, "type", [every, *((name, gettext(name)) for name in types)])
        offer(self, "year", [every, *((year, str(year)) for year in years)])
        states = [(state.value, capital(gettext(str(state.label)))) for state in OutgoingState]
        offer(self, "state", [every, *states])

    def wanted(self) -> DocumentFilter:
        """What the list is narrowed to."""
        self.is_valid()
        told = self.cleaned_data
        return DocumentFilter(
            words=told.get("q", ""),
            origin=DocumentOrigin(told["origin"]) if told.get("origin") else None,
            document_type=told.get("type", ""),
            year=told.get("year"),
            state=OutgoingState(told["state"]) if told.get("state") else None,
            oldest_first=told.get("order") == "oldest",
        )

"""The forms about signing authorities."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from thongsuot.correspondence.actions.grant_signing_authority import Titles
from thongsuot.correspondence.models import Document, SigningForm
from thongsuot.correspondence.queries.documents import find_documents
from thongsuot.office.administration_forms import PeriodForm, PositionField, UnitField
from thongsuot.office.fields import choices_of
from thongsuot.organisation.models import Position, Unit, UnitName
from vanban.document.identifier import normalize_identifier
from vanban.regulation.document_types import administrative_types


class GrantForm(PeriodForm):
    """Who may sign for which unit, in what form, on what basis, for what, from when to when."""

    id = forms.UUIDField(widget=forms.HiddenInput, required=False)
    position = PositionField(label=_("người được ký"))
    unit = UnitField(label=_("ký văn bản của"))
    form = forms.ChoiceField(label=_("hình thức ký"), choices=choices_of(SigningForm))
    body = forms.CharField(
        label=_("tập thể được thay mặt"),
        max_length=150,
        required=False,
        help_text=_("Sau TM., ví dụ “Ủy ban nhân dân”."),
    )
    head = forms.CharField(
        label=_("chức vụ được ký thay"),
        max_length=150,
        required=False,
        help_text=_("Sau KT., TL., TUQ. hoặc Q., ví dụ “Chủ tịch”."),
    )
    deputised = forms.CharField(
        label=_("chức vụ của cấp trưởng"),
        max_length=150,
        required=False,
        help_text=_("Chỉ khi thừa lệnh và ký thay, ví dụ “Chánh Văn phòng”."),
    )
    granted_by = PositionField(
        label=_("người giao"), required=False, help_text=_("Bắt buộc khi thừa lệnh, thừa ủy quyền.")
    )
    basis = forms.CharField(
        label=_("văn bản căn cứ"),
        max_length=80,
        required=False,
        help_text=_(
            "Số, ký hiệu của quyết định phân công, văn bản ủy quyền đã có trong hệ thống; bắt buộc khi thừa ủy quyền."
        ),
    )
    scope = forms.CharField(label=_("phạm vi"), max_length=250, required=False)
    document_types = forms.MultipleChoiceField(
        label=_("chỉ các loại văn bản"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Để trống nếu là mọi loại."),
    )
    field_order = (
        *("position", "unit", "form", "body", "head", "deputised", "granted_by"),
        *("basis", "scope", "document_types", "active_from", "active_to"),
    )

    def __init__(
        self,
        *args: Any,
        positions: Iterable[Position],
        units: Iterable[tuple[Unit, UnitName]],
        day: date,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        held, names = list(positions), dict(units)
        for name in ("position", "granted_by"):
            field = self.fields[name]
            assert isinstance(field, PositionField)
            field.offer(held, names)
        unit, types = self.fields["unit"], self.fields["document_types"]
        assert isinstance(unit, UnitField)
        assert isinstance(types, forms.MultipleChoiceField)
        unit.offer(names.items())
        types.choices = [(kind.name, gettext(kind.name)) for kind in administrative_types(day)]

    def clean_basis(self) -> Document | None:
        """The document that is cited, the latest of its number."""
        told = self.cleaned_data["basis"].strip()
        if not told:
            return None
        found: Document | None = find_documents(normalize_identifier(told)).first()
        if found is None:
            raise forms.ValidationError(
                gettext("Chưa có văn bản mang số, ký hiệu này; hãy nhờ văn thư đăng ký văn bản trước.")
            )
        return found

    def titles(self) -> Titles:
        """Whom the signer signs for."""
        return Titles(*(self.cleaned_data[name].strip() for name in ("body", "head", "deputised")))


class AuthorityFilterForm(forms.Form):
    """Sent with GET; a value that is none of those offered counts as not given."""

    unit = UnitField(label=_("Cơ quan"), required=False)
    ended = forms.BooleanField(label=_("Cả thẩm quyền đã hết"), required=False)

    def __init__(self, *args: Any, units: Iterable[tuple[Unit, UnitName]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["unit"]
        assert isinstance(field, UnitField)
        field.offer(units, empty=pgettext_lazy("đơn vị", "Tất cả"))

"""Naming documents in a form: those at hand to be ticked, others by number and symbol."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from thongsuot.correspondence.models import Document
from thongsuot.office.templatetags.office import day
from thongsuot.programme.states import DocumentRole
from vanban.document.identifier import normalize_identifier
from vanban.document.partial_date import PartialDate

# What a document is to an activity of the kind when a person names it; of other kinds it is the basis.
ROLES: Mapping[str, DocumentRole] = MappingProxyType(
    {
        "dissemination": DocumentRole.SUBJECT,
        "guidance": DocumentRole.ISSUED,
        "public_correction": DocumentRole.SOURCE,
    }
)
_LINE = re.compile(r"(?P<identifier>\S+)(?:\s+ngày\s+(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>\d{4}))?\s*")


class NamedDocumentsField(forms.CharField):
    """A line a document: `1486/QĐ-TTg`, or `88/KH-UBND ngày 27/5/2019` where several bear the identifier."""

    widget = forms.Textarea(attrs={"rows": 2})

    def __init__(self, *, among: QuerySet[Document], **kwargs: object) -> None:
        super().__init__(**kwargs)  # type: ignore[arg-type]
        self.among = among

    def clean(self, value: object) -> tuple[Document, ...]:
        """The documents, each once, in the order of the lines."""
        lines = [line.strip() for line in str(super().clean(value) or "").splitlines() if line.strip()]
        return tuple(dict.fromkeys(self._named(line) for line in lines))

    def _named(self, line: str) -> Document:
        match = _LINE.fullmatch(line)
        if match is None:
            raise ValidationError(_("“%(line)s”: hãy ghi số, ký hiệu, nếu cần thì thêm “ngày …/…/…”.") % {"line": line})
        found = self.among.filter(identifier=normalize_identifier(match["identifier"]))
        if match["day"]:
            try:
                issued = date(int(match["year"]), int(match["month"]), int(match["day"]))
            except ValueError as error:
                raise ValidationError(_("“%(line)s”: ngày không có thật.") % {"line": line}) from error
            found = found.filter(date=PartialDate.from_date(issued))
        first = list(found[:2])
        if not first:
            raise ValidationError(
                _("Chưa có văn bản “%(line)s” trong hệ thống; hãy kiểm tra số, ký hiệu hoặc đăng ký văn bản trước.")
                % {"line": line}
            )
        if len(first) > 1:
            raise ValidationError(_("Có nhiều văn bản “%(line)s”; hãy ghi thêm “ngày …/…/…”.") % {"line": line})
        return first[0]


def naming(document: Document | None) -> str:
    """How `NamedDocumentsField` is told this document: with its day, which no other of the identifier bears."""
    if document is None:
        return ""
    date_ = document.date
    told = day(date_) if date_ is not None and date_.day is not None else ""
    return f"{document.identifier} ngày {told}" if told else document.identifier


class DocumentChoices(forms.ModelMultipleChoiceField):  # type: ignore[type-arg]
    """Documents at hand, by type, identifier and date."""

    widget = forms.CheckboxSelectMultiple

    def label_from_instance(self, obj: Document) -> str:
        """`Quyết định 1486/QĐ-TTg, 06/11/2018`."""
        return ", ".join(filter(None, (str(obj), day(obj.date))))

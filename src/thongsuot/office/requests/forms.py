"""The forms of requests: what is asked, a file that came, whom to remind."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from thongsuot.correspondence.models import Document
from thongsuot.facts.model import Period
from thongsuot.files.errors import FilesError
from thongsuot.files.inspection import inspect_upload
from thongsuot.office.fields import DayField, SignerField, UnitsForm, choices_of, offer, offer_signers, unit_choices
from thongsuot.office.templatetags.office import day as day_text
from thongsuot.office.uploads import UploadForm, drop_field
from thongsuot.organisation.models import Position, Unit, UnitName
from thongsuot.programme.models import Programme
from thongsuot.reporting.models import ReportRegime
from thongsuot.reporting.queries.asking import newest_outlines
from thongsuot.reporting.question import Question


class SubmissionFileForm(UploadForm):
    """A report's file as it came: by mail, on a stick, by any road."""

    file = drop_field(_("tệp báo cáo"), "application/pdf,.pdf")


class RequestFileForm(UploadForm):
    """The file of a request, as it came along with the letter."""

    file = drop_field(_("tệp yêu cầu"), "application/json,.json")


class OutlineField(forms.ModelChoiceField):  # type: ignore[type-arg]
    """An outline that is stored, in its newest version."""

    def __init__(self, label: Any, empty: Any) -> None:
        super().__init__(label=label, queryset=newest_outlines(), required=False, empty_label=empty)


class LetterField(forms.ModelChoiceField):  # type: ignore[type-arg]
    """A letter, by type, identifier, date and subject."""

    def __init__(self) -> None:
        super().__init__(label=_("văn bản yêu cầu"), queryset=Document.objects.none())

    def label_from_instance(self, obj: Document) -> str:
        """`Công văn 2337/STTTT-TTBCXB, 10/12/2019: Phối hợp báo cáo …`."""
        return f"{obj}, {day_text(obj.date)}: {obj.subject}"


class QuestionForm(forms.Form):
    """What is asked: over which period, by when, on which outline."""

    programme = forms.ModelChoiceField(label=_("chương trình"), queryset=Programme.objects.none())
    regime = forms.ChoiceField(label=_("chế độ báo cáo"), choices=choices_of(ReportRegime))
    period_start = DayField(label=_("kỳ báo cáo từ ngày"))
    period_last = DayField(label=_("đến hết ngày"))
    cumulative_from = DayField(label=_("lũy kế từ ngày"), required=False)
    deadline = DayField(label=_("thời hạn"))
    outline = OutlineField(_("đề cương"), _("Dùng tệp đề cương mới"))
    outline_file = forms.FileField(label=_("tệp đề cương mới (YAML)"), required=False)

    def __init__(self, *args: Any, programmes: QuerySet[Programme], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer_rows(self, "programme", programmes)

    def clean(self) -> dict[str, Any]:
        """The period ends after it begins, and there is an outline; a file goes before a stored one."""
        told = super().clean() or self.cleaned_data
        if told.get("period_start") and told.get("period_last") and told["period_last"] < told["period_start"]:
            self.add_error("period_last", gettext("Kỳ báo cáo kết thúc trước khi bắt đầu; hãy xem lại hai ngày."))
        for field in ("outline_file", "consolidation_file"):
            if told.get(field):
                told[field] = self._text(field)
        if not told.get("outline") and not told.get("outline_file"):
            self.add_error("outline", gettext("Hãy chọn một đề cương hoặc đưa tệp đề cương mới lên."))
        return told

    def _text(self, field: str) -> str:
        upload = self.cleaned_data[field]
        try:
            return inspect_upload(content=upload.read(), name=upload.name or "").content.decode("utf-8-sig")
        except FilesError as refusal:
            self.add_error(field, str(refusal))
        except UnicodeDecodeError:
            self.add_error(field, gettext("Tệp đề cương không phải văn bản UTF-8; hãy lưu lại rồi tải lên."))
        return ""

    def question(self) -> Question:
        """What was filled in."""
        told = self.cleaned_data
        return Question(
            programme=told["programme"],
            regime=ReportRegime(told["regime"]),
            period=Period(told["period_start"], told["period_last"] + timedelta(days=1)),
            deadline=told["deadline"],
            outline=told["outline_file"] or told["outline"],
            consolidation_outline=told.get("consolidation_file") or told.get("consolidation_outline") or None,
            cumulative_from=told["cumulative_from"],
        )


class AskForm(QuestionForm, UnitsForm):
    """What is asked of whom, by which letter of the own body."""

    letter = LetterField()
    consolidation_outline = OutlineField(_("đề cương tổng hợp"), _("Chưa có, hoặc dùng tệp mới"))
    consolidation_file = forms.FileField(label=_("tệp đề cương tổng hợp mới (YAML)"), required=False)
    field_order = (
        "letter",
        "units",
        "programme",
        "regime",
        "period_start",
        "period_last",
        "cumulative_from",
        "deadline",
    )

    def __init__(self, *args: Any, letters: QuerySet[Document], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer_rows(self, "letter", letters)


class RecordForm(QuestionForm):
    """What a letter that arrived asks of the own body."""

    requesting_unit = forms.ChoiceField(label=_("cơ quan yêu cầu"))
    field_order = ("requesting_unit",)

    def __init__(self, *args: Any, names: Iterable[tuple[Unit, UnitName]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offered = list(names)
        self._units = {str(unit.pk): unit for unit, _named in offered}
        offer(self, "requesting_unit", unit_choices(offered))

    def requesting(self) -> Unit:
        """Who asks."""
        return self._units[self.cleaned_data["requesting_unit"]]


def offer_rows(form: forms.Form, name: str, rows: QuerySet[Any]) -> None:
    """Let a field choose among the rows."""
    field = form.fields[name]
    assert isinstance(field, forms.ModelChoiceField)
    field.queryset = rows


class RemindForm(UnitsForm):
    """Whom to remind, and who signs the letter."""

    signer = SignerField()

    def __init__(
        self, *args: object, names: Iterable[tuple[Unit, UnitName]], signers: QuerySet[Position], **kwargs: object
    ) -> None:
        super().__init__(*args, names=names, **kwargs)
        offer_signers(self, signers)

"""What is asked before a report is begun: who signs it, who else receives it, how it stands to the one before it."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import uuid4

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from thongsuot.correspondence.queries.framing import notice_for
from thongsuot.office.fields import SignerField, choices_of, offer_signers
from thongsuot.organisation.models import Position
from thongsuot.reporting.actions.start_report import Frame
from thongsuot.reporting.models import ReportRelation, ReportRequest


class BeginForm(forms.Form):
    """A unit's report: its signer; for a later version, what it does to the one before."""

    id = forms.UUIDField(widget=forms.HiddenInput)
    signer = SignerField()
    relation = forms.ChoiceField(
        label=_("báo cáo này"), choices=choices_of(ReportRelation), widget=forms.RadioSelect, required=False
    )

    def __init__(self, *args: object, signers: QuerySet[Position], follows: bool, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        offer_signers(self, signers)
        self.fields["id"].initial = uuid4()
        if follows:
            self.fields["relation"].required = True
            self.fields["relation"].initial = ReportRelation.REPLACES.value
        else:
            del self.fields["relation"]

    def frame(self, by: Position) -> Frame:
        """Who signs it; what the demonstration's people make is marked as such."""
        return Frame(self.cleaned_data["signer"], notice=notice_for(by))


class ConsolidateForm(forms.Form):
    """A consolidated report: its signer, its recipients, and which request from above it answers."""

    id = forms.UUIDField(widget=forms.HiddenInput)
    signer = SignerField()
    recipients = forms.CharField(
        label=_("nơi nhận"), widget=forms.Textarea(attrs={"rows": 3}), help_text=_("Mỗi nơi một dòng.")
    )
    answers = forms.ModelChoiceField(
        label=_("trả lời yêu cầu"),
        queryset=ReportRequest.objects.none(),
        required=False,
        empty_label=_("Không trả lời yêu cầu nào"),
    )

    def __init__(
        self, *args: object, signers: QuerySet[Position], from_above: Iterable[ReportRequest], **kwargs: object
    ) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        offer_signers(self, signers)
        self.fields["id"].initial = uuid4()
        asked = ReportRequest.objects.filter(pk__in=[one.pk for one in from_above]).select_related("letter")
        field = self.fields["answers"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = asked
        if not asked:
            del self.fields["answers"]

    def frame(self, by: Position) -> Frame:
        """Who signs it and who receives it."""
        lines = (line.strip(" -;.") for line in self.cleaned_data["recipients"].splitlines())
        return Frame(self.cleaned_data["signer"], tuple(line for line in lines if line), notice_for(by))

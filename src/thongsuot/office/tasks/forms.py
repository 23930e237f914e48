"""The forms by which a task is set and changed: what, who leads, who helps, by when, and where it comes from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from thongsuot.correspondence.models import Document, HandlingDirection
from thongsuot.office.activities.papers import NamedDocumentsField
from thongsuot.office.fields import DayField, choices_of, unit_choices
from thongsuot.organisation.models import Unit, UnitName
from thongsuot.programme.models import Plan, Programme
from thongsuot.programme.states import TaskSource

# What a person chooses from where nothing says it: a direction is turned into a task on the document's page.
_OPEN_SOURCES = (
    TaskSource.OWN_PLAN,
    TaskSource.DIRECTIVE_CLAUSE,
    TaskSource.MEETING_CONCLUSION,
    TaskSource.RECURRING_DUTY,
)


@dataclass(frozen=True, slots=True)
class Origin:
    """From where one came to the form: a direction, a document, a plan, or none of them."""

    direction: HandlingDirection | None = None
    document: Document | None = None
    plan: Plan | None = None

    @property
    def source(self) -> TaskSource | None:
        """What that says of the task's source."""
        if self.direction is not None:
            return TaskSource.HANDLING_DIRECTION
        if self.document is not None:
            return TaskSource.DIRECTIVE_CLAUSE
        return None if self.plan is None else TaskSource.OWN_PLAN


class PlanChoice(forms.ModelChoiceField):  # type: ignore[type-arg]
    """A plan, by its title."""

    def label_from_instance(self, obj: Plan) -> str:
        """As a line of a list."""
        return obj.title


class TaskFields(forms.Form):
    """What is asked, whoever asks it and why."""

    title = forms.CharField(label=_("nội dung"), max_length=1000, widget=forms.Textarea(attrs={"rows": 3}))
    lead = forms.ChoiceField(label=_("chủ trì"))
    helping = forms.MultipleChoiceField(label=_("phối hợp"), widget=forms.CheckboxSelectMultiple, required=False)
    starts_on = DayField(label=_("từ ngày"))
    deadline = DayField(label=_("thời hạn"), required=False)
    expected_output = forms.CharField(label=_("sản phẩm, kết quả"), max_length=500, required=False)
    plan = PlanChoice(
        label=_("kế hoạch"), queryset=Plan.objects.none(), required=False, empty_label=_("Không thuộc kế hoạch nào")
    )

    def __init__(self, *args: object, units: Mapping[Unit, UnitName], plans: QuerySet[Plan], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self._units = {str(unit.pk): unit for unit in units}
        fields: Any = self.fields
        fields["lead"].choices = fields["helping"].choices = unit_choices(units.items())
        fields["plan"].queryset = plans

    def asked(self) -> dict[str, Any]:
        """What the actions take of it."""
        told = self.cleaned_data
        return {
            "title": told["title"].strip(),
            "lead_unit": self._units[told["lead"]],
            "co_ordinating_units": [self._units[key] for key in told["helping"] if key != told["lead"]],
            "starts_on": told["starts_on"],
            "deadline": told["deadline"],
            "expected_output": told["expected_output"],
            "plan": told["plan"],
        }


class TaskChangeForm(TaskFields):
    """A task that was set before; `revision` is the one that the person saw."""

    revision = forms.IntegerField(widget=forms.HiddenInput)


class TaskForm(TaskFields):
    """A new task; the source's own fields where the origin leaves it open."""

    client_id = forms.UUIDField(widget=forms.HiddenInput, required=False)
    source = forms.ChoiceField(label=_("nguồn giao"), choices=choices_of(_OPEN_SOURCES), widget=forms.RadioSelect)
    provision = forms.CharField(label=_("điểm, khoản, điều, mục"), max_length=200, required=False)
    note = forms.CharField(
        label=_("diễn giải nguồn giao"),
        max_length=500,
        required=False,
        help_text=_("Cuộc họp nào kết luận, hoặc việc thường xuyên nào."),
    )
    programme = forms.ModelChoiceField(label=_("chương trình"), queryset=Programme.objects.none(), empty_label=None)

    def __init__(
        self,
        *args: object,
        origin: Origin,
        units: Mapping[Unit, UnitName],
        plans: QuerySet[Plan],
        programmes: QuerySet[Programme],
        visible: QuerySet[Document],
        **kwargs: object,
    ) -> None:
        super().__init__(*args, units=units, plans=plans, **kwargs)
        self.origin = origin
        fields: Any = self.fields
        fields["programme"].queryset = programmes
        if len(programmes) == 1:
            fields["programme"].widget, fields["programme"].initial = forms.HiddenInput(), programmes[0].pk
        self.fields["document"] = NamedDocumentsField(
            among=visible,
            label=_("văn bản nguồn"),
            required=False,
            widget=forms.TextInput(),
            help_text=_("Số, ký hiệu; nếu cần thì thêm “ngày …/…/…”."),
        )
        if origin.source in (TaskSource.HANDLING_DIRECTION, TaskSource.DIRECTIVE_CLAUSE):
            self._leave_out("source", "document", "note")
        if origin.direction is not None:
            self._leave_out("provision")
        if origin.plan is not None:
            fields["source"].initial, fields["plan"].initial = TaskSource.OWN_PLAN.value, origin.plan.pk
            fields["programme"].initial = origin.plan.programme_id
        self.order_fields(
            ["title", "lead", "helping", "starts_on", "deadline", "expected_output", "source", "plan", "document"]
        )

    def _leave_out(self, *names: str) -> None:
        for name in names:
            del self.fields[name]

    def clean(self) -> dict[str, Any]:
        """A task comes from one document."""
        told: dict[str, Any] = super().clean() or {}
        if len(told.get("document") or ()) > 1:
            self.add_error("document", _("Nhiệm vụ thực hiện một văn bản; hãy chỉ ghi một số, ký hiệu."))
        return told

    def given(self) -> dict[str, Any]:
        """What `set_task` takes, beyond who asks and when."""
        told = self.cleaned_data
        origin = self.origin
        named: Iterable[Document] = told.get("document") or ()
        return {
            **self.asked(),
            # A plan says for which programme its tasks are.
            "programme": told["plan"].programme if told["plan"] else told["programme"],
            "source": origin.source if origin.plan is None and origin.source else TaskSource(told["source"]),
            "source_document": origin.document or next(iter(named), None),
            "source_handling_direction": origin.direction,
            "source_provision": told.get("provision", ""),
            "source_note": told.get("note", ""),
        }

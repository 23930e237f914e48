"""The form of an activity: what all kinds have in common, and the kind's own fields between."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django import forms
from django.db.models import QuerySet
from django.utils.text import Truncator
from django.utils.translation import gettext, gettext_lazy
from django.utils.translation import gettext_lazy as _

from thongsuot.correspondence.models import Document
from thongsuot.office.activities.detail_fields import PREFIX, detail_fields, details_of
from thongsuot.office.activities.events import EVENT_FIELDS, event_fields, event_of, mistake_in
from thongsuot.office.activities.papers import ROLES, DocumentChoices, NamedDocumentsField
from thongsuot.office.fields import DayField, choices_of, unit_choices
from thongsuot.office.templatetags.office import capital, day
from thongsuot.office.typed import key_in
from thongsuot.organisation.models import Unit, UnitName
from thongsuot.programme.actions.join_event import NewEvent
from thongsuot.programme.actions.record_activity import NamedDocument
from thongsuot.programme.kinds.declaration import ActivityKind, Details
from thongsuot.programme.models import Programme, SharedEvent, Task, Topic
from thongsuot.programme.states import DocumentRole, Participation

# What stands behind “further details”, so that the rest is filled in within a minute.
_FURTHER = ("ended_on", "topics", "documents", "other_documents", *EVENT_FIELDS, "summary", "unit", "programme")
_DOCUMENTS = ("documents", "other_documents")


class TaskChoice(forms.ModelChoiceField):  # type: ignore[type-arg]
    """A task, by the beginning of what is to be done."""

    def label_from_instance(self, obj: Task) -> str:
        """Short enough for a phone's list."""
        return Truncator(obj.title).chars(90)


class ProgrammeChoice(forms.ModelChoiceField):  # type: ignore[type-arg]
    """A programme; of one that ended until when it ran, as what was done then is entered late."""

    def label_from_instance(self, obj: Programme) -> str:
        """As a line of a list."""
        over_since: date | None = getattr(obj, "over_since", None)
        if over_since is None:
            return capital(obj.name)
        told = {"name": capital(obj.name), "day": day(over_since - timedelta(days=1))}
        return gettext("%(name)s (đã kết thúc, đến hết %(day)s)") % told


class TopicChoices(forms.ModelMultipleChoiceField):  # type: ignore[type-arg]
    """Topics to be ticked."""

    widget = forms.CheckboxSelectMultiple

    def label_from_instance(self, obj: Topic) -> str:
        """Its name, which is data, as a line of its own."""
        return capital(obj.name)


class ActivityForm(forms.Form):
    """What is the same for every kind; `__init__` puts the kind's own fields in."""

    client_id = forms.UUIDField(widget=forms.HiddenInput, required=False)
    revision = forms.IntegerField(widget=forms.HiddenInput, required=False)
    title = forms.CharField(label=_("tên hoạt động"), max_length=500)
    role = forms.ChoiceField(label=_("vai trò"), widget=forms.RadioSelect)
    started_on = DayField(label=_("ngày"))
    place = forms.CharField(label=_("địa điểm"), max_length=300, required=False)
    task = TaskChoice(
        label=_("nhiệm vụ"),
        queryset=Task.objects.none(),
        required=False,
        empty_label=_("Không thuộc nhiệm vụ nào"),
    )
    ended_on = DayField(label=_("đến hết ngày"), required=False, help_text=_("Nếu kéo dài nhiều ngày."))
    topics = TopicChoices(label=_("chủ đề"), queryset=Topic.objects.none(), required=False)
    documents = DocumentChoices(label=_("văn bản"), queryset=Document.objects.none(), required=False)
    summary = forms.CharField(label=_("tóm tắt"), widget=forms.Textarea(attrs={"rows": 3}), required=False)
    unit = forms.ChoiceField(label=_("đơn vị thực hiện"), required=False)
    programme = ProgrammeChoice(label=_("chương trình"), queryset=Programme.objects.none(), empty_label=None)

    def __init__(
        self,
        *args: object,
        kind: ActivityKind,
        today: date,
        units: Iterable[tuple[Unit, UnitName]],
        programmes: QuerySet[Programme],
        tasks: QuerySet[Task],
        topics: QuerySet[Topic],
        events: Iterable[SharedEvent],
        at_hand: Iterable[UUID],
        visible: QuerySet[Document],
        **kwargs: object,
    ) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.kind, self.today = kind, today
        self._units = {str(unit.pk): unit for unit, _named in units}
        fields: Any = self.fields
        fields["started_on"].widget.attrs["max"] = today.isoformat()
        fields["role"].choices = choices_of(one for one in Participation if one in kind.roles)
        fields["role"].initial = next(one for one in Participation if one in kind.roles).value
        fields["task"].queryset, fields["topics"].queryset = tasks, topics
        fields["programme"].queryset = programmes
        fields["documents"].queryset = Document.objects.filter(pk__in=list(at_hand)).order_by("-date", "pk")
        self.fields["other_documents"] = NamedDocumentsField(
            among=visible,
            label=_("văn bản khác"),
            required=False,
            help_text=_("Mỗi văn bản một dòng: số, ký hiệu, nếu cần thì thêm “ngày …/…/…”."),
        )
        fields["unit"].choices = unit_choices(units)
        self.fields |= detail_fields(kind) | event_fields(events)
        document_label = gettext_lazy(str(self.document_role.label))
        fields["documents"].label = document_label
        if len(kind.roles) == 1:
            self._hide("role", fields["role"].initial)
        if len(self._units) == 1:
            self._hide("unit", next(iter(self._units)))
        running = [one.pk for one in programmes if getattr(one, "over_since", None) is None]
        # One that runs is the usual one, beside others that ended.
        self._of_several = len(running or programmes) > 1
        self._usual = running[0] if len(running) == 1 else None
        if len(programmes) > 1:
            self._ask_for_programme(tasks)
        elif programmes:
            self._hide("programme", programmes[0].pk)
        if not fields["documents"].queryset:
            fields["other_documents"].label = document_label
            del self.fields["documents"]

    def _hide(self, name: str, value: object) -> None:
        self.fields[name].widget = forms.HiddenInput()
        self.fields[name].initial = value

    def _ask_for_programme(self, tasks: QuerySet[Task]) -> None:
        """The task that the activity is for tells it, or the person; None where of several none is the usual one."""
        key = key_in(str(self.initial.get("task") or ""))
        task = None if key is None else tasks.filter(pk=key).first()
        fields: Any = self.fields
        fields["programme"].empty_label = "–" if self._usual is None else None
        fields["programme"].initial = self._usual if task is None else task.programme_id

    @property
    def document_role(self) -> DocumentRole:
        """What the documents that are named are to the activity."""
        return ROLES.get(self.kind.code, DocumentRole.BASIS)

    def _is_further(self, name: str) -> bool:
        # Without its documents a dissemination, guidance or correction says little.
        is_first = (name in _DOCUMENTS and self.kind.code in ROLES) or (name == "programme" and self._of_several)
        return name in _FURTHER and not is_first

    def first(self) -> list[forms.BoundField]:
        """The fields that are always seen, the kind's own after the title."""
        own = [name for name in self.fields if name.startswith(PREFIX)]
        common = [
            name
            for name in ("role", "started_on", "place", "programme", "task", *_DOCUMENTS)
            if name in self.fields and not self._is_further(name)
        ]
        return [self[name] for name in ("title", *own, *common) if not self[name].is_hidden]

    def further(self) -> list[forms.BoundField]:
        """The fields behind “further details”."""
        return [
            self[name]
            for name in _FURTHER
            if name in self.fields and self._is_further(name) and not self[name].is_hidden
        ]

    def is_further_used(self) -> bool:
        """Whether one of those holds something, or is wrong, and must be seen."""
        return any(field.errors or self._holds(field) for field in self.further())

    def _holds(self, field: forms.BoundField) -> bool:
        if field.name == "programme":
            return str(field.value()) != str(self._usual)
        return bool((self.is_bound and field.data) or field.initial)

    def clean(self) -> dict[str, Any]:
        """An activity of one day ends on it."""
        told: dict[str, Any] = super().clean() or {}
        told["ended_on"] = told.get("ended_on") or told.get("started_on")
        if told.get("started_on") and told["started_on"] > self.today:
            self.add_error("started_on", _("Hoạt động ghi ở đây là việc đã làm; hãy chọn ngày không sau hôm nay."))
        mistake = mistake_in(told)
        if mistake is not None:
            self.add_error(*mistake)
        return told

    def details(self) -> Details:
        """The kind's own; InvalidDetails."""
        return details_of(self.kind, self.cleaned_data)

    def chosen_unit(self) -> Unit:
        """Who did it; where none was chosen, the first that is offered."""
        return self._units[self.cleaned_data["unit"] or next(iter(self._units))]

    def shared_event(self, activity: UUID) -> SharedEvent | NewEvent | None:
        """The event of several units of which the activity with this `client_id` is a part."""
        return event_of(self.cleaned_data, activity)

    def named_documents(self) -> tuple[NamedDocument, ...]:
        """Those ticked and those written, each once."""
        told = self.cleaned_data
        found = dict.fromkeys((*(told.get("documents") or ()), *told["other_documents"]))
        return tuple(NamedDocument(one, self.document_role) for one in found)

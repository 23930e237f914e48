"""The forms of a topic: its name, and its code once for all."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from thongsuot.office.programmes.keys import KeyField, settled_key
from thongsuot.programme.models import Topic
from thongsuot.programme.queries.programmes import same_topic


class TopicNameForm(forms.Form):
    """Another name for a topic."""

    name = forms.CharField(
        label=_("tên chủ đề"), max_length=200, help_text=_("Như đứng giữa câu, ví dụ “chủ quyền biển, đảo”.")
    )

    def __init__(self, *args: Any, code: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._code = code

    def clean_name(self) -> str:
        """No two topics bear the same name."""
        name = str(self.cleaned_data["name"]).strip()
        same = same_topic(name, but=self._code)
        if same is not None:
            raise forms.ValidationError(
                gettext("Đã có chủ đề “%(name)s” (mã %(code)s); hãy dùng chủ đề ấy.")
                % {"name": same.name, "code": same.code}
            )
        return name


class TopicForm(TopicNameForm):
    """A new topic."""

    code = KeyField(of="id_name")

    def clean(self) -> dict[str, Any]:
        """The code is no other topic's."""
        told: dict[str, Any] = super().clean() or {}
        if "code" in told and told.get("name"):
            try:
                told["code"] = settled_key(
                    told["code"], told["name"], lambda code: Topic.objects.filter(code=code).exists()
                )
            except forms.ValidationError as refused:
                self.add_error("code", refused)
        return told

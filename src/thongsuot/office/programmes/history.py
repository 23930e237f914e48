"""How the history of a programme is told."""

from __future__ import annotations

from types import MappingProxyType

from django.utils.translation import gettext_lazy as _

from thongsuot.office.history import Line, Told, Wording, as_day
from thongsuot.programme.models import Programme
from thongsuot.programme.queries.history import changes_of

_WORDING = Wording(
    actions=MappingProxyType({"define_programme": _("Ghi chương trình"), "revise_programme": _("Sửa chương trình")}),
    correcting=frozenset({"revise_programme"}),
    fields=MappingProxyType(
        {
            "name": Told(_("tên chương trình")),
            "governed_by": Told(_("văn bản quy định"), None),
            "active_from": Told(_("từ ngày"), as_day),
            "active_to": Told(_("đến trước ngày"), as_day),
        }
    ),
)


def history_of(programme: Programme) -> tuple[Line, ...]:
    """The newest last."""
    return _WORDING.lines(changes_of(programme))

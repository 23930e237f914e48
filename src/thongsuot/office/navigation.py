"""The way through the office: one table of places; each is shown to those whose role its view is open to."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import NoReverseMatch, resolve, reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from thongsuot.office.rights import AUTHORS, EVERY_ROLE, Access
from thongsuot.organisation.roles import Role


@dataclass(frozen=True, slots=True)
class Place:
    """One entry: the name of its address, its label, and the start of the addresses that belong to it.

    `busy_with` leaves it out for those among its readers who come there seldom: their way is long enough.
    """

    name: str
    label: str | Promise
    busy_with: frozenset[Role] = EVERY_ROLE


@dataclass(frozen=True, slots=True)
class Link:
    """A place as one page shows it; `here` where the page lies below it."""

    url: str
    label: str | Promise
    here: bool


PLACES: tuple[Place, ...] = (
    Place("desk", _("Bàn làm việc")),
    Place("incoming", _("Văn bản đến")),
    Place("documents", _("Văn bản")),
    Place("registers", _("Sổ đăng ký")),
    Place("programmes", _("Chương trình"), AUTHORS),
    Place("activities", _("Hoạt động")),
    Place("tasks", _("Nhiệm vụ")),
    Place("budget", _("Kinh phí, thiết bị")),
    Place("reports", pgettext_lazy("danh sách", "Báo cáo")),
    Place("requests", _("Yêu cầu báo cáo")),
    Place("verification", _("Xác minh tệp")),
    Place("people", _("Người dùng")),
    Place("units", pgettext_lazy("danh sách", "Đơn vị")),
    Place("authorities", _("Thẩm quyền ký")),
    Place("certificates", _("Chứng thư số")),
    Place("audit_log", _("Nhật ký")),
    Place("system", _("Tình trạng hệ thống")),
)


def navigation(request: HttpRequest) -> tuple[Link, ...]:
    """The places that the acting position may go to, in order."""
    position = getattr(request, "acting").position  # noqa: B009 - not every request has passed the middleware
    if position is None:
        return ()
    links = []
    for place in PLACES:
        try:
            url = reverse(place.name)
        except NoReverseMatch:
            continue
        access = getattr(resolve(url).func, "access", None)
        role = Role(position.role)
        if isinstance(access, Access) and access.is_open_to(role) and role in place.busy_with:
            here = request.path == url if url == "/" else request.path.startswith(url)
            links.append(Link(url, place.label, here))
    return tuple(links)

"""What an office still lacks before it can work, told on the desk of whoever can see to it until it is there."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from thongsuot.correspondence.models import Direction, Register, SigningAuthority, UnitCertificate
from thongsuot.office.addresses import address
from thongsuot.office.desk.lines import Group, Line
from thongsuot.office.rights import ADMINISTRATION, HEADS, REGISTRY, WORKING
from thongsuot.organisation.models import Position, Unit
from thongsuot.organisation.periods import active_on
from thongsuot.organisation.queries.units import issuing_bodies
from thongsuot.programme.queries.listing import programmes_on


def set_up_steps(position: Position, day: date) -> Group:
    """The steps that are the position's to take, in their order; none for whoever sets nothing up."""
    steps: tuple[Line, ...] = ()
    if position.role in ADMINISTRATION:
        steps = tuple(_of_administrator(position, day))
    elif position.role in REGISTRY:
        steps = tuple(_of_registry(position, day))
    elif position.role in HEADS:
        steps = tuple(_of_head(day))
    return Group(gettext_lazy("Cần thiết lập"), steps, more=False)


def _of_administrator(position: Position, day: date) -> Iterator[Line]:
    if not Unit.objects.filter(active_on(day)).exclude(pk=position.unit_id).exists():
        detail = _("Phòng, ban của cơ quan; cơ quan cấp trên và các đơn vị cấp dưới cùng gửi, nhận báo cáo.")
        yield Line(_("Thêm đơn vị"), detail, address("units"))
    if not Position.objects.filter(active_on(day), role__in=WORKING).exists():
        detail = _("Lãnh đạo, văn thư, chuyên viên; mỗi người một chức vụ trong đơn vị của mình.")
        yield Line(_("Thêm người dùng và chức vụ"), detail, address("people"))
    if not SigningAuthority.objects.filter(active_on(day)).exists():
        detail = _("Ai ký với tư cách nào (TM., KT., TL., TUQ., Q.), theo văn bản nào.")
        yield Line(_("Ghi thẩm quyền ký"), detail, address("authorities"))
    own = issuing_bodies(position.unit, day)
    if not UnitCertificate.objects.filter(active_on(day), unit__in=own).exists():
        detail = _("Của cơ quan và của người ký; chỉ cần khi ký số văn bản.")
        yield Line(_("Ghi chứng thư số"), detail, address("certificates"))


def _of_registry(position: Position, day: date) -> Iterator[Line]:
    open_registers = Register.objects.filter(
        unit__in=issuing_bodies(position.unit, day), year=day.year, closed_at__isnull=True
    )
    kept = set(open_registers.values_list("direction", flat=True))
    missing = [one for one in Direction if one not in kept]
    if missing:
        names = ", ".join(str(one.label) for one in missing)
        title = _("Mở sổ đăng ký văn bản năm %(year)s") % {"year": day.year}
        detail = _("Chưa có sổ đang mở cho: %(names)s.") % {"names": names}
        yield Line(title, detail, address("register_new"))


def _of_head(day: date) -> Iterator[Line]:
    if not programmes_on(day).exists():
        detail = _("Kế hoạch, nhiệm vụ, hoạt động, kinh phí và báo cáo đều thuộc một chương trình.")
        yield Line(_("Ghi chương trình công tác"), detail, address("programme_new"))

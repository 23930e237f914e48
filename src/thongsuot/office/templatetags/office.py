"""How values are written on a page: days, đồng, names of states; and where a link keeps the other filters."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from uuid import UUID

from django import template
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import get_language, gettext, ngettext

from thongsuot.accounts.models import User
from thongsuot.correspondence.models.document import with_blank
from thongsuot.office.addresses import address as find_address
from thongsuot.organisation.models import Unit, UnitName
from thongsuot.programme.kinds.declaration import ActivityKind
from vanban.document.partial_date import PartialDate

register = template.Library()
register.filter("numbered", with_blank)


@register.filter
def label(value: object) -> str:
    """The name of a state, kind or role in the language of the page: data says it in Vietnamese."""
    return gettext(str(value)) if value else ""


@register.filter
def capital(value: object) -> str:
    """With its first letter great: labels are stored as they stand inside a sentence."""
    text = str(value)
    return text[:1].upper() + text[1:]


@register.filter
def day(value: date | datetime | PartialDate | None) -> str:
    """`16/12/2019`; what is not known of a date is left out (`12/2019`)."""
    if value is None:
        return ""
    if isinstance(value, PartialDate):
        parts = (value.day, value.month, value.year)
        return "/".join(str(part).zfill(2) for part in parts if part is not None)
    if isinstance(value, datetime):
        value = timezone.localtime(value)
    return f"{value:%d/%m/%Y}"


@register.filter
def last_day(value: date) -> str:
    """The last day of a period that ends before `value`, as `day` writes it."""
    return day(value - timedelta(days=1))


@register.filter
def moment(value: datetime | None) -> str:
    """`16/12/2019 08:30`, in the office's time."""
    return "" if value is None else f"{timezone.localtime(value):%d/%m/%Y %H:%M}"


@register.filter
def whole(value: int | None) -> str:
    """`24.000.000` in Vietnamese, `24,000,000` in English."""
    if value is None:
        return ""
    return f"{value:,}" if get_language() == "en" else f"{value:,}".replace(",", ".")


@register.filter
def named(names: Mapping[Unit, UnitName], unit: Unit) -> str:
    """What a unit is called, by names that were read before (`organisation.queries.units.names_on`); else its code."""
    return names[unit].name if unit in names else unit.code


@register.filter
def named_short(names: Mapping[Unit, UnitName], unit: Unit) -> str:
    """The short name of a unit, likewise."""
    return names[unit].short_name if unit in names else unit.code


@register.filter
def figure(value: object) -> str:
    """A whole number as such, anything else as it is written."""
    return whole(value) if isinstance(value, int) else str(value)


@register.filter
def kind_name(kinds: Mapping[str, ActivityKind], code: str) -> str:
    """The name of a kind of activity by its code."""
    return kinds[code].name if code in kinds else code


@register.filter
def day_before(value: date | None) -> date | None:
    """The last day of a stretch that is stored with the day after it."""
    return None if value is None else value - timedelta(days=1)


@register.filter
def named_person(people: Mapping[UUID, User], key: UUID) -> str:
    """Who it is, by people that were read before; else the id."""
    return people[key].full_name if key in people else str(key)


@register.filter
def until(deadline: date | None, today: date) -> str:
    """How long until a deadline, in words: `còn 4 ngày`, `hôm nay`, `quá hạn 2 ngày`."""
    if deadline is None:
        return ""
    days = (deadline - today).days
    if days == 0:
        return gettext("hôm nay")
    if days > 0:
        return ngettext("còn %(days)s ngày", "còn %(days)s ngày", days) % {"days": days}
    return ngettext("quá hạn %(days)s ngày", "quá hạn %(days)s ngày", -days) % {"days": -days}


@register.simple_tag
def address(name: str, *args: object) -> str:
    """The address of that name, empty where there is no such page: `{% address "report" report.pk as url %}`."""
    return find_address(name, *args) or ""


@register.simple_tag(takes_context=True)
def same_page(context: template.Context, **changes: object) -> str:
    """The query string of this page with some values changed: `?{% same_page page=2 %}` keeps the filters."""
    request: HttpRequest = context["request"]
    query = request.GET.copy()
    for name, value in changes.items():
        if value in (None, ""):
            query.pop(name, None)
        else:
            query[name] = str(value)
    return query.urlencode()

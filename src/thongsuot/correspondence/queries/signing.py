"""Who may sign what on a day, and the signature block that follows from it.

Source: Nghị định 30/2020/NĐ-CP, Điều 13, and Phụ lục I, Phần I, II.7.
"""

from __future__ import annotations

from datetime import date

from django.db.models import QuerySet

from thongsuot.correspondence.errors import NoSigningAuthority
from thongsuot.correspondence.models import SigningAuthority, SigningForm
from thongsuot.organisation.models import Position, Unit
from thongsuot.organisation.periods import IN_TIME, active_on
from vanban.document.model import Signature

# The lines above the name, as (authority, capacity, position), in each form.
_BLOCKS: dict[SigningForm, tuple[str | None, str | None, str | None]] = {
    SigningForm.OWN: (None, None, "{title}"),
    SigningForm.ACTING: (None, "Q. {head}", None),
    SigningForm.FOR_HEAD: (None, "KT. {head}", "{title}"),
    SigningForm.ON_BEHALF: ("TM. {body}", None, "{title}"),
    SigningForm.ON_BEHALF_ACTING: ("TM. {body}", "Q. {head}", None),
    SigningForm.ON_BEHALF_FOR_HEAD: ("TM. {body}", "KT. {head}", "{title}"),
    SigningForm.BY_ORDER: (None, "TL. {head}", "{title}"),
    SigningForm.BY_ORDER_FOR_HEAD: ("TL. {head}", "KT. {deputised}", "{title}"),
    SigningForm.BY_DELEGATION: (None, "TUQ. {head}", "{title}"),
}


def authority_for(position: Position, unit: Unit, document_type: str, day: date) -> SigningAuthority:
    """The record by which the position may sign such a document of the unit on the day; NoSigningAuthority if none."""
    found = (
        SigningAuthority.objects.filter(active_on(day), active_on(day, "position__"), position=position, unit=unit)
        .select_related("position__person")
        .order_by(IN_TIME, "pk")
    )
    for authority in found:
        if not authority.document_types or document_type in authority.document_types:
            return authority
    raise NoSigningAuthority(position.title, document_type, day)


def signature_block(authority: SigningAuthority) -> Signature:
    """What stands under the document when the holder of the authority signs it."""
    words = {
        "title": authority.position.title.upper(),
        "body": authority.body.upper(),
        "head": authority.head.upper(),
        "deputised": authority.deputised.upper(),
    }
    lines = [None if line is None else line.format(**words) for line in _BLOCKS[SigningForm(authority.form)]]
    return Signature(authority=lines[0], capacity=lines[1], position=lines[2], name=authority.position.person.full_name)


def signature_on(position: Position, unit: Unit, document_type: str, day: date) -> Signature:
    """The signature block of the position for such a document of the unit on the day; NoSigningAuthority if none."""
    return signature_block(authority_for(position, unit, document_type, day))


def required_titles(form: SigningForm) -> frozenset[str]:
    """Which of `body`, `head`, `deputised` the form prints, and an authority of it must therefore say."""
    lines = " ".join(line for line in _BLOCKS[form] if line)
    return frozenset(field for field in ("body", "head", "deputised") if f"{{{field}}}" in lines)


def signers_of(unit: Unit, document_type: str, day: date) -> QuerySet[Position]:
    """Who may sign such a document of the unit on the day, by name."""
    found = SigningAuthority.objects.filter(active_on(day), active_on(day, "position__"), unit=unit)
    able = [one.position_id for one in found if not one.document_types or document_type in one.document_types]
    return _by_name(Position.objects.filter(pk__in=able))


def signers_in(units: QuerySet[Unit], day: date) -> QuerySet[Position]:
    """Who may sign anything of one of the units on the day, by name."""
    found = SigningAuthority.objects.filter(active_on(day), active_on(day, "position__"), unit__in=units)
    return _by_name(Position.objects.filter(pk__in=found.values("position")))


def _by_name(positions: QuerySet[Position]) -> QuerySet[Position]:
    return positions.select_related("person", "unit").order_by("person__sort_key", "pk")

"""Certificates on record as at a day, and what this installation trusts when it verifies a file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import date
from pathlib import Path

from django.conf import settings
from django.db.models import Q, QuerySet

from thongsuot.accounts.models import User
from thongsuot.accounts.queries import called
from thongsuot.correspondence.models import UnitCertificate
from thongsuot.organisation.models import Position, Unit, UnitName
from thongsuot.organisation.periods import IN_TIME, LATEST_FIRST, active_on
from thongsuot.signing.certificate import Certificate, UnreadableCertificate, read_certificates
from thongsuot.signing.verification.report import Holder, Trust
from vanban.text.unmarked import unmarked

_ENOUGH_WORDS = 12


def certificates_of(unit: Unit, position: Position | None, day: date) -> QuerySet[UnitCertificate]:
    """The position's certificates for the unit, or (None) the unit's own, on the day; the newest last."""
    found = UnitCertificate.objects.filter(active_on(day), unit=unit, position=position)
    return found.select_related("image").order_by(IN_TIME, "pk")


def recorded_certificates(day: date, *, words: str = "", ended: bool = False) -> QuerySet[UnitCertificate]:
    """Those that have not ended by the day, or with `ended` all that were ever recorded, by unit and holder.

    Each of the words is found in the subject, a name of the unit, or the holder's name.
    """
    not_ended = Q(active_to__isnull=True) | Q(active_to__gt=day)
    found = UnitCertificate.objects.all() if ended else UnitCertificate.objects.filter(not_ended)
    for word in words.split()[:_ENOUGH_WORDS]:
        named = UnitName.objects.filter(search_text__contains=unmarked(word)).values("unit")
        people = User.objects.filter(called(word)).values("pk")
        found = found.filter(Q(subject__icontains=word) | Q(unit__in=named) | Q(position__person__in=people))
    rows = found.select_related("unit", "position__person", "position__unit")
    return rows.order_by("unit__code", "position__person__sort_key", LATEST_FIRST, "pk")


def trust() -> Trust:
    """Every certificate on record, asked for when a signature bears it, and the issuers that are trusted here."""
    return Trust(_Registered(), trusted_issuers(Path(settings.TRUSTED_ISSUERS)))


def trusted_issuers(folder: Path) -> tuple[Certificate, ...]:
    """The issuers whose certificates lie in the folder as PEM files; nobody is trusted by a file that is damaged."""
    found: list[Certificate] = []
    for path in sorted(folder.glob("*.pem")):
        with suppress(UnreadableCertificate):
            found += read_certificates(path.read_bytes())
    return tuple(found)


class _Registered(Mapping[str, tuple[Holder, ...]]):
    """Holders by the fingerprint of their certificate; `key` is the id of the unit."""

    def __getitem__(self, fingerprint: str) -> tuple[Holder, ...]:
        rows = UnitCertificate.objects.filter(fingerprint=fingerprint).select_related("unit", "position__person")
        found = tuple(_holder(row) for row in rows.order_by(IN_TIME, "pk"))
        if not found:
            raise KeyError(fingerprint)
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(UnitCertificate.objects.values_list("fingerprint", flat=True).distinct())

    def __len__(self) -> int:
        return UnitCertificate.objects.values("fingerprint").distinct().count()


def _holder(row: UnitCertificate) -> Holder:
    if row.position is None:
        named = row.unit.names.order_by(IN_TIME).last()
        name = row.unit.code if named is None else named.name
    else:
        name = f"{row.position.person.full_name}, {row.position.title}"
    return Holder(name, row.active_from, row.active_to, str(row.unit_id))

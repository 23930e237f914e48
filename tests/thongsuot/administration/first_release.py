"""Run as a program on an empty database: it is brought to the first release, filled, and then forward to this one."""

from __future__ import annotations

import json
import sys
from datetime import UTC, date, datetime
from uuid import UUID

import django
from django.core.management import call_command
from django.db import connection

KEY = UUID("11111111-2222-4333-8444-555555555555")
AT = datetime(2019, 12, 16, 5, 0, tzinfo=UTC)
OURS = ("files", "audit", "jobs", "accounts", "organisation", "correspondence", "programme", "reporting")


def fill() -> None:
    """A person in a unit with a register, a document in it, one on its way, and an event of it all."""
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    executor.migrate([(app, "0001_initial") for app in (*OURS, "administration")])
    models = executor.loader.project_state([(app, "0001_initial") for app in OURS]).apps.get_model
    person = models("accounts", "User").objects.create(id=KEY, username="an", full_name="Nguyễn Văn An", sort_key="an")
    unit = models("organisation", "Unit").objects.create(id=KEY, code="xa", kind="peoples_committee")
    models("organisation", "UnitName").objects.create(unit=unit, name="Ủy ban nhân dân xã", sort_key="uy")
    position = models("organisation", "Position").objects.create(
        id=KEY, person=person, unit=unit, role="officer", title="Chuyên viên"
    )
    document = models("correspondence", "Document").objects.create(
        id=KEY,
        origin="outgoing",
        document_type="Công văn",
        identifier="12/UBND-VP",
        issuer=unit,
        issuer_name="UBND xã",
        subject="Rà soát đài truyền thanh",
        added_at=AT,
    )
    register = models("correspondence", "Register").objects.create(
        id=KEY, unit=unit, direction="outgoing", year=2019, next_number=2, opened_at=AT
    )
    models("correspondence", "RegisterEntry").objects.create(
        register=register, number=1, day=date(2019, 12, 16), document=document, entered_at=AT
    )
    models("correspondence", "OutgoingDocument").objects.create(
        pk=KEY, document=document, issuing_unit=unit, drafting_unit=unit, drafter=position, state="drafting"
    )


def told() -> dict[str, object]:
    """What this release finds of it."""
    from thongsuot.accounts.models import User
    from thongsuot.accounts.queries import called
    from thongsuot.administration.integrity import missing_triggers
    from thongsuot.correspondence.models import Document, OutgoingDocument, RegisterEntry
    from thongsuot.organisation.models import UnitName

    return {
        "people": list(User.objects.values_list("full_name", "password_is_temporary")),
        "found people": list(User.objects.filter(called("nguyen van AN")).values_list("username", flat=True)),
        "found units": list(UnitName.objects.filter(search_text__contains="uy ban").values_list("name", flat=True)),
        "found": list(Document.objects.filter(search_text__contains="dai truyen thanh").values_list("identifier")),
        "states": list(OutgoingDocument.objects.values_list("state", flat=True)),
        "numbers": list(RegisterEntry.objects.values_list("number", flat=True)),
        "missing triggers": list(missing_triggers()),
    }


if __name__ == "__main__":
    django.setup()
    fill()
    call_command("migrate", verbosity=0)
    json.dump(told(), sys.stdout, ensure_ascii=False)

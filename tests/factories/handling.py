"""A letter that arrived and was directed, for tests."""

from __future__ import annotations

from datetime import date

from tests.factories.correspondence import NOON, District
from tests.factories.organisation import AT, BY
from tests.factories.programme import make_document

from thongsuot.correspondence.actions.direct_handling import direct_handling
from thongsuot.correspondence.actions.open_register import open_register
from thongsuot.correspondence.actions.register_incoming import register_incoming
from thongsuot.correspondence.models import Direction, HandlingDirection, Register


def direct(
    district: District,
    identifier: str = "5089/KH-UBND",
    *,
    text: str = "Giao Phòng triển khai cuộc thi.",
    due_on: date | None = None,
    for_information: bool = False,
) -> HandlingDirection:
    """The chairman directs a letter that the registry entered to the division, or only tells the division of it."""
    register = Register.objects.filter(unit=district.committee, direction=Direction.INCOMING).first()
    entry = register_incoming(
        register=register
        or open_register(unit=district.committee, direction=Direction.INCOMING, year=2019, by=BY, at=AT),
        document=make_document(
            identifier, document_type="Kế hoạch", day="2019-05-30", subject=f"Kế hoạch {identifier}"
        ),
        by=district.clerk,
        at=NOON,
    )
    lead, briefed = (None, [district.division]) if for_information else (district.division, [])
    return direct_handling(
        entry=entry, text=text, lead=lead, briefed=briefed, by=district.chairman, at=NOON, due_on=due_on
    )

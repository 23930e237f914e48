"""Points of life at which nothing of the example stands: a letter on which units are asked, a second factor."""

from __future__ import annotations

from datetime import datetime, timedelta

from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret

from thongsuot.accounts.models import User
from thongsuot.correspondence.actions.ask_opinions import ask_opinions
from thongsuot.correspondence.actions.draft_letter import draft_letter
from thongsuot.correspondence.actions.give_opinion import give_opinion
from thongsuot.correspondence.actions.write_slip import write_slip
from thongsuot.correspondence.letter import Letter
from thongsuot.organisation.models import Position

OFFICER, HEAD = "chuyenvien.khanhson", "truongphong.khanhson"
DEPUTY = "phochutich.khanhson"
OFFICE_HEAD, DIRECTOR = "chanhvanphong.khanhson", "giamdoc.ttvh.khanhson"


def bring_to_points(at: datetime) -> None:
    """A letter with an opinion to be given and one to be answered, and its slip; a second factor of the officer's."""
    officer, head, deputy, office_head, director = (
        Position.objects.select_related("unit", "person").get(person__username=name)
        for name in (OFFICER, HEAD, DEPUTY, OFFICE_HEAD, DIRECTOR)
    )
    letter = Letter("Công văn", "Phối hợp rà soát đài truyền thanh", "Đề nghị các đơn vị rà soát.", deputy)
    outgoing = draft_letter(letter=letter, issuing_unit=deputy.unit, by=officer, at=at)
    asked = ask_opinions(
        outgoing=outgoing,
        units=[office_head.unit, director.unit],
        due_on=(at + timedelta(days=3)).date(),
        by=head,
        at=at,
    )
    given = asked.opinions.get(unit=office_head.unit)
    give_opinion(opinion=given, agrees=False, text="Ghi rõ thời hạn.", by=office_head, at=at)
    write_slip(outgoing=outgoing, signer=deputy, summary="Rà soát đài.", proposal="Trình ký.", by=officer, at=at)
    person = User.objects.get(username=OFFICER)
    TOTP.activate(person, generate_totp_secret())
    RecoveryCodes.activate(person)

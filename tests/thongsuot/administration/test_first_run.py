"""A new installation gets its unit and its first administrator, once."""

from __future__ import annotations

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone
from tests.factories.correspondence import make_district
from tests.factories.organisation import AT, BY, make_position, make_unit
from tests.factories.places import empty_place

from thongsuot.accounts.models import User
from thongsuot.administration.actions.set_up_installation import FirstAdministrator, OwnUnit, set_up_installation
from thongsuot.administration.errors import AlreadySetUp
from thongsuot.administration.models import Installation
from thongsuot.audit.models import AuditEvent
from thongsuot.organisation.actions.name_unit import NameForms
from thongsuot.organisation.models import Unit, UnitKind
from thongsuot.organisation.queries.positions import positions_of
from thongsuot.organisation.queries.units import name_on
from thongsuot.organisation.roles import Role

NAME = "Ủy ban nhân dân xã Khánh Sơn"
OWN = OwnUnit("22714", UnitKind.PEOPLES_COMMITTEE, NameForms(NAME, NAME.upper(), "UBND xã", "UBND", "Khánh Sơn"))
FIRST = FirstAdministrator("quantri", "Nguyễn Văn Ví Dụ", "mot-mat-khau-dai")


def set_up() -> None:
    set_up_installation(unit=OWN, administrator=FIRST, by=BY, at=AT)


@pytest.mark.django_db
def test_administrator_is_in_office_in_the_own_unit_and_can_sign_in() -> None:
    set_up()
    unit = Installation.objects.get().unit
    assert (unit.code, name_on(unit, AT.date()).name) == ("22714", NAME)
    person = User.objects.get()
    assert person.check_password("mot-mat-khau-dai")
    (position,) = positions_of(person, timezone.localdate(AT))
    assert (position.role, position.unit) == (Role.ADMINISTRATOR, unit)
    assert "mot-mat-khau-dai" not in str(list(AuditEvent.objects.values()))


@pytest.mark.django_db
def test_unit_that_an_import_brought_is_taken_as_it_stands() -> None:
    known = make_unit("22714", "Ủy ban nhân dân xã Khánh Sơn (đã nhập)")
    set_up()
    assert Installation.objects.get().unit == known
    assert Unit.objects.count() == 1


@pytest.mark.django_db
def test_installation_is_set_up_once() -> None:
    set_up()
    with pytest.raises(AlreadySetUp, match="đã được thiết lập"):
        set_up()
    assert User.objects.count() == 1


@pytest.mark.django_db
def test_nobody_makes_themselves_administrator_of_one_that_has_one() -> None:
    make_position(make_district().committee, Role.ADMINISTRATOR)
    with pytest.raises(AlreadySetUp):
        set_up()


@pytest.mark.django_db
def test_command_says_what_is_missing_where_nobody_can_be_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", StringIO())
    with pytest.raises(CommandError, match="Mã đơn vị"):
        call_command("first_run")


@pytest.mark.any_database
@pytest.mark.django_db(transaction=True)
def test_from_nothing_to_the_first_sign_in(tmp_path: Path) -> None:
    told = {
        "unit-code": "22714",
        "unit-name": NAME,
        "unit-short-name": "UBND xã Khánh Sơn",
        "unit-abbreviation": "UBND",
        "unit-place": "Khánh Sơn",
        "username": "quantri",
        "full-name": "Nguyễn Văn Ví Dụ",
    }
    words = [f"--{name}={value}" for name, value in told.items()]
    with empty_place(tmp_path / "new") as place:
        place.say("migrate", "--verbosity=0")
        said = place.say("first-run", "--make-password", *words)
        assert f"Đã thiết lập cho {NAME}" in said
        assert "Mật khẩu (chỉ in một lần" in said
        assert "đã được thiết lập" in place.run("first-run", "--make-password", *words).stderr
        assert "Hệ thống nguyên vẹn." in place.say("verify")

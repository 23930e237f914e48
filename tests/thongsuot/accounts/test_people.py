"""People who sign in: one name, in one piece, in its place in a list."""

from __future__ import annotations

import pytest
from tests.factories.organisation import AT, BY

from thongsuot.accounts.actions.add_person import add_person
from thongsuot.accounts.errors import UsernameTaken
from thongsuot.accounts.models import User
from thongsuot.audit.queries import events_about

pytestmark = pytest.mark.django_db


def test_name_is_one_piece_and_sorts_by_given_name() -> None:
    for number, name in enumerate(["Vũ Thị Ánh", "Lê Văn An", "Trần Đức Bình"]):
        add_person(username=f"p{number}", full_name=name, by=BY, at=AT)
    assert [person.get_full_name() for person in User.objects.all()] == ["Lê Văn An", "Vũ Thị Ánh", "Trần Đức Bình"]


def test_new_person_cannot_sign_in_by_password() -> None:
    assert not add_person(username="p", full_name="Lê Văn An", by=BY, at=AT).has_usable_password()


def test_sign_in_name_belongs_to_one_person() -> None:
    add_person(username="p", full_name="Lê Văn An", by=BY, at=AT)
    with pytest.raises(UsernameTaken, match="“p” đã có người dùng"):
        add_person(username="p", full_name="Lê Văn Bình", by=BY, at=AT)


def test_correcting_a_name_keeps_the_password_and_the_place_in_lists_right() -> None:
    person = add_person(username="p", full_name="Lê Văn Yên", by=BY, at=AT)
    person.set_password("mật khẩu dài của tôi")
    person.save()
    add_person(id=person.pk, username="p", full_name="Lê Văn An", by=BY, at=AT)
    corrected = User.objects.get()
    assert corrected.check_password("mật khẩu dài của tôi")
    assert corrected.sort_key < person.sort_key
    change = events_about(corrected).last()
    assert change is not None
    assert (change.before or {})["full_name"] == "Lê Văn Yên"


def test_superuser_of_the_command_line_has_every_permission() -> None:
    user = User.objects.create_superuser("root", "một mật khẩu dài", full_name="Quản Trị")
    assert user.has_perm("organisation.add_unit")
    assert user.sort_key

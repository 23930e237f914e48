"""Attempts to sign in are counted by the name that was tried: one person's errors lock nobody else out."""

from __future__ import annotations

from http import HTTPStatus

import pytest
from django.test import Client
from tests.factories.organisation import AT, BY, make_person

from thongsuot.accounts.actions.set_password import set_password
from thongsuot.accounts.models import User

pytestmark = pytest.mark.any_database

PASSWORD = "thac-nuoc-xanh-2019"


def _person() -> User:
    person = make_person()
    set_password(person=person, password=PASSWORD, by=BY, at=AT)
    return person


def _attempt(client: Client, username: str, password: str = "sai") -> int:
    return client.post("/account/login/", {"login": username, "password": password}).status_code


@pytest.mark.django_db
def test_a_fifth_wrong_password_locks_the_name_however_it_is_written(client: Client) -> None:
    person = _person()
    for name in (person.username, person.username.upper(), f" {person.username}", person.username):
        assert _attempt(client, name) == HTTPStatus.OK
    assert _attempt(client, person.username) == HTTPStatus.TOO_MANY_REQUESTS
    assert _attempt(client, person.username, PASSWORD) != HTTPStatus.FOUND


@pytest.mark.django_db
def test_the_neighbour_at_the_same_address_still_comes_in(client: Client) -> None:
    locked, neighbour = _person(), _person()
    for _time in range(6):
        _attempt(client, locked.username)
    assert _attempt(client, neighbour.username, PASSWORD) == HTTPStatus.FOUND


@pytest.mark.django_db
def test_a_wrong_password_is_told_in_vietnamese(client: Client) -> None:
    answer = client.post("/account/login/", {"login": _person().username, "password": "sai"})
    assert "Tên đăng nhập hoặc mật khẩu không đúng" in answer.content.decode()

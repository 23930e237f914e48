"""Every address, for every role, on rows in every relation, and for nobody: as its view declares, or the test fails."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from uuid import uuid4

import pytest
from django.db.models import Model
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver
from tests.factories.office import client_of
from tests.factories.relations import ROWS, make_neighbours

from thongsuot.office.rights import LIBRARY_VIEWS, READ, Access, Audience
from thongsuot.organisation.queries.reach import Relation
from thongsuot.organisation.roles import Role

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]


@dataclass(frozen=True)
class Address:
    """One row of the URL table: its name, its pattern, what it declares."""

    name: str
    pattern: URLPattern
    route: str
    access: Access | None

    @property
    def names_more(self) -> bool:
        """Whether it names, besides the row itself, something of that row."""
        return len(self.pattern.pattern.converters) > 1

    def url(self, pk: object) -> str:
        """The address of a row, with ids that belong to nothing where more is named."""
        path = "/" + self.route
        for name, converter in self.pattern.pattern.converters.items():
            kind = type(converter).__name__
            value = 1 if kind == "IntConverter" and not isinstance(pk, int) else pk if name == "pk" else uuid4()
            path = _put(path, name, value)
        return path


def _put(path: str, name: str, value: object) -> str:
    start = path.index("<")
    end = path.index(">")
    assert path[start:end].endswith(name)
    return f"{path[:start]}{value}{path[end + 1 :]}"


def _addresses(patterns: list[URLPattern | URLResolver], prefix: str = "") -> Iterator[Address]:
    for one in patterns:
        route = prefix + str(one.pattern)
        if isinstance(one, URLResolver):
            yield from _addresses(one.url_patterns, route)
        else:
            yield Address(one.name or "", one, route, getattr(one.callback, "access", None))


ADDRESSES = tuple(_addresses(get_resolver().url_patterns))
DECLARED = tuple(address for address in ADDRESSES if address.access is not None)


def test_every_address_declares_whom_it_is_for() -> None:
    undeclared = {address.name for address in ADDRESSES if address.access is None}
    assert undeclared == set(LIBRARY_VIEWS)


def test_every_row_that_an_address_names_can_be_made_here() -> None:
    named = {address.access.about for address in DECLARED if address.access and address.access.about}
    assert named <= set(ROWS)
    assert [
        address.name
        for address in DECLARED
        if address.access and bool(address.access.about) != ("pk" in address.pattern.pattern.converters)
    ] == []


def test_who_is_not_signed_in_is_asked_to() -> None:
    wrong = []
    for address in ADDRESSES:
        access = address.access
        audience = access.audience if access else LIBRARY_VIEWS.get(address.name, Audience.ANYONE)
        if audience is Audience.ANYONE:
            continue
        method = "get" if access is None or access.methods & READ else "post"
        answer = getattr(Client(), method)(address.url(1 if access is None else uuid4()))
        if access is None and answer.status_code == HTTPStatus.NOT_FOUND:
            continue  # the library looks for the person's own row first, and nobody has none
        if answer.status_code != HTTPStatus.FOUND or not answer["Location"].startswith("/account/login/"):
            wrong.append((address.name, answer.status_code))
    assert wrong == []


def test_after_signing_in_one_is_back_at_the_page_of_the_button() -> None:
    row = uuid4()
    page, button = f"/documents/{row}/", f"/documents/{row}/steps/"
    answer = Client().post(button, headers={"referer": f"http://testserver{page}"})
    assert answer["Location"] == f"/account/login/?next={page}"
    assert Client().post(button)["Location"] == "/account/login/?next=/"
    assert Client().get(page)["Location"] == f"/account/login/?next={page}"


def test_the_address_of_a_button_opened_as_a_page_says_what_to_do() -> None:
    neighbours = make_neighbours()
    answer = client_of(neighbours.viewers[Role.OFFICER]).get(f"/documents/{uuid4()}/steps/")
    assert (answer.status_code, answer["Allow"]) == (HTTPStatus.METHOD_NOT_ALLOWED, "POST")
    assert "Hãy quay lại trang trước" in answer.content.decode()


def _ask(client: Client, address: Address, pk: object) -> int:
    assert address.access is not None
    method = client.get if address.access.methods & READ else client.post
    return int(method(address.url(pk)).status_code)


def _mistakes(client: Client, role: Role, relation: Relation, rows: Mapping[type[Model], Model]) -> Iterator[str]:
    for address in DECLARED:
        access = address.access
        assert access is not None
        if access.about is None and relation is not Relation.OWN:
            continue  # it names no row: to whom rows belong makes no difference
        found = _ask(client, address, rows[access.about].pk if access.about else None)
        if not access.is_open_to(role):
            right = found == HTTPStatus.FORBIDDEN
        elif access.about is None:
            right = found not in (HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND, HTTPStatus.INTERNAL_SERVER_ERROR)
        elif relation not in access.relations:
            right = found == HTTPStatus.NOT_FOUND
        else:
            # What is named besides belongs to nothing; a step may be another's, or need what was not sent.
            right = found < HTTPStatus.INTERNAL_SERVER_ERROR and (address.names_more or found != HTTPStatus.FORBIDDEN)
        if not right:
            yield f"{role.value} {relation.value} {address.name}: {found}"


@pytest.mark.parametrize("relation", Relation)
def test_each_role_reaches_what_is_declared(relation: Relation) -> None:
    neighbours = make_neighbours()
    rows = {model: make(neighbours.districts[relation]) for model, make in ROWS.items()}
    mistakes = [
        mistake
        for role, viewer in neighbours.viewers.items()
        for mistake in _mistakes(client_of(viewer), role, relation, rows)
    ]
    assert mistakes == []


def test_rows_of_the_own_house_are_seen() -> None:
    neighbours = make_neighbours()
    district = neighbours.districts[Relation.OWN]
    client = client_of(neighbours.viewers[Role.OFFICER])
    for address in DECLARED:
        if address.name in ("document", "register", "report", "request", "submission", "activity", "task", "plan"):
            assert address.access is not None
            assert address.access.about is not None
            row = ROWS[address.access.about](district)
            assert _ask(client, address, row.pk) == HTTPStatus.OK


def test_whoever_holds_no_position_reaches_no_office_page() -> None:
    neighbours = make_neighbours()
    position = neighbours.viewers[Role.OFFICER]
    client = client_of(position)
    type(position).objects.filter(pk=position.pk).update(active_to="2019-01-01")
    opened = [
        address.name
        for address in DECLARED
        if address.access and address.access.audience is Audience.IN_OFFICE
        if _ask(client, address, uuid4()) != HTTPStatus.FORBIDDEN
    ]
    assert opened == []

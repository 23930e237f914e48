"""What money and equipment have in common: kept while typed, with photos, listed by a constant number of queries."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.factories.correspondence import District
from tests.factories.entering import picture, told_of_equipment, told_of_money, with_photos
from tests.factories.office import field_of, text_of
from tests.factories.programme import make_budget_line, make_equipment

pytestmark = pytest.mark.django_db


@dataclass(frozen=True)
class Means:
    """One of the two: its pages, how it is filled in, how one is made, and by what name its form is kept."""

    pages: str
    told: Callable[..., Mapping[str, object]]
    make: Callable[..., Any]
    kept: str


@pytest.fixture(
    params=[
        Means("/means/", told_of_money, make_budget_line, "budget"),
        Means("/means/equipment/", told_of_equipment, make_equipment, "equipment"),
    ],
    ids=["money", "equipment"],
)
def means(request: pytest.FixtureRequest) -> Means:
    found: Means = request.param
    return found


@pytest.mark.any_database
def test_a_new_one_is_kept_on_the_machine_until_its_page_says_that_it_arrived(
    district: District, client: Client, means: Means
) -> None:
    assert f'data-keep="{district.officer.person_id}:{means.kept}"' in text_of(client.get(f"{means.pages}new/"))
    told = means.told(district)
    arrived = client.post(f"{means.pages}new/", told, follow=True)
    assert f'data-sent="{told["client_id"]} ' in text_of(arrived)


@pytest.mark.any_database
def test_so_is_a_correction(district: District, client: Client, means: Means) -> None:
    row = means.make(field_of(district))
    edit = f"{means.pages}{row.pk}/edit/"
    assert f'data-keep="{district.officer.person_id}:edit:{row.pk}"' in text_of(client.get(edit))
    form = client.get(edit).context["form"]
    values = {name: form[name].value() for name in form.fields}
    told = {name: "" if value is None else value for name, value in values.items()}
    assert told["client_id"] != row.client_id
    assert client.post(edit, told)["Location"] == f"{means.pages}{row.pk}/?sent={told['client_id']}"


@pytest.mark.any_database
def test_what_is_refused_comes_back_as_the_form_alone_where_htmx_asks(
    district: District, client: Client, means: Means
) -> None:
    told = means.told(district) | {"programme": ""}
    answer = client.post(f"{means.pages}new/", told, headers={"HX-Request": "true"})
    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "<h1>" not in text_of(answer)
    assert f'value="{told["client_id"]}"' in text_of(answer)


def test_a_photo_of_it_is_its_evidence(district: District, client: Client, means: Means) -> None:
    row = means.make(field_of(district))
    page = f"{means.pages}{row.pk}/"
    client.post(f"{page}photos/", with_photos((picture(), "Đã lắp", "not_consented")))
    piece = row.evidence.get()
    client.post(f"{page}evidence/{piece.pk}/consent/")
    piece.refresh_from_db()
    assert piece.people_shown == "consented"
    assert "Đã lắp" in text_of(client.get(page))


def test_one_and_many_take_the_same_queries(district: District, client: Client, means: Means) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            assert client.get(means.pages).status_code == HTTPStatus.OK
        return len(captured)

    means.make(field_of(district))
    client.get(means.pages)
    one = queries()
    for _number in range(6):
        means.make(field_of(district))
    assert queries() == one

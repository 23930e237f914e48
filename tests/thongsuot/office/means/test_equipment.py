"""Equipment: entered for whoever uses it, corrected, listed, with its evidence."""

from __future__ import annotations

from http import HTTPStatus
from uuid import uuid4

import pytest
from django.test import Client
from tests.factories.correspondence import District
from tests.factories.entering import told_of_equipment
from tests.factories.office import field_of
from tests.factories.programme import make_equipment

from thongsuot.programme.models import Equipment
from thongsuot.programme.states import EquipmentCategory

pytestmark = pytest.mark.django_db


def test_it_is_entered_once_for_whoever_uses_it(district: District, client: Client) -> None:
    told = told_of_equipment(district)
    for _time in range(2):
        answer = client.post("/means/equipment/new/", told)
    found = Equipment.objects.get()
    assert answer["Location"] == f"/means/equipment/{found.pk}/"
    assert (found.unit, found.holder, found.quantity, found.cost) == (
        district.committee,
        district.division,
        12,
        36_000_000,
    )


@pytest.mark.parametrize("wrong", [{"quantity": "0"}, {"put_into_use_on": "2019-12-31"}, {"holder": str(uuid4())}])
def test_what_does_not_fit_is_shown_again(district: District, client: Client, wrong: dict[str, str]) -> None:
    answer = client.post("/means/equipment/new/", told_of_equipment(district, **wrong))
    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert not Equipment.objects.exists()


def test_it_is_corrected_and_its_history_tells_what_stood_before(district: District, client: Client) -> None:
    found = make_equipment(field_of(district))
    page = f"/means/equipment/{found.pk}/edit/"
    form = client.get(page).context["form"]
    told = {name: form[name].value() or "" for name in form.fields}
    client.post(page, {**told, "quantity": "2", "cost": "36000000"})
    found.refresh_from_db()
    assert (found.quantity, found.cost, found.category) == (2, 36_000_000, EquipmentCategory.STATION)
    history = client.get(f"/means/equipment/{found.pk}/").context["history"]
    assert {(one.label, one.before, one.after) for one in history[-1].corrections} == {
        ("số lượng", "1", "2"),
        ("giá trị", "(bỏ trống)", "36.000.000 đồng"),
    }


def test_the_list_is_narrowed_by_category_and_by_who_uses_it(district: District, client: Client) -> None:
    field = field_of(district)
    station = make_equipment(field)
    studio = make_equipment(field, district.division, category=EquipmentCategory.PRODUCTION, name="Máy ảnh")
    found = {
        query: list(client.get(f"/means/equipment/?{query}").context["rows"])
        for query in ("", "category=production", f"unit={district.committee.pk}")
    }
    assert set(found[""]) == {station, studio}
    assert found["category=production"] == [studio]
    assert found[f"unit={district.committee.pk}"] == [station]

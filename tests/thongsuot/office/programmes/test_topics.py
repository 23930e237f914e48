"""Topics are shared by everybody: listed with their uses, defined, renamed under the same code."""

from __future__ import annotations

from http import HTTPStatus

import pytest
from django.test import Client
from tests.factories.correspondence import District, make_district
from tests.factories.office import client_of, field_of, text_of
from tests.factories.programme import make_activity, make_topic

from thongsuot.audit.models import AuditEvent
from thongsuot.programme.models import Topic

pytestmark = pytest.mark.django_db


@pytest.fixture
def district() -> District:
    return make_district()


@pytest.fixture
def client(district: District) -> Client:
    return client_of(district.head)


def test_a_topic_is_defined_under_a_code_made_of_its_name(client: Client) -> None:
    client.post("/programmes/topics/new/", {"name": "chủ quyền biển, đảo", "code": ""})
    topic = Topic.objects.get()
    assert (topic.code, topic.name) == ("chu-quyen-bien-dao", "chủ quyền biển, đảo")
    assert AuditEvent.objects.filter(action="define_topic").count() == 1


@pytest.mark.parametrize(
    ("told", "why"),
    [
        ({"name": "Biển, Đảo", "code": "khac"}, "hãy dùng chủ đề ấy"),
        ({"name": "khác", "code": "bien-dao"}, "đã được dùng"),
        ({"name": "khác", "code": "Biển đảo"}, "chữ thường không dấu"),
    ],
    ids=["same name", "same code", "no code"],
)
def test_no_known_topic_is_defined_again(client: Client, told: dict[str, str], why: str) -> None:
    make_topic()
    answer = client.post("/programmes/topics/new/", told)
    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert why in text_of(answer)
    assert Topic.objects.get().name == "biển, đảo"


def test_a_topic_is_renamed_and_keeps_its_code(client: Client) -> None:
    make_topic()
    client.post("/programmes/topics/bien-dao/edit/", {"name": "biển và đảo"})
    assert [(one.code, one.name) for one in Topic.objects.all()] == [("bien-dao", "biển và đảo")]
    assert client.get("/programmes/topics/khong-co/edit/").status_code == HTTPStatus.NOT_FOUND


def test_the_list_counts_the_activities_that_whoever_looks_may_see(district: District, client: Client) -> None:
    topic = make_topic()
    make_activity(field_of(district), topics=[topic])
    make_activity(field_of(make_district("khanh-vinh")), topics=[topic])
    answer = client.get("/programmes/topics/")
    assert answer.context["topics"] == [(topic, 1)]
    assert "/activities/?topic=bien-dao" in text_of(answer)
    assert "/programmes/topics/new/" not in text_of(client_of(district.officer).get("/programmes/topics/"))

"""A request goes from one installation to another as a file beside its letter, and keeps its id there."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.db import transaction
from tests.factories.organisation import AT, BY
from tests.factories.reporting import DRAFTED, OUTLINE, Asking, make_asking

from thongsuot.correspondence.actions.open_register import open_register
from thongsuot.correspondence.actions.register_incoming import register_incoming
from thongsuot.correspondence.models import Direction, Document
from thongsuot.exchange.actions.take_request_file import take_request_file
from thongsuot.exchange.refusal import RefusedRequest
from thongsuot.exchange.request_file import read_request_file, request_file_of
from thongsuot.facts.canonical import canonical_bytes
from thongsuot.programme.actions.define_topic import define_topic
from thongsuot.programme.models import Programme, Topic
from thongsuot.reporting.actions.add_outline import add_outline
from thongsuot.reporting.errors import NotArrived
from thongsuot.reporting.models import ReportRequest

pytestmark = pytest.mark.django_db


@pytest.fixture
def asking() -> Asking:
    return make_asking("khanh-son", "cam-lam")


def _register(asking: Asking) -> Document:
    district, letter = asking.first, asking.request.letter
    register = open_register(unit=district.committee, direction=Direction.INCOMING, year=2019, by=BY, at=AT)
    register_incoming(register=register, document=letter, by=district.clerk, at=DRAFTED)
    return letter


def _forget(asking: Asking) -> None:
    """As in the installation of a district: what the office above made was never here (outlines are frozen)."""
    ReportRequest.objects.all().delete()
    Topic.objects.all().delete()
    Programme.objects.all().delete()


def _take(asking: Asking, letter: Document, content: bytes) -> ReportRequest:
    return take_request_file(
        letter=letter, content=content, name="yeu-cau.json", declared_secret=False, by=asking.first.officer, at=DRAFTED
    )


def test_nothing_is_typed_again_where_it_arrives(asking: Asking) -> None:
    letter, made = _register(asking), asking.request
    content = request_file_of(made)
    _forget(asking)
    taken = _take(asking, letter, content)
    assert taken.pk == made.pk
    assert taken.programme.name == asking.programme.name
    assert [taken.period, taken.deadline, taken.regime] == [made.period, made.deadline, made.regime]
    assert (taken.requesting_unit, taken.outline.content_hash) == (made.requesting_unit, made.outline.content_hash)
    assert [one.unit for one in taken.addressees.all()] == [asking.first.committee]


def test_topics_that_its_outline_asks_for_come_along(asking: Asking) -> None:
    source = OUTLINE.replace("training_classes_attended,", "training_classes_attended@asean,")
    outline = add_outline(source=source.replace("phiên bản: 1", "phiên bản: 2"), by=BY, at=AT)
    ReportRequest.objects.filter(pk=asking.request.pk).update(outline=outline)
    define_topic(code="asean", name="ASEAN", by=BY, at=AT)
    define_topic(code="khac", name="khác", by=BY, at=AT)
    asked = ReportRequest.objects.get(pk=asking.request.pk)
    assert [one.code for one in read_request_file(request_file_of(asked)).topics] == ["asean"]


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda file: file["letter"].update(identifier="99/STTTT"), "không phải Công văn 2337/STTTT-TTBCXB"),
        (lambda file: file["letter"].update(date="2019-12-11"), "ngày 11/12/2019"),
        (lambda file: file.update(addressees=[{"code": "x", "name": "UBND huyện X"}]), "UBND huyện X"),
        (lambda file: file["requesting_unit"].update(code="so-khac"), "mã so-khac"),
        (lambda file: file.update(schema="thongsuot-request/2"), "không phải tệp yêu cầu"),
        (lambda file: file.update(more=1), "định dạng không có trường này"),
        (lambda file: file["period"].update(to="2018-01-01"), "kết thúc trước khi bắt đầu"),
        (lambda file: file.update(deadline="mai"), "một ngày YYYY-MM-DD"),
    ],
    ids=["letter", "its day", "addressees", "who asks", "schema", "unknown field", "period", "deadline"],
)
def test_what_does_not_fit_is_refused_and_leaves_nothing(
    asking: Asking, change: Callable[[dict[str, Any]], None], told: str
) -> None:
    letter = _register(asking)
    file = json.loads(request_file_of(asking.request))
    _forget(asking)
    change(file)
    with pytest.raises(RefusedRequest, match=told), transaction.atomic():
        _take(asking, letter, canonical_bytes(file))
    assert not Programme.objects.exists()
    assert not ReportRequest.objects.exists()


@pytest.mark.parametrize("content", [b"{}", b"[1]", b"%PDF-1.7", b"khong phai", b"[" * 100_000])
def test_any_other_file_is_told_apart(content: bytes) -> None:
    with pytest.raises(RefusedRequest, match="không phải tệp yêu cầu"):
        read_request_file(content)


def test_the_letter_is_registered_first(asking: Asking) -> None:
    content, letter = request_file_of(asking.request), asking.request.letter
    _forget(asking)
    with pytest.raises((NotArrived, RefusedRequest)):
        _take(asking, letter, content)

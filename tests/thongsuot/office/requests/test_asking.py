"""A request is made by a letter that has gone out, of units below the own body or guided by it."""

from __future__ import annotations

from http import HTTPStatus

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from tests.factories.office import client_of, text_of
from tests.factories.organisation import AT, BY
from tests.factories.programme import make_document
from tests.factories.reporting import DRAFTED, OUTLINE, Asking

from thongsuot.correspondence.models import Document
from thongsuot.organisation.actions.relate_units import relate_units
from thongsuot.organisation.models import UnitRelationKind
from thongsuot.reporting.models import ReportRequest

URL = "/requests/new/"


@pytest.fixture
def letter(asking: Asking) -> Document:
    """A letter of the department on paper; it guides the first district alone."""
    kind, department = UnitRelationKind.PROFESSIONAL_GUIDANCE, asking.department.unit
    relate_units(unit=asking.first.committee, kind=kind, related=department, by=BY, at=AT)
    made = make_document("2400/STTTT-TTBCXB", document_type="Công văn", day="2019-12-11")
    Document.objects.filter(pk=made.pk).update(issuer=department)
    return made


def _told(asking: Asking, letter: Document, **more: object) -> dict[str, object]:
    return {
        "letter": str(letter.pk),
        "units": [str(asking.first.committee.pk)],
        "programme": str(asking.programme.pk),
        "regime": "periodic",
        "period_start": "2019-01-01",
        "period_last": "2019-12-31",
        "deadline": "2019-12-25",
        "outline": str(asking.request.outline_id),
        **more,
    }


def test_a_request_asks_the_chosen_units(asking: Asking, letter: Document) -> None:
    answer = client_of(asking.department.officer, at=DRAFTED).post(URL, _told(asking, letter), follow=True)
    made = ReportRequest.objects.get(letter=letter)
    assert answer.redirect_chain[-1][0] == f"/requests/{made.pk}/"
    assert (made.requesting_unit, made.period_end.isoformat()) == (asking.department.unit, "2020-01-01")
    assert [one.unit for one in made.addressees.all()] == [asking.first.committee]
    shown = text_of(client_of(asking.first.officer, at=DRAFTED).get(f"/requests/{made.pk}/"))
    assert "Lập báo cáo" in shown


def test_only_units_below_or_guided_are_offered(asking: Asking, letter: Document) -> None:
    client = client_of(asking.department.officer, at=DRAFTED)
    offered = [key for key, _name in client.get(URL).context["form"].fields["units"].choices]
    assert offered == [str(asking.first.committee.pk)]
    refused = client.post(URL, _told(asking, letter, units=[str(asking.districts[1].committee.pk)]))
    assert refused.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert not ReportRequest.objects.filter(letter=letter).exists()


def test_a_new_outline_is_taken_from_its_file_or_its_mistakes_are_named(asking: Asking, letter: Document) -> None:
    client = client_of(asking.department.officer, at=DRAFTED)
    wrong = OUTLINE.replace("training_classes_attended", "khong_co").replace("phiên bản: 1", "phiên bản: 2")
    told = _told(asking, letter, outline="", outline_file=SimpleUploadedFile("de-cuong.yaml", wrong.encode()))
    refused = client.post(URL, told)
    assert refused.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "khong_co" in text_of(refused)
    right = OUTLINE.replace("phiên bản: 1", "phiên bản: 2")
    client.post(URL, told | {"outline_file": SimpleUploadedFile("de-cuong.yaml", right.encode())})
    assert ReportRequest.objects.get(letter=letter).outline.version == 2


def test_a_letter_asks_once_and_only_a_letter_of_the_own_body(asking: Asking, letter: Document) -> None:
    client = client_of(asking.department.officer, at=DRAFTED)
    letters = client.get(URL).context["form"].fields["letter"].queryset
    assert list(letters) == [letter]
    client.post(URL, _told(asking, letter))
    assert "Chưa có công văn nào để yêu cầu" in text_of(client.get(URL))
    assert "Không có đơn vị nào để yêu cầu" in text_of(client_of(asking.first.officer, at=DRAFTED).get(URL))


def test_a_period_that_ends_before_it_begins_is_refused(asking: Asking, letter: Document) -> None:
    told = _told(asking, letter, period_last="2018-12-31", outline="")
    answer = text_of(client_of(asking.department.officer, at=DRAFTED).post(URL, told))
    assert "kết thúc trước khi bắt đầu" in answer
    assert "Hãy chọn một đề cương" in answer

"""What a letter that arrived asks is recorded from the letter's page, once, by those who write reports."""

from __future__ import annotations

from http import HTTPStatus

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from tests.factories.office import client_of, text_of
from tests.factories.organisation import AT, BY
from tests.factories.programme import make_document
from tests.factories.reporting import DRAFTED, OUTLINE, Asking

from thongsuot.correspondence.actions.open_register import open_register
from thongsuot.correspondence.actions.register_incoming import register_incoming
from thongsuot.correspondence.models import Direction, Document
from thongsuot.exchange.request_file import request_file_of
from thongsuot.reporting.models import ReportRequest


@pytest.fixture
def letter(asking: Asking) -> Document:
    """A letter of a body without this software, registered by the first district."""
    district = asking.first
    register = open_register(unit=district.committee, direction=Direction.INCOMING, year=2019, by=BY, at=AT)
    made = make_document("310/SNV-CCVC", document_type="Công văn", day="2019-12-09", issuer="Sở Nội vụ")
    register_incoming(register=register, document=made, by=district.clerk, at=DRAFTED)
    return made


def _told(asking: Asking, **more: object) -> dict[str, object]:
    return {
        "requesting_unit": str(asking.department.unit.pk),
        "programme": str(asking.programme.pk),
        "regime": "thematic",
        "period_start": "2019-01-01",
        "period_last": "2019-12-31",
        "deadline": "2019-12-25",
        "outline": str(asking.request.outline_id),
        **more,
    }


def test_it_is_recorded_from_the_page_of_the_letter_and_waits_for_an_answer(asking: Asking, letter: Document) -> None:
    client = client_of(asking.first.officer, at=DRAFTED)
    url = f"/requests/letters/{letter.pk}/"
    assert f'href="{url}"' in text_of(client.get(f"/documents/{letter.pk}/"))
    answer = client.post(url, _told(asking), follow=True)
    made = ReportRequest.objects.get(letter=letter)
    assert answer.redirect_chain[-1][0] == f"/requests/{made.pk}/"
    assert (made.requesting_unit, made.period_end.isoformat()) == (asking.department.unit, "2020-01-01")
    assert [one.unit for one in made.addressees.all()] == [asking.first.committee]
    assert "Lập báo cáo" in text_of(answer)
    page = text_of(client.get(f"/documents/{letter.pk}/"))
    assert f'href="/requests/{made.pk}/"' in page
    assert url not in page
    assert client.get(url).status_code == HTTPStatus.NOT_FOUND


def test_its_outline_comes_with_the_letter(asking: Asking, letter: Document) -> None:
    client = client_of(asking.first.officer, at=DRAFTED)
    file = SimpleUploadedFile("de-cuong.yaml", OUTLINE.replace("phiên bản: 1", "phiên bản: 2").encode())
    client.post(f"/requests/letters/{letter.pk}/", _told(asking, outline="", outline_file=file))
    assert ReportRequest.objects.get(letter=letter).outline.version == 2


def test_a_body_does_not_ask_itself(asking: Asking, letter: Document) -> None:
    client = client_of(asking.first.officer, at=DRAFTED)
    own = str(asking.first.committee.pk)
    assert own not in dict(
        client.get(f"/requests/letters/{letter.pk}/").context["form"]["requesting_unit"].field.choices
    )
    refused = client.post(f"/requests/letters/{letter.pk}/", _told(asking, requesting_unit=own))
    assert refused.status_code == HTTPStatus.UNPROCESSABLE_ENTITY


def test_the_file_of_a_request_goes_along_with_its_letter(asking: Asking) -> None:
    above, request = client_of(asking.department.officer, at=DRAFTED), asking.request
    url = f"/requests/{request.pk}/file/"
    assert f'href="{url}"' in text_of(above.get(f"/requests/{request.pk}/"))
    answer = above.get(url)
    assert answer["Content-Disposition"] == 'attachment; filename="yeu-cau-2337-STTTT-TTBCXB.json"'
    assert answer.content == request_file_of(request)
    assert client_of(asking.first.officer, at=DRAFTED).get(url).status_code == HTTPStatus.NOT_FOUND


def test_a_file_of_another_letter_is_refused_on_the_page_with_the_form_below(asking: Asking, letter: Document) -> None:
    client = client_of(asking.first.officer, at=DRAFTED)
    file = SimpleUploadedFile("yeu-cau.json", request_file_of(asking.request))
    refused = client.post(f"/requests/letters/{letter.pk}/file/", {"file": file})
    assert refused.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "Tệp yêu cầu kèm theo Công văn 2337/STTTT-TTBCXB" in text_of(refused)
    assert "Hoặc nhập theo công văn" in text_of(refused)


def test_a_letter_that_arrived_elsewhere_or_at_nobody_s_is_not_found(asking: Asking, letter: Document) -> None:
    other = client_of(asking.districts[1].officer, at=DRAFTED)
    assert other.post(f"/requests/letters/{letter.pk}/", _told(asking)).status_code == HTTPStatus.NOT_FOUND
    cited = make_document("311/SNV-CCVC", document_type="Công văn", day="2019-12-09", issuer="Sở Nội vụ")
    own = client_of(asking.first.officer, at=DRAFTED)
    assert own.post(f"/requests/letters/{cited.pk}/", _told(asking)).status_code == HTTPStatus.NOT_FOUND
    assert not ReportRequest.objects.filter(letter__in=(letter, cited)).exists()

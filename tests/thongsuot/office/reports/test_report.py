"""The page of a report: its text with sources, what is missing and how to fill it, its check, its words."""

from __future__ import annotations

from datetime import timedelta
from http import HTTPStatus
from unittest.mock import Mock

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.factories.office import client_of, text_of
from tests.factories.reporting import DRAFTED, Asking, bring_to_seal, make_report, record_budget, record_class

from thongsuot.reporting.drafting.paragraphs import paragraphs_of
from thongsuot.reporting.models import Report
from thongsuot.reporting.queries import reports
from thongsuot.reporting.queries.reports import facts_of
from thongsuot.reporting.queries.reports import text_of as report_text

LATER = DRAFTED + timedelta(hours=1)


@pytest.fixture
def report(asking: Asking) -> Report:
    """Money is recorded, training is not."""
    record_budget(asking, asking.first, 54_000_000)
    return make_report(asking)


def _client(asking: Asking, who: str = "officer"):
    return client_of(getattr(asking.first, who), at=LATER)


def _fact(report: Report, name: str):
    return facts_of(report)[name]


def test_each_figure_of_the_text_leads_to_its_source(asking: Asking, report: Report) -> None:
    client = _client(asking)
    shown = text_of(client.get(f"/reports/{report.pk}/"))
    url = f"/reports/{report.pk}/facts/{_fact(report, 'kinh phí').id}/"
    assert f'href="{url}"' in shown
    source = text_of(client.get(url))
    assert "54.000.000 đồng" in source
    assert "Bản ghi lần sửa 1" in source
    assert "<html" in source
    assert "<html" not in text_of(client.get(url, headers={"HX-Request": "true"}))


def test_what_a_button_said_stays_for_the_page_whatever_part_comes_late(asking: Asking, report: Report) -> None:
    client = _client(asking)
    client.post(f"/reports/{report.pk}/changes/")
    late = text_of(client.get(f"/reports/{report.pk}/changes/", headers={"HX-Request": "true"}))
    assert 'id="messages"' not in late
    assert 'class="message error"' in text_of(client.get(f"/reports/{report.pk}/"))


def test_what_is_missing_is_named_with_each_way_to_fill_it(asking: Asking, report: Report) -> None:
    answer = _client(asking).get(f"/reports/{report.pk}/")
    (gap,) = answer.context["fillings"].grave
    assert gap.gap.section == "I"
    assert gap.nil == "tap_huan"
    assert [way.url for way in gap.ways] == ["/activities/new/?kind=training"]
    assert {way.label for way in gap.figures} == {
        "số lớp tập huấn đã cử người tham gia",
        "số lượt người được cử đi tập huấn",
    }


def test_nothing_happened_is_asserted_and_taken_back(asking: Asking, report: Report) -> None:
    client, url = _client(asking), f"/reports/{report.pk}/nil/"
    answer = client.post(url, {"section": "tap_huan"}, follow=True)
    assert answer.context["fillings"].grave == ()
    assert "không cử người tham gia tập huấn" in text_of(answer)
    answer = client.post(url, {"section": "tap_huan", "withdraw": "1"}, follow=True)
    assert len(answer.context["fillings"].grave) == 1


def test_a_section_with_records_cannot_be_asserted_empty(asking: Asking, report: Report) -> None:
    answer = _client(asking).post(f"/reports/{report.pk}/nil/", {"section": "kinh_phi"}, follow=True)
    assert "không thể xác nhận không phát sinh" in text_of(answer)
    assert not report.nil_assertions.exists()


def test_a_figure_is_stated_with_a_reason_and_taken_back(asking: Asking, report: Report) -> None:
    client, fact = _client(asking), _fact(report, "kinh phí")
    url = f"/reports/{report.pk}/facts/{fact.id}/figure/"
    refused = client.post(url, {"value": "sáu mươi", "reason": "Quyết định bổ sung"})
    assert refused.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "Hãy ghi một con số" in text_of(refused)
    client.post(url, {"value": "60.000.000", "reason": "Quyết định bổ sung"})
    assert str(_fact(report, "kinh phí").value) == "60000000"
    shown = text_of(client.get(f"/reports/{report.pk}/facts/{fact.id}/"))
    assert "Quyết định bổ sung" in shown
    assert "Tính từ hồ sơ: 54.000.000 đồng" in shown
    client.post(url, {"back": "1", "reason": "Theo hồ sơ"})
    assert _fact(report, "kinh phí").stated is None


def test_a_missing_figure_is_stated_without_any_record(asking: Asking, report: Report) -> None:
    fact = _fact(report, "số lượt người")
    url = f"/reports/{report.pk}/facts/{fact.id}/"
    assert "Không có hồ sơ nào làm căn cứ" in text_of(_client(asking).get(url))
    _client(asking).post(f"{url}figure/", {"value": "1,5", "reason": "Đếm tay"})
    assert _fact(report, "số lượt người").stated is None  # people are counted in whole numbers
    _client(asking).post(f"{url}figure/", {"value": "12", "reason": "Đếm tay"})
    assert _fact(report, "số lượt người").value == 12


def test_words_are_changed_around_the_facts(asking: Asking, report: Report) -> None:
    client = _client(asking)
    paragraph = next(one for one in paragraphs_of(report_text(report)) if one.fields)
    url = f"/reports/{report.pk}/words/{paragraph.place}/"
    assert f'href="{url}"' in text_of(client.get(f"/reports/{report.pk}/"))
    form = client.get(url).context["form"]
    told = {"version": form["version"].value(), "following": ""}
    told |= {f"text-{number}": text for number, text in enumerate(paragraph.texts)}
    told["text-0"] = "Trong năm, huyện bố trí "
    shown = text_of(client.post(url, told, follow=True))
    assert "Trong năm, huyện bố trí" in shown
    assert "54.000.000 đồng" in shown
    again = client.post(url, told)
    assert again.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "vừa được sửa ở nơi khác" in text_of(again)


def test_words_that_are_not_there_are_not_found(asking: Asking, report: Report) -> None:
    assert _client(asking).get(f"/reports/{report.pk}/words/999/").status_code == HTTPStatus.NOT_FOUND


def test_changed_records_are_taken_over_or_left(asking: Asking, report: Report) -> None:
    record_class(asking, asking.first, 12)
    client, url = _client(asking), f"/reports/{report.pk}/changes/"
    differences = client.get(url).context["differences"]
    assert {one.name for one, *_more in differences} >= {"số lượt người được cử đi tập huấn"}
    refused = client.post(url, {"fact": []}, follow=True)
    assert "ít nhất một thay đổi" in text_of(refused)
    client.post(url, {"fact": [str(one.fact) for one, *_more in differences]})
    assert _fact(report, "số lượt người").value == 12
    assert "12 lượt người" in text_of(client.get(f"/reports/{report.pk}/"))
    assert "Hồ sơ không thay đổi" in text_of(client.get(url))


def test_changed_records_are_read_in_a_constant_number_of_queries(asking: Asking, report: Report) -> None:
    client, url = _client(asking), f"/reports/{report.pk}/changes/"

    def queries() -> int:
        with CaptureQueriesContext(connection) as run:
            assert client.get(url).context["differences"]
        return len(run)

    record_class(asking, asking.first, 12)
    record_budget(asking, asking.first, 1_000_000)
    client.get(url)
    few = queries()
    for number in range(4):
        record_class(asking, asking.first, number + 1)
        record_budget(asking, asking.first, 2_000_000 + number)
    assert queries() == few


def test_the_text_is_compared_with_an_earlier_version(asking: Asking, report: Report) -> None:
    client = _client(asking)
    assert "Đây là bản đầu tiên" in text_of(client.get(f"/reports/{report.pk}/comparison/"))
    client.post(f"/reports/{report.pk}/nil/", {"section": "tap_huan"})
    shown = client.get(f"/reports/{report.pk}/comparison/")
    assert {one.change.where for one in shown.context["compared"].texts} == {"I"}
    assert "<ins>" in text_of(shown)


def test_a_finding_is_accepted_for_a_reason_and_stands_again(asking: Asking, report: Report) -> None:
    client, url = _client(asking), f"/reports/{report.pk}/"
    findings = client.get(url).context["reading"].findings
    if not findings:
        client.post(
            f"{url}words/0/",
            {
                "version": "1",
                "text-0": "Thực hiện Quyết định số 1486/QĐ-TTg ngày 06 tháng 11 năm 2017:",
                "following": "",
            },
        )
        findings = client.get(url).context["reading"].findings
    finding = next(one.finding for one in findings if one.finding.severity != "advice")
    told = {"code": finding.code, "message": finding.message}
    assert "cần ghi rõ lý do" in text_of(client.post(f"{url}findings/", {**told, "reason": " "}, follow=True))
    client.post(f"{url}findings/", {**told, "reason": "Đã đối chiếu bản gốc."})
    (row,) = report.accepted_findings.all()
    page = client.get(url)
    assert "Đã đối chiếu bản gốc." in text_of(page)
    assert finding not in [one.finding for one in page.context["reading"].findings]
    client.post(f"{url}findings/{row.pk}/")
    assert not report.accepted_findings.exists()


def test_who_does_not_write_the_report_lets_no_finding_stand(asking: Asking, report: Report) -> None:
    client = _client(asking, "chairman")
    answer = client.post(f"/reports/{report.pk}/findings/", {"code": "X", "message": "Y", "reason": "Z"}, follow=True)
    assert "không còn trong báo cáo" in text_of(answer)
    shown = text_of(client.get(f"/reports/{report.pk}/"))
    assert "Chấp nhận kèm lý do" not in shown
    assert "/words/" not in shown


def test_its_life_is_walked_from_its_own_page(asking: Asking, report: Report) -> None:
    url = f"/reports/{report.pk}/"
    _client(asking).post(f"{url}nil/", {"section": "tap_huan"})
    document = report.outgoing.document_id
    told = {"step": "approve_content", "from": "report"}
    answer = _client(asking, "head").post(f"/documents/{document}/steps/", told, follow=True)
    assert answer.redirect_chain[-1][0] == url
    assert "Đã duyệt nội dung." in text_of(answer)


def test_approval_is_refused_while_something_is_missing(asking: Asking, report: Report) -> None:
    told = {"step": "approve_content", "from": "report"}
    document = report.outgoing.document_id
    answer = _client(asking, "head").post(f"/documents/{document}/steps/", told, follow=True)
    assert "Báo cáo chưa sẵn sàng" in text_of(answer)
    report.outgoing.refresh_from_db()
    assert report.outgoing.state == "drafting"


def test_what_was_signed_is_no_longer_changed(asking: Asking, report: Report) -> None:
    _client(asking).post(f"/reports/{report.pk}/nil/", {"section": "tap_huan"})
    report.refresh_from_db()
    bring_to_seal(report, asking.first, LATER)
    client = _client(asking)
    shown = text_of(client.get(f"/reports/{report.pk}/"))
    assert "/words/" not in shown
    assert f"/reports/{report.pk}/facts/" in shown
    assert client.get(f"/reports/{report.pk}/words/0/").status_code == HTTPStatus.NOT_FOUND
    answer = client.post(f"/reports/{report.pk}/nil/", {"section": "kinh_phi"}, follow=True)
    assert answer.status_code == HTTPStatus.OK
    assert report.nil_assertions.count() == 1


def test_what_is_stored_is_decoded_once_for_the_page(asking: Asking, report: Report, monkeypatch) -> None:
    read = Mock(wraps=reports.read_fact)
    monkeypatch.setattr(reports, "read_fact", read)
    answer = _client(asking).get(f"/reports/{report.pk}/")
    assert answer.context["fillings"].grave
    assert read.call_count == report.facts.count()


def test_a_gap_of_money_leads_to_the_form_of_money(asking: Asking) -> None:
    fillings = _client(asking).get(f"/reports/{make_report(asking).pk}/").context["fillings"]
    assert "/means/new/" in [way.url for one in fillings.grave for way in one.ways]

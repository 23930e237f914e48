"""A submission: the text as it came with its own traces, the decision on it, and the walk from a merged figure down."""

from __future__ import annotations

from datetime import datetime
from http import HTTPStatus
from uuid import uuid4

from tests.factories.office import client_of, text_of
from tests.factories.reporting import VIET_NAM, Asking

from thongsuot.correspondence.actions.number_document import number_document
from thongsuot.correspondence.actions.seal_document import seal_document
from thongsuot.correspondence.actions.sign_document import sign_document
from thongsuot.correspondence.actions.submit_document import submit_document
from thongsuot.programme.models import Evidence
from thongsuot.reporting.actions.accept_submission import accept_submission
from thongsuot.reporting.actions.approve_report import approve_report
from thongsuot.reporting.actions.check_report import check_report
from thongsuot.reporting.actions.consolidate_submissions import consolidate_submissions
from thongsuot.reporting.actions.issue_report import issue_report
from thongsuot.reporting.actions.start_report import Frame
from thongsuot.reporting.dataset.decode import decode
from thongsuot.reporting.models import Report
from thongsuot.reporting.queries.reports import facts_of
from thongsuot.reporting.queries.reports import text_of as text_of_report
from thongsuot.reporting.states import SubmissionState

AFTER = datetime(2019, 12, 20, 9, 0, tzinfo=VIET_NAM)


def _client(asking: Asking, who: str = "officer"):
    return client_of(getattr(asking.department, who), at=AFTER)


def test_its_text_leads_to_its_own_sources(asking: Asking, submit) -> None:
    submission = submit(0, 15)
    dataset = decode(bytes(submission.payload.dataset))
    fact = next(one for one in dataset.facts if one.key == "trainees_sent")
    shown = text_of(_client(asking).get(f"/submissions/{submission.pk}/"))
    url = f"/submissions/{submission.pk}/facts/{fact.id}/"
    assert f'href="{url}"' in shown
    source = text_of(_client(asking).get(url))
    assert "12 lượt người" in source
    assert str(Evidence.objects.get().file_id) in source


def test_it_is_accepted_by_those_who_may(asking: Asking, submit) -> None:
    submission = submit(0, 15)
    url = f"/submissions/{submission.pk}/"
    clerk = _client(asking, "clerk")
    assert clerk.get(url).context["decisions"] == ()
    assert clerk.post(f"{url}acceptance/").status_code == HTTPStatus.FORBIDDEN
    answer = _client(asking).post(f"{url}acceptance/", {"remark": "Đủ nội dung."}, follow=True)
    assert "Đã chấp nhận báo cáo." in text_of(answer)
    assert "Đủ nội dung." in text_of(answer)
    submission.refresh_from_db()
    assert submission.state == SubmissionState.ACCEPTED


def test_it_is_returned_with_a_remark_and_told_to_who_sent_it(asking: Asking, submit) -> None:
    submission = submit(0, 15)
    url = f"/submissions/{submission.pk}/"
    assert "cần ghi rõ ý kiến" in text_of(_client(asking).post(f"{url}return/", {"remark": " "}, follow=True))
    _client(asking).post(f"{url}return/", {"remark": "Bổ sung số lớp tập huấn."})
    sender = client_of(asking.first.officer, at=AFTER).get(url)
    assert "Bổ sung số lớp tập huấn." in text_of(sender)
    assert sender.context["decisions"] == ()
    answer = client_of(asking.first.officer, at=AFTER).post(f"{url}acceptance/", follow=True)
    assert "không thuộc cơ quan yêu cầu" in text_of(answer)


def test_another_house_finds_nothing(asking: Asking, submit) -> None:
    submission = submit(0, 15)
    stranger = client_of(asking.districts[1].officer, at=AFTER)
    for path in ("", "signatures/", "file/", f"facts/{uuid4()}/"):
        assert stranger.get(f"/submissions/{submission.pk}/{path}").status_code == HTTPStatus.NOT_FOUND


def test_one_click_walks_from_a_merged_figure_to_the_photos(asking: Asking, submit) -> None:
    for number in (0, 1):
        accept_submission(submission=submit(number, 15), by=asking.department.officer, at=AFTER)
    report = consolidate_submissions(
        request=asking.request,
        frame=Frame(asking.department.director, ("UBND tỉnh (báo cáo)",)),
        by=asking.department.officer,
        at=AFTER,
    )
    fact = facts_of(report)["số lượt người"]
    assert fact.value == 24
    client = _client(asking)
    assert f"/reports/{report.pk}/facts/{fact.id}/" in text_of(client.get(f"/reports/{report.pk}/"))
    shown = text_of(client.get(f"/reports/{report.pk}/facts/{fact.id}/"))
    for submission in asking.request.submissions.all():
        assert f'href="/submissions/{submission.pk}/"' in shown
    for piece in Evidence.objects.all():
        assert str(piece.file_id) in shown


def test_what_is_accepted_after_the_draft_is_taken_over_when_a_person_says_so(asking: Asking, submit) -> None:
    accept_submission(submission=submit(0, 15), by=asking.department.officer, at=AFTER)
    report = consolidate_submissions(
        request=asking.request,
        frame=Frame(asking.department.director, ("UBND tỉnh (báo cáo)",)),
        by=asking.department.officer,
        at=AFTER,
    )
    accept_submission(submission=submit(1, 18), by=asking.department.officer, at=AFTER)
    client, url = _client(asking), f"/reports/{report.pk}/changes/"
    differences = client.get(url).context["differences"]
    assert facts_of(report)["số lượt người"].value == 12
    client.post(url, {"fact": [str(one.fact) for one, *_more in differences]})
    assert facts_of(report)["số lượt người"].value == 24
    assert report.consolidated.count() == 2


def test_a_consolidated_report_is_followed_by_a_new_version_of_itself(asking: Asking, submit) -> None:
    accept_submission(submission=submit(0, 15), by=asking.department.officer, at=AFTER)
    report = consolidate_submissions(
        request=asking.request,
        frame=Frame(asking.department.director, ("UBND tỉnh (báo cáo)", "Bộ TT&TT")),
        by=asking.department.officer,
        at=AFTER,
    )
    department = asking.department
    approve_report(report=report, by=department.head, at=AFTER)
    check_report(report=report, by=department.head, at=AFTER)
    submit_document(outgoing=report.outgoing, by=department.officer, at=AFTER)
    sign_document(outgoing=report.outgoing, by=department.director, at=AFTER)
    number_document(outgoing=report.outgoing, by=department.clerk, at=AFTER)
    seal_document(outgoing=report.outgoing, by=department.clerk, at=AFTER)
    issue_report(report=report, by=department.clerk, at=AFTER)
    told = {"id": str(uuid4()), "signer": str(department.director.pk), "relation": "supplements"}
    _client(asking).post(f"/reports/{report.pk}/following/", told)
    made = Report.objects.get(supersedes=report)
    assert (made.consolidates, made.version, made.relation) == (asking.request, 2, "supplements")
    assert text_of_report(made).closing.recipients[:2] == ("UBND tỉnh (báo cáo)", "Bộ TT&TT")

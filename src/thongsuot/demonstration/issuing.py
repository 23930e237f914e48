"""From a drafted report to the issued one: each step taken by the person whose step it is."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from thongsuot.correspondence.actions.number_document import number_document
from thongsuot.correspondence.actions.seal_document import seal_document
from thongsuot.correspondence.actions.sign_document import sign_document
from thongsuot.correspondence.actions.submit_document import submit_document
from thongsuot.demonstration.people import position_of
from thongsuot.demonstration.scenario import Office
from thongsuot.reporting.actions.approve_report import approve_report
from thongsuot.reporting.actions.check_report import check_report
from thongsuot.reporting.actions.issue_report import issue_report
from thongsuot.reporting.models import Report

HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)


def steps_to_issue(report: Report, office: Office) -> Iterator[str]:
    """Take every step from the draft to the issue, and say of each who took it."""
    drafted, issued, outgoing = office.drafted, office.issued, report.outgoing
    officer, head, registry, signer = (
        position_of(name, drafted) for name in (office.officer, office.head, office.registry, office.signer)
    )
    approve_report(report=report, by=head, at=drafted + HOUR)
    yield f"{head.title} duyệt nội dung"
    outgoing.refresh_from_db()
    check_report(report=report, by=registry, at=drafted + 2 * HOUR)
    yield f"{registry.title} kiểm tra thể thức: không còn lỗi"
    outgoing.refresh_from_db()
    submit_document(outgoing=outgoing, by=officer, at=drafted + 3 * HOUR)
    sign_document(outgoing=outgoing, by=signer, at=issued - 40 * MINUTE)
    yield f"{signer.title} ký"
    number_document(outgoing=outgoing, by=registry, at=issued - 20 * MINUTE)
    seal_document(outgoing=outgoing, by=registry, at=issued - 10 * MINUTE)
    done = issue_report(report=report, by=registry, at=issued)
    outgoing.document.refresh_from_db()
    yield f"{registry.title} cấp số {outgoing.document.identifier}, đóng dấu, ban hành; mã dữ liệu {done.dataset_hash}"

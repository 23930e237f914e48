"""From a drafted report to the issued one: each step taken by the person whose step it is."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from thongsuot.correspondence.actions.number_document import number_document
from thongsuot.correspondence.actions.seal_document import seal_document
from thongsuot.correspondence.actions.submit_document import submit_document
from thongsuot.correspondence.pens import open_pen
from thongsuot.demonstration.keys import PASSPHRASE, own_certificate
from thongsuot.demonstration.people import position_of
from thongsuot.demonstration.scenario import Office
from thongsuot.reporting.actions.approve_report import approve_report
from thongsuot.reporting.actions.check_report import check_report
from thongsuot.reporting.actions.issue_report import issue_report
from thongsuot.reporting.actions.sign_report import sign_report
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
    with open_pen(own_certificate(report.unit, signer, issued), PASSPHRASE) as pen:
        sign_report(report=report, by=signer, at=issued - 40 * MINUTE, pen=pen)
    yield f"{signer.title} ký số"
    number_document(outgoing=outgoing, by=registry, at=issued - 20 * MINUTE)
    with open_pen(own_certificate(report.unit, None, issued), PASSPHRASE) as pen:
        seal_document(outgoing=outgoing, by=registry, at=issued - 10 * MINUTE, pen=pen)
    done = issue_report(report=report, by=registry, at=issued)
    outgoing.document.refresh_from_db()
    number = outgoing.document.identifier
    yield f"{registry.title} cấp số {number}, ký số của cơ quan, ban hành; mã dữ liệu {done.dataset_hash}"

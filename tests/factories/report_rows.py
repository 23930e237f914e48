"""A request, a report and a submission that belong to one district, for tests of who may see them."""

from __future__ import annotations

from uuid import uuid4

from tests.factories.correspondence import NOON, District, make_district
from tests.factories.organisation import AT, BY, make_unit
from tests.factories.programme import make_document, make_programme
from tests.factories.reporting import CONSOLIDATION, DEADLINE, OUTLINE, YEAR_2019

from thongsuot.correspondence.models import OutgoingDocument
from thongsuot.correspondence.states import OutgoingState
from thongsuot.files.actions.store_file import store_file
from thongsuot.organisation.models import Unit
from thongsuot.programme.models import Programme
from thongsuot.reporting.actions.add_outline import add_outline
from thongsuot.reporting.actions.create_report_request import Asked, create_report_request
from thongsuot.reporting.actions.draft_report import draft_report
from thongsuot.reporting.actions.start_report import Frame
from thongsuot.reporting.dataset.encode import encode, name_of
from thongsuot.reporting.models import ReceivedDataset, Report, ReportRegime, ReportRequest, Submission
from thongsuot.reporting.queries.datasets import dataset_of
from thongsuot.reporting.states import SubmissionState


def make_request(requesting: Unit, asked: Unit) -> ReportRequest:
    """One unit asks another, by a letter of its own."""
    return create_report_request(
        requesting_unit=requesting,
        letter=make_document(f"{uuid4().hex[:8]}/CV", document_type="Công văn", day="2019-12-10"),
        asked=Asked(
            programme=Programme.objects.first() or make_programme(),
            regime=ReportRegime.THEMATIC,
            period=YEAR_2019,
            deadline=DEADLINE,
            outline=add_outline(source=OUTLINE, by=BY, at=AT),
            consolidation_outline=add_outline(source=CONSOLIDATION, by=BY, at=AT),
        ),
        addressees=[asked],
        basis=[],
        by=BY,
        at=AT,
    )


def request_of(district: District) -> ReportRequest:
    """A request that the district makes of a unit to which nobody here has anything to do."""
    return make_request(district.committee, make_unit(f"{district.committee.code}-hoi-{uuid4().hex[:8]}"))


def report_of(district: District) -> Report:
    """The district's report to such a unit, on its way, so that the whole house sees it."""
    request = make_request(make_unit(f"{district.committee.code}-tren-{uuid4().hex[:8]}"), district.committee)
    report = _draft(request, district)
    OutgoingDocument.objects.filter(pk=report.outgoing_id).update(state=OutgoingState.CONTENT_APPROVED)
    return report


def submission_of(district: District) -> Submission:
    """What a district to which nobody here has anything to do handed in to this one."""
    other = make_district(f"{district.committee.code}-nop-{uuid4().hex[:8]}")
    request = make_request(district.committee, other.committee)
    content = encode(dataset_of(_draft(request, other)))
    payload = ReceivedDataset.objects.create(
        hash=name_of(content),
        dataset=content,
        file=store_file(content=b"%PDF-1.7 " + content, at=NOON),
        received_at=NOON,
    )
    return Submission.objects.create(
        request=request,
        unit=other.committee,
        series=uuid4(),
        version=1,
        payload=payload,
        received_at=NOON,
        received_on=NOON.date(),
        received_by=district.officer,
        state=SubmissionState.VERIFIED,
    )


def _draft(request: ReportRequest, district: District) -> Report:
    return draft_report(
        request=request, unit=district.committee, frame=Frame(district.deputy), by=district.officer, at=NOON
    )

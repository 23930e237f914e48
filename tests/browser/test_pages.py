"""Every page of these sections: axe finds nothing, and a small phone shows it whole, in both languages."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page
from tests.browser.conftest import Accessible
from tests.browser.people import NARROWEST, SignIn
from tests.factories.jobs import make_dead_job

from thongsuot.audit.models import AuditEvent
from thongsuot.correspondence.models import (
    Direction,
    Document,
    Register,
    RegisterEntry,
    SigningAuthority,
    UnitCertificate,
)
from thongsuot.jobs.models import Job
from thongsuot.jobs.states import JobState
from thongsuot.organisation.models import Position
from thongsuot.programme.models import Activity, BudgetLine, Equipment, LeadAssignment, Task
from thongsuot.reporting.models import Report, ReportRequest, Submission
from thongsuot.reporting.queries.reports import facts_of

CLERK, OFFICER, LEADER = "vanthu.khanhson", "chuyenvien.khanhson", "phochutich.khanhson"
ADMINISTRATOR = "quantri.khanhson"
ABOVE, RETURNED = "chuyenvien.ttbcxb", "chuyenvien.camlam"


def _pages() -> list[tuple[str, str]]:
    """Who looks at which address."""
    registers = Register.objects.filter(unit__code="ubnd-huyen-khanh-son", year=2019)
    incoming = registers.get(direction=Direction.INCOMING)
    entry = RegisterEntry.objects.get(register=incoming, document__identifier="2337/STTTT-TTBCXB")
    decision = Document.objects.get(identifier="1486/QĐ-TTg")
    return [
        (CLERK, "/documents/"),
        (CLERK, "/documents/?q=khong+co"),
        (CLERK, f"/documents/{entry.document_id}/"),
        (CLERK, f"/documents/{decision.pk}/"),
        (CLERK, "/registers/"),
        (CLERK, "/registers/new/"),
        (CLERK, f"/registers/{incoming.pk}/"),
        (CLERK, f"/registers/{incoming.pk}/print/"),
        (CLERK, f"/registers/{incoming.pk}/entries/{entry.pk}/void/"),
        (CLERK, f"/registers/{registers.get(direction=Direction.OUTGOING).pk}/"),
        (CLERK, "/incoming/"),
        (CLERK, "/incoming/new/"),
        (CLERK, "/verification/"),
        (OFFICER, f"/documents/new/?reply={entry.document_id}"),
        (LEADER, f"/documents/{entry.document_id}/directions/"),
        *_of_the_programme(),
        *_of_reports(),
        *((ADMINISTRATOR, url) for url in _of_administration()),
    ]


def _of_reports() -> list[tuple[str, str]]:
    year = ReportRequest.objects.get(letter__identifier="2337/STTTT-TTBCXB")
    half = ReportRequest.objects.get(letter__identifier="1058/STTTT-TTBCXB")
    draft = Report.objects.get(request=year, unit__code="ubnd-huyen-khanh-son")
    merged = Report.objects.get(consolidates=half)
    returned = Report.objects.get(request=half, unit__code="ubnd-huyen-cam-lam")
    waiting = Submission.objects.get(request=year)
    figure = next(one for one in facts_of(draft).values() if one.key == "trainees_sent")
    return [
        (OFFICER, "/reports/"),
        (OFFICER, "/reports/?progress=under_way"),
        (OFFICER, f"/reports/{draft.pk}/"),
        (OFFICER, f"/reports/{draft.pk}/facts/{figure.id}/"),
        (OFFICER, f"/reports/{draft.pk}/words/0/"),
        (OFFICER, f"/reports/{draft.pk}/changes/"),
        (OFFICER, f"/reports/{draft.pk}/comparison/"),
        (OFFICER, f"/reports/{draft.pk}/word/"),
        (OFFICER, "/requests/"),
        (RETURNED, f"/requests/{year.pk}/"),
        (RETURNED, f"/requests/{year.pk}/reports/{year.addressees.get(unit__code='ubnd-huyen-cam-lam').unit_id}/"),
        (RETURNED, f"/reports/{returned.pk}/"),
        (RETURNED, f"/reports/{returned.pk}/following/"),
        (ABOVE, "/requests/new/"),
        (ABOVE, f"/requests/{half.pk}/"),
        (ABOVE, f"/requests/{year.pk}/submissions/"),
        (ABOVE, f"/requests/{year.pk}/reminder/"),
        (ABOVE, f"/requests/{year.pk}/consolidation/"),
        (ABOVE, f"/submissions/{waiting.pk}/"),
        (ABOVE, f"/submissions/{waiting.pk}/signatures/"),
        (ABOVE, f"/reports/{merged.pk}/"),
    ]


def _of_the_programme() -> list[tuple[str, str]]:
    district = "ubnd-huyen-khanh-son"
    activity = Activity.objects.get(title="Lớp tập huấn nghiệp vụ thông tin đối ngoại năm 2019", unit__code=district)
    task = Task.objects.filter(unit__code=district, plan__isnull=False).order_by("position")[0]
    lead = LeadAssignment.objects.get(unit__code=district)
    return [
        (OFFICER, "/activities/?stretch=year&bare=on"),
        (OFFICER, "/activities/?kind=press_visit"),
        (OFFICER, "/activities/new/"),
        (OFFICER, "/activities/new/?kind=public_correction"),
        (OFFICER, f"/activities/{activity.pk}/"),
        (OFFICER, f"/activities/{activity.pk}/edit/"),
        (OFFICER, f"/activities/{activity.pk}/photos/"),
        (OFFICER, f"/activities/{activity.pk}/references/"),
        (OFFICER, "/programmes/"),
        (LEADER, "/programmes/new/"),
        (LEADER, f"/programmes/{lead.programme_id}/"),
        (LEADER, f"/programmes/{lead.programme_id}/edit/"),
        (LEADER, f"/programmes/{lead.programme_id}/leads/new/"),
        (LEADER, f"/programmes/leads/{lead.pk}/end/"),
        (LEADER, "/programmes/topics/"),
        (LEADER, "/programmes/topics/new/"),
        (LEADER, "/tasks/?state=all"),
        (LEADER, f"/tasks/{task.pk}/"),
        (LEADER, "/tasks/new/"),
        (LEADER, f"/tasks/{task.pk}/edit/"),
        (LEADER, "/tasks/plans/"),
        (LEADER, f"/tasks/plans/{task.plan_id}/"),
        (LEADER, "/tasks/plans/new/"),
        (LEADER, f"/tasks/plans/{task.plan_id}/issue/"),
        (OFFICER, "/means/"),
        (OFFICER, "/means/new/"),
        (OFFICER, f"/means/{BudgetLine.objects.filter(unit__code=district)[0].pk}/"),
        (OFFICER, "/means/equipment/"),
        (OFFICER, "/means/equipment/new/"),
        (OFFICER, f"/means/equipment/{Equipment.objects.filter(unit__code=district)[0].pk}/"),
    ]


def _of_administration() -> list[str]:
    """The pages of whoever looks after the installation; one piece of work has stopped."""
    make_dead_job()
    position = Position.objects.get(person__username=LEADER)
    unit, authority = position.unit_id, SigningAuthority.objects.filter(position=position)[0]
    person = f"/people/{position.person_id}/"
    return [
        "/people/",
        "/people/?q=khong+co",
        "/people/new/",
        person,
        f"{person}positions/new/",
        f"{person}positions/{position.pk}/end/",
        "/units/",
        "/units/new/",
        f"/units/{unit}/",
        f"/units/{unit}/name/",
        f"/units/{unit}/end/",
        f"/units/{unit}/relations/new/",
        "/authorities/",
        "/authorities/new/",
        f"/authorities/{authority.pk}/end/",
        "/certificates/?ended=on",
        "/certificates/new/",
        f"/certificates/{UnitCertificate.objects.all()[0].pk}/end/",
        "/audit-log/",
        f"/audit-log/{AuditEvent.objects.latest('sequence').pk}/",
        "/system/",
        f"/system/jobs/{Job.objects.filter(state=JobState.DEAD)[0].pk}/drop/",
    ]


def test_axe_finds_nothing_and_nothing_is_cut_off(sign_in: SignIn, accessible: Accessible) -> None:
    for page in _narrow(sign_in, "vi"):
        accessible(page)


@pytest.mark.long
def test_axe_finds_nothing_and_nothing_is_cut_off_in_english(sign_in: SignIn, accessible: Accessible) -> None:
    for page in _narrow(sign_in, "en"):
        accessible(page)


def _narrow(sign_in: SignIn, language: str) -> Iterator[Page]:
    """Every page in turn, as wide as it is usually looked at, after a small phone has shown it whole."""
    opened: dict[str, Page] = {}
    for username, url in _pages():
        page = opened.get(username) or sign_in(username, language=language)
        opened[username] = page
        answer = page.goto(url)
        assert answer is not None
        assert answer.status == 200, url
        usual = page.viewport_size
        page.set_viewport_size(NARROWEST)  # type: ignore[arg-type]
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide <= 0, f"{url} is {wide}px too wide"
        assert usual is not None
        page.set_viewport_size(usual)
        yield page


def test_a_register_is_printed_on_paper_across(sign_in: SignIn) -> None:
    page = sign_in(CLERK)
    register = Register.objects.get(unit__code="ubnd-huyen-khanh-son", year=2019, direction=Direction.INCOMING)
    page.goto(f"/registers/{register.pk}/print/")
    page.emulate_media(media="print")
    assert page.locator(".places").is_hidden()
    assert page.locator(".book table").is_visible()
    assert page.pdf(prefer_css_page_size=True).startswith(b"%PDF-")

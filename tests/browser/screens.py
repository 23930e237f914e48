"""Draws the screens for the documentation: `scripts/screens` runs this; it is no test and is not collected."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Page
from tests.browser.letters import write_letter
from tests.browser.people import SignIn
from tests.browser.test_letter import write_letter as draft_letter
from tests.factories.jobs import make_dead_job
from tests.factories.uploads import photo

from thongsuot.correspondence.models import Direction, Register, RegisterEntry
from thongsuot.organisation.models import Position
from thongsuot.programme.models import Activity, Equipment, Plan, Task
from thongsuot.reporting.models import Report, ReportRequest, Submission

FOLDER = Path(__file__).parents[2] / "docs" / "images" / "man-hinh"
COLOURS = 64
HIGHEST = 1800


def keep(page: Page, name: str, *, whole: bool = True) -> None:
    """The page, or the part of it in the window, as a PNG of few colours, cut where it becomes too long to look at."""
    drawn = Image.open(BytesIO(page.screenshot(full_page=whole))).convert("RGB")
    drawn = drawn.crop((0, 0, drawn.width, min(drawn.height, HIGHEST)))
    FOLDER.mkdir(parents=True, exist_ok=True)
    drawn.quantize(COLOURS, dither=Image.Dither.NONE).save(FOLDER / f"{name}.png", optimize=True)


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
def test_screens(sign_in: SignIn, installation: Path, tmp_path: Path, phone: bool, language: str) -> None:
    ending = f"{'dien-thoai' if phone else 'may-tinh'}-{language}"
    # Typed in Vietnamese whatever the language of the page: what people write is never translated.
    draft = draft_letter(sign_in("chuyenvien.khanhson")).removeprefix(sign_in.url)
    register = Register.objects.get(unit__code="ubnd-huyen-khanh-son", year=2019, direction=Direction.INCOMING)
    entry = RegisterEntry.objects.get(register=register, document__identifier="2337/STTTT-TTBCXB")
    clerk = sign_in("vanthu.khanhson", phone=phone, language=language)
    head = sign_in("truongphong.khanhson", phone=phone, language=language)
    for page, url, name in (
        (head, "/documents/", "van-ban"),
        (head, draft, "van-ban-du-thao"),
        (clerk, f"/documents/{entry.document_id}/", "van-ban-den"),
        (clerk, "/registers/", "so-dang-ky"),
        (clerk, f"/registers/{register.pk}/print/", "so-dang-ky-in"),
    ):
        page.goto(url)
        keep(page, f"{name}-{ending}")
    clerk.goto("/incoming/")
    clerk.set_input_files("input[type=file]", write_letter(tmp_path))
    clerk.wait_for_url("**/incoming/new/**")
    keep(clerk, f"dang-ky-{ending}")
    clerk.goto("/verification/")
    clerk.set_input_files("input[type=file]", next((installation / "outbox").rglob("*.pdf")))
    clerk.wait_for_selector("#result")
    keep(clerk, f"xac-minh-{ending}")


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
def test_screens_of_the_programme(sign_in: SignIn, tmp_path: Path, phone: bool, language: str) -> None:
    ending = f"{'dien-thoai' if phone else 'may-tinh'}-{language}"
    district = "ubnd-huyen-khanh-son"
    activity = Activity.objects.get(title="Lớp tập huấn nghiệp vụ thông tin đối ngoại năm 2019", unit__code=district)
    plan = Plan.objects.get(title="Hoạt động thông tin đối ngoại huyện Khánh Sơn năm 2019")
    task = Task.objects.get(source_handling_direction__isnull=False)
    equipment = Equipment.objects.filter(unit__code=district).order_by("-put_into_use_on", "pk")[0]
    leader = sign_in("phochutich.khanhson", phone=phone, language=language)
    officer = sign_in("chuyenvien.khanhson", phone=phone, language=language)
    for page, url, name in (
        (leader, "/", "ban-lam-viec"),
        (officer, "/activities/", "hoat-dong"),
        (officer, f"/activities/{activity.pk}/", "hoat-dong-chi-tiet"),
        (officer, "/activities/new/", "hoat-dong-loai"),
        (leader, "/tasks/", "nhiem-vu"),
        (officer, f"/tasks/{task.pk}/", "nhiem-vu-chi-tiet"),
        (leader, f"/tasks/plans/{plan.pk}/", "ke-hoach"),
        (officer, "/means/", "kinh-phi"),
        (officer, f"/means/equipment/{equipment.pk}/", "thiet-bi"),
    ):
        page.goto(url)
        keep(page, f"{name}-{ending}")
    officer.goto("/activities/new/?kind=training")
    picture = tmp_path / "anh.jpg"
    picture.write_bytes(photo(size=(640, 480)))
    officer.locator("[name=title]").fill("Lớp bồi dưỡng cộng tác viên truyền thanh xã")
    officer.locator("[name=detail_organiser]").fill("Phòng Văn hóa và Thông tin huyện")
    officer.locator("[name=detail_participants]").fill("24")
    officer.set_input_files("#photos input[type=file]", picture)
    officer.locator("[name='photo-0-caption']").fill("Toàn cảnh lớp")
    officer.wait_for_selector("[data-shown] img")
    keep(officer, f"hoat-dong-ghi-{ending}")


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
def test_screens_of_reports(sign_in: SignIn, phone: bool, language: str) -> None:
    ending = f"{'dien-thoai' if phone else 'may-tinh'}-{language}"
    year = ReportRequest.objects.get(letter__identifier="2337/STTTT-TTBCXB")
    half = ReportRequest.objects.get(letter__identifier="1058/STTTT-TTBCXB")
    draft = Report.objects.get(request=year, unit__code="ubnd-huyen-khanh-son")
    returned = Report.objects.get(request=half, unit__code="ubnd-huyen-cam-lam")
    merged = Report.objects.get(consolidates=half)
    waiting = Submission.objects.get(request=year)
    officer = sign_in("chuyenvien.khanhson", phone=phone, language=language)
    above = sign_in("chuyenvien.ttbcxb", phone=phone, language=language)
    other = sign_in("chuyenvien.camlam", phone=phone, language=language)
    for page, url, name in (
        (officer, "/reports/", "bao-cao"),
        (officer, f"/reports/{draft.pk}/", "bao-cao-du-thao"),
        (other, f"/requests/{year.pk}/", "yeu-cau"),
        (other, f"/reports/{returned.pk}/", "bao-cao-bi-tra-lai"),
        (above, f"/requests/{half.pk}/", "bang-theo-doi"),
        (above, f"/submissions/{waiting.pk}/", "bao-cao-da-nhan"),
    ):
        page.goto(url)
        page.wait_for_load_state("networkidle")
        keep(page, f"{name}-{ending}")
    for page, report, words, name in (
        (officer, draft, "lượt người", "nguon-so-lieu"),
        (above, merged, "cuộc", "tong-hop-truy-nguyen"),
    ):
        page.goto(f"/reports/{report.pk}/")
        page.locator(".official a.fact", has_text=words).first.click()
        page.wait_for_selector("#source .way-down")
        keep(page, f"{name}-{ending}", whole=False)


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
def test_screens_of_administration(sign_in: SignIn, phone: bool, language: str) -> None:
    ending = f"{'dien-thoai' if phone else 'may-tinh'}-{language}"
    position = Position.objects.get(person__username="phochutich.khanhson")
    make_dead_job("deliver_mail", "SMTPServerDisconnected")
    page = sign_in("quantri.khanhson", phone=phone, language=language)
    for url, name in (
        ("/people/", "nguoi"),
        (f"/people/{position.person_id}/", "mot-nguoi"),
        (f"/units/{position.unit_id}/", "don-vi"),
        ("/authorities/", "tham-quyen"),
        ("/certificates/", "chung-thu"),
        ("/system/", "tinh-trang"),
        ("/audit-log/", "nhat-ky"),
    ):
        page.goto(url)
        keep(page, f"quan-tri-{name}-{ending}")

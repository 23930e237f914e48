"""A report walks from its request to its issue, and in the office above on to a figure's evidence; desk and phone."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from tests.browser.conftest import Accessible
from tests.browser.people import SignIn
from tests.browser.test_letter import fits

from thongsuot.demonstration.keys import PASSPHRASE
from thongsuot.programme.models import Evidence
from thongsuot.reporting.models import Report, ReportRequest, Submission
from thongsuot.reporting.queries.reports import text_of
from vanban.write.docx.write import write_docx

SECRET = "Mật khẩu của khóa hoặc mã PIN"


class Walk:
    """The people of the story, each with one page; a page that is shown is whole and fits."""

    def __init__(self, sign_in: SignIn, accessible: Accessible, *, phone: bool) -> None:
        self.sign_in, self.accessible, self.phone = sign_in, accessible, phone
        self.pages: dict[str, Page] = {}

    def at(self, username: str, url: str) -> Page:
        """That person's page at the address."""
        page = self.pages.get(username) or self.sign_in(username, phone=self.phone)
        self.pages[username] = page
        page.goto(url)
        assert fits(page), url
        return page

    def press(self, username: str, url: str, button: str, done: str, *, secret: bool = False) -> Page:
        """Open the page, press a button of the life beside it, and see that it is done."""
        page = self.at(username, url)
        if secret:
            page.get_by_label(SECRET).fill(PASSPHRASE)
        page.locator(".acts").get_by_role("button", name=button, exact=True).click()
        expect(page.locator(".message.success")).to_have_text(done)
        return page


@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
def test_from_the_request_to_the_evidence_behind_a_merged_figure(
    sign_in: SignIn, accessible: Accessible, phone: bool, tmp_path: Path
) -> None:
    walk = Walk(sign_in, accessible, phone=phone)
    request = ReportRequest.objects.get(letter__identifier="2337/STTTT-TTBCXB")
    asked = f"/requests/{request.pk}/"

    officer = walk.at("chuyenvien.camlam", asked)
    officer.get_by_role("link", name="Lập báo cáo").click()
    officer.get_by_role("button", name="Lập dự thảo").click()
    expect(officer.locator(".message.success")).to_have_text("Đã lập dự thảo từ hồ sơ.")
    accessible(officer)
    report = Report.objects.get(request=request, unit__code="ubnd-huyen-cam-lam")
    url = f"/reports/{report.pk}/"

    head = walk.at("truongphong.camlam", url)
    head.locator(".acts").get_by_role("button", name="Duyệt nội dung", exact=True).click()
    expect(head.locator(".message.error")).to_contain_text("Báo cáo chưa sẵn sàng")
    missing = officer.locator("#gaps ~ .gaps, .gaps").first.locator(".gap")
    for left in range(missing.count(), 0, -1):
        missing.first.get_by_role("button", name="Xác nhận không phát sinh").click()
        expect(officer.locator("[aria-labelledby=gaps] .count")).to_have_text(str(left - 1))

    walk.press("truongphong.camlam", url, "Duyệt nội dung", "Đã duyệt nội dung.")
    walk.press("vanthu.camlam", url, "Xác nhận thể thức", "Đã xác nhận thể thức.")
    walk.press("chuyenvien.camlam", url, "Trình ký", "Đã trình ký.")
    walk.press("phochutich.camlam", url, "Ký", "Đã ký văn bản.", secret=True)
    walk.press("vanthu.camlam", url, "Cấp số", "Đã cấp số và ngày ban hành.")
    walk.press("vanthu.camlam", url, "Đóng dấu", "Đã đóng dấu.", secret=True)
    clerk = walk.press("vanthu.camlam", url, "Ban hành", "Đã ban hành.")
    with clerk.expect_download() as download:
        clerk.get_by_role("link", name="Tải PDF").click()
    file = tmp_path / "bao-cao.pdf"
    download.value.save_as(file)

    board = walk.at("chuyenvien.ttbcxb", asked)
    accessible(board)
    board.get_by_role("link", name="Nhận tệp báo cáo").click()
    board.set_input_files("input[type=file]", file)
    board.wait_for_url(re.compile(r"/submissions/[0-9a-f-]{36}/$"))
    expect(board.locator(".said.good").first).to_contain_text("nguyên vẹn")
    accessible(board)
    for submission in Submission.objects.filter(request=request):
        walk.press("chuyenvien.ttbcxb", f"/submissions/{submission.pk}/", "Chấp nhận", "Đã chấp nhận báo cáo.")
    above = walk.at("chuyenvien.ttbcxb", asked)
    above.get_by_role("link", name="Tổng hợp", exact=True).click()
    above.locator("[name=signer]").select_option(index=1)
    above.locator("[name=recipients]").fill("UBND tỉnh (báo cáo)")
    above.get_by_role("button", name="Lập dự thảo").click()
    expect(above.locator(".message.success")).to_have_text("Đã lập dự thảo báo cáo tổng hợp.")
    _trace_a_figure(above)
    accessible(above)


def _trace_a_figure(page: Page) -> None:
    """One click on a merged figure: both submissions, their records, and the hashes of their photos."""
    page.locator(".official a.fact", has_text=re.compile(r"^\d+ cuộc$")).first.click()
    source = page.locator("#source")
    expect(source.locator(".way-down > .submission")).to_have_count(2)
    hashes = source.locator(".evidence code").all_text_contents()
    assert hashes
    assert set(hashes) <= set(Evidence.objects.values_list("file_id", flat=True))
    page.keyboard.press("Escape")
    expect(source).to_be_hidden()
    assert page.evaluate("document.activeElement.matches('a.fact')")


def test_figures_words_and_sources_without_scripts(sign_in: SignIn) -> None:
    page = sign_in("chuyenvien.khanhson", scripts=False)
    report = Report.objects.get(request__letter__identifier="2337/STTTT-TTBCXB", unit__code="ubnd-huyen-khanh-son")
    page.goto(f"/reports/{report.pk}/")
    page.locator(".official a.fact", has_text="lượt người").first.click()
    expect(page.locator(".way-down .record").first).to_be_visible()
    page.locator(".state-figure summary").click()
    page.locator("[name=value]").fill("9")
    page.locator("[name=reason]").fill("Một lớp chưa ghi hồ sơ.")
    page.get_by_role("button", name="Ghi số liệu này").click()
    expect(page.locator(".message.success")).to_have_text("Đã nêu số liệu kèm lý do.")
    page.locator("a.reword").first.click()
    page.locator("textarea").first.fill("Thực hiện chỉ đạo của cấp trên, huyện báo cáo như sau:")
    page.get_by_role("button", name="Lưu lời văn").click()
    expect(page.locator(".official")).to_contain_text("Thực hiện chỉ đạo của cấp trên")
    page.get_by_role("link", name="So với bản trước").click()
    expect(page.locator("ins").first).to_be_visible()


def test_a_figure_is_stated_in_the_panel_by_keyboard(sign_in: SignIn) -> None:
    page = sign_in("chuyenvien.khanhson")
    report = Report.objects.get(request__letter__identifier="2337/STTTT-TTBCXB", unit__code="ubnd-huyen-khanh-son")
    page.goto(f"/reports/{report.pk}/")
    page.locator(".official a.fact", has_text="lượt người").first.focus()
    page.keyboard.press("Enter")
    panel = page.locator("#source")
    expect(panel.locator("h2")).to_be_focused()
    panel.locator("summary").click()
    panel.locator("[name=value]").fill("chín")
    panel.locator("[name=reason]").fill("Đếm lại.")
    panel.get_by_role("button", name="Ghi số liệu này").click()
    expect(panel.locator(".errorlist")).to_contain_text("Hãy ghi một con số")
    panel.locator("[name=value]").fill("9")
    panel.get_by_role("button", name="Ghi số liệu này").click()
    expect(page.locator(".message.success")).to_have_text("Đã nêu số liệu kèm lý do.")
    expect(page.locator(".official")).to_contain_text("9 lượt người")


def test_a_word_file_comes_back_and_some_of_its_changes_are_taken(
    sign_in: SignIn, accessible: Accessible, tmp_path: Path
) -> None:
    page = sign_in("chuyenvien.khanhson", phone=True)
    report = Report.objects.get(request__letter__identifier="2337/STTTT-TTBCXB", unit__code="ubnd-huyen-khanh-son")
    text = text_of(report)
    first = replace(text.body[0], text=f"{text.body[0].text} Số liệu tính đến ngày 15/12/2019.", inlines=())
    last = replace(text.body[-1], text=(text.body[-1].text or "").replace("Trên đây", "Vừa rồi"), inlines=())
    edited = replace(text, body=(first, *text.body[1:-1], last))
    file = tmp_path / "bao-cao.docx"
    file.write_bytes(write_docx(edited, day=date(2019, 12, 19)))
    page.goto(f"/reports/{report.pk}/word/")
    page.set_input_files("input[type=file]", file)
    page.wait_for_url("**/edit/**")
    accessible(page)
    assert fits(page)
    expect(page.locator(".changes.ticked > li")).to_have_count(2)
    page.locator(".changes.ticked input").last.uncheck()
    page.get_by_role("button", name="Nhận các thay đổi đã chọn").click()
    expect(page.locator(".message.success")).to_have_text("Đã đưa nội dung sửa vào báo cáo.")
    expect(page.locator(".official")).to_contain_text("Số liệu tính đến ngày 15/12/2019.")
    expect(page.locator(".official")).not_to_contain_text("Vừa rồi")

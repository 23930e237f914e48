"""An official letter walks from the officer to the head, the registry, the signer, and out; on desk and phone."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from tests.browser.conftest import Accessible
from tests.browser.people import SignIn

from thongsuot.demonstration.keys import PASSPHRASE

TEXT = """Thực hiện Công văn số 2337/STTTT-TTBCXB ngày 10 tháng 12 năm 2019 của Sở Thông tin và Truyền thông, \
Ủy ban nhân dân huyện Khánh Sơn đề nghị các đơn vị:
1. Rà soát số liệu đã gửi.
2. Cử cán bộ đầu mối phối hợp.
Trên đây là nội dung đề nghị của Ủy ban nhân dân huyện Khánh Sơn./."""


def write_letter(page: Page) -> str:
    """Fill in the form of a letter; the address of its page."""
    page.goto("/documents/new/")
    page.locator("[name=subject]").fill("phối hợp rà soát số liệu thông tin đối ngoại năm 2019")
    page.locator("[name=addressees]").fill("Sở Thông tin và Truyền thông tỉnh Khánh Hòa")
    page.locator("[name=text]").fill(TEXT)
    page.locator("[name=signer]").select_option(label="Trần Thị Sơn Ca – Phó Chủ tịch")
    page.get_by_role("button", name="Lưu dự thảo").click()
    expect(page.locator("h1")).to_contain_text("Phối hợp rà soát số liệu")
    return page.url


def fits(page: Page) -> bool:
    """Whether the page is no wider than the screen."""
    return bool(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))


@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
def test_a_letter_goes_from_the_officer_to_its_issue(
    sign_in: SignIn, accessible: Accessible, phone: bool, tmp_path: Path
) -> None:
    officer = sign_in("chuyenvien.khanhson", phone=phone)
    url = write_letter(officer)
    accessible(officer)

    def press(username: str, button: str, done: str) -> Page:
        page = sign_in(username, phone=phone)
        page.goto(url)
        page.locator(".acts").get_by_role("button", name=button, exact=True).click()
        expect(page.locator(".message.success")).to_have_text(done)
        accessible(page)
        assert fits(page)
        return page

    press("truongphong.khanhson", "Duyệt nội dung", "Đã duyệt nội dung.")
    press("vanthu.khanhson", "Xác nhận thể thức", "Đã xác nhận thể thức.")
    press("chuyenvien.khanhson", "Trình ký", "Đã trình ký.")

    leader = sign_in("phochutich.khanhson", phone=phone)
    leader.goto(url)
    accessible(leader)
    leader.get_by_label("Mật khẩu của khóa hoặc mã PIN").fill("sai")
    leader.get_by_role("button", name="Ký", exact=True).click()
    expect(leader.locator(".message.error")).to_be_visible()
    leader.get_by_label("Mật khẩu của khóa hoặc mã PIN").fill(PASSPHRASE)
    leader.get_by_role("button", name="Ký", exact=True).click()
    expect(leader.locator(".message.success")).to_have_text("Đã ký văn bản.")

    clerk = press("vanthu.khanhson", "Cấp số", "Đã cấp số và ngày ban hành.")
    expect(clerk.locator(".o-number")).to_contain_text("413/UBND-PVHTT")
    clerk.get_by_label("Mật khẩu của khóa hoặc mã PIN").fill(PASSPHRASE)
    clerk.get_by_role("button", name="Đóng dấu", exact=True).click()
    expect(clerk.locator(".message.success")).to_have_text("Đã đóng dấu.")
    clerk.get_by_role("button", name="Ban hành", exact=True).click()
    expect(clerk.locator(".message.success")).to_have_text("Đã ban hành.")
    expect(clerk.locator(".way .here")).to_have_text("Đã ban hành")
    accessible(clerk)

    with clerk.expect_download() as download:
        clerk.locator("#files + ul a[href]", has_text=".pdf").first.click()
    issued = tmp_path / "van-ban.pdf"
    download.value.save_as(issued)
    verify_page = sign_in("chuyenvien.khanhson", phone=phone)
    verify_page.goto("/verification/")
    verify_page.set_input_files("input[type=file]", issued)
    expect(verify_page.locator(".result")).to_contain_text("Trần Thị Sơn Ca")
    expect(verify_page.locator(".result")).to_contain_text("Tệp này giống hệt tệp của văn bản đã lưu")
    accessible(verify_page)


def test_a_returned_letter_shows_why_to_whoever_wrote_it(sign_in: SignIn) -> None:
    officer = sign_in("chuyenvien.khanhson")
    url = write_letter(officer)
    head = sign_in("truongphong.khanhson")
    head.goto(url)
    head.get_by_role("button", name="Duyệt nội dung", exact=True).click()
    clerk = sign_in("vanthu.khanhson")
    clerk.goto(url)
    clerk.locator("summary", has_text="Trả lại").click()
    clerk.get_by_label("Lý do").fill("Thiếu trích yếu của văn bản được viện dẫn.")
    clerk.locator(".act button", has_text="Trả lại").click()
    officer.goto(url)
    expect(officer.locator(".history")).to_contain_text("Thiếu trích yếu của văn bản được viện dẫn.")
    expect(officer.get_by_role("link", name="Sửa nội dung")).to_be_visible()


def test_it_all_works_without_scripts(sign_in: SignIn) -> None:
    officer = sign_in("chuyenvien.khanhson", scripts=False)
    url = write_letter(officer)
    head = sign_in("truongphong.khanhson", scripts=False)
    head.goto(url)
    head.get_by_role("button", name="Duyệt nội dung", exact=True).click()
    expect(head.locator(".message.success")).to_have_text("Đã duyệt nội dung.")
    head.goto("/documents/")
    head.locator("[name=q]").fill("ra soat so lieu")
    head.get_by_role("button", name="Lọc").click()
    expect(head.locator("#rows .lines > li")).to_have_count(1)


def test_a_letter_is_found_and_opened_by_keyboard_alone(sign_in: SignIn) -> None:
    page = sign_in("chuyenvien.khanhson")
    page.goto("/documents/")
    page.locator("[name=q]").focus()
    page.keyboard.type("1486")
    expect(page.locator("#rows .lines > li")).not_to_have_count(20)
    link = page.locator("#rows .lines a.title").first
    for _ in range(30):
        page.keyboard.press("Tab")
        if link.evaluate("one => one === document.activeElement"):
            break
    page.keyboard.press("Enter")
    expect(page.locator("h1")).not_to_have_text("Văn bản")

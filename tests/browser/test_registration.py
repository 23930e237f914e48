"""A letter arrives: dropped on the page, read, warned of when it comes twice, entered, directed down to the officer."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import expect
from tests.browser.conftest import Accessible
from tests.browser.letters import write_letter
from tests.browser.people import SignIn


@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
def test_a_dropped_file_is_registered_and_directed(
    sign_in: SignIn, accessible: Accessible, phone: bool, tmp_path: Path
) -> None:
    letter = write_letter(tmp_path)
    clerk = sign_in("vanthu.khanhson", phone=phone)
    clerk.goto("/incoming/")
    accessible(clerk)
    clerk.set_input_files("input[type=file]", letter)
    expect(clerk.get_by_label("Số, ký hiệu", exact=True)).to_have_value("2401/STTTT-TTBCXB")
    expect(clerk.locator("[name=due_on]")).to_have_value("2019-12-27")
    expect(clerk.get_by_label("Quyết định 1486/QĐ-TTg 06/11/2018")).to_be_checked()
    accessible(clerk)
    clerk.get_by_role("button", name="Ghi sổ").click()
    expect(clerk.locator(".message.success")).to_have_text("Đã đăng ký văn bản đến.")
    url = clerk.url

    clerk.goto("/incoming/")
    clerk.set_input_files("input[type=file]", letter)
    expect(clerk.locator(".message.warning")).to_contain_text("có thể đã được đăng ký")
    accessible(clerk)

    leader = sign_in("chutich.khanhson", phone=phone)
    leader.goto(url)
    leader.get_by_role("link", name="Cho ý kiến chỉ đạo").click()
    accessible(leader)
    leader.get_by_label("Ý kiến chỉ đạo").fill("Giao Phòng Văn hóa và Thông tin tham mưu.")
    leader.locator("#id_lead").get_by_label("Phòng Văn hóa và Thông tin huyện Khánh Sơn").check()
    leader.get_by_role("button", name="Ghi ý kiến chỉ đạo").click()
    expect(leader.locator(".history")).to_contain_text("Giao Phòng Văn hóa và Thông tin tham mưu.")

    head = sign_in("truongphong.khanhson", phone=phone)
    expect(head.locator("main")).to_contain_text("Giao Phòng Văn hóa và Thông tin tham mưu.")


def test_a_file_dropped_with_the_mouse_is_read(sign_in: SignIn, tmp_path: Path) -> None:
    page = sign_in("vanthu.khanhson")
    page.goto("/incoming/")
    content = list(write_letter(tmp_path).read_bytes())
    transfer = page.evaluate_handle(
        """content => {
            const transfer = new DataTransfer();
            transfer.items.add(new File([new Uint8Array(content)], "cv.docx"));
            return transfer;
        }""",
        content,
    )
    page.dispatch_event("[data-drop]", "drop", {"dataTransfer": transfer})
    expect(page.get_by_label("Số, ký hiệu", exact=True)).to_have_value("2401/STTTT-TTBCXB")

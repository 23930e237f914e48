"""A directive without work becomes a task, work is done for it, and its button ends it."""

from __future__ import annotations

from playwright.sync_api import expect
from tests.browser.conftest import Accessible
from tests.browser.people import SignIn

LEADER, HEAD, OFFICER = "phochutich.khanhson", "truongphong.khanhson", "chuyenvien.khanhson"
DIRECTIVE = "Rà soát hệ thống truyền thanh cơ sở trước Tết Nguyên đán"
TITLE = "Rà soát máy phát, cụm loa của tám xã, thị trấn"


def test_a_directive_without_work_gets_a_task(sign_in: SignIn, accessible: Accessible) -> None:
    leader = sign_in(LEADER)
    idle = leader.locator("section", has_text="Văn bản chỉ đạo chưa có việc thực hiện")
    expect(idle.get_by_role("link", name=DIRECTIVE)).to_be_visible()
    accessible(leader)

    head = sign_in(HEAD)
    head.get_by_role("link", name="Phòng Văn hóa và Thông tin chủ trì rà soát").click()
    accessible(head)
    head.get_by_role("link", name="Giao nhiệm vụ theo ý kiến này").click()
    accessible(head)
    head.get_by_label("Nội dung").fill(TITLE)
    head.get_by_role("button", name="Giao nhiệm vụ").click()
    expect(head.locator(".message.success")).to_have_text("Đã giao nhiệm vụ.")
    accessible(head)
    leader.goto("/")
    expect(idle).to_have_count(0)


def test_a_task_is_ended_on_a_phone(sign_in: SignIn, accessible: Accessible) -> None:
    page = sign_in(OFFICER, phone=True)
    page.goto("/tasks/")
    accessible(page)
    page.get_by_role("link", name="Xây dựng chuyên mục Tết").click()
    accessible(page)
    page.get_by_label("Ngày hoàn thành").fill("2019-12-18")
    page.get_by_role("button", name="Hoàn thành", exact=True).click()
    expect(page.locator(".message.success")).to_have_text("Đã ghi nhận nhiệm vụ hoàn thành.")
    expect(page.locator(".head .mark")).to_have_text("Hoàn thành")
    expect(page.get_by_role("button", name="Làm tiếp, chưa xong")).to_be_visible()

"""An activity is entered on a phone with its photo, though the connection fails; corrected, found, taken back."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from tests.browser.conftest import Accessible
from tests.browser.people import SignIn
from tests.factories.uploads import photo

from thongsuot.programme.models import Activity

OFFICER = "chuyenvien.khanhson"
TITLE = "Lớp bồi dưỡng cộng tác viên truyền thanh xã"


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    """A photo as the phone's camera stores it."""
    path = tmp_path / "IMG_2019.jpg"
    path.write_bytes(photo(size=(640, 480)))
    return path


def fill_in(page: Page) -> None:
    """What a training asks, but for its photo."""
    page.get_by_role("link", name="Tập huấn, bồi dưỡng").click()
    page.get_by_label("Tên hoạt động").fill(TITLE)
    page.get_by_label("Cơ quan tổ chức").fill("Phòng Văn hóa và Thông tin huyện")
    page.get_by_label("Số người tham gia").fill("24")


def test_nothing_is_lost_when_the_connection_fails(sign_in: SignIn, accessible: Accessible, picture: Path) -> None:
    page = sign_in(OFFICER, phone=True)
    page.goto("/activities/")
    page.get_by_role("link", name="Ghi hoạt động").click()
    accessible(page)
    fill_in(page)
    page.set_input_files("#photos input[type=file]", picture)
    page.get_by_label("Chú thích").first.fill("Toàn cảnh lớp")
    page.locator("#photos").get_by_label("đã có sự đồng ý").first.check()
    accessible(page)

    page.context.set_offline(True)
    page.get_by_role("button", name="Lưu hoạt động").click()
    expect(page.locator("#trouble")).to_contain_text("vẫn được giữ trên máy này")
    page.context.set_offline(False)
    page.reload()
    expect(page.locator(".kept")).to_contain_text("Đã khôi phục nội dung")
    expect(page.get_by_label("Tên hoạt động")).to_have_value(TITLE)
    expect(page.get_by_label("Chú thích").first).to_have_value("Toàn cảnh lớp")
    expect(page.locator("[data-shown] img")).to_be_visible()
    accessible(page)
    page.get_by_role("button", name="Lưu hoạt động").click()

    expect(page.locator(".message.success")).to_have_text("Đã ghi nhận hoạt động.")
    expect(page.get_by_role("img", name="Toàn cảnh lớp")).to_be_visible()
    accessible(page)
    assert Activity.objects.get(title=TITLE).evidence.count() == 1
    page.goto("/activities/new/?kind=training")
    expect(page.get_by_label("Tên hoạt động")).to_have_value("")
    expect(page.locator("[data-shown] img")).to_have_count(0)


def test_a_photo_is_not_sent_without_a_word_on_the_people_in_it(sign_in: SignIn, picture: Path) -> None:
    page = sign_in(OFFICER, phone=True)
    page.goto("/activities/new/")
    fill_in(page)
    page.set_input_files("#photos input[type=file]", picture)
    page.get_by_role("button", name="Lưu hoạt động").click()
    assert page.locator("input[name='photo-0-people']").first.evaluate("one => !one.validity.valid")
    page.get_by_role("button", name="Bỏ tệp này").first.click()
    page.get_by_role("button", name="Lưu hoạt động").click()
    expect(page.locator(".message.success")).to_have_text("Đã ghi nhận hoạt động.")


def test_it_all_works_without_scripts(sign_in: SignIn, picture: Path) -> None:
    page = sign_in(OFFICER, scripts=False)
    page.goto("/activities/new/")
    fill_in(page)
    page.set_input_files("input[name='photo-0-file']", picture)
    page.get_by_label("không có người nhận diện được").check()
    page.get_by_role("button", name="Lưu hoạt động").click()
    expect(page.locator(".message.success")).to_have_text("Đã ghi nhận hoạt động.")
    page.get_by_role("link", name="Sửa", exact=True).click()
    page.get_by_label("Số người tham gia").fill("25")
    page.get_by_role("button", name="Lưu").click()
    expect(page.locator(".corrections")).to_contain_text("24")
    page.locator("summary", has_text="Rút bỏ hoạt động").click()
    page.locator("#reason").fill("Ghi trùng")
    page.locator("form[action$='/withdrawal/'] button", has_text="Rút bỏ hoạt động").last.click()
    expect(page.locator(".withdrawn")).to_contain_text("Ghi trùng")
    page.goto("/activities/?kind=training&stretch=month")
    expect(page.locator("main")).to_contain_text("Không tìm thấy hoạt động nào")


def test_a_correction_and_added_photos_are_kept_as_a_first_entry_is(sign_in: SignIn, picture: Path) -> None:
    page = sign_in(OFFICER, phone=True)
    activity = Activity.objects.filter(unit__code="ubnd-huyen-khanh-son", kind="training")[0]
    page.goto(f"/activities/{activity.pk}/edit/")
    page.get_by_label("Địa điểm").fill("Hội trường huyện")
    page.goto(f"/activities/{activity.pk}/")
    # Somebody else corrects the title meanwhile: only what was typed here comes back.
    Activity.objects.filter(pk=activity.pk).update(title="Lớp tập huấn (đã sửa)", revision=activity.revision + 1)
    page.goto(f"/activities/{activity.pk}/edit/")
    expect(page.locator(".kept")).to_contain_text("Đã khôi phục nội dung")
    expect(page.get_by_label("Địa điểm")).to_have_value("Hội trường huyện")
    expect(page.get_by_label("Tên hoạt động")).to_have_value("Lớp tập huấn (đã sửa)")
    page.get_by_role("button", name="Lưu").click()
    expect(page.locator(".message.success")).to_have_text("Đã sửa hoạt động.")
    page.goto(f"/activities/{activity.pk}/edit/")
    expect(page.locator(".kept")).to_have_count(0)

    page.goto(f"/activities/{activity.pk}/photos/")
    page.set_input_files("#photos input[type=file]", picture)
    page.get_by_label("Chú thích").first.fill("Giờ giải lao")
    page.wait_for_function("indexedDB.databases().then((all) => all.length > 0)")
    page.reload()
    expect(page.locator("[data-shown] img")).to_be_visible()
    expect(page.get_by_label("Chú thích").first).to_have_value("Giờ giải lao")
    page.locator("#photos").get_by_label("không có người nhận diện được").first.check()
    page.get_by_role("button", name="Thêm minh chứng").click()
    expect(page.get_by_role("img", name="Giờ giải lao")).to_be_visible()
    page.goto(f"/activities/{activity.pk}/photos/")
    expect(page.locator("[data-shown] img")).to_have_count(0)


def test_what_is_kept_on_a_machine_is_gone_with_signing_out(sign_in: SignIn, picture: Path) -> None:
    page = sign_in(OFFICER)
    page.goto("/activities/new/?kind=training")
    page.get_by_label("Tên hoạt động").fill(TITLE)
    page.set_input_files("#photos input[type=file]", picture)
    page.wait_for_function("Object.keys(localStorage).some((key) => key.startsWith('thongsuot.keep.'))")
    page.locator(".who summary").click()
    page.get_by_role("button", name="Đăng xuất").click()
    page.wait_for_url("**/login/**")
    assert page.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('thongsuot.keep.'))") == []
    assert page.evaluate("indexedDB.databases().then((all) => all.map((one) => one.name))") == []

"""The key of a programme is proposed while its name is typed, and left alone once somebody typed another."""

from __future__ import annotations

from playwright.sync_api import expect
from tests.browser.people import SignIn

from thongsuot.office.programmes.keys import proposed_key

LEADER = "phochutich.khanhson"


def test_the_key_follows_the_name_until_it_is_typed(sign_in: SignIn) -> None:
    page = sign_in(LEADER)
    page.goto("/programmes/new/")
    name, key = page.get_by_label("Tên chương trình"), page.get_by_label("Mã")
    told = "Đề án 06: phát triển ứng dụng dữ liệu về dân cư, định danh và xác thực điện tử"
    name.press_sequentially(told)
    expect(key).to_have_value(proposed_key(told))
    key.fill("de-an-06")
    name.press_sequentially(" quốc gia")
    expect(key).to_have_value("de-an-06")
    key.fill("")
    name.fill("Giảm nghèo")
    expect(key).to_have_value("giam-ngheo")

"""The gate: whoever has a password comes in, and arrives at what waits for them."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect
from tests.browser.conftest import Accessible
from tests.browser.people import PASSWORD, SignIn


@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
def test_signing_in_by_password_leads_to_the_desk(sign_in: SignIn, accessible: Accessible, phone: bool) -> None:
    page = sign_in.visitor(phone=phone)
    page.goto("/")
    accessible(page)
    page.locator("[name=login]").fill("vanthu.khanhson")
    page.locator("[name=password]").fill(PASSWORD)
    page.locator("main form button").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Bàn làm việc")
    accessible(page)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_wrong_password_is_refused_in_words(sign_in: SignIn, language: str) -> None:
    page = sign_in.visitor(language=language)
    page.goto("/")
    page.locator("[name=login]").fill("vanthu.khanhson")
    page.locator("[name=password]").fill("sai")
    page.locator("main form button").first.click()
    expect(page.locator(".errorlist").first).to_be_visible()

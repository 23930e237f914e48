"""The other ways in: an application's code, a recovery code, a passkey; each set up and used by its person."""

from __future__ import annotations

import re
import time
from datetime import UTC, datetime

from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from playwright.sync_api import Page, expect
from tests.browser.people import PASSWORD, SignIn

from thongsuot.accounts.models import User
from thongsuot.audit.models import AuditEvent

WHO = "vanthu.khanhson"
STEP = 30


def _code(secret: str, ahead: int = 0) -> str:
    return str(format_hotp_value(hotp_value(secret, int(time.time()) // STEP + ahead)))


def _press(page: Page, **told: str) -> None:
    for name, value in told.items():
        page.locator(f"[name={name}]").fill(value)
    page.locator("main form button").first.click()


def _with_password(sign_in: SignIn, home: str) -> Page:
    page = sign_in.visitor()
    page.goto(home)
    _press(page, login=WHO, password=PASSWORD)
    return page


def _arrived(page: Page) -> None:
    expect(page.get_by_role("heading", level=1)).to_have_text("Bàn làm việc")


def test_each_way_in_is_set_up_and_opens_the_desk(sign_in: SignIn) -> None:
    # Browsers give passkeys to names only, never to bare addresses.
    home = sign_in.url.replace("127.0.0.1", "localhost")
    page = _with_password(sign_in, home)
    _arrived(page)
    page.goto(f"{home}/account/second-factor/totp/activate/")
    _press(page, password=PASSWORD)
    page.locator("[name=code]").wait_for()
    _press(page, code="000000")
    expect(page.locator(".errorlist").first).to_contain_text("Mã không đúng")
    found = re.search(r"[A-Z2-7]{32}", page.content())
    assert found is not None
    _press(page, code=_code(found[0]))
    expect(page.locator(".messages")).to_contain_text("Đã bật ứng dụng xác thực.")
    recovery = re.findall(r"\b\d{8}\b", page.locator("main").inner_text())
    assert len(recovery) == 10

    other = _with_password(sign_in, home)
    _press(other, code=_code(found[0], ahead=1))
    _arrived(other)
    other = _with_password(sign_in, home)
    _press(other, code=recovery[0])
    _arrived(other)

    devices = page.context.new_cdp_session(page)
    devices.send("WebAuthn.enable")
    options = {"protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True}
    ready = {"isUserVerified": True, "automaticPresenceSimulation": True}
    devices.send("WebAuthn.addVirtualAuthenticator", {"options": {**options, **ready}})
    page.goto(f"{home}/account/second-factor/webauthn/add/")
    page.locator("[name=passwordless]").check()
    _press(page, name=f"Khóa {datetime.now(UTC):%H%M}")
    expect(page.locator(".messages")).to_contain_text("Đã thêm khóa bảo mật.")
    page.goto(f"{home}/account/logout/")
    page.locator("main form button").first.click()
    page.goto(f"{home}/account/login/")
    page.get_by_role("button", name=re.compile("passkey")).click()
    _arrived(page)
    told = set(
        AuditEvent.objects.filter(object_id=str(User.objects.get(username=WHO).pk)).values_list("action", flat=True)
    )
    assert {"sign_in", "totp_activated", "webauthn_added"} <= told

"""How the sign-in library behaves here: nobody registers themselves, nothing is sent by e-mail, it speaks our words."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.contrib.auth.base_user import AbstractBaseUser
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from thongsuot.accounts.actions.set_password import set_password
from thongsuot.accounts.models import User
from thongsuot.audit.actions.record_event import record_event
from thongsuot.audit.actor import Actor
from thongsuot.audit.transaction import audited
from thongsuot.jobs.worker import installation_now

_NOT_KNOWN = _("Tên đăng nhập hoặc mật khẩu không đúng; hãy nhập lại.")


class OfficeAccountAdapter(DefaultAccountAdapter):
    """An administrator adds people; a person who lost every way to sign in is given a new password by one."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "account_inactive": _("Tài khoản này đã ngừng hoạt động; hãy liên hệ quản trị hệ thống."),
        "enter_current_password": _("Mật khẩu hiện tại không đúng; hãy nhập lại."),
        "incorrect_code": _("Mã không đúng; hãy nhập mã mới nhất trên thiết bị."),
        "incorrect_password": _("Mật khẩu không đúng; hãy nhập lại."),
        "invalid_login": _NOT_KNOWN,
        "rate_limited": _("Có quá nhiều yêu cầu liên tiếp; hãy chờ một phút rồi thử lại."),
        "same_as_current": _("Mật khẩu mới phải khác mật khẩu hiện tại."),
        "too_many_login_attempts": _("Đã nhập sai nhiều lần; hãy chờ rồi thử lại."),
        "username_password_mismatch": _NOT_KNOWN,
    }

    def set_password(self, user: AbstractBaseUser, password: str) -> None:
        """What a person chooses for themselves, as a change like any other: recorded, and no longer temporary."""
        assert isinstance(user, User)
        set_password(person=user, password=password, by=Actor(person=user.pk), at=installation_now())

    def send_notification_mail(
        self,
        template_prefix: str,
        user: AbstractBaseUser,
        context: dict[str, Any] | None = None,  # noqa: ARG002
        email: str | None = None,  # noqa: ARG002
    ) -> None:
        """What the library would write to a person of their account (`mfa/email/totp_activated`), recorded instead."""
        _record(template_prefix.rpartition("/")[2], user)

    def post_login(self, request: HttpRequest, user: AbstractBaseUser, **told: Any) -> HttpResponse:
        """A person is in, by whatever way: recorded."""
        _record("sign_in", user)
        return super().post_login(request, user, **told)

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002
        """Never."""
        return False


@audited()
def _record(action: str, user: AbstractBaseUser) -> None:
    record_event(action=action, about=user, by=Actor(person=user.pk), at=installation_now())

"""What this app refuses; each message is one Vietnamese sentence that says what to do."""

from __future__ import annotations

from django.utils.translation import gettext


class AccountsError(Exception):
    """Base of this app's errors."""


class UsernameTaken(AccountsError):
    """Another person signs in under this name."""

    def __init__(self, username: str) -> None:
        super().__init__(
            gettext("Tên đăng nhập “%(username)s” đã có người dùng; cần chọn tên khác.") % {"username": username}
        )

"""What this app refuses; each message is one Vietnamese sentence that says what to do."""

from __future__ import annotations


class AccountsError(Exception):
    """Base of this app's errors."""


class UsernameTaken(AccountsError):
    """Another person signs in under this name."""

    def __init__(self, username: str) -> None:
        super().__init__(f"Tên đăng nhập “{username}” đã có người dùng; cần chọn tên khác.")

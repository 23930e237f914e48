"""People who sign in; what a person may do follows from dated positions in `organisation`."""

from __future__ import annotations

from typing import ClassVar
from uuid import uuid4

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.contrib.auth.validators import UnicodeUsernameValidator
from django.db import models
from django.utils import timezone

from thongsuot.accounts.search_text import search_text
from vanban.text.collation import name_key


class UserManager(BaseUserManager["User"]):
    """Makes users as Django's commands and sign-in libraries ask for them."""

    def create_user(self, username: str, password: str | None = None, **fields: object) -> User:
        """A user with a hashed password; without one, the user cannot sign in by password."""
        user = self.model(username=self.model.normalize_username(username), **fields)
        user.sort_key = name_key(user.full_name)
        user.search_text = search_text(user.full_name, user.username)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, username: str, password: str | None = None, **fields: object) -> User:
        """A user to whom every permission is given."""
        return self.create_user(username, password, is_superuser=True, **fields)


class User(AbstractBaseUser, PermissionsMixin):
    """A person of an office. The name is one piece, as it is written: `Nguyễn Thị Minh Khai`, `Trần Sơn Ca`."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    username = models.CharField("tên đăng nhập", max_length=150, unique=True, validators=(UnicodeUsernameValidator(),))
    full_name = models.CharField("họ và tên", max_length=150)
    sort_key = models.CharField("khóa sắp xếp", max_length=600, editable=False, db_index=True)
    search_text = models.TextField("chữ để tìm", blank=True, editable=False)
    email = models.EmailField("thư điện tử", blank=True)
    is_active = models.BooleanField("đang hoạt động", default=True)
    is_demonstration = models.BooleanField("người không có thật, dùng để minh họa", default=False)
    password_is_temporary = models.BooleanField("mật khẩu tạm, phải đổi khi đăng nhập", default=False)
    joined_at = models.DateTimeField("ngày tạo tài khoản", default=timezone.now)

    objects = UserManager()
    derived_fields = ("search_text",)

    EMAIL_FIELD = "email"
    USERNAME_FIELD = "username"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["full_name"]

    class Meta:
        verbose_name = "người dùng"
        verbose_name_plural = "người dùng"
        ordering = ("sort_key",)

    def __str__(self) -> str:
        return self.full_name

    def get_full_name(self) -> str:
        """The name as it is written."""
        return self.full_name

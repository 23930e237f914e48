"""How the sign-in library behaves here: nobody registers themselves, nothing is sent by e-mail."""

from __future__ import annotations

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


class OfficeAccountAdapter(DefaultAccountAdapter):
    """An administrator adds people; a person who lost every way to sign in is given a new password by one."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002
        """Never."""
        return False

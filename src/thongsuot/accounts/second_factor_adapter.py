"""How the sign-in library's second factors speak here."""

from __future__ import annotations

from allauth.mfa.adapter import DefaultMFAAdapter
from django.utils.translation import gettext_lazy as _


class OfficeMFAAdapter(DefaultMFAAdapter):
    """Our words for what it refuses."""

    error_messages = DefaultMFAAdapter.error_messages | {
        "cannot_delete_authenticator": _("Không tắt được cách xác thực này."),
        "cannot_generate_recovery_codes": _("Cần bật ứng dụng xác thực hoặc khóa bảo mật trước khi tạo mã khôi phục."),
        "incorrect_code": _("Mã không đúng; hãy nhập mã mới nhất trên thiết bị."),
    }

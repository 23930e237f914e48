"""Every address of the platform: the office's pages, and signing in."""

from __future__ import annotations

from django.urls import include, path

from thongsuot.administration.views import show_health
from thongsuot.config import sign_in_urls

urlpatterns = [
    path("", include("thongsuot.office.urls")),
    path("account/", include(sign_in_urls)),
    path("files/", include("thongsuot.files.urls")),
    path("system/", include("thongsuot.administration.system.urls")),
    path("health", show_health, name="health"),
]

handler400 = "thongsuot.office.refusals.bad_request"
handler403 = "thongsuot.office.refusals.permission_denied"
handler404 = "thongsuot.office.refusals.not_found"
handler500 = "thongsuot.office.refusals.server_error"

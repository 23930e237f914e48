"""Signing authorities."""

from __future__ import annotations

from django.urls import path

from thongsuot.office.authorities.views import authorities, authority_end, authority_new

urlpatterns = [
    path("", authorities, name="authorities"),
    path("new/", authority_new, name="authority_new"),
    path("<uuid:pk>/end/", authority_end, name="authority_end"),
]

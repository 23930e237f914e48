"""Certificates on record."""

from __future__ import annotations

from django.urls import path

from thongsuot.office.certificates.views import certificate_end, certificate_new, certificates

urlpatterns = [
    path("", certificates, name="certificates"),
    path("new/", certificate_new, name="certificate_new"),
    path("<uuid:pk>/end/", certificate_end, name="certificate_end"),
]

"""Verification."""

from __future__ import annotations

from django.urls import path

from thongsuot.office.verification.views import verification

urlpatterns = [path("", verification, name="verification")]

"""The desk is where one arrives."""

from __future__ import annotations

from django.urls import path

from thongsuot.office.desk.views import desk

urlpatterns = [path("", desk, name="desk")]

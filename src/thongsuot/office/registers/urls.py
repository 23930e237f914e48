"""The registers."""

from __future__ import annotations

from django.urls import path

from thongsuot.office.registers.books import register_print, register_workbook
from thongsuot.office.registers.views import close, open_new, register, registers, void

urlpatterns = [
    path("", registers, name="registers"),
    path("new/", open_new, name="register_new"),
    path("<uuid:pk>/", register, name="register"),
    path("<uuid:pk>/print/", register_print, name="register_print"),
    path("<uuid:pk>/workbook/", register_workbook, name="register_workbook"),
    path("<uuid:pk>/close/", close, name="register_close"),
    path("<uuid:pk>/entries/<uuid:entry>/void/", void, name="register_void"),
]

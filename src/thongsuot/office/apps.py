"""The web interface as Django knows it."""

from __future__ import annotations

from django.apps import AppConfig


class OfficeConfig(AppConfig):
    """It has templates and static files, and no tables."""

    name = "thongsuot.office"

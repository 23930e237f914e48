"""The audit log."""

from __future__ import annotations

from django.urls import path

from thongsuot.office.audit_log.views import audit_event, audit_log

urlpatterns = [
    path("", audit_log, name="audit_log"),
    path("<int:pk>/", audit_event, name="audit_event"),
]

"""The office's addresses; each section has its own file."""

from __future__ import annotations

from django.conf import settings
from django.urls import URLPattern, URLResolver, include, path

from thongsuot.office.views import choose_language, choose_position

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("thongsuot.office.desk.urls")),
    path("documents/", include("thongsuot.office.documents.urls")),
    path("registers/", include("thongsuot.office.registers.urls")),
    path("incoming/", include("thongsuot.office.incoming.urls")),
    path("verification/", include("thongsuot.office.verification.urls")),
    path("activities/", include("thongsuot.office.activities.urls")),
    path("means/", include("thongsuot.office.means.urls")),
    path("tasks/", include("thongsuot.office.tasks.urls")),
    path("programmes/", include("thongsuot.office.programmes.urls")),
    path("reports/", include("thongsuot.office.reports.urls")),
    path("requests/", include("thongsuot.office.requests.urls")),
    path("submissions/", include("thongsuot.office.submissions.urls")),
    path("people/", include("thongsuot.office.people.urls")),
    path("units/", include("thongsuot.office.units.urls")),
    path("authorities/", include("thongsuot.office.authorities.urls")),
    path("certificates/", include("thongsuot.office.certificates.urls")),
    path("audit-log/", include("thongsuot.office.audit_log.urls")),
    path("language/", choose_language, name="choose_language"),
    path("position/", choose_position, name="choose_position"),
]

if settings.DEBUG:
    urlpatterns.append(path("design/", include("thongsuot.office.design.urls")))

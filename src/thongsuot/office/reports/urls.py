"""Reports: the list, one of them, and what is done to it."""

from __future__ import annotations

from django.urls import path

from thongsuot.office.reports.views.beginning import report_follow
from thongsuot.office.reports.views.changes import report_changes
from thongsuot.office.reports.views.comparison import report_comparison
from thongsuot.office.reports.views.facts import report_fact, report_figure
from thongsuot.office.reports.views.findings import report_acceptance, report_finding
from thongsuot.office.reports.views.listing import reports
from thongsuot.office.reports.views.report import report
from thongsuot.office.reports.views.word_edit import report_edit, report_word
from thongsuot.office.reports.views.writing import report_nil, report_words

urlpatterns = [
    path("", reports, name="reports"),
    path("<uuid:pk>/", report, name="report"),
    path("<uuid:pk>/facts/<uuid:fact>/", report_fact, name="report_fact"),
    path("<uuid:pk>/facts/<uuid:fact>/figure/", report_figure, name="report_figure"),
    path("<uuid:pk>/words/<int:place>/", report_words, name="report_words"),
    path("<uuid:pk>/nil/", report_nil, name="report_nil"),
    path("<uuid:pk>/findings/", report_finding, name="report_finding"),
    path("<uuid:pk>/findings/<uuid:accepted>/", report_acceptance, name="report_acceptance"),
    path("<uuid:pk>/changes/", report_changes, name="report_changes"),
    path("<uuid:pk>/comparison/", report_comparison, name="report_comparison"),
    path("<uuid:pk>/word/", report_word, name="report_word"),
    path("<uuid:pk>/edit/", report_edit, name="report_edit"),
    path("<uuid:pk>/following/", report_follow, name="report_follow"),
]

"""Submissions: one of them, its sources, its file, and what is decided on it."""

from __future__ import annotations

from django.urls import path

from thongsuot.office.submissions.views import (
    submission,
    submission_accept,
    submission_fact,
    submission_file,
    submission_return,
    submission_signatures,
)

urlpatterns = [
    path("<uuid:pk>/", submission, name="submission"),
    path("<uuid:pk>/facts/<uuid:fact>/", submission_fact, name="submission_fact"),
    path("<uuid:pk>/signatures/", submission_signatures, name="submission_signatures"),
    path("<uuid:pk>/file/", submission_file, name="submission_file"),
    path("<uuid:pk>/acceptance/", submission_accept, name="submission_accept"),
    path("<uuid:pk>/return/", submission_return, name="submission_return"),
]

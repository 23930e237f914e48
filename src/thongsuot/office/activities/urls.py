"""Activities: the list, entering one, one of them, and what is done to it."""

from __future__ import annotations

from django.urls import path

from thongsuot.office.activities.views.activity import activity, activity_file
from thongsuot.office.activities.views.changes import (
    activity_photos,
    activity_reference,
    activity_withdraw,
    evidence_consent,
    evidence_withdraw,
)
from thongsuot.office.activities.views.entry import activity_edit, activity_new
from thongsuot.office.activities.views.listing import activities

urlpatterns = [
    path("", activities, name="activities"),
    path("new/", activity_new, name="activity_new"),
    path("<uuid:pk>/", activity, name="activity"),
    path("<uuid:pk>/edit/", activity_edit, name="activity_edit"),
    path("<uuid:pk>/photos/", activity_photos, name="activity_photos"),
    path("<uuid:pk>/references/", activity_reference, name="activity_reference"),
    path("<uuid:pk>/withdrawal/", activity_withdraw, name="activity_withdraw"),
    path("<uuid:pk>/evidence/<uuid:piece>/", activity_file, name="activity_file"),
    path("<uuid:pk>/evidence/<uuid:piece>/consent/", evidence_consent, name="evidence_consent"),
    path("<uuid:pk>/evidence/<uuid:piece>/withdrawal/", evidence_withdraw, name="evidence_withdraw"),
]

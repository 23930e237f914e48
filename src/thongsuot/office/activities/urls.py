"""Activities: the list, entering one, one of them, and what is done to it."""

from __future__ import annotations

from django.urls import path
from django.utils.translation import gettext_lazy as _

from thongsuot.office.activities.views.activity import activity
from thongsuot.office.activities.views.entry import activity_edit, activity_new
from thongsuot.office.activities.views.listing import activities
from thongsuot.office.evidence.routes import evidence_routes
from thongsuot.programme.models import Activity
from thongsuot.programme.queries.visible import own_activities, visible_activities

urlpatterns = [
    path("", activities, name="activities"),
    path("new/", activity_new, name="activity_new"),
    path("<uuid:pk>/", activity, name="activity"),
    path("<uuid:pk>/edit/", activity_edit, name="activity_edit"),
    *evidence_routes(
        Activity,
        own=own_activities,
        visible=visible_activities,
        withdrawn=_("Đã rút bỏ hoạt động; không báo cáo nào lập sau này tính đến nó."),
    ),
]

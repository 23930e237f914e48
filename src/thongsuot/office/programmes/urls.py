"""Programmes: the list, one of them, who leads it; the topics that all of them share."""

from __future__ import annotations

from django.urls import path

from thongsuot.office.programmes.views.entry import programme_edit, programme_new, programme_withdraw
from thongsuot.office.programmes.views.leads import lead_end, lead_new, lead_withdraw
from thongsuot.office.programmes.views.programmes import programme, programmes
from thongsuot.office.programmes.views.topics import topic_edit, topic_new, topics

urlpatterns = [
    path("", programmes, name="programmes"),
    path("new/", programme_new, name="programme_new"),
    path("topics/", topics, name="topics"),
    path("topics/new/", topic_new, name="topic_new"),
    path("topics/<slug:pk>/edit/", topic_edit, name="topic_edit"),
    path("leads/<uuid:pk>/end/", lead_end, name="lead_end"),
    path("leads/<uuid:pk>/withdrawal/", lead_withdraw, name="lead_withdraw"),
    path("<uuid:pk>/", programme, name="programme"),
    path("<uuid:pk>/edit/", programme_edit, name="programme_edit"),
    path("<uuid:pk>/withdrawal/", programme_withdraw, name="programme_withdraw"),
    path("<uuid:pk>/leads/new/", lead_new, name="lead_new"),
]

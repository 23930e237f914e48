"""Units."""

from __future__ import annotations

from django.urls import path

from thongsuot.office.units.listing import unit_new, units
from thongsuot.office.units.unit import relation_end, relation_new, unit, unit_dissolve, unit_rename

urlpatterns = [
    path("", units, name="units"),
    path("new/", unit_new, name="unit_new"),
    path("<uuid:pk>/", unit, name="unit"),
    path("<uuid:pk>/name/", unit_rename, name="unit_rename"),
    path("<uuid:pk>/end/", unit_dissolve, name="unit_dissolve"),
    path("<uuid:pk>/relations/new/", relation_new, name="relation_new"),
    path("<uuid:pk>/relations/<uuid:relation>/end/", relation_end, name="relation_end"),
]

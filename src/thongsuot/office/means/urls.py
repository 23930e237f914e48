"""The means: money and equipment, each a list, its records, and their evidence."""

from __future__ import annotations

from django.urls import path

from thongsuot.office.means.views import budget, equipment

urlpatterns = [
    path("", budget.budget, name="budget"),
    path("new/", budget.budget_line_new, name="budget_line_new"),
    path("<uuid:pk>/", budget.budget_line, name="budget_line"),
    path("<uuid:pk>/edit/", budget.budget_line_edit, name="budget_line_edit"),
    path("<uuid:pk>/withdrawal/", budget.budget_line_withdraw, name="budget_line_withdraw"),
    path("<uuid:pk>/photos/", budget.budget_line_photos, name="budget_line_photos"),
    path("<uuid:pk>/references/", budget.budget_line_reference, name="budget_line_reference"),
    path("<uuid:pk>/evidence/<uuid:piece>/", budget.budget_line_file, name="budget_line_file"),
    path("<uuid:pk>/evidence/<uuid:piece>/consent/", budget.budget_line_consent, name="budget_line_consent"),
    path(
        "<uuid:pk>/evidence/<uuid:piece>/withdrawal/",
        budget.budget_line_evidence_withdraw,
        name="budget_line_evidence_withdraw",
    ),
    path("equipment/", equipment.equipment_list, name="equipment_list"),
    path("equipment/new/", equipment.equipment_new, name="equipment_new"),
    path("equipment/<uuid:pk>/", equipment.equipment, name="equipment"),
    path("equipment/<uuid:pk>/edit/", equipment.equipment_edit, name="equipment_edit"),
    path("equipment/<uuid:pk>/withdrawal/", equipment.equipment_withdraw, name="equipment_withdraw"),
    path("equipment/<uuid:pk>/photos/", equipment.equipment_photos, name="equipment_photos"),
    path("equipment/<uuid:pk>/references/", equipment.equipment_reference, name="equipment_reference"),
    path("equipment/<uuid:pk>/evidence/<uuid:piece>/", equipment.equipment_file, name="equipment_file"),
    path("equipment/<uuid:pk>/evidence/<uuid:piece>/consent/", equipment.equipment_consent, name="equipment_consent"),
    path(
        "equipment/<uuid:pk>/evidence/<uuid:piece>/withdrawal/",
        equipment.equipment_evidence_withdraw,
        name="equipment_evidence_withdraw",
    ),
]

"""The means: money and equipment, each a list, its records, and their evidence."""

from __future__ import annotations

from django.urls import include, path
from django.utils.translation import gettext_lazy as _

from thongsuot.office.evidence.routes import evidence_routes
from thongsuot.office.means.views import budget, equipment
from thongsuot.programme.models import BudgetLine, Equipment
from thongsuot.programme.queries.visible import (
    own_budget_lines,
    own_equipment,
    visible_budget_lines,
    visible_equipment,
)

_equipment = [
    path("", equipment.equipment_list, name="equipment_list"),
    path("new/", equipment.equipment_new, name="equipment_new"),
    path("<uuid:pk>/", equipment.equipment, name="equipment"),
    path("<uuid:pk>/edit/", equipment.equipment_edit, name="equipment_edit"),
    *evidence_routes(
        Equipment,
        own=own_equipment,
        visible=visible_equipment,
        withdrawn=_("Đã rút bỏ thiết bị; không báo cáo nào lập sau này tính đến nó."),
    ),
]
urlpatterns = [
    path("", budget.budget, name="budget"),
    path("new/", budget.budget_line_new, name="budget_line_new"),
    path("<uuid:pk>/", budget.budget_line, name="budget_line"),
    path("<uuid:pk>/edit/", budget.budget_line_edit, name="budget_line_edit"),
    *evidence_routes(
        BudgetLine,
        own=own_budget_lines,
        visible=visible_budget_lines,
        withdrawn=_("Đã rút bỏ khoản kinh phí; không báo cáo nào lập sau này tính đến nó."),
    ),
    path("equipment/", include(_equipment)),
]

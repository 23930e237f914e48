"""The tables of the programme app."""

from thongsuot.programme.models.activity import Activity, ActivityDocument
from thongsuot.programme.models.budget_line import BudgetLine
from thongsuot.programme.models.equipment import Equipment
from thongsuot.programme.models.evidence import Evidence
from thongsuot.programme.models.lead_assignment import LeadAssignment
from thongsuot.programme.models.plan import Plan
from thongsuot.programme.models.programme import Programme
from thongsuot.programme.models.shared_event import SharedEvent
from thongsuot.programme.models.task import Task
from thongsuot.programme.models.topic import Topic

__all__ = [
    "Activity",
    "ActivityDocument",
    "BudgetLine",
    "Equipment",
    "Evidence",
    "LeadAssignment",
    "Plan",
    "Programme",
    "SharedEvent",
    "Task",
    "Topic",
]

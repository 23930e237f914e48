"""What of a programme's records a position may see on a day: those of its own house and of units below; one query each.

A unit that only guides another sees what that one reports, not its records. Withdrawn records stay visible, marked.
"""

from __future__ import annotations

from datetime import date

from django.db.models import Q, QuerySet

from thongsuot.organisation.models import Position
from thongsuot.organisation.queries.reach import reach_of
from thongsuot.programme.models import Activity, BudgetLine, Equipment, LeadAssignment, Plan, Programme, Task
from thongsuot.programme.states import PLANS_IN_HAND


def visible_activities(position: Position, day: date) -> QuerySet[Activity]:
    """What was done by the own house and by units below it."""
    return Activity.objects.filter(reach_of(position, day).overseen())


def own_activities(position: Position, day: date) -> QuerySet[Activity]:
    """What the own house did: what its people correct and withdraw."""
    return Activity.objects.filter(unit__in=reach_of(position, day).own)


def own_tasks(position: Position, day: date) -> QuerySet[Task]:
    """The tasks that the own house set or leads: what its people begin and complete."""
    own = reach_of(position, day).own
    return Task.objects.filter(Q(unit__in=own) | Q(lead_unit__in=own), withdrawn_at__isnull=True)


def tasks_to_work_on(position: Position, day: date) -> QuerySet[Task]:
    """The tasks for which the own house does something: those that it set, leads, or helps with."""
    own = reach_of(position, day).own
    helping = Task.co_ordinating_units.through.objects.filter(unit__in=own).values("task")
    mine = Q(unit__in=own) | Q(lead_unit__in=own) | Q(pk__in=helping)
    return Task.objects.filter(mine, withdrawn_at__isnull=True)


def visible_plans(position: Position, day: date) -> QuerySet[Plan]:
    """The plans of the own house and of units below it."""
    return Plan.objects.filter(reach_of(position, day).overseen())


def own_plans(position: Position, day: date) -> QuerySet[Plan]:
    """The plans of the own house: what its people issue, end and give up."""
    return Plan.objects.filter(unit__in=reach_of(position, day).own, withdrawn_at__isnull=True)


def plans_to_fill(position: Position, day: date) -> QuerySet[Plan]:
    """The plans of the own house to which tasks are added: neither ended nor given up."""
    return own_plans(position, day).filter(state__in=PLANS_IN_HAND)


def visible_tasks(position: Position, day: date) -> QuerySet[Task]:
    """The tasks that the own house or a unit below it set, leads, or helps with."""
    reach = reach_of(position, day)
    helping = Task.co_ordinating_units.through.objects.filter(unit__in=reach.own).values("task")
    return Task.objects.filter(reach.overseen() | Q(lead_unit__in=reach.own) | Q(pk__in=helping))


def visible_budget_lines(position: Position, day: date) -> QuerySet[BudgetLine]:
    """The money of the own house and of units below it."""
    return BudgetLine.objects.filter(reach_of(position, day).overseen())


def own_budget_lines(position: Position, day: date) -> QuerySet[BudgetLine]:
    """The money of the own house: what its people enter and correct."""
    return BudgetLine.objects.filter(unit__in=reach_of(position, day).own, withdrawn_at__isnull=True)


def own_equipment(position: Position, day: date) -> QuerySet[Equipment]:
    """What the own house provided: what its people enter and correct."""
    return Equipment.objects.filter(unit__in=reach_of(position, day).own, withdrawn_at__isnull=True)


def visible_equipment(position: Position, day: date) -> QuerySet[Equipment]:
    """What the own house or a unit below it provided, or the own house holds."""
    reach = reach_of(position, day)
    return Equipment.objects.filter(reach.overseen() | Q(holder__in=reach.own))


def own_programmes(position: Position, day: date) -> QuerySet[Programme]:
    """The programmes that the own house keeps up: those that it entered.

    One that a data file brought in is kept up by whoever entrusts an office with it.
    """
    own = reach_of(position, day).own
    entrusted = LeadAssignment.objects.filter(unit__in=own, withdrawn_at__isnull=True).values("programme")
    kept = Q(unit__in=own) | Q(unit__isnull=True, pk__in=entrusted)
    return Programme.objects.filter(kept, withdrawn_at__isnull=True)


def visible_leads(position: Position, day: date) -> QuerySet[LeadAssignment]:
    """Whom the own house or a unit below it entrusts with a programme, and with what the own house is entrusted."""
    reach = reach_of(position, day)
    return LeadAssignment.objects.filter(reach.overseen() | Q(lead_unit__in=reach.own))


def own_leads(position: Position, day: date) -> QuerySet[LeadAssignment]:
    """Whom the own house entrusts: what its heads end and withdraw."""
    return LeadAssignment.objects.filter(unit__in=reach_of(position, day).own, withdrawn_at__isnull=True)

"""Tasks: the list, one of them, its buttons; plans with their tasks."""

from __future__ import annotations

from django.urls import path

from thongsuot.office.tasks.views.entry import task_edit, task_new
from thongsuot.office.tasks.views.listing import tasks
from thongsuot.office.tasks.views.plan_entry import plan_edit, plan_issue, plan_new, plan_step
from thongsuot.office.tasks.views.plans import plan, plans
from thongsuot.office.tasks.views.task import task, task_step, task_withdraw

urlpatterns = [
    path("", tasks, name="tasks"),
    path("new/", task_new, name="task_new"),
    path("plans/", plans, name="plans"),
    path("plans/new/", plan_new, name="plan_new"),
    path("plans/<uuid:pk>/", plan, name="plan"),
    path("plans/<uuid:pk>/edit/", plan_edit, name="plan_edit"),
    path("plans/<uuid:pk>/issue/", plan_issue, name="plan_issue"),
    path("plans/<uuid:pk>/steps/", plan_step, name="plan_step"),
    path("<uuid:pk>/", task, name="task"),
    path("<uuid:pk>/edit/", task_edit, name="task_edit"),
    path("<uuid:pk>/withdrawal/", task_withdraw, name="task_withdraw"),
    path("<uuid:pk>/steps/", task_step, name="task_step"),
]

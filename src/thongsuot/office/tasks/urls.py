"""Tasks: the list, one of them, its buttons."""

from __future__ import annotations

from django.urls import path

from thongsuot.office.tasks.views import task, task_step, tasks

urlpatterns = [
    path("", tasks, name="tasks"),
    path("<uuid:pk>/", task, name="task"),
    path("<uuid:pk>/steps/", task_step, name="task_step"),
]

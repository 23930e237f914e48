"""The state of the installation."""

from __future__ import annotations

from django.urls import path

from thongsuot.administration.system.views import job_drop, job_retry, system

urlpatterns = [
    path("", system, name="system"),
    path("jobs/<uuid:pk>/retry/", job_retry, name="job_retry"),
    path("jobs/<uuid:pk>/drop/", job_drop, name="job_drop"),
]

"""The page of components."""

from __future__ import annotations

from django.urls import path

from thongsuot.office.design.views import design

urlpatterns = [path("", design, name="design")]

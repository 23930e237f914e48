"""Registering incoming documents."""

from __future__ import annotations

from django.urls import path

from thongsuot.office.incoming.views import incoming, register_delivery, register_new

urlpatterns = [
    path("", incoming, name="incoming"),
    path("new/", register_new, name="incoming_new"),
    path("deliveries/<uuid:pk>/", register_delivery, name="incoming_delivery"),
]

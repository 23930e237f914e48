"""People."""

from __future__ import annotations

from django.urls import path

from thongsuot.office.people.listing import people, person_new
from thongsuot.office.people.person import (
    person,
    person_deactivate,
    person_edit,
    person_reactivate,
    person_sign_in,
)
from thongsuot.office.people.positions import position_end, position_new

urlpatterns = [
    path("", people, name="people"),
    path("new/", person_new, name="person_new"),
    path("<uuid:pk>/", person, name="person"),
    path("<uuid:pk>/edit/", person_edit, name="person_edit"),
    path("<uuid:pk>/deactivate/", person_deactivate, name="person_deactivate"),
    path("<uuid:pk>/reactivate/", person_reactivate, name="person_reactivate"),
    path("<uuid:pk>/sign-in/", person_sign_in, name="person_sign_in"),
    path("<uuid:pk>/positions/new/", position_new, name="position_new"),
    path("<uuid:pk>/positions/<uuid:position>/end/", position_end, name="position_end"),
]

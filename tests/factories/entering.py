"""What is sent when an activity, money or equipment is entered."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from tests.factories.correspondence import District
from tests.factories.office import field_of
from tests.factories.uploads import photo

KIND = "/activities/new/?kind=training"


def picture(name: str = "anh.jpg", **more: Any) -> SimpleUploadedFile:
    """A photo as a phone sends it, with the place where it was taken."""
    return SimpleUploadedFile(name, photo(**more), content_type="image/jpeg")


def with_photos(*photos: tuple[Any, str, str]) -> dict[str, Any]:
    """The rows of the form: file, caption, people."""
    told: dict[str, Any] = {"photo-TOTAL_FORMS": str(len(photos) + 1), "photo-INITIAL_FORMS": "0"}
    for number, (file, caption, people) in enumerate(photos):
        told |= {f"photo-{number}-file": file, f"photo-{number}-caption": caption, f"photo-{number}-people": people}
    return told


def told(client: Client, *photos: tuple[Any, str, str], **changed: Any) -> dict[str, Any]:
    """A training of 2 December 2019 filled in; the hidden fields as the page gave them."""
    form = client.get(KIND).context["form"]
    return {
        "client_id": str(uuid4()),
        "title": "Lớp tập huấn nghiệp vụ",
        "detail_organiser": "Sở Thông tin và Truyền thông",
        "detail_participants": "12",
        "role": "attended",
        "started_on": "2019-12-02",
        "programme": str(form.fields["programme"].initial),
        "unit": "",
        **with_photos(*photos),
        **changed,
    }


def told_of_money(district: District, **changed: object) -> dict[str, object]:
    """A line of the budget of 2019 filled in."""
    return {
        "client_id": str(uuid4()),
        "year": "2019",
        "purpose": "In tờ gấp giới thiệu huyện",
        "allocated": "24.000.000",
        "spent": "",
        "position": "1",
        "programme": str(field_of(district).programme.pk),
        **changed,
    }


def told_of_equipment(district: District, **changed: object) -> dict[str, object]:
    """Loudspeakers that the district's division uses, filled in."""
    return {
        "client_id": str(uuid4()),
        "name": "Loa nén 30W",
        "category": "station",
        "quantity": "12",
        "unit_of_measure": "chiếc",
        "holder": str(district.division.pk),
        "put_into_use_on": "2019-11-20",
        "cost": "36.000.000",
        "programme": str(field_of(district).programme.pk),
        **changed,
    }

"""Where the evidence of each sort of record is shown and worked on: the names of the addresses, as a table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from urllib.parse import urlencode
from uuid import UUID

from django.db.models import Model
from django.urls import reverse

from thongsuot.programme.models import Activity, BudgetLine, Equipment, Evidence

# What evidence is of.
Subject = Activity | Equipment | BudgetLine


@dataclass(frozen=True, slots=True)
class Places:
    """The names of a record's page and withdrawal, of the forms that add evidence, and of what is done with a piece."""

    record: str
    record_withdrawal: str
    photos: str
    reference: str
    file: str
    consent: str
    withdrawal: str


PLACES: Mapping[type[Model], Places] = MappingProxyType(
    {
        Activity: Places(
            "activity",
            "activity_withdraw",
            "activity_photos",
            "activity_reference",
            "activity_file",
            "evidence_consent",
            "evidence_withdraw",
        ),
        Equipment: Places(
            "equipment",
            "equipment_withdraw",
            "equipment_photos",
            "equipment_reference",
            "equipment_file",
            "equipment_consent",
            "equipment_evidence_withdraw",
        ),
        BudgetLine: Places(
            "budget_line",
            "budget_line_withdraw",
            "budget_line_photos",
            "budget_line_reference",
            "budget_line_file",
            "budget_line_consent",
            "budget_line_evidence_withdraw",
        ),
    }
)


def page_of_record(record: Subject) -> str:
    """The address of the record's own page."""
    return reverse(PLACES[type(record)].record, args=[record.pk])


def received(record: Subject, client_id: UUID | None) -> str:
    """The record's own page, telling the machine that what it kept of the form with that `client_id` arrived."""
    page = page_of_record(record)
    return page if client_id is None else f"{page}?{urlencode({'sent': client_id})}"


def address_of_file(piece: Evidence) -> str:
    """The address by which the piece's file is asked for."""
    subject = piece.subject
    return reverse(PLACES[type(subject)].file, args=[subject.pk, piece.pk])

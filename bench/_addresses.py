"""Every address of the URL table that can be asked with GET, and the rows that the example has for it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from django.db.models import Model

Key = Mapping[str, object]
# Of each table no more rows than these are tried: some of them stand at each point of their life.
_TRIED = 200


@dataclass(frozen=True, slots=True)
class Address:
    """An address by its name; `roles` are those to whom it is open, None where it needs none."""

    name: str
    about: type[Model] | None
    converters: frozenset[str]
    roles: frozenset[Any] | None
    anonymous: bool


def addresses() -> Iterator[Address]:
    """In the order of the URL table; those that only take what is sent to them are left out."""
    from django.urls import URLPattern, URLResolver, get_resolver

    from thongsuot.office.rights import LIBRARY_VIEWS, Audience

    def patterns(
        found: Iterable[URLPattern | URLResolver], above: frozenset[str] = frozenset()
    ) -> Iterator[tuple[URLPattern, frozenset[str]]]:
        for one in found:
            named = above | frozenset(one.pattern.converters)
            if isinstance(one, URLResolver):
                yield from patterns(one.url_patterns, named)
            else:
                yield one, named

    for pattern, converters in patterns(get_resolver().url_patterns):
        access = getattr(pattern.callback, "access", None)
        if access is not None and "GET" not in access.methods:
            continue
        name = pattern.name or ""
        audience = LIBRARY_VIEWS[name] if access is None else access.audience
        yield Address(
            name=name,
            about=None if access is None else access.about,
            converters=converters,
            roles=access.roles if audience is Audience.IN_OFFICE else None,
            anonymous=audience is Audience.ANYONE,
        )


class Rows:
    """The example's own rows, remembered before it grows."""

    def __init__(self) -> None:
        from django.apps import apps

        self._known: dict[type[Model], list[Any]] = {
            model: list(model._default_manager.order_by("pk").values_list("pk", flat=True)[:_TRIED])
            for model in apps.get_models()
            if model.__module__.startswith("thongsuot.")
        }

    def keys(self, address: Address) -> Iterable[Key]:
        """What the address can be asked about; nothing where the example has no such row."""
        if not address.converters:
            return [{}]
        if address.name in _PARTS:
            return list(_PARTS[address.name]())[:_TRIED]
        if address.about is None or address.converters != {"pk"}:
            return []
        return [{"pk": key} for key in self._known[address.about]]


def _of(model: str, **columns: str) -> Callable[[], Iterator[Key]]:
    """The parts of an address by the columns of a table (`app.Model`) that tell them; rows that lack one are none."""

    def read() -> Iterator[Key]:
        from django.apps import apps

        found = apps.get_model(model)._default_manager.filter(**{f"{one}__isnull": False for one in columns.values()})
        for row in found.order_by("pk").values_list(*columns.values()):
            yield dict(zip(columns, row, strict=True))

    return read


def _report_facts() -> Iterator[Key]:
    from thongsuot.reporting.models import Report
    from thongsuot.reporting.queries.reports import facts_of

    for report in Report.objects.order_by("pk"):
        yield from ({"pk": report.pk, "fact": fact.id} for fact in facts_of(report).values())


def _report_paragraphs() -> Iterator[Key]:
    from thongsuot.reporting.drafting.paragraphs import paragraphs_of
    from thongsuot.reporting.models import Report
    from thongsuot.reporting.queries.reports import text_of

    for report in Report.objects.order_by("pk"):
        yield from ({"pk": report.pk, "place": one.place} for one in paragraphs_of(text_of(report)))


def _submission_facts() -> Iterator[Key]:
    from thongsuot.reporting.models import Submission
    from thongsuot.reporting.queries.standing import find_dataset

    for submission in Submission.objects.order_by("pk"):
        dataset = find_dataset(str(submission.payload_id))
        for fact in () if dataset is None else dataset.facts:
            yield {"pk": submission.pk, "fact": fact.id}


def _stored_files() -> Iterator[Key]:
    from django.urls import resolve

    from thongsuot.files.addresses import address_of
    from thongsuot.files.models import StoredFile

    for stored in StoredFile.objects.order_by("pk")[:3]:
        yield resolve(address_of(stored, "tep.bin")).kwargs


# How the parts of an address are read where it names more than one row.
_PARTS: Mapping[str, Callable[[], Iterable[Key]]] = MappingProxyType(
    {
        "document_version": _of("correspondence.DocumentVersion", pk="outgoing__document", number="number"),
        "document_opinion": _of("correspondence.Opinion", pk="consultation__outgoing__document", opinion="pk"),
        "document_response": _of("correspondence.Opinion", pk="consultation__outgoing__document", opinion="pk"),
        "document_file": _of("correspondence.DocumentFile", pk="document", file="pk"),
        "register_void": _of("correspondence.RegisterEntry", pk="register", entry="pk"),
        "activity_file": _of("programme.Evidence", pk="activity", piece="pk"),
        "equipment_file": _of("programme.Evidence", pk="equipment", piece="pk"),
        "budget_line_file": _of("programme.Evidence", pk="budget_line", piece="pk"),
        "report_fact": _report_facts,
        "report_words": _report_paragraphs,
        "request_begin": _of("reporting.RequestAddressee", pk="request", unit="unit"),
        "submission_fact": _submission_facts,
        "position_end": _of("organisation.Position", pk="person", position="pk"),
        "relation_end": _of("organisation.UnitRelation", pk="unit", relation="pk"),
        "mfa_remove_webauthn": _of("mfa.Authenticator", pk="pk"),
        "mfa_edit_webauthn": _of("mfa.Authenticator", pk="pk"),
        "stored_file": _stored_files,
    }
)

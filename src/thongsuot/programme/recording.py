"""How actions write: a row made once for a client's key, a row changed under lock, each with its audit event."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from enum import Enum
from typing import TypeVar
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.utils.translation import gettext

from thongsuot.audit.actions.record_event import record_event
from thongsuot.audit.actor import Actor
from thongsuot.facts.canonical import Json, content_hash
from thongsuot.programme.errors import InvalidRecord
from thongsuot.programme.models.record import Record, record_id

R = TypeVar("R", bound=Record)


def create_once(
    row: R,
    *,
    action: str,
    by: Actor,
    at: datetime,
    many: Mapping[str, Sequence[models.Model]] | None = None,
    also: Mapping[str, Json] | None = None,
) -> tuple[R, bool]:
    """Store a new row (its `client_id` set), or find the one that this client made before; say whether it is new.

    `many` holds the row's many-to-many fields, `also` what else of the request decides whether it is the same.
    InvalidRecord where a field does not fit, or where other content was sent under the same `client_id`.
    """
    many = many or {}
    sent = {**_contents(row), **{name: sorted(str(one.pk) for one in rows) for name, rows in many.items()}}
    sent.update(also or {})
    row.client_hash = content_hash(_told(sent))
    model = type(row)
    known = model._default_manager.filter(client_id=row.client_id).first()
    if known is None:
        row.id = record_id(row.client_id)
        row.recorded_at = at
        _require_clean(row)
        try:
            with transaction.atomic():
                row.save(force_insert=True)
        except IntegrityError:
            # Someone sent the same at the same moment; any other clash is what it is.
            known = model._default_manager.filter(client_id=row.client_id).first()
            if known is None:
                raise
        else:
            for name, rows in many.items():
                getattr(row, name).set(rows)
            record_event(action=action, about=row, by=by, at=at, after=sent)
            return row, True
    if known.client_hash != row.client_hash:
        raise InvalidRecord(
            gettext(
                "%(kind)s “%(known)s” đã được ghi nhận với nội dung khác; hãy sửa trên bản ghi đã có thay vì nhập lại."
            )
            % {"kind": _called(row), "known": known}
        )
    return known, False


def locked(row: R, *, revision: int | None = None) -> R:
    """The row as it now is, locked for a change; InvalidRecord if it was withdrawn or is no longer at `revision`."""
    present = type(row)._default_manager.select_for_update().get(pk=row.pk)
    name = f"{_called(row)} “{present}”"
    if present.withdrawn_at is not None:
        raise InvalidRecord(gettext("%(name)s đã được rút bỏ nên không thể thay đổi.") % {"name": name})
    if revision is not None and present.revision != revision:
        raise InvalidRecord(gettext("%(name)s vừa được người khác sửa; hãy tải lại rồi sửa tiếp.") % {"name": name})
    return present


def change(row: R, values: Mapping[str, object], *, action: str, by: Actor, at: datetime, remark: str = "") -> R:
    """Set fields of a row that is `locked`, count its revision up, and record what was before and after.

    `remark` is why, where the row has no field for it: the audit record alone keeps it. Nothing is written where
    nothing changes.
    """
    before = _contents(row)
    for name, value in values.items():
        setattr(row, name, value)
    _require_clean(row)
    after = _contents(row)
    changed = [name for name in after if before[name] != after[name]]
    if not changed:
        return row
    row.revision += 1
    row.save(update_fields=[*changed, "revision"])
    record_event(
        action=action,
        about=row,
        by=by,
        at=at,
        before={name: before[name] for name in changed},
        after={name: after[name] for name in changed} | ({"remark": remark} if remark else {}),
    )
    return row


def count_revision(row: Record) -> None:
    """Count the row's revision up: what belongs to it (its evidence) changed."""
    present = locked(row)
    present.revision += 1
    present.save(update_fields=["revision"])
    row.revision = present.revision


def _called(row: Record) -> str:
    """What sort of record it is, in the language of the page, as a sentence begins with it."""
    name = gettext(str(row._meta.verbose_name))
    return name[:1].upper() + name[1:]


def _told(sent: Mapping[str, Json]) -> dict[str, Json]:
    """What was sent without what was left blank, so that a field added later does not make it another content."""
    return {
        name: _told(value) if isinstance(value, Mapping) else value
        for name, value in sent.items()
        if value not in (None, "", [])
    }


_BOOKKEEPING = frozenset({"id", "client_id", "client_hash", "revision", "recorded_at", "search_text"})


def _contents(row: Record) -> dict[str, Json]:
    return {
        field.attname: _json(getattr(row, field.attname))
        for field in row._meta.concrete_fields
        if field.name not in _BOOKKEEPING
    }


def _json(value: object) -> Json:
    match value:
        case None | bool():
            return value
        case Enum():
            return str(value.value)
        case int() | date() | UUID():
            # As text: JSON's numbers end at 2**53, đồng do not.
            return value.isoformat() if isinstance(value, date) else str(value)
        case Mapping():
            return {str(name): _json(one) for name, one in value.items()}
        case _:
            return str(value)


def _require_clean(row: Record) -> None:
    relations = [field.name for field in row._meta.concrete_fields if field.is_relation]
    try:
        row.clean_fields(exclude=relations)
    except ValidationError as error:
        name, messages = next(iter(error.message_dict.items()))
        label = row._meta.get_field(name).verbose_name  # type: ignore[union-attr]
        raise InvalidRecord(
            gettext("“%(field)s” của %(kind)s không hợp lệ: %(complaint)s")
            % {"field": gettext(str(label)), "kind": gettext(str(row._meta.verbose_name)), "complaint": messages[0]}
        ) from error

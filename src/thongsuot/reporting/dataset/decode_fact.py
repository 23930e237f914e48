"""One fact of a dataset, from its JSON."""

from __future__ import annotations

from decimal import Decimal
from types import MappingProxyType

from django.utils.translation import gettext

from thongsuot.facts.fact import Fact, Stated, StatedBelow
from thongsuot.facts.model import FactKind, Measure, Merging, Nature, RecordRef, Span
from thongsuot.facts.partial import (
    Dated,
    DistinctPartial,
    Gathered,
    GatherPartial,
    LatestPartial,
    Partial,
    SumPartial,
    WeightedMeanPartial,
)
from thongsuot.reporting.dataset.reading import DatasetError, Reader, read_decimal, read_uuid


def read_fact(one: Reader) -> Fact:
    """The fact; DatasetError names the place of what is wrong. Its `value` is compared later, by `verify`."""
    partial = one.object("partial")
    merging = partial.choice("merging", Merging)
    try:
        kind = FactKind(
            key=one.text("key"),
            name=one.text("name"),
            measure=one.choice("measure", Measure),
            unit_of_measure=one.text("unit_of_measure"),
            merging=merging,
            entry_fields=MappingProxyType(one.texts("entry_fields") if one.has("entry_fields") else {}),
        )
    except DatasetError:
        raise
    except ValueError as error:
        raise DatasetError(
            gettext("%(path)s: cách tổng hợp không hợp với loại dữ kiện") % {"path": one.at("partial")}
        ) from error
    fact = Fact(
        id=one.uuid("id"),
        kind=kind,
        partial=_read_partial(partial, merging),
        computed_at=one.moment("computed_at"),
        nature=one.choice("nature", Nature),
        span=one.choice("span", Span),
        records=tuple(read_ref(ref) for ref in one.each("records")),
        stated=_read_stated(one.object("stated")) if one.has("stated") else None,
        stated_below=tuple(_read_below(below) for below in one.each("stated_below")) if one.has("stated_below") else (),
    )
    one.raw("value")
    one.done()
    return fact


def read_ref(ref: Reader) -> RecordRef:
    """A reference to a record."""
    found = ref_of(ref)
    ref.done()
    return found


def ref_of(ref: Reader) -> RecordRef:
    """The reference's own fields of an object that may have more."""
    return RecordRef(ref.text("kind"), ref.uuid("id"), ref.number("revision"), ref.hash("content_hash"))


def _read_partial(partial: Reader, merging: Merging) -> Partial:
    found: Partial
    match merging:
        case Merging.SUM:
            found = SumPartial(partial.decimal("total"), partial.number("count"))
        case Merging.WEIGHTED_MEAN:
            found = WeightedMeanPartial(partial.decimal("total"), partial.decimal("weight"))
        case Merging.DISTINCT:
            keys = partial.list("keys")
            try:
                found = DistinctPartial(frozenset(read_uuid(key) for key in keys))
            except (ValueError, AttributeError, TypeError) as error:
                raise DatasetError(
                    gettext("%(path)s: cần một danh sách UUID") % {"path": partial.at("keys")}
                ) from error
        case Merging.LATEST:
            found = LatestPartial()
            if partial.has("latest"):
                latest = partial.object("latest")
                found = LatestPartial(Dated(latest.day("day"), latest.uuid("source"), latest.decimal("amount")))
                latest.done()
        case Merging.GATHER:
            found = GatherPartial(frozenset(_read_entry(entry) for entry in partial.each("entries")))
    partial.done()
    return found


def _read_entry(entry: Reader) -> Gathered:
    found = Gathered(
        read_ref(entry.object("record")),
        tuple(sorted(entry.texts("texts").items())),
        entry.uuid("event") if entry.has("event") else None,
        entry.text("order"),
    )
    entry.uuid("id")
    entry.done()
    return found


def _read_stated(stated: Reader) -> Stated:
    value = _figure(stated, "value")
    if value is None:
        raise DatasetError(gettext("%(path)s: thiếu") % {"path": stated.at("value")})
    found = Stated(value, stated.text("by"), stated.moment("at"), stated.text("reason"))
    stated.done()
    return found


def _read_below(below: Reader) -> StatedBelow:
    found = StatedBelow(
        below.uuid("report"), below.text("unit"), _figure(below, "computed"), _read_stated(below.object("stated"))
    )
    below.done()
    return found


def _figure(one: Reader, key: str) -> Decimal | None:
    """A figure as the format writes it: a text, or for counts an integer."""
    found = one.raw(key)
    if found is None:
        return None
    if isinstance(found, int) and not isinstance(found, bool):
        return Decimal(found)
    if isinstance(found, str):
        try:
            return read_decimal(found)
        except ValueError:
            pass
    raise DatasetError(gettext("%(key)s: cần một số") % {"key": one.at(key)})

"""Every sort of value goes through JSON and is the same again."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from django.db import connection, models

from thongsuot.administration.rows.values import to_database, to_json
from thongsuot.correspondence.models.partial_date_field import PartialDateField
from vanban.document.partial_date import PartialDate

HANOI = datetime.fromisoformat("2019-12-10T08:30:00.123456+07:00")


def named(field: models.Field[Any, Any]) -> models.Field[Any, Any]:
    field.set_attributes_from_name("value")
    return field


def plain(prepared: Any) -> Any:
    """Bytes out of what a database's driver wraps them in."""
    prepared = getattr(prepared, "obj", prepared)
    return bytes(prepared) if isinstance(prepared, memoryview) else prepared


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        (models.DateTimeField(), HANOI, "2019-12-10T01:30:00.123456+00:00"),
        (models.DateTimeField(), datetime(2019, 1, 1, tzinfo=UTC), "2019-01-01T00:00:00.000000+00:00"),
        (models.DateField(), date(2019, 12, 10), "2019-12-10"),
        (models.TimeField(), time(8, 30, 0, 5), "08:30:00.000005"),
        (models.DurationField(), timedelta(days=2, hours=3, microseconds=7), "2 days, 3:00:00.000007"),
        (models.DecimalField(max_digits=30, decimal_places=2), Decimal("54000000.10"), "54000000.10"),
        (models.UUIDField(), UUID(int=5), "00000000-0000-0000-0000-000000000005"),
        (models.BinaryField(), b"\x00\xff", "AP8="),
        (models.BooleanField(), True, True),
        (models.BigIntegerField(), 2**62, 2**62),
        (models.FloatField(), 0.1, 0.1),
        (models.TextField(), "Dòng 1\n\t“Đ” \\ \u2028", "Dòng 1\n\t“Đ” \\ \u2028"),
        (PartialDateField(null=True), PartialDate.from_iso("2019-12"), "2019-12"),
        (models.IntegerField(null=True), None, None),
    ],
)
def test_value_is_the_same_again(field: models.Field[Any, Any], value: object, told: object) -> None:
    written = json.loads(json.dumps(to_json(named(field), value), ensure_ascii=False))
    assert written == told
    assert plain(to_database(field, written, connection)) == plain(field.get_db_prep_save(value, connection))


@pytest.mark.django_db
@pytest.mark.parametrize("null", [True, False])
def test_null_of_json_and_null_of_the_database_stay_apart(null: bool) -> None:
    field = named(models.JSONField(null=null))
    given = to_database(field, None, connection)
    with connection.cursor() as cursor:
        cursor.execute("SELECT CAST(%s AS text)", [given])
        assert cursor.fetchone() == ((None,) if null else ("null",))

"""A column for dates of which a day or a month may be blank, kept as ISO 8601 text, which sorts as the dates do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models.expressions import Expression
from django.utils.translation import gettext

from vanban.document.partial_date import PartialDate

if TYPE_CHECKING:
    _Base = models.CharField[PartialDate | str | None, PartialDate | None]
else:
    _Base = models.CharField


class PartialDateField(_Base):
    """Holds a `PartialDate`; accepts its ISO text too."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs["max_length"] = 10
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> Any:
        """How a migration file writes this field: its length is its own affair."""
        name, path, args, kwargs = super().deconstruct()
        del kwargs["max_length"]
        return name, path, args, kwargs

    def to_python(self, value: object) -> PartialDate | None:
        """The date that a value means; ValidationError where it means none."""
        if value is None or value == "":
            return None
        if isinstance(value, PartialDate):
            return value
        try:
            return PartialDate.from_iso(str(value))
        except ValueError as error:
            raise ValidationError(gettext("Ngày phải viết dạng NNNN-TT-NN, có thể thiếu ngày hoặc tháng.")) from error

    def from_db_value(
        self, value: str | None, _expression: Expression, _connection: BaseDatabaseWrapper
    ) -> PartialDate | None:
        """The date that the column's text means."""
        return None if value is None else PartialDate.from_iso(value)

    def get_prep_value(self, value: Any) -> Any:
        """The column's text."""
        found = self.to_python(super().get_prep_value(value) if not isinstance(value, PartialDate) else value)
        return None if found is None else str(found)

    def value_to_string(self, obj: models.Model) -> str:
        """The text that a dump of the database holds."""
        value = self.value_from_object(obj)
        return "" if value is None else str(value)

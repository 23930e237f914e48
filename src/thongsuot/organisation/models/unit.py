"""The agency: its code and period, what it is called, and the area it answers for, each over time."""

from __future__ import annotations

from django.db import models

from thongsuot.organisation.models.administrative_unit import AdministrativeUnit
from thongsuot.organisation.models.record import DatedRecord
from thongsuot.organisation.periods import IN_TIME


class UnitKind(models.TextChoices):
    """What sort of body a unit is."""

    GOVERNMENT = "government", "Chính phủ, Thủ tướng Chính phủ"
    MINISTRY = "ministry", "bộ, cơ quan ngang bộ"
    PEOPLES_COUNCIL = "peoples_council", "hội đồng nhân dân"
    PEOPLES_COMMITTEE = "peoples_committee", "ủy ban nhân dân"
    DEPARTMENT = "department", "sở, cơ quan chuyên môn cấp tỉnh"
    OFFICE = "office", "văn phòng"
    DIVISION = "division", "phòng, cơ quan chuyên môn cấp dưới"
    SERVICE_UNIT = "service_unit", "đơn vị sự nghiệp"
    PARTY_BODY = "party_body", "cơ quan của Đảng"
    OTHER = "other", "tổ chức khác"


class Unit(DatedRecord):
    """A body known by its code and period, never by its name: names, and codes too, are used again.

    `agency_code` is the identification code for document exchange (Quyết định 20/2020/QĐ-TTg), up to 35 characters.
    """

    code = models.CharField("mã đơn vị", max_length=64)
    agency_code = models.CharField("mã định danh cơ quan", max_length=35, blank=True)
    kind = models.CharField("loại đơn vị", max_length=20, choices=UnitKind)

    class Meta(DatedRecord.Meta):
        abstract = False
        verbose_name = "đơn vị"
        verbose_name_plural = "đơn vị"
        ordering = ("code", IN_TIME)
        indexes = (
            models.Index(fields=("code", "active_from"), name="unit_code"),
            models.Index(fields=("agency_code",), name="unit_agency_code"),
        )

    def __str__(self) -> str:
        return self.code


class UnitName(DatedRecord):
    """What a unit is called in a period, in each of the forms that documents need.

    `letterhead_name` stands above the number (`ỦY BAN NHÂN DÂN HUYỆN …`), `abbreviation` in symbols (`STTTT`),
    `short_name` in lists of recipients (`Sở TT&TT`), `place_name` before the date (`Khánh Hòa`). The letterhead of a
    unit below may name this one otherwise (`UBND TỈNH …`): `short_letterhead_name`.
    """

    unit = models.ForeignKey(Unit, models.CASCADE, related_name="names", verbose_name="đơn vị")
    name = models.CharField("tên", max_length=250)
    letterhead_name = models.CharField("tên trên đầu văn bản", max_length=250)
    short_letterhead_name = models.CharField("tên rút gọn khi là cơ quan chủ quản", max_length=250, blank=True)
    short_name = models.CharField("tên gọi tắt", max_length=150)
    abbreviation = models.CharField("chữ viết tắt trong ký hiệu", max_length=30)
    place_name = models.CharField("địa danh", max_length=100)
    sort_key = models.CharField("khóa sắp xếp", max_length=1000, editable=False, db_index=True)
    search_text = models.TextField("chữ để tìm", blank=True, editable=False)
    derived_fields = ("search_text",)

    class Meta(DatedRecord.Meta):
        abstract = False
        verbose_name = "tên đơn vị"
        verbose_name_plural = "tên đơn vị"

    def __str__(self) -> str:
        return self.name


class UnitArea(DatedRecord):
    """The area that a unit answers for, in a period."""

    unit = models.ForeignKey(Unit, models.CASCADE, related_name="areas", verbose_name="đơn vị")
    administrative_unit = models.ForeignKey(
        AdministrativeUnit, models.PROTECT, related_name="units", verbose_name="đơn vị hành chính"
    )

    class Meta(DatedRecord.Meta):
        abstract = False
        verbose_name = "địa bàn"
        verbose_name_plural = "địa bàn"

    def __str__(self) -> str:
        return f"{self.unit}: {self.administrative_unit}"

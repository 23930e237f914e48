"""Means: equipment (`equipment.yaml`) and money (`budget.yaml`)."""

from __future__ import annotations

from datetime import date

from thongsuot.files.data_file import Entry
from thongsuot.programme.actions.add_equipment import add_equipment
from thongsuot.programme.actions.allocate_budget import allocate_budget
from thongsuot.programme.importing.choices import choice
from thongsuot.programme.importing.context import Context, complaining, day, required_whole, whole
from thongsuot.programme.importing.evidence import take_evidence
from thongsuot.programme.models import BudgetLine, Equipment
from thongsuot.programme.states import EquipmentCategory


def take_equipment(file: Entry, context: Context) -> int:
    """Take over equipment; returns how many entries there are."""
    context = context.of_file(file)
    file.only("chương trình", "đơn vị", "trang thiết bị")
    programme = context.programme(file)
    entries = file.entries("trang thiết bị")
    for entry in entries:
        entry.only(
            "khóa",
            "tên",
            "nhóm",
            "số lượng",
            "đơn vị tính",
            "đơn vị sử dụng",
            "ngày đưa vào sử dụng",
            "mô tả",
            "giá trị",
            "căn cứ",
            "minh chứng",
        )
        used_from = day(entry, "ngày đưa vào sử dụng")
        with complaining(entry):
            equipment = add_equipment(
                client_id=context.key(Equipment, entry),
                unit=context.unit(file, "đơn vị", used_from),
                programme=programme,
                holder=context.unit(entry, "đơn vị sử dụng", used_from),
                category=choice(entry, "nhóm", EquipmentCategory),
                name=entry.text("tên"),
                quantity=required_whole(entry, "số lượng"),
                unit_of_measure=entry.text("đơn vị tính"),
                put_into_use_on=used_from,
                description=entry.text("mô tả", ""),
                cost=whole(entry, "giá trị"),
                basis_document=context.document(entry, "căn cứ"),
                by=context.by,
                at=context.at,
            )
            take_evidence(equipment, entry, context)
    return len(entries)


def take_budget(file: Entry, context: Context) -> int:
    """Take over budget lines, in the order of the file; returns how many there are."""
    context = context.of_file(file)
    file.only("chương trình", "đơn vị", "kinh phí")
    programme = context.programme(file)
    entries = file.entries("kinh phí")
    for position, entry in enumerate(entries, start=1):
        entry.only("khóa", "năm", "nội dung chi", "bố trí", "thực hiện", "căn cứ", "minh chứng")
        year = required_whole(entry, "năm")
        with complaining(entry):
            line = allocate_budget(
                client_id=context.key(BudgetLine, entry),
                unit=context.unit(file, "đơn vị", date(year, 1, 1)),
                programme=programme,
                year=year,
                position=position,
                purpose=entry.text("nội dung chi"),
                allocated=required_whole(entry, "bố trí"),
                spent=whole(entry, "thực hiện"),
                basis_document=context.document(entry, "căn cứ"),
                by=context.by,
                at=context.at,
            )
            take_evidence(line, entry, context)
    return len(entries)

"""What the families of facts count once, in full, or not at all."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from uuid import UUID

from tests.factories.programme import (
    Field,
    make_activity,
    make_budget_line,
    make_document,
    make_equipment,
    make_event,
    make_field,
    make_task,
)

from thongsuot.facts.model import Answer
from thongsuot.facts.partial import merge, partial_of
from thongsuot.facts.reading import Reading
from thongsuot.programme.actions.record_activity import NamedDocument
from thongsuot.programme.facts.catalogue import CATALOGUE
from thongsuot.programme.kinds.broadcast import BroadcastDetails
from thongsuot.programme.kinds.contest import ContestDetails
from thongsuot.programme.kinds.dissemination import DisseminationDetails
from thongsuot.programme.kinds.training import TrainingDetails
from thongsuot.programme.states import DocumentRole, EquipmentCategory, Participation

CLASS = UUID("0c9a7d4e-58b1-4f0c-9a3e-6d21b7f48e10")


def ask(key: str, field: Field) -> Answer:
    return CATALOGUE[key].answer(field.scope(), Reading())


def value(key: str, *fields: Field) -> Decimal | None:
    """The fact of several units together."""
    partials = [partial_of(CATALOGUE[key].merging, ask(key, field)) for field in fields]
    merged = partials[0]
    for other in partials[1:]:
        merged = merge(merged, other)
    return merged.value


def test_a_class_of_two_districts_is_one_class_and_all_its_trainees(field: Field) -> None:
    other = make_field("huyen-khac", field.programme)
    for district, people in ((field, 5), (other, 7)):
        make_activity(
            district, TrainingDetails("Sở", people), role=Participation.ATTENDED, shared_event=make_event(CLASS)
        )
    make_activity(field, TrainingDetails("Sở", 3), role=Participation.ATTENDED)
    assert value("training_classes_attended", field) == 2
    assert value("training_classes_attended", field, other) == 2
    assert value("trainees_sent", field, other) == 15
    assert value("training_classes_organised", field, other) is None


def test_a_document_told_of_twice_is_one_document(field: Field) -> None:
    other = make_field("huyen-khac", field.programme)
    directive = NamedDocument(make_document(), DocumentRole.SUBJECT)
    basis = NamedDocument(make_document("5089/KH-UBND"), DocumentRole.BASIS)
    make_activity(field, DisseminationDetails("hội nghị"), documents=[directive, basis])
    make_activity(field, DisseminationDetails("loa"), documents=[directive])
    make_activity(other, DisseminationDetails("hội nghị"), documents=[directive])
    assert value("documents_disseminated_count", field, other) == 1
    assert value("documents_disseminated", field, other) == 1
    (first, _) = ask("documents_disseminated", field).entries
    assert first.texts["citation"].startswith(
        "Quyết định số 1486/QĐ-TTg ngày 06/11/2018 của Thủ tướng Chính phủ về ban"
    )


def test_what_is_relayed_is_not_counted_as_produced(field: Field) -> None:
    make_activity(field, BroadcastDetails(12, 180))
    make_activity(field, BroadcastDetails(343, 10_290), role=Participation.RELAYED)
    assert value("broadcasts", field) == 12
    assert value("broadcast_minutes", field) == 180
    assert value("broadcasts_relayed", field) == 343


def test_a_number_that_was_not_told_is_not_zero(field: Field) -> None:
    make_activity(field, ContestDetails())
    assert value("contests", field) == 1
    assert value("contest_entries", field) is None


def test_a_station_is_equipped_once_whatever_it_received(field: Field) -> None:
    make_equipment(field)
    make_equipment(field, name="Cụm loa")
    make_equipment(field, field.centre)
    make_equipment(field, field.centre, category=EquipmentCategory.PRODUCTION, cost=30_000_000)
    assert value("stations_equipped", field) == 2
    assert value("equipment_cost", field) == 30_000_000


def test_money_is_exact_and_what_is_not_yet_spent_is_not_zero(field: Field) -> None:
    make_budget_line(field, 24_000_000, position=1, purpose="cuộc thi ảnh")
    make_budget_line(field, 30_000_000, position=2, purpose="trang thiết bị")
    assert value("budget_allocated", field) == 54_000_000
    assert value("budget_spent", field) is None
    lines = sorted(ask("budget_by_purpose", field).entries, key=lambda entry: entry.order)
    assert [(line.texts["purpose"], line.texts["allocated"]) for line in lines] == [
        ("cuộc thi ảnh", "24.000.000"),
        ("trang thiết bị", "30.000.000"),
    ]


def test_equipment_is_listed_whole_or_by_what_it_is_for(field: Field) -> None:
    make_equipment(field, name="Hệ thống truyền thanh")
    make_equipment(field, field.centre, name="Bàn trộn", category=EquipmentCategory.PRODUCTION)

    def names(key: str) -> list[str]:
        return [entry.texts["name"] for entry in sorted(ask(key, field).entries, key=lambda entry: entry.order)]

    assert names("equipment_invested") == ["Bàn trộn", "Hệ thống truyền thanh"]
    assert names("production_equipment") == ["Bàn trộn"]
    assert names("station_equipment") == ["Hệ thống truyền thanh"]


def test_the_basis_of_a_task_is_told_in_order_of_days(field: Field) -> None:
    later, earlier = make_document(), make_document("72/2015/NĐ-CP", document_type="Nghị định", day="2015-09-07")
    make_task(field, starts_on=date(2020, 1, 1), basis_documents=[later, earlier])
    (entry,) = ask("next_tasks", field).entries
    told = entry.texts["basis"]
    assert told.index("72/2015/NĐ-CP") < told.index("1486/QĐ-TTg")

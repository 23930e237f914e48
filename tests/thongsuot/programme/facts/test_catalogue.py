"""Every fact: found by its key, answered in a constant number of queries, with a snapshot of every record."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterable
from datetime import date
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.factories.organisation import AT, BY, make_unit
from tests.factories.programme import (
    Field,
    make_activity,
    make_budget_line,
    make_document,
    make_equipment,
    make_event,
    make_file,
    make_task,
    make_topic,
)

from thongsuot.facts.fact import missing_snapshots
from thongsuot.facts.model import Answer, FactQuery, Measure
from thongsuot.facts.reading import Reading
from thongsuot.programme import facts
from thongsuot.programme.actions.attach_evidence import attach_evidence
from thongsuot.programme.actions.complete_task import complete_task
from thongsuot.programme.actions.draft_plan import draft_plan
from thongsuot.programme.actions.entrust_lead import entrust_lead
from thongsuot.programme.actions.issue_plan import issue_plan
from thongsuot.programme.actions.record_activity import NamedDocument
from thongsuot.programme.actions.start_task import start_task
from thongsuot.programme.errors import UnknownFact
from thongsuot.programme.facts.about_activities import AboutActivities
from thongsuot.programme.facts.catalogue import CATALOGUE, find_query
from thongsuot.programme.kinds.broadcast import BroadcastDetails
from thongsuot.programme.kinds.contest import ContestDetails
from thongsuot.programme.kinds.declaration import Details
from thongsuot.programme.kinds.dissemination import DisseminationDetails
from thongsuot.programme.kinds.event import EventDetails
from thongsuot.programme.kinds.guidance import GuidanceDetails
from thongsuot.programme.kinds.other import OtherDetails
from thongsuot.programme.kinds.portal_article import PortalArticleDetails
from thongsuot.programme.kinds.press_visit import PressVisitDetails
from thongsuot.programme.kinds.public_correction import PublicCorrectionDetails
from thongsuot.programme.kinds.training import TrainingDetails
from thongsuot.programme.states import DocumentRole, EquipmentCategory, Participation

WORK: tuple[tuple[Details, Participation], ...] = (
    (DisseminationDetails("hội nghị", attendees=40), Participation.ORGANISED),
    (TrainingDetails("Sở", 5), Participation.ATTENDED),
    (TrainingDetails("UBND huyện", 30), Participation.ORGANISED),
    (BroadcastDetails(12, 180), Participation.ORGANISED),
    (BroadcastDetails(40, 1200), Participation.RELAYED),
    (PortalArticleDetails(9), Participation.ORGANISED),
    (ContestDetails(14, 37), Participation.ATTENDED),
    (EventDetails("lần thứ I", 12_500), Participation.ORGANISED),
    (PressVisitDetails("Báo", "01/GP", "Phòng", "Ghi hình"), Participation.ORGANISED),
    (GuidanceDetails(29), Participation.ORGANISED),
    (PublicCorrectionDetails("Sai.", "Đúng.", "UBND", "Đính chính.", "Cổng"), Participation.ORGANISED),
    (OtherDetails(3, "pa nô"), Participation.ORGANISED),
)


def record_one_of_each(field: Field, number: int) -> None:
    """One record of every sort, so that every fact has something to say."""
    topic = make_topic()
    documents = [NamedDocument(make_document(f"{number}/QĐ-{role.value}"), role) for role in DocumentRole]
    for details, role in WORK:
        activity = make_activity(
            field, details, role=role, topics=[topic], documents=documents, shared_event=make_event()
        )
        attach_evidence(
            client_id=uuid4(), of=activity, caption="Ảnh", file=make_file(bytes([48 + number])), by=BY, at=AT
        )
    station = make_unit(f"tram-{number}")
    make_equipment(field, station, cost=1_000_000, basis_document=documents[0].document)
    make_equipment(field, category=EquipmentCategory.PRODUCTION, cost=2_000_000)
    make_budget_line(field, spent=23_000_000)
    make_task(field, starts_on=date(2020, 1, 1), co_ordinating_units=[field.centre], basis_documents=[make_document()])
    task = start_task(task=make_task(field), by=BY, at=AT)
    complete_task(task=task, completed_on=date(2019, 11, 1), by=BY, at=AT)
    plan = draft_plan(
        client_id=uuid4(),
        unit=field.committee,
        programme=field.programme,
        title="Kế hoạch",
        period_start=date(2019, 1, 1),
        period_end=date(2020, 1, 1),
        by=BY,
        at=AT,
    )
    issue_plan(plan=plan, document=make_document(f"{number}/KH-UBND"), issued_on=date(2019, 1, 21), by=BY, at=AT)
    entrust_lead(
        client_id=uuid4(),
        programme=field.programme,
        unit=field.committee,
        lead_unit=station,
        active_from=date(2019, 1, number),
        by=BY,
        at=AT,
    )


def asked(query: FactQuery, field: Field) -> tuple[Answer, int]:
    with CaptureQueriesContext(connection) as queries:
        answer = query.answer(field.scope(), Reading())
    return answer, len(queries)


def test_every_family_is_in_the_catalogue() -> None:
    modules = [
        importlib.import_module(f"{facts.__name__}.{module.name}") for module in pkgutil.iter_modules(facts.__path__)
    ]
    declared = {query.key for module in modules for query in getattr(module, "QUERIES", ())}
    assert declared == set(CATALOGUE)


def test_every_fact_rests_on_records_in_a_constant_number_of_queries(field: Field) -> None:
    record_one_of_each(field, 1)
    once = {key: asked(query, field) for key, query in CATALOGUE.items()}
    record_one_of_each(field, 2)
    record_one_of_each(field, 3)
    for key, query in CATALOGUE.items():
        answer, queries = asked(query, field)
        (one, queries_of_one) = once[key]
        assert queries == queries_of_one <= 7, key
        assert len(one.records) >= 1, key
        assert len(answer.records) == 3 * len(one.records), key
        assert missing_snapshots(answer) == (), key
        assert all(record.is_whole for record in answer.records), key


def test_facts_that_are_asked_together_read_the_records_once(field: Field) -> None:
    about_activities = [key for key, query in CATALOGUE.items() if isinstance(query.answer, AboutActivities)]
    topic_keys = [f"{key}@chu-quyen" for key in about_activities]
    record_one_of_each(field, 1)
    make_topic("chu-quyen")
    alone, _ = together(field, topic_keys[:1])
    assert together(field, [*about_activities, *topic_keys])[0] == alone
    every, _ = together(field, CATALOGUE)
    record_one_of_each(field, 2)
    record_one_of_each(field, 3)
    queries, answers = together(field, CATALOGUE)
    assert queries == every
    assert answers == [asked(query, field)[0] for query in CATALOGUE.values()]


def together(field: Field, keys: Iterable[str]) -> tuple[int, list[Answer]]:
    """How many queries the facts run from one reading, and what they answer."""
    reading, found = Reading(), [find_query(key) for key in keys]
    with CaptureQueriesContext(connection) as queries:
        answers = [query.answer(field.scope(), reading) for query in found if query is not None]
    assert len(answers) == len(found)
    return len(queries), answers


def test_lists_say_the_fields_that_they_declare_and_figures_say_amounts(field: Field) -> None:
    record_one_of_each(field, 1)
    for key, query in CATALOGUE.items():
        answer = query.answer(field.scope(), Reading())
        if query.measure is Measure.LIST:
            assert answer.contributions == (), key
            assert all(set(entry.texts) == set(query.entry_fields) for entry in answer.entries), key
        else:
            assert answer.entries == (), key
            assert answer.contributions, key


def test_no_two_fields_of_a_list_bear_one_name() -> None:
    for query in CATALOGUE.values():
        assert len(set(query.entry_fields.values())) == len(query.entry_fields), query.key


def test_where_nothing_is_recorded_no_fact_says_anything(field: Field) -> None:
    assert all(query.answer(field.scope(), Reading()) == Answer() for query in CATALOGUE.values())


def test_a_fact_about_activities_can_be_narrowed_to_a_topic(field: Field) -> None:
    sea, land = make_topic("bien-dao"), make_topic("dat-lien", "đất liền")
    make_activity(field, BroadcastDetails(12, 180), topics=[sea])
    make_activity(field, BroadcastDetails(3, 45), topics=[land])
    make_activity(field, BroadcastDetails(1, 15), topics=[sea, land])
    query = find_query("broadcasts@bien-dao")
    assert query is not None
    assert query.key == "broadcasts@bien-dao"
    assert sorted(one.amount for one in query.answer(field.scope(), Reading()).contributions) == [1, 12]


def test_a_topic_that_nobody_defined_is_a_mistake_not_a_zero(field: Field) -> None:
    query = find_query("broadcasts@bien-dao")
    assert query is not None
    with pytest.raises(UnknownFact, match="Chưa có chủ đề “bien-dao”"):
        query.answer(field.scope(), Reading())


def test_a_fact_that_knows_no_topics_is_not_narrowed() -> None:
    with pytest.raises(UnknownFact, match="không chia theo chủ đề"):
        find_query("budget_allocated@bien-dao")


@pytest.mark.parametrize("key", ["weather", "broadcasts@", "weather@bien-dao", ""])
def test_an_unknown_key_finds_nothing(key: str) -> None:
    assert find_query(key) is None


def test_only_facts_of_other_records_know_no_topics() -> None:
    without = {key for key, query in CATALOGUE.items() if not isinstance(query.answer, AboutActivities)}
    assert without == {
        "lead_unit",
        "plans_issued",
        "plans_issued_count",
        "tasks_completed",
        "next_tasks",
        "equipment_invested",
        "production_equipment",
        "station_equipment",
        "equipment_cost",
        "stations_equipped",
        "budget_allocated",
        "budget_spent",
        "budget_by_purpose",
    }

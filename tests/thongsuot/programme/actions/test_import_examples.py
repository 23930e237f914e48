"""The examples' record files are taken over whole, once however often, and say what the districts did in 2019."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from tests.factories.organisation import AT, BY, make_unit

from thongsuot.audit.models import AuditEvent
from thongsuot.correspondence.actions.import_documents import import_documents
from thongsuot.correspondence.models import Document
from thongsuot.facts.model import Period, Scope
from thongsuot.facts.partial import EMPTY, GatherPartial, merge, partial_of
from thongsuot.facts.reading import Reading
from thongsuot.files.data_file import read_yaml
from thongsuot.organisation.actions.relate_units import relate_units
from thongsuot.organisation.models import Unit, UnitRelationKind
from thongsuot.organisation.queries.units import unit_on
from thongsuot.programme.actions.import_records import import_records
from thongsuot.programme.facts.catalogue import find_query
from thongsuot.programme.models import Activity, Evidence
from vanban.citation.find import find_citations
from vanban.citation.legal_index import packaged_index
from vanban.document.model import Document as TextDocument
from vanban.document.model import Header, Node, NodeKind

# On PostgreSQL the demonstration's story takes the same records over (tests/thongsuot/demonstration).
pytestmark = pytest.mark.any_database

EXAMPLES = Path(__file__).parents[4] / "examples"
KHANH_SON, KHANH_VINH, CAM_LAM = "khanh-son", "khanh-vinh", "cam-lam"
DISTRICTS = (KHANH_SON, KHANH_VINH, CAM_LAM)
REPORT_YEARS = [
    Period(date(2019, 1, 1), date(2020, 1, 1)),
    Period(date(2018, 12, 15), date(2019, 12, 15)),
]


def units_of_2019() -> None:
    """The examples' units as they were, without the map on which they lie."""
    made: dict[str, Unit] = {}
    entries = read_yaml(EXAMPLES / "khanh-son-2019" / "units.yaml").entries("units")
    of_2019 = [entry for entry in entries if entry.day("active_from") is None]
    for entry in of_2019:
        (name, *_) = entry.entries("names")
        made[entry.text("code")] = make_unit(entry.text("code"), name.text("name"))
    for entry in of_2019:
        for relation in entry.entries("relations"):
            if relation.text("kind") == "letterhead_parent":
                unit, related = made[entry.text("code")], made[relation.text("unit")]
                relate_units(unit=unit, kind=UnitRelationKind.LETTERHEAD_PARENT, related=related, by=BY, at=AT)


@pytest.fixture
def examples(db: None) -> None:
    units_of_2019()
    import_documents(path=EXAMPLES / "khanh-son-2019" / "documents.yaml", by=BY, at=AT)
    import_records(folder=EXAMPLES / "khanh-son-2019" / "programme", by=BY, at=AT)
    for district in DISTRICTS:
        import_records(folder=EXAMPLES / f"{district}-2019" / "records", by=BY, at=AT)


def partial(key: str, district: str, period: Period = REPORT_YEARS[0]):
    query = find_query(key)
    assert query is not None
    unit = unit_on(f"ubnd-huyen-{district}", date(2019, 12, 10))
    scope = Scope(unit.pk, "thong-tin-doi-ngoai", period, date(2019, 12, 14))
    return partial_of(query.merging, query.answer(scope, Reading()))


def value(key: str, *districts: str, period: Period = REPORT_YEARS[0]) -> Decimal | None:
    query = find_query(key)
    assert query is not None
    merged = EMPTY[query.merging]
    for district in districts:
        merged = merge(merged, partial(key, district, period))
    return merged.value


def texts(key: str, district: str, field: str) -> list[str]:
    told = partial(key, district)
    assert isinstance(told, GatherPartial)
    return [dict(entry.texts)[field] for entry in told.listed()]


@pytest.mark.parametrize("period", REPORT_YEARS, ids=["calendar year", "reporting year"])
@pytest.mark.usefixtures("examples")
def test_what_each_district_and_the_three_together_did(period: Period) -> None:
    table = {
        "documents_disseminated_count": (7, 3, 2, 7),
        "plans_issued_count": (4, 2, 1, 7),
        "stations_equipped": (8, None, None, 8),
        "training_classes_attended": (2, 1, None, 2),
        "trainees_sent": (8, 7, None, 15),
        "contests": (1, None, 1, 1),
        "contest_entries": (37, None, 48, 85),
        "events": (1, 1, None, 2),
        "broadcasts@chu-quyen-bien-dao": (23, 18, None, 41),
        "portal_articles@chu-quyen-bien-dao": (15, 8, 6, 29),
        "portal_articles": (103, 30, 20, 153),
        "press_visits": (None, 1, None, 1),
        "public_corrections": (1, None, None, 1),
        "guidance_issued": (1, 1, None, 2),
        "budget_allocated": (54_000_000, 38_500_000, 15_000_000, 107_500_000),
        "budget_spent": (53_650_000, 37_700_000, None, 91_350_000),
        "next_tasks": (5, 2, 1, 8),
    }
    for key, expected in table.items():
        found = (*(value(key, one, period=period) for one in DISTRICTS), value(key, *DISTRICTS, period=period))
        assert found == expected, key


@pytest.mark.usefixtures("examples")
def test_the_directives_are_cited_with_their_true_dates() -> None:
    assert texts("documents_disseminated", KHANH_SON, "identifier") == [
        "04-CT/TW",
        "21/CT-TTg",
        "368/QĐ-TTg",
        "72/2015/NĐ-CP",
        "22/2016/TT-BTTTT",
        "09/2017/NĐ-CP",
        "1486/QĐ-TTg",
    ]
    assert texts("documents_disseminated", KHANH_SON, "date") == [
        "06/07/2011",
        "06/08/2012",
        "28/02/2013",
        "07/09/2015",
        "19/10/2016",
        "09/02/2017",
        "06/11/2018",
    ]


@pytest.mark.usefixtures("examples")
def test_money_and_lead_stand_as_the_office_wrote_them() -> None:
    assert texts("budget_by_purpose", KHANH_SON, "allocated") == ["24.000.000", "30.000.000"]
    assert texts("lead_unit", KHANH_SON, "unit") == ["Phòng Văn hóa và Thông tin huyện Khánh Sơn"]
    assert (
        texts("next_tasks", KHANH_SON, "title")[0] == "Xây dựng Kế hoạch thông tin đối ngoại huyện Khánh Sơn năm 2020"
    )


@pytest.mark.usefixtures("examples")
def test_taken_over_again_nothing_is_doubled_or_changed() -> None:
    events = AuditEvent.objects.count()
    later = datetime(2020, 1, 3, tzinfo=UTC)
    for district in DISTRICTS:
        import_records(folder=EXAMPLES / f"{district}-2019" / "records", by=BY, at=later)
    assert AuditEvent.objects.count() == events


@pytest.mark.usefixtures("examples")
def test_every_evidence_file_beside_the_records_is_used() -> None:
    for district in DISTRICTS:
        folder = EXAMPLES / f"{district}-2019" / "records" / "evidence"
        named = {path.read_bytes() for path in folder.iterdir()}
        assert len(named) == len(list(folder.iterdir()))
        held = Evidence.objects.filter(client_id__isnull=False).values_list("file__size", flat=True)
        assert all(path.stat().st_size in set(held) for path in folder.iterdir())
    assert Activity.objects.filter(evidence__isnull=False).distinct().count() >= 20


@pytest.mark.usefixtures("examples")
def test_what_is_cited_reads_back_as_what_is_known() -> None:
    for key in ("documents_disseminated", "plans_issued"):
        told = partial(key, KHANH_SON)
        assert isinstance(told, GatherPartial)
        for entry in told.listed():
            citation = dict(entry.texts)["citation"]
            body = (Node(NodeKind.PARAGRAPH, text=citation, start=0, end=len(citation)),)
            (read,) = find_citations(citation, TextDocument(header=Header(), body=body), packaged_index()).citations
            known = Document.objects.get(identifier=dict(entry.texts)["identifier"])
            assert (read.identifier, read.document_type, read.date, read.issuer) == (
                known.identifier,
                known.document_type,
                known.date,
                known.issuer_name,
            )
            assert read.subject is not None
            assert read.subject.casefold() == known.subject.removeprefix("Về ").casefold()

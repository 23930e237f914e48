"""The example's documents, registers and signing authorities."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from django.db import transaction
from pytest_django import DjangoDbBlocker
from tests.factories.example import EXAMPLE, load_map
from tests.factories.organisation import AT, BY

from thongsuot.audit.models import AuditEvent
from thongsuot.correspondence.actions.import_documents import import_documents
from thongsuot.correspondence.actions.import_registers import import_registers
from thongsuot.correspondence.actions.import_signing_authorities import import_signing_authorities
from thongsuot.correspondence.models import Direction, DocumentRelationKind
from thongsuot.correspondence.queries.documents import documents_related, find_documents
from thongsuot.correspondence.queries.registers import register_of
from thongsuot.correspondence.queries.signing import signature_on
from thongsuot.files.errors import DataFileError
from thongsuot.organisation.actions.import_people import import_people
from thongsuot.organisation.actions.import_units import import_units
from thongsuot.organisation.models import Position
from thongsuot.organisation.queries.units import unit_on
from vanban.document.model import Signature
from vanban.document.partial_date import PartialDate

pytestmark = pytest.mark.any_database

DAY = date(2019, 12, 16)


def load() -> None:
    load_map()
    import_units(path=EXAMPLE / "units.yaml", by=BY, at=AT)
    import_people(path=EXAMPLE / "people.yaml", by=BY, at=AT)
    import_documents(path=EXAMPLE / "documents.yaml", by=BY, at=AT)
    import_registers(path=EXAMPLE / "registers.yaml", by=BY, at=AT)
    import_signing_authorities(path=EXAMPLE / "signing-authorities.yaml", by=BY, at=AT)


@pytest.fixture(scope="module")
def _loaded(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    with django_db_blocker.unblock(), transaction.atomic():
        load()
        yield
        transaction.set_rollback(True)


@pytest.fixture(autouse=True)
def _example(_loaded: None, db: None) -> None:
    """Every test here looks at the example."""


@pytest.mark.parametrize(
    ("identifier", "day", "issuer"),
    [
        ("368/QĐ-TTg", "2013-02-28", "Thủ tướng Chính phủ"),
        ("1486/QĐ-TTg", "2018-11-06", "Thủ tướng Chính phủ"),
        ("21/CT-TTg", "2012-08-06", "Thủ tướng Chính phủ"),
        ("04-CT/TW", "2011-07-06", "Ban Bí thư"),
        ("72/2015/NĐ-CP", "2015-09-07", "Chính phủ"),
        ("22/2016/TT-BTTTT", "2016-10-19", "Bộ Thông tin và Truyền thông"),
        ("09/2017/NĐ-CP", "2017-02-09", "Chính phủ"),
        ("6273/KH-UBND", "2018-06-22", "Ủy ban nhân dân tỉnh Khánh Hòa"),
        ("5089/KH-UBND", "2019-05-30", "Ủy ban nhân dân tỉnh Khánh Hòa"),
        ("976/STTTT-TTBCXB", "2019-06-05", "Sở Thông tin và Truyền thông tỉnh Khánh Hòa"),
        ("2337/STTTT-TTBCXB", "2019-12-10", "Sở Thông tin và Truyền thông tỉnh Khánh Hòa"),
    ],
)
def test_cited_documents_are_as_they_really_are(identifier: str, day: str, issuer: str) -> None:
    document = find_documents(identifier).get()
    assert (str(document.date), document.issuer_name) == (day, issuer)


def test_document_is_found_in_any_spelling_and_told_apart_by_its_date() -> None:
    assert find_documents("368 / QÐ–TTg").exists()
    assert find_documents("368/QĐ-TTg", date=PartialDate(2013, 2, 28)).exists()
    assert not find_documents("368/QĐ-TTg", date=PartialDate(2012, 3, 28)).exists()


def test_relations_can_be_followed_both_ways() -> None:
    letter = find_documents("2337/STTTT-TTBCXB").get()
    cited = documents_related(letter, DocumentRelationKind.CITES)
    assert {document.identifier for document in cited} == {"368/QĐ-TTg", "1486/QĐ-TTg"}
    (decision,) = find_documents("368/QĐ-TTg")
    assert list(documents_related(decision, DocumentRelationKind.CITES, inward=True)) == [letter]


def test_the_department_goes_on_from_its_paper_register() -> None:
    department = unit_on("so-tttt-khanh-hoa", DAY)
    assert register_of(department, Direction.OUTGOING, 2019).next_number == 1102
    assert register_of(department, Direction.OUTGOING, 2020).next_number == 1


def test_deputy_signs_for_the_district_committee() -> None:
    deputy = Position.objects.get(person__username="phochutich.khanhson")
    assert signature_on(deputy, unit_on("ubnd-huyen-khanh-son", DAY), "Báo cáo", DAY) == Signature(
        "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", deputy.person.full_name
    )


def test_importing_again_changes_nothing() -> None:
    before = AuditEvent.objects.count()
    load()
    assert AuditEvent.objects.count() == before


DOCUMENT = "documents:\n  - {type: Công văn, identifier: 1/A-B, issuer: A, subject: x}\n"


@pytest.mark.parametrize(
    ("importer", "text", "complaint"),
    [
        (import_documents, DOCUMENT.replace("subject: x", "date: 5/6/2019, subject: x"), "trường “date”: “5/6/2019”"),
        (import_documents, DOCUMENT.replace("subject: x", "sbj: x"), "dòng 2, trường “sbj”: không có trường này"),
        (
            import_documents,
            DOCUMENT.replace("subject: x", "subject: x, relations: [{kind: cites, to: 2/A-B}]"),
            "trường “to”: có 0 văn bản mang số, ký hiệu “2/A-B”",
        ),
        (
            import_documents,
            DOCUMENT.replace("issuer: A", "issuer: A, issuer_unit: a, date: 2019-01-01"),
            "trường “issuer_unit”: không có đơn vị nào mang mã “a” vào ngày 01/01/2019",
        ),
        (
            import_registers,
            "registers:\n  - {unit: ubnd-huyen-khanh-son, direction: outgoing, year: 2026}\n",
            "dòng 2, trường “unit”: không có đơn vị nào mang mã “ubnd-huyen-khanh-son” trong năm 2026",
        ),
        (
            import_signing_authorities,
            "authorities:\n  - {person: vanthu.tinh, unit: ubnd-tinh-khanh-hoa, form: KT}\n",
            "dòng 2, trường “form”: Hình thức “ký thay (KT.)” cần ghi chức vụ được ký thay",
        ),
    ],
)
def test_slip_in_a_file_is_named(tmp_path: Path, importer, text: str, complaint: str) -> None:
    path = tmp_path / "data.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(DataFileError) as caught:
        importer(path=path, by=BY, at=AT)
    assert complaint in str(caught.value)

"""A request is taken over from a file, the same in every installation, or nothing of it is."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.factories.correspondence import make_district
from tests.factories.organisation import AT, BY
from tests.factories.programme import make_document, make_programme
from tests.factories.reporting import CONSOLIDATION, OUTLINE, make_department

from thongsuot.files.errors import DataFileError
from thongsuot.reporting.actions.import_report_request import import_report_request
from thongsuot.reporting.models import ReportRequest

REQUEST = """
cơ quan yêu cầu: so
văn bản yêu cầu: 2337/STTTT-TTBCXB ngày 10/12/2019
chương trình: thong-tin-doi-ngoai
chế độ báo cáo: chuyên đề
từ ngày: 2019-01-01
đến hết ngày: 2019-12-31
thời hạn: 2019-12-20
đề cương: outline.yaml
đề cương tổng hợp: consolidation.yaml
căn cứ: [1486/QĐ-TTg]
đơn vị báo cáo: [khanh-son, cam-lam]
"""


@pytest.fixture
def folder(db: None, tmp_path: Path) -> Path:
    make_department()
    make_programme()
    for code in ("khanh-son", "cam-lam"):
        make_district(code)
    make_document("2337/STTTT-TTBCXB", document_type="Công văn", day="2019-12-10", issuer="Sở", subject="Báo cáo")
    make_document()
    (tmp_path / "outline.yaml").write_text(OUTLINE, encoding="utf-8")
    (tmp_path / "consolidation.yaml").write_text(CONSOLIDATION, encoding="utf-8")
    return tmp_path


def _import(folder: Path, text: str = REQUEST) -> ReportRequest:
    path = folder / "request.yaml"
    path.write_text(text, encoding="utf-8")
    return import_report_request(path=path, by=BY, at=AT)


def test_the_file_says_what_is_asked(folder: Path) -> None:
    request = _import(folder)
    assert request.period.end.isoformat() == "2020-01-01"
    assert [one.unit.code for one in request.addressees.order_by("unit__code")] == ["cam-lam", "khanh-son"]
    assert [one.document.identifier for one in request.basis.all()] == ["1486/QĐ-TTg"]
    assert request.consolidation_outline is not None


def test_importing_again_changes_nothing(folder: Path) -> None:
    assert _import(folder) == _import(folder)
    assert ReportRequest.objects.count() == 1


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("chuyên đề", "hằng tuần", "chế độ báo cáo"),
        ("2019-12-31", "2018-12-31", "kết thúc trước khi bắt đầu"),
        ("outline.yaml", "khong-co.yaml", "không đọc được tệp"),
        ("[khanh-son, cam-lam]", "[khong-co]", "khong-co"),
        ("2337/STTTT-TTBCXB ngày 10/12/2019", "1/XX-YY", "chưa có văn bản"),
        ("căn cứ:", "căn cứ pháp lý:", "không có trường này"),
    ],
)
def test_what_can_t_be_taken_over_is_named(folder: Path, old: str, new: str, said: str) -> None:
    with pytest.raises(DataFileError, match=said):
        _import(folder, REQUEST.replace(old, new))
    assert not ReportRequest.objects.exists()


def test_a_mistake_in_the_outline_is_told_with_its_place(folder: Path) -> None:
    (folder / "outline.yaml").write_text(OUTLINE.replace("{kinh phí}", "{kinh phi}"), encoding="utf-8")
    with pytest.raises(DataFileError, match="Mục II"):
        _import(folder)

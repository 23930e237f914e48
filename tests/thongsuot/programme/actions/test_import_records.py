"""Record files: all of a folder or nothing, and every complaint says file, line and field in one sentence."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.factories.organisation import AT, BY
from tests.factories.programme import Field, make_document, make_topic

from thongsuot.audit.models import AuditEvent
from thongsuot.files.errors import DataFileError
from thongsuot.programme.actions.import_records import import_records
from thongsuot.programme.models import Activity, BudgetLine, Evidence, Task, Topic
from thongsuot.programme.states import PeopleShown, TaskState

HEAD = "chương trình: thong-tin-doi-ngoai\nđơn vị: huyen\n"
BROADCAST = """loại: phát thanh, truyền thanh
hoạt động:
  - khóa: bien-dao
    tên: Chuyên mục biển, đảo
    đơn vị: huyen-tt
    từ ngày: 2019-01-07
    đến ngày: 2019-06-24
    nội dung riêng: {số chương trình: 12, tổng thời lượng: 1.180}
    minh chứng:
      - {tệp: kich-ban.txt, chú thích: Kịch bản, người trong ảnh: đã có sự đồng ý}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "records"
    (made / "activities").mkdir(parents=True)
    (made / "kich-ban.txt").write_text("Kịch bản minh họa.\n", encoding="utf-8")
    return made


def take(folder: Path, name: str, text: str) -> dict[str, int]:
    (folder / name).write_text(text, encoding="utf-8")
    return dict(import_records(folder=folder, by=BY, at=AT))


def complaint(folder: Path, name: str, text: str) -> str:
    with pytest.raises(DataFileError) as caught:
        take(folder, name, text)
    return str(caught.value)


def test_an_activity_is_taken_over_as_it_was_written(field: Field, folder: Path) -> None:
    assert take(folder, "activities/loa.yaml", HEAD + BROADCAST) == {"activities/loa.yaml": 1}
    (activity,) = Activity.objects.all()
    assert (activity.unit, activity.kind, activity.title) == (field.centre, "broadcast", "Chuyên mục biển, đảo")
    assert activity.details == {"programmes": 12, "minutes": 1180, "station": None, "relayed_from": None}
    (evidence,) = Evidence.objects.all()
    assert (evidence.activity, evidence.caption) == (activity, "Kịch bản")
    assert evidence.people_shown == PeopleShown.CONSENTED


def test_a_mistake_in_the_last_file_leaves_nothing_of_the_first(field: Field, folder: Path) -> None:
    (folder / "topics.yaml").write_text("chủ đề:\n  - {mã: asean, tên: ASEAN}\n", encoding="utf-8")
    (folder / "activities" / "loa.yaml").write_text(HEAD + BROADCAST, encoding="utf-8")
    events = AuditEvent.objects.count()
    told = complaint(folder, "budget.yaml", HEAD + "kinh phí:\n  - {khóa: a, năm: 2019, nội dung chi: b}\n")
    assert told == "budget.yaml, dòng 4, trường “bố trí”: còn thiếu, cần ghi số nguyên."
    assert not Topic.objects.exists()
    assert not Activity.objects.exists()
    assert AuditEvent.objects.count() == events


@pytest.mark.parametrize(
    ("was", "now", "told"),
    [
        (
            "loại: phát thanh, truyền thanh",
            "loại: diễu hành",
            "trường “loại”: “diễu hành” không hợp lệ; chọn một trong: ",
        ),
        ("đơn vị: huyen-tt", "đơn vị: xa-la", "dòng 7, trường “đơn vị”: "),
        ("từ ngày: 2019-01-07", "từ ngày: 07/01/2019", "dòng 8, trường “từ ngày”: “07/01/2019” không phải là ngày"),
        ("đến ngày: 2019-06-24", "đến ngày: 2018-06-24", "trường “khóa”: Hoạt động “Chuyên mục biển, đảo” kết thúc"),
        ("đến ngày", "den ngay", "dòng 9, trường “den ngay”: không có trường này; các trường được dùng: khóa, tên"),
        ("số chương trình: 12", "số chương trình: mười", "trường “số chương trình”: “mười” không phải là số nguyên"),
        (
            "số chương trình: 12",
            "số người nghe: 12",
            "trường “số người nghe”: không có trường này; hoạt động phát thanh",
        ),
        (
            "số chương trình: 12, ",
            "",
            "trường “khóa”: “Số chương trình” của hoạt động phát thanh, truyền thanh phải là",
        ),
        ("tệp: kich-ban.txt", "tệp: khong-co.txt", "trường “tệp”: không đọc được tệp “khong-co.txt”"),
        ("tệp: kich-ban.txt", "tệp: ../../../etc/hostname", "phải nằm trong thư mục của các tệp số liệu"),
        ("tệp: kich-ban.txt, ", "", "Minh chứng “Kịch bản” phải là đúng một trong: tệp, văn bản, đường dẫn"),
        ("đã có sự đồng ý", "có", "trường “người trong ảnh”: “có” không hợp lệ"),
        ("    từ ngày", "    chủ đề: [bien-dao]\n    từ ngày", "trường “chủ đề”: chưa có chủ đề “bien-dao”"),
        ("    từ ngày", "    nhiệm vụ: x\n    từ ngày", "trường “nhiệm vụ”: không có nhiệm vụ mang khóa “x”"),
        ("    từ ngày", "    căn cứ: [1/QĐ-TTg]\n    từ ngày", "trường “căn cứ”: chưa có văn bản “1/QĐ-TTg”"),
        ("    từ ngày", "    căn cứ: [số 1]\n    từ ngày", "“số 1” cần ghi dạng “số, ký hiệu”"),
        ("thong-tin-doi-ngoai", "khac", "dòng 1, trường “chương trình”: chưa có chương trình mang mã này"),
    ],
)
def test_a_complaint_names_file_line_and_field(field: Field, folder: Path, was: str, now: str, told: str) -> None:
    text = HEAD + BROADCAST
    assert was in text
    sentence = complaint(folder, "activities/loa.yaml", text.replace(was, now, 1))
    assert sentence.startswith("loa.yaml, dòng ")
    assert told in sentence
    assert sentence.endswith(".")
    assert not Activity.objects.exists()


def test_the_same_key_with_other_content_is_refused_and_nothing_is_changed(field: Field, folder: Path) -> None:
    take(folder, "activities/loa.yaml", HEAD + BROADCAST)
    told = complaint(folder, "activities/loa.yaml", HEAD + BROADCAST.replace(" 12,", " 13,"))
    assert told.startswith("loa.yaml, dòng 5, trường “khóa”: Hoạt động “Chuyên mục biển, đảo” đã được ghi nhận với")
    assert Activity.objects.get().details["programmes"] == 12


def test_of_documents_with_one_identifier_the_day_says_which(field: Field, folder: Path) -> None:
    make_document("18/KH-UBND", day="2019-01-21")
    other = make_document("18/KH-UBND", day="2018-01-15")
    line = HEAD + "kinh phí:\n  - {khóa: a, năm: 2019, nội dung chi: b, bố trí: 1.000, căn cứ: 18/KH-UBND%s}\n"
    assert "có nhiều văn bản “18/KH-UBND”; cần ghi thêm ngày" in complaint(folder, "budget.yaml", line % "")
    take(folder, "budget.yaml", line % " ngày 15/01/2018")
    assert BudgetLine.objects.get().basis_document == other


def test_a_task_comes_in_the_state_that_the_file_says_and_is_then_left_alone(field: Field, folder: Path) -> None:
    text = HEAD + (
        "nhiệm vụ:\n  - {khóa: a, nội dung: Việc, chủ trì: huyen-vhtt, từ ngày: 2019-01-21, "
        "nguồn giao: nhiệm vụ thường xuyên, diễn giải nguồn giao: Hằng năm, "
        "trạng thái: hoàn thành, ngày hoàn thành: 2019-11-15}\n"
    )
    take(folder, "tasks.yaml", text)
    assert Task.objects.get().state == TaskState.COMPLETED
    Task.objects.update(state=TaskState.DROPPED, completed_on=None)
    take(folder, "tasks.yaml", text)
    assert Task.objects.get().state == TaskState.DROPPED


def test_a_topic_takes_its_present_name(field: Field, folder: Path) -> None:
    make_topic("asean", "Asean")
    take(folder, "topics.yaml", "chủ đề:\n  - {mã: asean, tên: ASEAN}\n")
    assert Topic.objects.get(code="asean").name == "ASEAN"


def test_a_file_that_nobody_would_read_is_refused(field: Field, folder: Path) -> None:
    told = complaint(folder, "kinh-phi.yaml", "kinh phí: []\n")
    assert told.startswith("kinh-phi.yaml: không phải tệp số liệu; các tệp được nhập: documents.yaml, topics.yaml")


def test_a_folder_that_is_not_there_is_said_so(db: None, tmp_path: Path) -> None:
    with pytest.raises(DataFileError, match=r"^khong-co: không có thư mục này; kiểm tra lại đường dẫn\.$"):
        import_records(folder=tmp_path / "khong-co", by=BY, at=AT)


def test_records_are_the_same_in_every_installation(field: Field, folder: Path) -> None:
    take(folder, "activities/loa.yaml", HEAD + BROADCAST)
    assert str(Activity.objects.get().pk) == "cae9dc98-fdf7-50e7-8ef0-4502bbd25766"

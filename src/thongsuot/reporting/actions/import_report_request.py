"""Take over a file that describes a report request, with the outlines that it names."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

from thongsuot.audit.actor import Actor
from thongsuot.audit.transaction import audited
from thongsuot.correspondence.models import Document
from thongsuot.facts.model import Period
from thongsuot.files.data_file import Entry, read_yaml
from thongsuot.programme.importing.context import Context, day
from thongsuot.reporting.actions.add_outline import add_outline
from thongsuot.reporting.actions.create_report_request import Asked, create_report_request
from thongsuot.reporting.errors import OutlineChanged
from thongsuot.reporting.models import Outline, ReportRegime, ReportRequest
from thongsuot.reporting.outline.parse import OutlineError

_FIELDS = (
    "cơ quan yêu cầu",
    "văn bản yêu cầu",
    "chương trình",
    "chế độ báo cáo",
    "từ ngày",
    "đến hết ngày",
    "lũy kế từ ngày",
    "thời hạn",
    "đề cương",
    "đề cương tổng hợp",
    "căn cứ",
    "đơn vị báo cáo",
)


@audited()
def import_report_request(*, path: Path, by: Actor, at: datetime) -> ReportRequest:
    """The request that the file describes (see `examples/`); outlines are named from the file's folder.

    Importing again changes nothing; the same file means the same request in every installation. DataFileError names
    the file, line and field that can't be taken over, and then nothing is.
    """
    file = read_yaml(path)
    file.only(*_FIELDS)
    context = Context(path.parent, by, at)
    first, last = day(file, "từ ngày"), day(file, "đến hết ngày")
    if last < first:
        raise file.error("đến hết ngày", "kỳ báo cáo kết thúc trước khi bắt đầu")
    letter = _letter(context, file)
    return create_report_request(
        requesting_unit=context.unit(file, "cơ quan yêu cầu", last),
        letter=letter,
        asked=Asked(
            programme=context.programme(file),
            regime=_regime(file),
            period=Period(first, last + timedelta(days=1)),
            deadline=day(file, "thời hạn"),
            outline=_outline(file, "đề cương", path.parent, by, at),
            consolidation_outline=None
            if file.optional("đề cương tổng hợp") is None
            else _outline(file, "đề cương tổng hợp", path.parent, by, at),
            cumulative_from=file.day("lũy kế từ ngày"),
        ),
        addressees=context.units(file, "đơn vị báo cáo", last),
        basis=context.documents(file, "căn cứ"),
        by=by,
        at=at,
    )


def _letter(context: Context, file: Entry) -> Document:
    found = context.document(file, "văn bản yêu cầu")
    if found is None:
        raise file.error("văn bản yêu cầu", "còn thiếu, cần ghi số, ký hiệu của văn bản")
    return found


def _regime(file: Entry) -> ReportRegime:
    words = {str(label): value for value, label in ReportRegime.choices}
    return ReportRegime(words[file.one_of("chế độ báo cáo", {word: word for word in words})])


def _outline(file: Entry, field: str, folder: Path, by: Actor, at: datetime) -> Outline:
    path = folder / file.text(field)
    try:
        return add_outline(source=path.read_text(encoding="utf-8-sig"), by=by, at=at)
    except OSError as error:
        raise file.error(field, f"không đọc được tệp “{path.name}”") from error
    except (OutlineError, OutlineChanged) as error:
        raise file.error(field, f"tệp “{path.name}” chưa dùng được: {error}") from error

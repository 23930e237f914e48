"""What must hold between the parts of a dataset: every figure in the text is a fact, every fact has its records."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

from django.utils.translation import gettext

from thongsuot.reporting.dataset.model import REPORT_RECORD, Dataset
from thongsuot.reporting.drafting.anchors import anchors, fields_of
from thongsuot.reporting.wording.figures import figure_text


def verify(dataset: Dataset) -> tuple[str, ...]:
    """One sentence for each thing that does not hold; empty for a sound dataset."""
    return (*_records(dataset), *_facts(dataset), *_text(dataset), *_version(dataset))


def _records(dataset: Dataset) -> Iterator[str]:
    for one in dataset.records:
        if not one.is_whole:
            yield gettext("Hồ sơ “%(title)s” không khớp mã băm nội dung của nó.") % {"title": one.title}
    if len({one.record for one in dataset.records}) != len(dataset.records):
        yield gettext("Có hồ sơ đứng hai lần trong bộ dữ liệu.")


def _facts(dataset: Dataset) -> Iterator[str]:
    held = {one.record for one in dataset.records}
    seen: set[UUID] = set()
    for fact in dataset.facts:
        told = {"name": fact.kind.name}
        if fact.id in seen:
            yield gettext("Dữ kiện “%(name)s” đứng hai lần.") % told
        seen.add(fact.id)
        if any(ref not in held for ref in fact.records):
            yield gettext("Dữ kiện “%(name)s” dựa trên hồ sơ không có trong bộ dữ liệu.") % told
        rests_on_reports = any(ref.kind == REPORT_RECORD for ref in fact.records)
        if not rests_on_reports and any(entry.record not in fact.records for entry in fact.entries):
            yield gettext("Dữ kiện “%(name)s” liệt kê mục không thuộc hồ sơ của nó.") % told
        if (fact.computed is not None) != bool(fact.records):
            yield gettext("Dữ kiện “%(name)s” có giá trị mà không có hồ sơ, hoặc có hồ sơ mà không có giá trị.") % told
        if fact.stated is not None and not (fact.stated.reason.strip() and fact.stated.by.strip()):
            yield gettext("Dữ kiện “%(name)s” có số liệu do người nêu mà thiếu người nêu hoặc lý do.") % told


def _text(dataset: Dataset) -> Iterator[str]:
    if dataset.document.header.number is not None or dataset.document.header.date is not None:
        yield gettext("Văn bản trong bộ dữ liệu không được mang số và ngày ban hành.")
    known = anchors(dataset.facts)
    for field in fields_of(dataset.document):
        anchor = known.get(field.id or "")
        if anchor is None:
            yield gettext("Con số “%(text)s” trong văn bản không gắn với dữ kiện nào.") % {"text": field.text}
        elif anchor.entry is None and anchor.fact.value is not None:
            printed = figure_text(anchor.fact.kind, anchor.fact.value)
            if " ".join(field.text.split()) != printed:
                yield gettext("Văn bản ghi “%(text)s”, dữ kiện “%(fact)s” là “%(printed)s”.") % {
                    "text": field.text,
                    "fact": anchor.fact.kind.name,
                    "printed": printed,
                }


def _version(dataset: Dataset) -> Iterator[str]:
    if dataset.version < 1 or (dataset.version > 1) != (dataset.supersedes is not None):
        yield gettext("Phiên bản từ 2 trở đi phải chỉ rõ bộ dữ liệu mà nó tiếp theo; phiên bản 1 thì không.")
    if (dataset.supersedes is None) != (dataset.relation is None):
        yield gettext("Phiên bản sau phải nói rõ nó thay thế, sửa đổi, đính chính hay bổ sung bản trước.")
    if dataset.period.start >= dataset.period.end:
        yield gettext("Kỳ báo cáo phải kết thúc sau khi bắt đầu.")

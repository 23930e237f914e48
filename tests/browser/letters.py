"""Files that tests drop on pages: a letter as an office would send it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from vanban.document.model import Closing, Document, Header, Node, NodeKind, Signature
from vanban.document.partial_date import PartialDate
from vanban.write.docx.write import write_docx


def write_letter(folder: Path) -> Path:
    """An official letter with a deadline, citing a decision that the example knows, as a Word file."""
    document = Document(
        header=Header(
            parent_agency="UBND tỉnh Khánh Hòa",
            agency="Sở Thông tin và Truyền thông",
            national_name=True,
            motto=True,
            number="2401",
            symbol="STTTT-TTBCXB",
            identifier="2401/STTTT-TTBCXB",
            place="Khánh Hòa",
            date=PartialDate(2019, 12, 18),
            document_type="Công văn",
            subject="rà soát cơ sở truyền thanh cấp huyện",
            addressees=("Ủy ban nhân dân các huyện, thị xã, thành phố",),
        ),
        body=(
            Node(
                NodeKind.PARAGRAPH,
                text="Thực hiện Quyết định số 1486/QĐ-TTg ngày 06 tháng 11 năm 2018 của Thủ tướng Chính phủ ban hành Kế"
                " hoạch thông tin đối ngoại của Chính phủ giai đoạn 2018-2020, Sở Thông tin và Truyền thông đề nghị các"
                " đơn vị gửi báo cáo về Sở trước ngày 27 tháng 12 năm 2019.",
            ),
        ),
        closing=Closing(
            ("Như trên", "Lưu: VT, TTBCXB"), Signature(None, "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Vũ Thị Quỳnh Chi")
        ),
    )
    path = folder / "cv-2401.docx"
    path.write_bytes(write_docx(document, day=date(2019, 12, 18)))
    return path

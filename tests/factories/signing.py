"""Keys, images and signed files for tests; keys are made once, as making them takes time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from thongsuot.signing.agency import sign_as_agency
from thongsuot.signing.certificate import Certificate
from thongsuot.signing.demonstration.images import seal_image, signature_image
from thongsuot.signing.demonstration.keys import DemonstrationIssuer, DemonstrationKey
from thongsuot.signing.filling import fill_form
from thongsuot.signing.keys.key import SigningKey
from thongsuot.signing.keys.pkcs12 import open_pkcs12
from thongsuot.signing.person import sign_as_person
from thongsuot.signing.sign import Act
from thongsuot.signing.verification.report import Holder, Trust
from vanban.document.model import Closing, Document, Header, Node, NodeKind, Signature
from vanban.write import Attachment, write_pdf
from vanban.write.composition import Room

VIET_NAM = ZoneInfo("Asia/Ho_Chi_Minh")
SIGNED_AT = datetime(2019, 12, 16, 10, 0, tzinfo=VIET_NAM)
SEALED_AT = SIGNED_AT + timedelta(hours=2)
PERSON = "Trần Thị Sơn Ca"
AGENCY = "Ủy ban nhân dân huyện Khánh Sơn"
PASSPHRASE = "mật khẩu của khóa"
DATASET = b'{"schema":"thongsuot-report/1"}'
NUMBER_AND_DATE = {Room.NUMBER: "01", Room.DAY: "16", Room.MONTH: "12", Room.YEAR: "2019"}


@cache
def issuer() -> DemonstrationIssuer:
    """Who issued the certificates of all tests: they hold from 2019 until 2030."""
    return DemonstrationIssuer.make(
        begins_at=datetime(2019, 1, 1, tzinfo=VIET_NAM), ends_at=datetime(2030, 1, 1, tzinfo=VIET_NAM)
    )


@cache
def issued(name: str) -> DemonstrationKey:
    """The key of that name, as a file."""
    return issuer().issue(name, organisation=AGENCY, passphrase=PASSPHRASE)


@cache
def key(name: str) -> SigningKey:
    """The key of that name, open."""
    return open_pkcs12(issued(name).pkcs12, PASSPHRASE)


def certificate(name: str) -> Certificate:
    """The certificate of that name."""
    return issued(name).certificate


def trust(**period: date) -> Trust:
    """An installation that knows both holders, for always or in a period."""
    return Trust({certificate(name).fingerprint: (Holder(name, **period),) for name in (PERSON, AGENCY)})


def a_document() -> Document:
    """A report without number and date."""
    return Document(
        header=Header(
            parent_agency="UBND tỉnh Khánh Hòa",
            agency=AGENCY,
            national_name=True,
            motto=True,
            symbol="BC-UBND",
            place="Khánh Sơn",
            document_type="Báo cáo",
            subject="Kết quả công tác thông tin đối ngoại năm 2019",
        ),
        body=(Node(NodeKind.PARAGRAPH, text="Ủy ban nhân dân huyện báo cáo như sau."),),
        closing=Closing(
            recipients=("Sở TT&TT", "Lưu: VT"),
            signature=Signature("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", PERSON),
        ),
    )


@cache
def laid_out() -> bytes:
    """The report as a form, with a dataset inside."""
    dataset = Attachment("report.json", DATASET, "application/json", "Báo cáo dưới dạng dữ liệu")
    return write_pdf(a_document(), day=SIGNED_AT.date(), attachments=(dataset,), made_at=SIGNED_AT, form=True)


@dataclass(frozen=True)
class Stages:
    """The file after each act."""

    signed: bytes
    numbered: bytes
    sealed: bytes


@cache
def stages() -> Stages:
    """The report signed by the person, numbered, and sealed by the agency."""
    act = Act(SIGNED_AT, PERSON, "Ký ban hành", "Khánh Sơn")
    signed = sign_as_person(laid_out(), key=key(PERSON), image=signature_image(), act=act)
    numbered = fill_form(signed, NUMBER_AND_DATE)
    seal_act = Act(SEALED_AT, AGENCY, "Ký số của cơ quan", "Khánh Sơn")
    return Stages(signed, numbered, sign_as_agency(numbered, key=key(AGENCY), seal=seal_image(AGENCY), act=seal_act))

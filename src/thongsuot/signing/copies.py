"""The agency's signature as a line of text: on a copy made from paper, and on a file that goes with a document.

Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần II, I.3 (copies); Phần I, II.8.b and III.1.d (files beside the
document): at the upper right of the first page, no image, letters of size 10.
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from pyhanko.pdf_utils.rw_common import find_inherited_value_in_tree
from pyhanko.sign.fields import FieldMDPAction, FieldMDPSpec, MDPPerm, SigFieldSpec, append_signature_field
from pyhanko.sign.signers.cms_embedder import SigMDPSetup

from thongsuot.signing.drawing import Drawing
from thongsuot.signing.errors import FieldFilled
from thongsuot.signing.filling import form_fields
from thongsuot.signing.form import PT_PER_MM
from thongsuot.signing.keys.key import SigningKey
from thongsuot.signing.pdf_update import update_pdf
from thongsuot.signing.sign import HASH, Act, embed, require_valid, show
from thongsuot.signing.verification.verify import VIET_NAM
from vanban.write.typeface import width_mm

_FIELD = "mark"
_LABEL = "Chữ ký số của cơ quan, tổ chức"
_SIZE_PT = 10.0
_LINE_MM = 4.6
_FROM_EDGE_MM = 8.0
_ROOM_MM = 3.0


class CopyForm(StrEnum):
    """What kind of copy it is, in the words that stand on it (NĐ 30/2020, Điều 25; Phụ lục I, Phần II, I.1)."""

    WHOLE = "SAO Y"
    COPY_OF_COPY = "SAO LỤC"
    EXTRACT = "TRÍCH SAO"


def sign_copy(pdf: bytes, *, form: CopyForm, agency: str, key: SigningKey, act: Act) -> bytes:
    """A scanned copy, signed by the agency that made it. Errors as of `sign_field`."""
    return _sign(pdf, (form.value, agency, _moment(act.at)), key, act)


def sign_attachment(pdf: bytes, *, identifier: str, key: SigningKey, act: Act) -> bytes:
    """A file that goes with the document of that number and symbol, signed by its agency. Errors as of `sign_field`."""
    return _sign(pdf, (identifier, _moment(act.at)), key, act)


def _moment(at: datetime) -> str:
    """Date, time and time zone by ISO 8601."""
    return at.astimezone(VIET_NAM).isoformat(timespec="seconds")


def _sign(pdf: bytes, lines: tuple[str, ...], key: SigningKey, act: Act) -> bytes:
    require_valid(key, act.at)
    update = update_pdf(pdf)
    if _FIELD in form_fields(update):
        raise FieldFilled(_LABEL)
    width = max(width_mm(line, _SIZE_PT) for line in lines) + _ROOM_MM
    height = len(lines) * _LINE_MM
    page = update.find_page_for_modification(0)[0].get_object()  # type: ignore[no-untyped-call]
    left, _, right, top = (float(value) for value in find_inherited_value_in_tree(page, "/MediaBox", "/Parent"))
    ends, rises = right - _FROM_EDGE_MM * PT_PER_MM, top - _FROM_EDGE_MM * PT_PER_MM
    box = (max(ends - width * PT_PER_MM, left), rises - height * PT_PER_MM, ends, rises)
    spec = SigFieldSpec(_FIELD, box=box, readable_field_name=_LABEL)  # type: ignore[arg-type]
    append_signature_field(update, spec)
    show(update, form_fields(update)[_FIELD], Drawing(width, height, lines=lines, size=_SIZE_PT))
    everything = FieldMDPSpec(FieldMDPAction.ALL)
    permissions = SigMDPSetup(md_algorithm=HASH, field_lock=everything, docmdp_perms=MDPPerm.NO_CHANGES)
    return embed(update, _FIELD, key, act, permissions)

"""The agency's signature: on what a person has signed and the registry has numbered; nothing may change after it.

Source: Nghị định 30/2020/NĐ-CP, Điều 17.2, 32.2.d; Phụ lục I, Phần I, II.8.a: the image of the seal in red, in its real
size, over about a third of the signature's image, to the left.
"""

from __future__ import annotations

from django.utils.translation import gettext

from thongsuot.signing.drawing import Box, Drawing
from thongsuot.signing.errors import NotSignedYet, UnusableImage
from thongsuot.signing.keys.key import SigningKey
from thongsuot.signing.png import PngImage
from thongsuot.signing.sign import Act, sign_field
from thongsuot.signing.verification.report import Coverage, Role
from thongsuot.signing.verification.verify import verify
from vanban.write.composition import Room
from vanban.write.house_style import SEAL_MM


def sign_as_agency(pdf: bytes, *, key: SigningKey, seal: PngImage, act: Act) -> bytes:
    """The file with the agency's signature, every field locked.

    NotSignedYet where no person's signature is there, whole, with nothing but fields filled after it; UnusableImage
    where the seal's image does not tell its real size; errors as of `sign_field`.
    """
    if seal.width_mm is None or seal.height_mm is None:
        raise UnusableImage(gettext("Ảnh dấu phải ghi độ phân giải để hiện đúng kích thước thật; cần lưu lại ảnh."))
    if max(seal.width_mm, seal.height_mm) > SEAL_MM:
        raise UnusableImage(
            gettext("Ảnh dấu lớn hơn %(size)s mm; cần kiểm tra độ phân giải của ảnh.") % {"size": f"{SEAL_MM:.0f}"}
        )
    if not _is_signed(pdf):
        raise NotSignedYet
    box = Box(SEAL_MM - seal.width_mm, (SEAL_MM - seal.height_mm) / 2, seal.width_mm, seal.height_mm)
    return sign_field(pdf, Room.SEAL, key, act, Drawing(SEAL_MM, SEAL_MM, seal, box))


def _is_signed(pdf: bytes) -> bool:
    found = verify(pdf).signatures
    return any(one.role is Role.PERSON and one.is_whole and one.coverage is not Coverage.PART for one in found)

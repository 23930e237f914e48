"""The person's signature: certifies the document, and leaves number and date and the agency's signature to come.

Source: Nghị định 30/2020/NĐ-CP, Điều 13.7; Phụ lục I, Phần I, II.7.d: the image of the signature in blue, in the middle
between position and name.
"""

from __future__ import annotations

from pyhanko.sign.fields import MDPPerm

from thongsuot.signing.drawing import Box, Drawing
from thongsuot.signing.form import open_form
from thongsuot.signing.keys.key import SigningKey
from thongsuot.signing.png import PngImage
from thongsuot.signing.sign import Act, require_valid, sign_field
from vanban.write.composition import Room
from vanban.write.house_style import SIGNATURE_HEIGHT_MM, SIGNATURE_WIDTH_MM


def sign_as_person(laid_out: bytes, *, key: SigningKey, image: PngImage, act: Act) -> bytes:
    """The laid-out document as a form, certified by the person's signature: from here on it may only be filled in.

    `laid_out` is what `write_pdf(…, form=True)` made. Errors as of `open_form` and `sign_field`.
    """
    require_valid(key, act.at)
    width, height = image.fitted_mm(SIGNATURE_WIDTH_MM, SIGNATURE_HEIGHT_MM)
    drawing = Drawing(width, height, image, Box(0, 0, width, height))
    form = open_form(laid_out, signature_mm=(width, height))
    return sign_field(form, Room.SIGNATURE, key, act, drawing, certify=MDPPerm.FILL_FORMS)

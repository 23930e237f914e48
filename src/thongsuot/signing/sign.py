"""Putting one signature into a field: PAdES, over the whole file as it then is."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import datetime

from pyhanko.pdf_utils import generic
from pyhanko.sign.fields import FieldMDPSpec, MDPPerm, SigSeedSubFilter
from pyhanko.sign.signers.cms_embedder import PdfCMSEmbedder, SigIOSetup, SigMDPSetup, SigObjSetup
from pyhanko.sign.signers.pdf_byterange import PreparedByteRangeDigest, SignatureObject

from thongsuot.signing.drawing import Drawing
from thongsuot.signing.errors import CertificateNotValid, FieldFilled, NotAForm
from thongsuot.signing.filling import form_fields
from thongsuot.signing.form import SIGNATURE_FIELDS
from thongsuot.signing.keys.key import SigningKey
from thongsuot.signing.pdf_update import PdfUpdate, update_pdf
from thongsuot.signing.pdf_values import entry, put
from thongsuot.signing.verification.verify import VIET_NAM
from vanban.write.composition import Room

HASH = "sha256"
# Room for a signature beside its certificate, in bytes: RSA with 4096 bits, the attributes, and some over.
_BESIDE_CERTIFICATE = 2048


@dataclass(frozen=True, slots=True)
class Act:
    """What is stated with a signature: when it was made, by whom, why, where."""

    at: datetime
    name: str
    reason: str
    place: str = ""


def sign_field(
    pdf: bytes, field: Room, key: SigningKey, act: Act, drawing: Drawing, *, certify: MDPPerm | None = None
) -> bytes:
    """The file with the field signed, showing the drawing.

    With `certify`, it says what may still be done to the file; a field that locks others locks them from here on.
    NotAForm, FieldFilled; CertificateNotValid on that day.
    """
    require_valid(key, act.at)
    update = update_pdf(pdf)
    label = SIGNATURE_FIELDS[field]
    found = form_fields(update).get(field.value)
    if found is None:
        raise NotAForm(label)
    if "/V" in found:
        raise FieldFilled(label)
    show(update, found, drawing)
    return embed(update, field.value, key, act, _permissions(found, certify))


def require_valid(key: SigningKey, at: datetime) -> None:
    """CertificateNotValid where the key's certificate does not hold at the moment."""
    if not key.certificate.holds_at(at):
        raise CertificateNotValid(key.certificate.subject, at.astimezone(VIET_NAM).date())


def show(update: PdfUpdate, field: generic.DictionaryObject, drawing: Drawing) -> None:
    """Let the field show the drawing."""
    put(field, "/AP", {"/N": drawing.put_into(update)})
    update.update_container(field)


def embed(update: PdfUpdate, field: str, key: SigningKey, act: Act, permissions: SigMDPSetup) -> bytes:
    """Write the file with the update behind it and sign all of it, in the field of that name."""
    steps = PdfCMSEmbedder().write_cms(field_name=field, writer=update, existing_fields_only=True)
    next(steps)
    placeholder = SignatureObject(
        timestamp=act.at,
        subfilter=SigSeedSubFilter.PADES,
        name=act.name,
        reason=act.reason,
        location=act.place or None,
        bytes_reserved=2 * (len(key.certificate.der) + _BESIDE_CERTIFICATE),
    )
    steps.send(SigObjSetup(sig_placeholder=placeholder, mdp_setup=permissions))
    digest, output = steps.send(SigIOSetup(md_algorithm=HASH))
    assert isinstance(digest, PreparedByteRangeDigest)
    signature = asyncio.run(key.signer.async_sign(digest.document_digest, digest_algorithm=HASH, use_pades=True))
    digest.fill_with_cms(output, signature.dump())
    made = output.getvalue()
    assert isinstance(made, bytes)
    return made


def _permissions(field: generic.DictionaryObject, certify: MDPPerm | None) -> SigMDPSetup:
    lock = entry(field, "/Lock")
    return SigMDPSetup(
        md_algorithm=HASH,
        certify=certify is not None,
        field_lock=None if lock is None else FieldMDPSpec.from_pdf_object(lock),
        docmdp_perms=certify if lock is None else MDPPerm(lock["/P"]),
    )

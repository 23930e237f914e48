"""Verifying a file: its signatures one by one, what was put behind each, and the files inside it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType
from zoneinfo import ZoneInfo

from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import ModificationLevel
from pyhanko.sign.validation import EmbeddedPdfSignature, validate_pdf_signature
from pyhanko.sign.validation.settings import KeyUsageConstraints
from pyhanko.sign.validation.status import PdfSignatureStatus, SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext

from thongsuot.signing.certificate import Certificate
from thongsuot.signing.errors import UnreadablePdf
from thongsuot.signing.pdf_update import read_pdf
from thongsuot.signing.pdf_values import entries, entry
from thongsuot.signing.verification.attachments import attached_files
from thongsuot.signing.verification.exactness import is_exact
from thongsuot.signing.verification.report import (
    Change,
    Coverage,
    Holder,
    Role,
    SignatureFinding,
    Standing,
    Trust,
    Verdict,
    VerificationReport,
)

# A day of an office in Viet Nam, whatever clock the signer's program had.
VIET_NAM = ZoneInfo("Asia/Ho_Chi_Minh")
_MAY_SIGN = KeyUsageConstraints(key_usage={"non_repudiation", "digital_signature"}, match_all_key_usages=False)
_COVERAGE = {
    SignatureCoverageLevel.ENTIRE_FILE: Coverage.FILE,
    SignatureCoverageLevel.ENTIRE_REVISION: Coverage.REVISION,
}
_ROLES = {"/DocMDP": Role.PERSON, "/FieldMDP": Role.AGENCY}
_NOTHING = Trust()


def verify(file: bytes, trust: Trust = _NOTHING) -> VerificationReport:
    """What the file shows of itself, judged by what this installation knows (`trust`); it never refuses a file.

    Times are what the signers' programs state. Nothing is fetched: whether a certificate was revoked is not asked.
    """
    try:
        reader = read_pdf(file)
    except UnreadablePdf:
        return VerificationReport(Verdict.UNREADABLE)
    try:
        embedded = list(reader.embedded_regular_signatures)
        before: Mapping[str, str] = MappingProxyType({})
        findings = []
        for one in embedded:
            filled = _values(reader, one.signed_revision)
            added = {name: value for name, value in filled.items() if before.get(name) != value}
            findings.append(_finding(file, one, added, trust))
            before = filled
        attachments = attached_files(reader)
    except Exception:  # noqa: BLE001 - what libraries make of hostile bytes has no end of names
        return VerificationReport(Verdict.CHANGED)
    return VerificationReport(_verdict(findings), tuple(findings), attachments)


def _verdict(findings: list[SignatureFinding]) -> Verdict:
    if not findings:
        return Verdict.UNSIGNED
    if not all(one.is_whole and one.change is not Change.OTHER for one in findings):
        return Verdict.CHANGED
    guarded = any(one.coverage is Coverage.FILE and one.is_exact for one in findings)
    return Verdict.WHOLE if guarded else Verdict.CONTENT_WHOLE


def _finding(file: bytes, one: EmbeddedPdfSignature, filled: Mapping[str, str], trust: Trust) -> SignatureFinding:
    certificate = Certificate.of(one.signer_cert)
    signed_at = one.self_reported_timestamp
    context = ValidationContext(
        trust_roots=[issuer.parsed() for issuer in trust.issuers], moment=signed_at, allow_fetching=False
    )
    status = validate_pdf_signature(one, context, key_usage_settings=_MAY_SIGN)
    coverage = Coverage.PART if status.coverage is None else _COVERAGE.get(status.coverage, Coverage.PART)
    holders = trust.holders.get(certificate.fingerprint, ())
    return SignatureFinding(
        field=one.fq_name,
        role=_role(one),
        certificate=certificate,
        signed_at=signed_at,
        stated_name=str(entry(one.sig_object, "/Name") or ""),
        reason=str(entry(one.sig_object, "/Reason") or ""),
        is_whole=bool(status.intact and status.valid) and coverage is not Coverage.PART,
        is_exact=is_exact(file, [int(value) for value in one.byte_range]),
        coverage=coverage,
        change=_change(status),
        standing=_standing(certificate, holders, signed_at, issued=bool(status.trusted)),
        holders=_in_force(holders, signed_at),
        filled=MappingProxyType(dict(filled)),
    )


def _role(one: EmbeddedPdfSignature) -> Role:
    """In what part the signature was given, by what it says of changes after it."""
    for reference in entries(one.sig_object, "/Reference"):
        role = _ROLES.get(str(entry(reference, "/TransformMethod")))
        if role is not None:
            return role
    return Role.OTHER


def _change(status: PdfSignatureStatus) -> Change:
    if not status.docmdp_ok or status.modification_level is None:
        return Change.OTHER
    if status.modification_level is ModificationLevel.FORM_FILLING:
        return Change.FILLED
    harmless = (ModificationLevel.NONE, ModificationLevel.LTA_UPDATES)
    return Change.NONE if status.modification_level in harmless else Change.OTHER


def _in_force(holders: tuple[Holder, ...], signed_at: datetime | None) -> tuple[Holder, ...]:
    if signed_at is None:
        return ()
    day = signed_at.astimezone(VIET_NAM).date()
    return tuple(holder for holder in holders if holder.holds_on(day))


def _standing(
    certificate: Certificate, holders: tuple[Holder, ...], signed_at: datetime | None, *, issued: bool
) -> Standing:
    in_time = signed_at is not None and certificate.holds_at(signed_at)
    if in_time and _in_force(holders, signed_at):
        return Standing.REGISTERED
    if issued and not holders:
        return Standing.ISSUED
    return Standing.EXPIRED if holders else Standing.UNKNOWN


def _values(reader: PdfFileReader, revision: int) -> Mapping[str, str]:
    """What the form's text fields held in a revision of the file, by their names."""
    form = entry(reader.get_historical_root(revision), "/AcroForm")
    return {
        str(field["/T"]): str(field["/V"])
        for field in (() if form is None else entries(form, "/Fields"))
        if entry(field, "/FT") == "/Tx" and "/V" in field and "/T" in field
    }

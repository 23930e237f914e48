"""Whether every byte of a signature itself is accounted for.

A signature covers the file without the place in which it stands itself. There, other bytes may say the same (small for
capital hexadecimal figures, anything behind the structure's end, parts that programs don't read), so that a file could
be altered without any program noticing. Our signatures are written in one form only; what is not in it, is altered.
"""

from __future__ import annotations

from collections.abc import Sequence

from asn1crypto import cms, x509


def is_exact(file: bytes, byte_range: Sequence[int]) -> bool:
    """Whether the gap that the byte range leaves is one signature, in DER, in capitals, zeros behind it, nothing else.

    False too for honest signatures of other programs that put unsigned parts (time-stamps, issuers) beside it.
    """
    start, end = byte_range[0] + byte_range[1], byte_range[2]
    gap = file[start:end]
    try:
        written = bytes.fromhex(gap[1:-1].decode("ascii"))
        content = cms.ContentInfo.load(written[: _length(written)])
        der = bytes(content.dump())
    except (ValueError, TypeError, KeyError):
        return False
    whole = der + bytes(len(written) - len(der))
    return gap == b"<" + whole.hex().upper().encode("ascii") + b">" and _says_only_what_is_signed(content, der)


def _length(written: bytes) -> int:
    """How long the structure is, by what it states of itself (X.690, 8.1.3): zeros behind it fill the place."""
    if len(written) < 2 or written[0] != 0x30:
        raise ValueError("no sequence")
    if written[1] < 0x80:
        return 2 + written[1]
    count = written[1] & 0x7F
    return 2 + count + int.from_bytes(written[2 : 2 + count], "big")


def _says_only_what_is_signed(content: cms.ContentInfo, der: bytes) -> bool:
    """Whether each part is either signed, or can only be what it is."""
    signed = content["content"]
    certificates = [one.chosen for one in signed["certificates"]]
    signers = list(signed["signer_infos"])
    if content["content_type"].native != "signed_data" or len(certificates) != 1 or len(signers) != 1:
        return False
    (signer,) = signers
    certificate = certificates[0]
    expected = cms.ContentInfo(
        {
            "content_type": "signed_data",
            "content": cms.SignedData(
                {
                    "version": "v1",
                    "digest_algorithms": [signer["digest_algorithm"]],
                    "encap_content_info": {"content_type": "data"},
                    "certificates": [cms.CertificateChoices(name="certificate", value=certificate)],
                    "signer_infos": [_signer(signer, certificate)],
                }
            ),
        }
    )
    return bytes(expected.dump(force=True)) == der


def _signer(signer: cms.SignerInfo, certificate: x509.Certificate) -> cms.SignerInfo:
    """The signer's part, made again of what is signed, the signature, and what follows from the certificate."""
    issuer = {"issuer": certificate.issuer, "serial_number": certificate.serial_number}
    return cms.SignerInfo(
        {
            "version": "v1",
            "sid": cms.SignerIdentifier(name="issuer_and_serial_number", value=cms.IssuerAndSerialNumber(issuer)),
            "digest_algorithm": signer["digest_algorithm"],
            "signed_attrs": signer["signed_attrs"],
            "signature_algorithm": signer["signature_algorithm"],
            "signature": signer["signature"],
        }
    )

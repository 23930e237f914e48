"""Which issuers of certificates are trusted."""

from __future__ import annotations

from pathlib import Path

from tests.factories.signing import issuer

from thongsuot.correspondence.queries.certificates import trusted_issuers


def test_a_damaged_file_trusts_nobody_and_takes_no_trust_from_others(tmp_path: Path) -> None:
    (tmp_path / "goc.pem").write_text(issuer().certificate.as_pem(), encoding="ascii")
    (tmp_path / "hong.pem").write_bytes(b"-----BEGIN CERTIFICATE-----\nhong\n-----END CERTIFICATE-----\n")
    (tmp_path / "khac.pem").write_bytes(b"khong phai PEM")
    assert len(trusted_issuers(tmp_path)) == 1

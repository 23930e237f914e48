"""A file of certificates: taken over once, changed by nobody's accident, refused where one was ended."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import yaml
from tests.factories.correspondence import NOON, District, make_district
from tests.factories.organisation import AT, BY
from tests.factories.signing import AGENCY, certificate

from thongsuot.correspondence.actions.end_certificate import end_certificate
from thongsuot.correspondence.actions.import_certificates import import_certificates
from thongsuot.correspondence.models import UnitCertificate
from thongsuot.files.errors import DataFileError

pytestmark = pytest.mark.django_db


def _file(district: District, folder: Path) -> Path:
    path = folder / "certificates.yaml"
    told = [{"unit": district.committee.code, "certificate": certificate(AGENCY).as_pem()}]
    path.write_text(yaml.safe_dump({"certificates": told}), encoding="utf-8")
    return path


def test_importing_twice_records_once(tmp_path: Path) -> None:
    district = make_district()
    for _ in range(2):
        (row,) = import_certificates(path=_file(district, tmp_path), by=BY, at=AT)
    assert (UnitCertificate.objects.get(), row.unit) == (row, district.committee)


def test_one_that_was_ended_is_not_brought_back_by_its_file(tmp_path: Path) -> None:
    path = _file(make_district(), tmp_path)
    (row,) = import_certificates(path=path, by=BY, at=AT)
    end_certificate(certificate=row, day=date(2019, 12, 1), by=BY, at=NOON)
    with pytest.raises(DataFileError, match="Đã kết thúc từ ngày 01/12/2019"):
        import_certificates(path=path, by=BY, at=NOON)
    assert UnitCertificate.objects.get().active_to == date(2019, 12, 1)

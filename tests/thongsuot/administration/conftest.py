"""An office at work, to be backed up, restored and moved."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.factories.correspondence import District, make_district, make_outgoing
from tests.factories.organisation import AT, BY
from tests.factories.uploads import pdf, photo

from thongsuot.accounts.actions.set_password import set_password
from thongsuot.administration.actions.back_up import back_up
from thongsuot.administration.archive.manifest import Manifest
from thongsuot.correspondence.actions.attach_file import attach_file
from thongsuot.correspondence.models import FileRole
from thongsuot.correspondence.states import OutgoingState
from thongsuot.files.actions.accept_upload import accept_upload
from thongsuot.jobs.actions.enqueue_job import enqueue_job


@pytest.fixture
def office() -> District:
    """A district with an issued document and one on its way, files, passwords, and a mail that waits."""
    district = make_district()
    signed = make_outgoing(district, OutgoingState.SEALED)
    attach_file(document=signed.document, role=FileRole.PDF, name="bao-cao.pdf", content=pdf("x"), by=BY, at=AT)
    make_outgoing(district, OutgoingState.ISSUED)
    make_outgoing(district, OutgoingState.SUBMITTED, words="Đề nghị “xem xét”,\tdòng 1\ndòng 2 \\ 100%.")
    accept_upload(content=photo(), name="anh.jpg", at=AT)
    set_password(person=district.officer.person, password="Mat-khau-cua-toi", by=BY, at=AT)
    enqueue_job(kind="deliver_mail", arguments={"to": ["a@example.vn"], "n": 1.5, "z": None, "a": {"b": []}}, at=AT)
    return district


@pytest.fixture
def backed_up(tmp_path: Path) -> Callable[[], tuple[Path, Manifest]]:
    """Make a backup of the test's own installation."""

    def make() -> tuple[Path, Manifest]:
        path = tmp_path / "sao-luu.zip"
        return path, back_up(to=path, by=BY, at=AT)

    return make

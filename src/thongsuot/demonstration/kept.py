"""The files of an issued report, laid out of the store under their own names for people to open."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from django.conf import settings

from thongsuot.correspondence.models import FileRole
from thongsuot.correspondence.queries.documents import files_of
from thongsuot.files.queries import read_file
from thongsuot.reporting.models import Report

FOLDER = "bao-cao"


def lay_out(report: Report) -> Iterator[str]:
    """Write PDF, .docx and dataset beside the installation's data, and say where each lies."""
    folder: Path = settings.DATA_DIR / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    for role in (FileRole.PDF, FileRole.WORD, FileRole.DATASET):
        for one in files_of(report.outgoing.document, role):
            path = folder / one.name
            path.write_bytes(read_file(one.file))
            yield f"{role.label}: {path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path}"

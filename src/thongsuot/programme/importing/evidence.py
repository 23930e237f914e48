"""The evidence of an entry (`minh chứng`): files beside the record file, documents, links."""

from __future__ import annotations

from pathlib import Path

from thongsuot.files.actions.store_file import store_file
from thongsuot.files.data_file import Entry
from thongsuot.files.errors import RefusedUpload
from thongsuot.files.inspection import inspect_upload
from thongsuot.files.models import StoredFile
from thongsuot.programme.actions.attach_evidence import attach_evidence
from thongsuot.programme.importing.choices import choice
from thongsuot.programme.importing.context import Context, client_id, complaining
from thongsuot.programme.models import Activity, BudgetLine, Equipment, Evidence
from thongsuot.programme.states import PeopleShown


def take_evidence(of: Activity | Equipment | BudgetLine, entry: Entry, context: Context) -> None:
    """Attach what the entry lists."""
    for number, told in enumerate(entry.entries("minh chứng"), start=1):
        told.only("tệp", "văn bản", "đường dẫn", "chú thích", "người trong ảnh")
        with complaining(told, "chú thích"):
            attach_evidence(
                client_id=client_id(Evidence, str(of.client_id), str(number)),
                of=of,
                caption=told.text("chú thích"),
                people_shown=choice(told, "người trong ảnh", PeopleShown, PeopleShown.NOBODY),
                file=_file(told, context),
                document=context.document(told, "văn bản"),
                link=told.optional("đường dẫn"),
                by=context.by,
                at=context.at,
            )


def _file(entry: Entry, context: Context) -> StoredFile | None:
    name = entry.optional("tệp")
    if name is None:
        return None
    path = _inside(entry, context.folder, name)
    try:
        content = path.read_bytes()
        inspect_upload(content=content, name=name)
    except OSError as error:
        raise entry.error("tệp", f"không đọc được tệp “{name}”; kiểm tra tên tệp và quyền đọc") from error
    except RefusedUpload as refusal:
        raise entry.error("tệp", str(refusal).rstrip(".")) from refusal
    return store_file(content=content, at=context.at, store=context.store)


def _inside(entry: Entry, folder: Path, name: str) -> Path:
    """The file, which must lie in the folder: a record file does not reach for others of the machine."""
    path = (folder / name).resolve()
    if not path.is_relative_to(folder.resolve()):
        raise entry.error("tệp", f"tệp “{name}” phải nằm trong thư mục của các tệp số liệu")
    return path

"""Import the record files of a folder: all of them or nothing, and again without doubling anything."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from pathlib import Path
from types import MappingProxyType

from thongsuot.audit.actor import Actor
from thongsuot.audit.transaction import audited
from thongsuot.correspondence.actions.import_documents import import_documents
from thongsuot.files.data_file import Entry, read_yaml
from thongsuot.files.errors import DataFileError
from thongsuot.files.store import Store
from thongsuot.programme.importing.activities import take_activities
from thongsuot.programme.importing.context import Context
from thongsuot.programme.importing.means import take_budget, take_equipment
from thongsuot.programme.importing.plans import take_plans
from thongsuot.programme.importing.programmes import take_lead, take_programme, take_topics
from thongsuot.programme.importing.tasks import take_tasks

Take = Callable[[Entry, Context], int]

# The documents that the unit itself issued, which its records refer to.
DOCUMENTS = "documents.yaml"

# The record files that a folder may hold, in the order in which later ones refer to earlier ones.
FILES: Mapping[str, Take] = MappingProxyType(
    {
        "topics.yaml": take_topics,
        "programme.yaml": take_programme,
        "lead.yaml": take_lead,
        "plans.yaml": take_plans,
        "tasks.yaml": take_tasks,
        "activities": take_activities,  # a folder, one file a kind or several
        "equipment.yaml": take_equipment,
        "budget.yaml": take_budget,
    }
)


@audited()
def import_records(*, folder: Path, by: Actor, at: datetime, store: Store | None = None) -> Mapping[str, int]:
    """Take over the folder's record files and return how many entries each holds, by the file's name in the folder.

    What an earlier import made is left as it is. DataFileError names the file, line and field that can't be taken
    over (an entry that was taken over before with other content, too), and then nothing is. `at` is the moment that
    the records are said to be made at; `store` is the file store, the installation's own where None.
    """
    if not folder.is_dir():
        raise DataFileError(folder.name, None, None, "không có thư mục này; kiểm tra lại đường dẫn")
    taken: dict[str, int] = {}
    own_documents = folder / DOCUMENTS
    if own_documents.exists():
        taken[DOCUMENTS] = len(import_documents(path=own_documents, by=by, at=at))
    context = Context(folder, by, at, store)
    for path, take in _files(folder):
        taken[str(path.relative_to(folder))] = take(read_yaml(path), context)
    return MappingProxyType(taken)


def _files(folder: Path) -> Iterator[tuple[Path, Take]]:
    unknown = sorted(path.name for path in folder.glob("*.yaml") if path.name not in {DOCUMENTS, *FILES})
    if unknown:
        known = ", ".join((DOCUMENTS, *FILES))
        raise DataFileError(unknown[0], None, None, f"không phải tệp số liệu; các tệp được nhập: {known}")
    for name, take in FILES.items():
        path = folder / name
        if path.is_dir():
            yield from ((inner, take) for inner in sorted(path.glob("*.yaml")))
        elif path.exists():
            yield path, take

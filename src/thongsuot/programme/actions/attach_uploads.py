"""Attach files that a person just uploaded as evidence of a record: photos straight from a phone, most of the time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import BinaryIO
from uuid import uuid5

from thongsuot.audit.actor import Actor
from thongsuot.audit.transaction import audited
from thongsuot.files.actions.accept_upload import accept_upload
from thongsuot.programme.actions.attach_evidence import attach_evidence
from thongsuot.programme.models import Activity, BudgetLine, Equipment, Evidence
from thongsuot.programme.states import PeopleShown


@dataclass(frozen=True, slots=True)
class Upload:
    """A file under the name that the sender's machine gave it, what it shows, and whether people can be recognised.

    `declared_secret` where the sender says that it is marked MẬT: then nothing of it is looked at.
    """

    content: bytes | BinaryIO
    name: str
    caption: str
    people_shown: PeopleShown = PeopleShown.NOBODY
    declared_secret: bool = False


@audited()
def attach_uploads(
    *, of: Activity | Equipment | BudgetLine, uploads: Iterable[Upload], by: Actor, at: datetime
) -> tuple[Evidence, ...]:
    """A piece of evidence for each file, all or none; the same file sent again for the same record is attached once.

    RefusedUpload says why a file is not taken; InvalidRecord as of `attach_evidence`.
    """
    return tuple(_attach(of, one, by, at) for one in uploads)


def _attach(of: Activity | Equipment | BudgetLine, upload: Upload, by: Actor, at: datetime) -> Evidence:
    accepted = accept_upload(content=upload.content, name=upload.name, at=at, declared_secret=upload.declared_secret)
    key = uuid5(of.client_id, accepted.stored.sha256)
    known = Evidence.objects.filter(client_id=key, withdrawn_at__isnull=True).first()
    if known is not None:
        return known
    if Evidence.objects.filter(client_id=key).exists():
        # It was withdrawn, and is meant to stand again.
        key = uuid5(key, at.isoformat())
    return attach_evidence(
        client_id=key,
        of=of,
        caption=upload.caption.strip() or accepted.inspected.name,
        people_shown=upload.people_shown,
        file=accepted.stored,
        by=by,
        at=at,
    )

"""What a child process does until it is killed: uploads, drafts, signs, numbers, seals and issues, one after the other.

Each thing is told in a file of confirmations only when its action has returned, as a person is told by the page that
follows: whatever is in that file must never be lost.
"""

from __future__ import annotations

import os
from contextlib import ExitStack
from dataclasses import fields
from datetime import timedelta
from random import Random
from uuid import UUID

from tests.factories.correspondence import NOON, District, make_outgoing, take_steps
from tests.factories.signing import PASSPHRASE

from thongsuot.audit.transaction import audited
from thongsuot.correspondence.actions.attach_file import attach_file
from thongsuot.correspondence.models import FileRole, OutgoingDocument, Register, UnitCertificate
from thongsuot.correspondence.pens import Pen, open_pen
from thongsuot.correspondence.states import OutgoingState
from thongsuot.files.actions.accept_upload import accept_upload
from thongsuot.organisation.models import Position, Unit

_MODELS = {"Unit": Unit, "Position": Position, "Register": Register}


def keys_of(district: District) -> list[str]:
    """The district as words that another process can be told."""
    return [str(getattr(district, field.name).pk) for field in fields(District)]


def find_district(keys: list[str]) -> District:
    """The district that the words name."""
    found = {
        field.name: _MODELS[str(field.type)].objects.get(pk=UUID(key))
        for field, key in zip(fields(District), keys, strict=True)
    }
    return District(**found)


class Confirmations:
    """The file in which the child tells what it was told is done."""

    def __init__(self, path: str) -> None:
        self._file = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)

    def tell(self, *words: object) -> None:
        """One line, on the disk before this returns."""
        os.write(self._file, (" ".join(str(word) for word in words) + "\n").encode())
        os.fsync(self._file)


def open_pens(district: District, stack: ExitStack) -> dict[OutgoingState, Pen]:
    """The deputy's key and the committee's, as they lie in this installation."""
    rows = {
        OutgoingState.SIGNED: UnitCertificate.objects.get(position=district.deputy),
        OutgoingState.SEALED: UnitCertificate.objects.get(unit=district.committee, position=None),
    }
    return {state: stack.enter_context(open_pen(row, PASSPHRASE)) for state, row in rows.items()}


def work(district: District, confirmations: Confirmations, seed: int) -> None:
    """Go on until the end comes from outside; about every second document is signed electronically."""
    with ExitStack() as stack:
        pens = open_pens(district, stack)
        _documents(district, pens, confirmations, Random(seed))


def _documents(
    district: District, pens: dict[OutgoingState, Pen], confirmations: Confirmations, random: Random
) -> None:
    number = 0
    while True:
        number += 1
        outgoing = make_outgoing(district, OutgoingState.DRAFTING, words=f"Báo cáo số {number}.")
        confirmations.tell("step", outgoing.pk, OutgoingState.DRAFTING.value)
        for _ in range(random.randint(0, 3)):
            upload(outgoing, random, confirmations)
        for reached in take_steps(district, outgoing, pens=pens if random.random() < 0.5 else {}):
            confirmations.tell("step", outgoing.pk, reached.value)
            if reached is OutgoingState.NUMBERED:
                outgoing.document.refresh_from_db()
                confirmations.tell("number", outgoing.pk, outgoing.document.number)
            if random.random() < 0.3 and reached is not OutgoingState.ISSUED:
                upload(outgoing, random, confirmations)


def upload(outgoing: OutgoingDocument, random: Random, confirmations: Confirmations) -> None:
    """Accept a text of up to 300 kB and attach it, as one thing."""
    content = ("Tài liệu kèm theo. " + random.randbytes(8).hex() * random.randint(1, 18_000)).encode()
    at = NOON - timedelta(minutes=1)
    with audited():
        accepted = accept_upload(content=content, name="tai-lieu.txt", at=at)
        attached = attach_file(
            document=outgoing.document,
            role=FileRole.ATTACHMENT,
            name=accepted.inspected.name,
            content=accepted.inspected.content,
            by=outgoing.drafter.actor(),
            at=at,
        )
    confirmations.tell("upload", attached.pk, accepted.stored.sha256)

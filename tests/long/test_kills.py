"""Processes are killed (SIGKILL) at random moments of upload, signing, numbering and issue.

Afterwards nothing is half done, and nothing that was confirmed is lost. A hundred kills by `make test-long`; five of
them, with known seeds, in every run of the tests.
"""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from random import Random
from uuid import UUID

import pytest
from django.db import connection
from tests.factories.correspondence import District, make_district
from tests.factories.pens import make_certificate
from tests.factories.processes import start
from tests.long.clerk import keys_of

from thongsuot.administration.integrity import verify_installation
from thongsuot.audit.models import AuditEvent
from thongsuot.correspondence.models import DocumentFile, FileRole, OutgoingDocument, OutgoingStep, RegisterEntry
from thongsuot.correspondence.states import TRANSITIONS, OutgoingState, Step
from thongsuot.files.queries import read_file

pytestmark = pytest.mark.django_db(transaction=True)

S = OutgoingState
WAY = (S.DRAFTING, S.CONTENT_APPROVED, S.FORM_CHECKED, S.SUBMITTED, S.SIGNED, S.NUMBERED, S.SEALED, S.ISSUED)
# A document is some ten confirmed acts; a child is killed within the act after a random number of them.
MOST_ACTS = 16
LONGEST_ACT = 0.5
PATIENCE = 60
ENOUGH = 5


class Nursery:
    """The process that makes children."""

    def __init__(self, folder: Path, district: District) -> None:
        self._keys = keys_of(district)
        self._folder = folder
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
        self._process = start(Path(__file__).with_name("nursery.py"), **pipes)

    def _ask(self, *words: object) -> int:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(" ".join(str(word) for word in words) + "\n")
        self._process.stdin.flush()
        return int(self._process.stdout.readline())

    def kill_at_random(self, seed: int) -> list[list[str]]:
        """Let two children work at once, kill each at a moment of its own, and read what was confirmed to them."""
        random = Random(seed)
        paths = [self._folder / f"{seed}-{number}" for number in range(2)]
        children = [self._ask(seed * 2 + number, path, *self._keys) for number, path in enumerate(paths)]
        for number, path in zip(children, paths, strict=True):
            acts = random.randint(0, MOST_ACTS)
            took = wait_for_acts(path, acts)
            # However fast the machine is, the end comes somewhere within the next act.
            time.sleep(random.uniform(0, min(LONGEST_ACT, took / max(acts, 1))))
            os.kill(number, signal.SIGKILL)
        assert [self._ask("wait", number) for number in children] == [signal.SIGKILL] * 2, "a child ended by itself"
        settle()
        lines = [line for path in paths for line in path.read_text(encoding="utf-8").splitlines(keepends=True)]
        # A line that the kill cut off confirms nothing.
        return [line.split() for line in lines if line.endswith("\n")]

    def close(self) -> None:
        self._process.kill()
        self._process.communicate()


def wait_for_acts(path: Path, acts: int) -> float:
    """Wait until the child has confirmed so many; how many seconds that took."""
    began = time.monotonic()
    while not path.exists() or path.read_bytes().count(b"\n") < acts:
        assert time.monotonic() - began < PATIENCE, "the child does not get on"
        time.sleep(0.002)
    return time.monotonic() - began


def settle() -> None:
    """Wait until the database server has noticed that its clients are gone; on SQLite the kernel has."""
    if connection.vendor != "postgresql":
        return
    others = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
    until = time.monotonic() + 30
    while True:
        with connection.cursor() as cursor:
            cursor.execute(others)
            (count,) = cursor.fetchone()
        if count == 0:
            return
        assert time.monotonic() < until, "a session of a killed process did not end"
        time.sleep(0.01)


@pytest.fixture
def nursery(tmp_path: Path) -> Iterator[Nursery]:
    district = make_district()
    make_certificate(district.committee, district.deputy)
    make_certificate(district.committee)
    made = Nursery(tmp_path, district)
    yield made
    made.close()


def check_nothing_lost(confirmed: list[list[str]]) -> None:
    for kind, key, told in confirmed:
        if kind == "upload":
            attached = DocumentFile.objects.select_related("file").get(pk=UUID(key))
            assert attached.file_id == told
            read_file(attached.file)
        elif kind == "step":
            stands = OutgoingState(OutgoingDocument.objects.get(pk=UUID(key)).state)
            assert WAY.index(stands) >= WAY.index(OutgoingState(told))
        else:
            entry = RegisterEntry.objects.get(document__outgoing=UUID(key))
            assert f"{entry.number:02d}" == told


def check_nothing_half_done() -> int:
    """Every document stands where its steps led it, whole; how many were signed electronically."""
    electronic = 0
    for verified in verify_installation():
        assert verified.faults == ()
    targets = {row.step: row.target for row in TRANSITIONS}
    steps_of: dict[UUID, list[Step]] = {}
    for row in OutgoingStep.objects.order_by("at"):
        steps_of.setdefault(row.outgoing_id, []).append(Step(row.step))
    entries = Counter(RegisterEntry.objects.values_list("document_id", flat=True))
    events = Counter(AuditEvent.objects.values_list("action", "object_id"))
    for outgoing in OutgoingDocument.objects.select_related("document", "current_version"):
        steps = steps_of.get(outgoing.pk, [])
        reached = [S.DRAFTING, *(targets[step] for step in steps)]
        assert reached == list(WAY[: len(reached)]), "each step once, in order"
        assert outgoing.state == reached[-1]
        assert all(events[step.value, str(outgoing.pk)] == 1 for step in steps), "each step is in the record once"
        document, files = outgoing.document, list(outgoing.document.files.all())
        assert (S.SIGNED in reached) == (outgoing.signed_at is not None) == bool(document.signer_name)
        if S.SIGNED in reached:
            assert outgoing.current_version is not None
            assert outgoing.current_version.frozen_at is not None
        assert (S.NUMBERED in reached) == bool(document.number) == (entries[document.pk] == 1)
        assert (S.ISSUED in reached) == (outgoing.issued_at is not None) == (document.frozen_at is not None)
        if S.ISSUED in reached:
            assert all(file.frozen_at is not None for file in files)
        electronic += check_renditions(outgoing, reached)
    return electronic


def check_renditions(outgoing: OutgoingDocument, reached: list[OutgoingState]) -> bool:
    """A document signed electronically has a file for each act on it, each the one before and more."""
    made = list(outgoing.renditions.select_related("file").order_by("number"))
    if not made:
        return False
    assert [row.stage for row in made] == [state for state in (S.SIGNED, S.NUMBERED, S.SEALED) if state in reached]
    contents = [read_file(row.file) for row in made]
    assert all(later.startswith(earlier) for earlier, later in pairwise(contents))
    if S.ISSUED in reached:
        assert outgoing.document.files.filter(role=FileRole.PDF, file=made[-1].file).exists()
    return True


def kill_and_check(nursery: Nursery, seeds: range) -> tuple[Counter[str], int]:
    """What was confirmed, by kind, over those kills; how many documents were signed electronically."""
    kinds: Counter[str] = Counter()
    electronic = 0
    for seed in seeds:
        confirmed = nursery.kill_at_random(seed)
        check_nothing_lost(confirmed)
        electronic = check_nothing_half_done()
        kinds.update(told if kind == "step" else kind for kind, _, told in confirmed)
    return kinds, electronic


def test_five_kills(nursery: Nursery) -> None:
    kinds, _ = kill_and_check(nursery, range(5))
    assert kinds[S.DRAFTING.value]


@pytest.mark.long
def test_a_hundred_kills(nursery: Nursery) -> None:
    kinds, electronic = kill_and_check(nursery, range(100, 200))
    # Every act was tried often enough to have been cut off in its middle.
    assert min(kinds[state.value] for state in WAY) > ENOUGH
    assert min(kinds["upload"], kinds["number"], electronic) > ENOUGH

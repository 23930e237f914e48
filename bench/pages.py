"""Server time of every page of the platform, with 2,000 documents and 10,000 activities in one office, on SQLite.

Each address of the URL table that can be asked with GET is asked for by somebody to whom it is open, in this process,
from the first middleware to the last byte; what cannot be measured is named with the reason. THONGSUOT_DATABASE_URL
chooses another database, which must be empty.
"""

from __future__ import annotations

import os
import re
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles
from types import SimpleNamespace
from typing import Any
from urllib.parse import urlsplit

from bench._addresses import Address, Key, Rows, addresses

ROOT = Path(__file__).parent.parent
ROUNDS = 20
DISTRICT = "ubnd-huyen-khanh-son"
# Somebody in each role; who asks for reports sits in the department above.
PEOPLE = (
    "chuyenvien.khanhson",
    "truongphong.khanhson",
    "phochutich.khanhson",
    "vanthu.khanhson",
    "quantri.khanhson",
    "phogiamdoc.sotttt",
    "giamdoc.ttvh.khanhson",
)
# 503: the state of an installation whose worker does not run, as here.
_SHOWN = (200, 503)
_NAMED = re.compile(r"[0-9a-f-]{36}")


@dataclass(frozen=True, slots=True)
class Measured:
    """One page, in milliseconds; `queries` as its last round ran them."""

    name: str
    url: str
    person: str
    middle: float
    slow: float
    working: float
    queries: int


@dataclass(frozen=True, slots=True)
class Unmeasured:
    """An address that nobody here got an answer from, and why."""

    name: str
    why: str


def main() -> None:
    """Set an installation up in a folder of its own, grow it, and print a line a page, the slowest first.

    Below stands each address that could not be measured, with the reason.
    """
    with tempfile.TemporaryDirectory() as folder:
        os.environ["THONGSUOT_DATA"] = folder
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "thongsuot.config.settings")
        os.environ["THONGSUOT_HOSTS"] = "testserver"
        told = list(_measured(_set_up(Path(folder))))
    found = sorted((one for one in told if isinstance(one, Measured)), key=lambda one: -one.middle)
    print(f"{'page':28}{'median ms':>10}{'95 %':>8}{'CPU':>8}{'queries':>9}  address, as asked by")
    for one in found:
        print(
            f"{one.name:28}{one.middle:10.1f}{one.slow:8.1f}{one.working:8.1f}{one.queries:9}  {one.url}, {one.person}"
        )
    middles = [one.middle for one in found]
    left = [one for one in told if isinstance(one, Unmeasured)]
    print(f"{len(found)} of {len(told)} addresses: median of medians {median(middles):.1f} ms,", end=" ")
    print(f"slowest {max(middles):.1f} ms")
    for one in left:
        print(f"not measured: {one.name}: {one.why}")


def _set_up(folder: Path) -> Rows:
    import django

    django.setup()
    from django.conf import settings
    from django.contrib.auth.hashers import make_password
    from django.core.management import call_command
    from django.db import connection
    from django.utils import timezone

    from bench._growth import grow
    from bench._points import bring_to_points
    from thongsuot.accounts.models import User
    from thongsuot.demonstration.standing import BEGINS, load_standing

    (folder / "static").mkdir()
    call_command("prepare", verbosity=0)
    settings.CLOCK_SHIFT = BEGINS - timezone.now()
    load_standing(example=ROOT / "examples" / "khanh-son-2019", outbox=folder / "outbox")
    User.objects.filter(username__in=PEOPLE).update(password=make_password("minh-hoa-1234"))
    bring_to_points(BEGINS)
    rows = Rows()
    grow(DISTRICT)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    return rows


def _measured(rows: Rows) -> Iterator[Measured | Unmeasured]:
    """One for each address; each is asked by the first person, about the first row, that gets an answer."""
    for address in addresses():
        keys, refused = list(rows.keys(address)), set[str]()
        found = next(filter(None, (_asked(address, key, who, refused) for key, who in _attempts(address, keys))), None)
        yield found or Unmeasured(address.name, _why(keys, refused))


def _attempts(address: Address, keys: list[Key]) -> Iterator[tuple[Key, str]]:
    """Who asks about what: of each person all rows, before the next person."""
    from thongsuot.organisation.models import Position

    if address.anonymous:
        yield from ((key, "") for key in keys)
    for username in PEOPLE:
        position = Position.objects.filter(person__username=username)[0]
        if address.roles is None or position.role in address.roles:
            yield from ((key, username) for key in keys)


def _why(keys: list[Key], refused: set[str]) -> str:
    if not keys:
        return "the example has no such row"
    return f"the example has no row at that point, or nobody in that state: answers {', '.join(sorted(refused))}"


def _asked(address: Address, key: Key, username: str, refused: set[str]) -> Measured | None:
    """The measured page, None where it refuses; why is added to `refused`."""
    from allauth.account.internal.flows.login import record_authentication
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext
    from django.urls import reverse

    from thongsuot.accounts.models import User

    url = reverse(address.name, kwargs=dict(key))
    client = Client(raise_request_exception=False)
    if username:
        person = User.objects.get(username=username)
        client.force_login(person, backend="allauth.account.auth_backends.AuthenticationBackend")
        # As after a sign-in of this minute: nobody is asked for the password once more.
        session = client.session
        record_authentication(SimpleNamespace(session=session), person, "password", reauthenticated=True)
        session.save()
    answer = client.get(url)
    if answer.status_code not in _SHOWN and not _leads_to_file(answer):
        place = _NAMED.sub("…", urlsplit(answer.headers.get("Location", "")).path)
        refused.add(f"{answer.status_code} to {place}" if place else str(answer.status_code))
        return None
    times, worked = [], []
    for _ in range(ROUNDS):
        began, working = time.perf_counter(), time.process_time()
        answer = client.get(url)
        b"".join(answer) if answer.streaming else answer.content
        times.append(1000 * (time.perf_counter() - began))
        worked.append(1000 * (time.process_time() - working))
    with CaptureQueriesContext(connection) as queries:
        client.get(url)
    middle, slow = median(times), quantiles(times, n=20)[-1]
    return Measured(address.name, url, username or "nobody", middle, slow, median(worked), len(queries))


def _leads_to_file(answer: Any) -> bool:
    """Whether the answer is what it should be: the address of a stored file, good for some minutes."""
    return "Location" in answer.headers and urlsplit(answer["Location"]).path.startswith("/files/")

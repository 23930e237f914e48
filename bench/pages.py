"""Server time of every page of the platform, with 2,000 documents and 10,000 activities in one office, on SQLite.

Each address of the URL table that shows something is asked for by somebody to whom it is open, in this process, from
the first middleware to the last byte. THONGSUOT_DATABASE_URL chooses another database, which must be empty.
"""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles
from typing import Any

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
)
_OK = 200


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


def main() -> None:
    """Set an installation up in a folder of its own, grow it, and print a line a page, the slowest first."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["THONGSUOT_DATA"] = folder
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "thongsuot.config.settings")
        os.environ["THONGSUOT_HOSTS"] = "testserver"
        _set_up(Path(folder))
        found = sorted(_measured(), key=lambda one: -one.middle)
    print(f"{'page':28}{'median ms':>10}{'95 %':>8}{'CPU':>8}{'queries':>9}  address, as asked by")
    for one in found:
        print(
            f"{one.name:28}{one.middle:10.1f}{one.slow:8.1f}{one.working:8.1f}{one.queries:9}  {one.url}, {one.person}"
        )
    middles = [one.middle for one in found]
    print(f"{len(found)} pages: median of medians {median(middles):.1f} ms, slowest {max(middles):.1f} ms")


def _set_up(folder: Path) -> None:
    import django

    django.setup()
    from django.conf import settings
    from django.core.management import call_command
    from django.db import connection
    from django.utils import timezone

    from bench._growth import grow
    from thongsuot.demonstration.standing import BEGINS, load_standing

    (folder / "static").mkdir()
    call_command("prepare", verbosity=0)
    settings.CLOCK_SHIFT = BEGINS - timezone.now()
    load_standing(example=ROOT / "examples" / "khanh-son-2019", outbox=folder / "outbox")
    _remember()
    grow(DISTRICT)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


# The example's own rows, of which some stand at each point of their life.
_KNOWN: dict[Any, list[Any]] = {}


def _remember() -> None:
    from django.apps import apps

    for model in apps.get_models():
        if model.__module__.startswith("thongsuot."):
            _KNOWN[model] = list(model._default_manager.order_by("pk").values_list("pk", flat=True)[:200])


def _measured() -> Iterator[Measured]:
    from django.urls import URLPattern, URLResolver, get_resolver

    def addresses(patterns: list[Any], prefix: str = "") -> Iterator[tuple[str, URLPattern]]:
        for one in patterns:
            route = prefix + str(one.pattern)
            if isinstance(one, URLResolver):
                yield from addresses(one.url_patterns, route)
            else:
                yield route, one

    for route, pattern in addresses(list(get_resolver().url_patterns)):
        access = getattr(pattern.callback, "access", None)
        converters = pattern.pattern.converters
        if access is None or "GET" not in access.methods or set(converters) - {"pk"}:
            continue
        found = _page(pattern.name or route, route, access)
        if found is None:
            print(f"{pattern.name}: nobody here sees such a row")
        else:
            yield found


def _page(name: str, route: str, access: Any) -> Measured | None:
    from thongsuot.accounts.models import User
    from thongsuot.organisation.models import Position

    for username in PEOPLE:
        person = User.objects.get(username=username)
        position = Position.objects.filter(person=person)[0]
        if not access.is_open_to(position.role):
            continue
        for key in _keys(access.about):
            url = "/" + (route if key is None else route[: route.index("<")] + str(key) + route[route.index(">") + 1 :])
            measured = _asked(name, url, person)
            if measured is not None:
                return measured
    return None


def _keys(about: Any) -> list[Any]:
    return [None] if about is None else _KNOWN[about]


def _asked(name: str, url: str, person: Any) -> Measured | None:
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    client = Client(raise_request_exception=False)
    client.force_login(person, backend="allauth.account.auth_backends.AuthenticationBackend")
    if client.get(url).status_code != _OK:
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
    return Measured(name, url, person.username, median(times), quantiles(times, n=20)[-1], median(worked), len(queries))

"""A browser before a server with the example in it: `example` gives the example fresh to each test, `sign_in` opens a
page as one of its people. Without Chromium these tests are skipped, and say so.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from django.db import connections
from django.test import override_settings
from django.utils import timezone
from playwright.sync_api import Browser, Page, sync_playwright
from pytest_django.live_server_helper import LiveServer
from pytest_django.plugin import DjangoDbBlocker
from tests.browser.people import PASSWORD, SignIn
from tests.browser.state import State, keep_state

from thongsuot.accounts.actions.set_password import set_password
from thongsuot.accounts.models import User
from thongsuot.demonstration.example import BY
from thongsuot.demonstration.standing import BEGINS, LOADED, load_standing

HERE = Path(__file__).parent
EXAMPLES = HERE.parents[1] / "examples"
# The ways from the first word to what is issued, walked on each database; how pages look and are keyed is the same on
# both. Each is walked on PostgreSQL once, one on a desk and one on a phone; `make test-long` walks all of them there.
MAIN_WAYS = (
    ("test_a_letter_goes_from_the_officer_to_its_issue", "[desktop]"),
    ("test_from_the_request_to_the_evidence_behind_a_merged_figure", "[phone]"),
)
ALL_WAYS = os.environ.get("THONGSUOT_ALL_WAYS") == "1"
WALKED_AGAIN = tuple(name if ALL_WAYS else name + width for name, width in MAIN_WAYS)
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Every test here commits: by this mark the test database is made, and emptied afterwards."""
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.django_db(transaction=True))
            if not item.name.startswith(WALKED_AGAIN):
                item.add_marker(pytest.mark.any_database)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium, or the one that THONGSUOT_CHROMIUM names."""
    path = os.environ.get("THONGSUOT_CHROMIUM") or shutil.which("chromium")
    if path is None:
        pytest.skip("Chromium is not installed (apt-get install chromium): nothing was looked at in a browser")
    # Playwright's event loop runs in this thread, where the tests also ask the database.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        yield started
        started.close()


@pytest.fixture(scope="session")
def installation(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The data folder of the server under test; its clock stands where the example begins."""
    folder = tmp_path_factory.mktemp("installation")
    (folder / "static").mkdir()
    with override_settings(
        DATA_DIR=folder,
        FILE_STORE=folder / "files",
        SIGNING_KEYS=folder / "keys",
        TRUSTED_ISSUERS=folder / "issuers",
        STATIC_ROOT=folder / "static",
        CLOCK_SHIFT_FILE=folder / "clock-shift",
        CLOCK_SHIFT=BEGINS - timezone.now(),
        # As tests set passwords for all of the example's people, a slow hash would cost a quarter of a minute.
        PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"],
        STORAGES={
            **settings.STORAGES,
            "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
        },
        ALLOWED_HOSTS=["*"],
    ):
        yield folder


@pytest.fixture(scope="session")
def server(browser: Browser, installation: Path, django_db_setup: None) -> Iterator[LiveServer]:
    """The platform in a thread of this process, on the test's database."""
    started = LiveServer("127.0.0.1")
    yield started
    started.stop()


@pytest.fixture(scope="session")
def loaded(server: LiveServer, installation: Path, django_db_blocker: DjangoDbBlocker) -> State:
    """The database with the example loaded."""
    # In a thread of its own: signing runs an event loop, and Playwright's runs in this one.
    with django_db_blocker.unblock(), ThreadPoolExecutor(1) as thread:
        thread.submit(_load, installation).result()
        return keep_state("loaded", installation)


def _load(installation: Path) -> None:
    load_standing(example=EXAMPLES / "khanh-son-2019", outbox=installation / "outbox")
    for person in User.objects.filter(is_demonstration=True):
        set_password(person=person, password=PASSWORD, by=BY, at=LOADED)
    connections.close_all()


@pytest.fixture
def example(transactional_db: None, server: LiveServer, loaded: State) -> str:
    """The address of a server on which the example stands as it begins; what a test does there is gone after it."""
    loaded.put_back()
    settings.CLOCK_SHIFT = BEGINS + timedelta(minutes=1) - timezone.now()
    return server.url


@pytest.fixture
def sign_in(browser: Browser, example: str) -> Iterator[SignIn]:
    """`sign_in("vanthu.khanhson", phone=True, language="en")`: a page on the desk of one of the example's people."""
    opener = SignIn(browser, example)
    yield opener
    opener.close()


@pytest.fixture
def accessible() -> Accessible:
    """`accessible(page)` fails with what axe finds on the page."""
    return Accessible()


class Accessible:
    """The rules of WCAG 2.2 A and AA and good practice, as axe holds them."""

    def __call__(self, page: Page) -> None:
        found = Axe().run(page)
        assert found.violations_count == 0, f"{page.url}\n{found.generate_report()}"

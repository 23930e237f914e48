"""The interface speaks English completely: `scripts/messages` finds nothing that is not translated or not compiled."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from django.utils import translation
from tests.factories.correspondence import make_district
from tests.factories.office import client_of, text_of

ROOT = Path(__file__).parents[3]


def test_every_string_has_its_english() -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "scripts" / "messages"), "--check"], capture_output=True, text=True, cwd=ROOT
    )
    assert done.returncode == 0, f"not translated (scripts/messages takes them over):\n{done.stdout}{done.stderr}"


def test_the_compiled_catalogue_is_that_of_the_source() -> None:
    with translation.override("en"):
        assert translation.gettext("Văn bản") == "Documents"
        assert translation.ngettext("còn %(days)s ngày", "còn %(days)s ngày", 2) == "%(days)s days left"


@pytest.mark.django_db
def test_a_page_follows_the_cookie() -> None:
    client = client_of(make_district().clerk)
    client.cookies["django_language"] = "en"
    page = text_of(client.get("/incoming/"))
    assert "Register incoming documents" in page
    assert '<html lang="en">' in page


@pytest.mark.django_db
def test_choices_that_are_stored_in_vietnamese_are_shown_in_english() -> None:
    client = client_of(make_district().officer)
    client.cookies["django_language"] = "en"
    assert '<option value="flash">flash</option>' in text_of(client.get("/documents/new/"))

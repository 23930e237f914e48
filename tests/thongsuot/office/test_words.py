"""The interface speaks English completely: `scripts/messages` finds nothing that is not translated or not compiled."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
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


# What a command says to whoever runs it, or a data file's reader to its author, is said in Vietnamese alone.
SPOKEN_AT_THE_CONSOLE = (
    "management/",
    "command/",
    "config/",
    "demonstration/",
    "importing/",
    "actions/import_",
    "outline/",
    "files/data_file",
)
VIETNAMESE = re.compile("[ăâđêôơưà-ýĂÂĐÊÔƠƯÀ-Ýạ-ỹẠ-Ỹ]")
TRANSLATING = {"gettext", "gettext_lazy", "gettext_noop", "ngettext", "_"}


def _called(call: ast.Call) -> str:
    function = call.func
    return function.id if isinstance(function, ast.Name) else getattr(function, "attr", "")


def _untranslated(node: ast.AST) -> Iterator[str]:
    """Texts in Vietnamese below a node that no call hands to the catalogue."""
    if isinstance(node, ast.Call) and _called(node) in TRANSLATING:
        return
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and VIETNAMESE.search(node.value):
        yield node.value
    for child in ast.iter_child_nodes(node):
        yield from _untranslated(child)


def test_quotes_and_requests_are_written_in_one_way() -> None:
    """Names stand in “…”, as in documents; who is asked for something is asked with *hãy* or *cần*."""
    catalogue = (ROOT / "src" / "thongsuot" / "locale" / "en" / "LC_MESSAGES" / "django.po").read_text()
    assert not re.findall(r".*[«»].*|.*[;.s] [Xx]in .*|.*\"Xin .*", catalogue.replace('"\n"', ""))


def test_what_an_app_refuses_is_told_in_the_language_of_the_page() -> None:
    told = []
    for path in sorted((ROOT / "src" / "thongsuot").rglob("*.py")):
        name = path.relative_to(ROOT).as_posix()
        if any(part in name for part in SPOKEN_AT_THE_CONSOLE):
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Raise) or (isinstance(node, ast.Call) and _called(node) == "__init__"):
                told += [f"{name}:{getattr(node, 'lineno', 0)}: {text}" for text in _untranslated(node)]
    assert told == []


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

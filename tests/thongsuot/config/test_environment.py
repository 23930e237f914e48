"""Settings out of the environment."""

from __future__ import annotations

import pytest
from django.core.exceptions import ImproperlyConfigured

from thongsuot.config.environment import database, switch, whole_number, words

NAME = "THONGSUOT_TRIED"


@pytest.mark.parametrize(("text", "read"), [("", 64), ("1", 1), ("128", 128)])
def test_a_whole_number(monkeypatch: pytest.MonkeyPatch, text: str, read: int) -> None:
    monkeypatch.setenv(NAME, text)
    assert whole_number(NAME, 64) == read


@pytest.mark.parametrize("text", ["0", "-3", "64MB", "٣"])
def test_what_is_no_whole_number_is_named(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setenv(NAME, text)
    with pytest.raises(ImproperlyConfigured, match=f"{NAME} phải là số nguyên dương, không phải “{text}”"):
        whole_number(NAME, 64)


@pytest.mark.parametrize(("text", "read"), [("", True), ("1", True), ("0", False)])
def test_a_switch(monkeypatch: pytest.MonkeyPatch, text: str, read: bool) -> None:
    monkeypatch.setenv(NAME, text)
    assert switch(NAME, default=True) is read


@pytest.mark.parametrize("text", ["true", "on", "2"])
def test_a_switch_is_never_guessed(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setenv(NAME, text)
    with pytest.raises(ImproperlyConfigured):
        switch(NAME)


def test_words_between_commas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(NAME, "a.vn, b.vn,")
    assert words(NAME) == ["a.vn", "b.vn"]


@pytest.mark.parametrize(
    ("url", "engine"),
    [
        ("sqlite:////tmp/a.sqlite3", "django.db.backends.sqlite3"),
        ("postgres://u@h/n", "django.db.backends.postgresql"),
    ],
)
def test_a_database_of_either_kind(monkeypatch: pytest.MonkeyPatch, url: str, engine: str) -> None:
    monkeypatch.setenv(NAME, url)
    assert database(NAME, "")["ENGINE"] == engine


@pytest.mark.parametrize("url", ["nonsense", "mysql://u@h/n", "postgres://u@h:port/n"])
def test_any_other_database_is_refused(monkeypatch: pytest.MonkeyPatch, url: str) -> None:
    monkeypatch.setenv(NAME, url)
    with pytest.raises(ImproperlyConfigured, match=f"{NAME} phải có dạng postgres://"):
        database(NAME, "")

"""Every kind of background work that the installed apps offer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from types import MappingProxyType

from django.apps import apps

from thongsuot.jobs.errors import UnknownJobKind
from thongsuot.jobs.kind import JobKind


@cache
def job_kinds() -> Mapping[str, JobKind]:
    """The kinds by name, from `JOBS` in each app's module `jobs`; a name that stands twice is a mistake of ours."""
    kinds: dict[str, JobKind] = {}
    for kind in _offered():
        assert kind.name not in kinds, f"two kinds of job are called {kind.name}"
        kinds[kind.name] = kind
    return MappingProxyType(kinds)


def job_kind(name: str) -> JobKind:
    """The kind of that name; UnknownJobKind where there is none."""
    try:
        return job_kinds()[name]
    except KeyError as error:
        raise UnknownJobKind(name) from error


def _offered() -> Iterator[JobKind]:
    for app in apps.get_app_configs():
        if app.name.startswith("thongsuot.") and find_spec(f"{app.name}.jobs"):
            yield from import_module(f"{app.name}.jobs").JOBS

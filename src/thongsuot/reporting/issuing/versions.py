"""Which versions of this project check and render: said in what is frozen."""

from __future__ import annotations

from functools import cache
from importlib.metadata import version


@cache
def checker_version() -> str:
    """The version of the checker, which is the project's."""
    return f"vanban {version('thong-suot')}"


def template_version() -> str:
    """The version of what lays documents out, which is the project's."""
    return checker_version()

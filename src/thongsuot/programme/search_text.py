"""The letters by which an activity is found: small, without marks, in a column that is the same on every database."""

from __future__ import annotations

from thongsuot.programme.kinds.catalogue import CATALOGUE
from thongsuot.programme.models import Activity
from vanban.text.unmarked import unmarked


def search_text(activity: Activity) -> str:
    """What an activity is found by: its title, kind, place and summary, and the words of its own fields."""
    kind = CATALOGUE.get(activity.kind)
    words = [value for value in activity.details.values() if isinstance(value, str)]
    told = (activity.title, kind.name if kind else "", activity.place, activity.summary, *words)
    return unmarked(" ".join(filter(None, told)))

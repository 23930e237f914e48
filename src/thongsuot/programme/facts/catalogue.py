"""The catalogue of the programme's facts, and how a key, narrowed to a topic or not, finds its question."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from thongsuot.facts.model import FactQuery
from thongsuot.programme.facts import (
    all_activities,
    broadcasts,
    budget,
    contests,
    dissemination,
    equipment,
    events,
    guidance,
    plans,
    portal,
    press_visits,
    public_corrections,
    tasks,
    training,
)
from thongsuot.programme.facts.about_activities import on_topic

CATALOGUE: Mapping[str, FactQuery] = MappingProxyType(
    {
        query.key: query
        for family in (
            dissemination,
            plans,
            tasks,
            equipment,
            training,
            broadcasts,
            portal,
            contests,
            events,
            press_visits,
            guidance,
            public_corrections,
            all_activities,
            budget,
        )
        for query in family.QUERIES
    }
)


def find_query(key: str) -> FactQuery | None:
    """The question with this key, or None: `broadcasts`, or `broadcasts@chu-quyen-bien-dao` for one topic alone.

    UnknownFact where a fact that is not about activities is narrowed to a topic.
    """
    base, separator, topic = key.partition("@")
    query = CATALOGUE.get(base)
    if query is None or (separator and not topic):
        return None
    return on_topic(query, topic) if separator else query

"""Questions about activities of a kind, in certain roles, on any topic or on one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from types import MappingProxyType
from typing import Any

from django.utils.translation import gettext

from thongsuot.facts.model import Answer, FactQuery, Measure, Merging, Scope
from thongsuot.facts.reading import Reading
from thongsuot.programme.errors import UnknownFact
from thongsuot.programme.facts.answering import Amount, Line, answer_of
from thongsuot.programme.facts.selection import activities, topic_codes
from thongsuot.programme.kinds.catalogue import kind_of
from thongsuot.programme.kinds.codec import decode
from thongsuot.programme.kinds.declaration import ActivityKind, Details
from thongsuot.programme.models import Activity
from thongsuot.programme.states import Participation

# What an activity's details of its kind add or say; each function names the dataclass that it reads.
Amounts = Callable[[Activity, Any], Iterable[Amount]]
Lines = Callable[[Activity, Any], Iterable[Line]]
Number = Callable[[Any], int | None]
Texts = Callable[[Activity, Any], Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class AboutActivities:
    """A question over activities: which ones, and what each adds or says."""

    kind: ActivityKind | None = None
    roles: frozenset[Participation] | None = None
    topic: str | None = None
    amounts: Amounts | None = None
    lines: Lines | None = None

    def __call__(self, scope: Scope, reading: Reading) -> Answer:
        """The answer over the scope's records; UnknownFact where its topic is defined nowhere."""
        if self.topic is not None and self.topic not in reading.once(topic_codes, scope):
            raise UnknownFact(
                gettext("Chưa có chủ đề “%(topic)s”; hãy khai báo chủ đề trước khi dùng trong đề cương.")
                % {"topic": self.topic}
            )
        rows = filter(self._is_asked_about, reading.once(activities, scope))
        return answer_of(rows, reading, amounts=partial(self._added, reading), lines=partial(self._said, reading))

    def _is_asked_about(self, row: Activity) -> bool:
        return (
            (self.kind is None or row.kind == self.kind.code)
            and (self.roles is None or row.role in self.roles)
            and (self.topic is None or any(topic.code == self.topic for topic in row.topics.all()))
        )

    def _added(self, reading: Reading, row: Activity) -> Iterable[Amount]:
        return () if self.amounts is None else self.amounts(row, reading.once(_details, row))

    def _said(self, reading: Reading, row: Activity) -> Iterable[Line]:
        return () if self.lines is None else self.lines(row, reading.once(_details, row))


def _details(row: Activity) -> Details:
    return decode(kind_of(row.kind), row.details)


def on_topic(query: FactQuery, topic: str) -> FactQuery:
    """The same question about the activities on one topic; UnknownFact where it is not about activities."""
    if not isinstance(query.answer, AboutActivities):
        raise UnknownFact(
            gettext("Dữ kiện “%(key)s” không chia theo chủ đề; hãy bỏ phần sau dấu @.") % {"key": query.key}
        )
    return replace(
        query,
        key=f"{query.key}@{topic}",
        name=f"{query.name}, chủ đề {topic}",
        answer=replace(query.answer, topic=topic),
    )


def how_many(
    key: str,
    name: str,
    unit_of_measure: str,
    kind: ActivityKind | None,
    *,
    roles: Iterable[Participation] | None = None,
) -> FactQuery:
    """A count of activities, in which a shared event counts once."""

    def amounts(row: Activity, _details: Any) -> Iterator[Amount]:
        yield Amount(1, row.shared_event_id)

    return _counted(key, name, unit_of_measure, kind, Merging.DISTINCT, roles, amounts)


def total(
    key: str,
    name: str,
    unit_of_measure: str,
    kind: ActivityKind,
    number: Number,
    *,
    roles: Iterable[Participation] | None = None,
) -> FactQuery:
    """A sum over activities of one number of their details; activities that do not state it add nothing."""

    def amounts(row: Activity, details: Any) -> Iterator[Amount]:
        stated = number(details)
        if stated is not None:
            yield Amount(stated, row.shared_event_id)

    return _counted(key, name, unit_of_measure, kind, Merging.SUM, roles, amounts)


def told(
    key: str,
    name: str,
    unit_of_measure: str,
    kind: ActivityKind | None,
    fields: Mapping[str, str],
    texts: Texts,
) -> FactQuery:
    """A list with one entry an activity, in order of days; a shared event is told once."""

    def lines(row: Activity, details: Any) -> Iterator[Line]:
        said = texts(row, details)
        order = f"{row.started_on.isoformat()} {row.title}"
        yield Line({field: said[field] for field in fields}, order, row.shared_event_id)

    return listed_lines(key, name, unit_of_measure, kind, fields, lines)


def listed_lines(
    key: str, name: str, unit_of_measure: str, kind: ActivityKind | None, fields: Mapping[str, str], lines: Lines
) -> FactQuery:
    """A list whose lines are made one by one."""
    return FactQuery(
        key=key,
        name=name,
        measure=Measure.LIST,
        unit_of_measure=unit_of_measure,
        merging=Merging.GATHER,
        entry_fields=MappingProxyType(dict(fields)),
        answer=AboutActivities(kind, lines=lines),
    )


def counted(
    key: str, name: str, unit_of_measure: str, kind: ActivityKind, merging: Merging, amounts: Amounts
) -> FactQuery:
    """A figure whose amounts are made one by one."""
    return _counted(key, name, unit_of_measure, kind, merging, None, amounts)


def _counted(
    key: str,
    name: str,
    unit_of_measure: str,
    kind: ActivityKind | None,
    merging: Merging,
    roles: Iterable[Participation] | None,
    amounts: Amounts,
) -> FactQuery:
    return FactQuery(
        key=key,
        name=name,
        measure=Measure.COUNT,
        unit_of_measure=unit_of_measure,
        merging=merging,
        answer=AboutActivities(kind, None if roles is None else frozenset(roles), amounts=amounts),
    )

"""Define a topic, or give a known one its present name."""

from __future__ import annotations

from datetime import datetime

from thongsuot.audit.actions.record_event import record_event
from thongsuot.audit.actor import Actor
from thongsuot.audit.transaction import audited
from thongsuot.programme.models import Topic


@audited()
def define_topic(*, code: str, name: str, by: Actor, at: datetime) -> Topic:
    """The topic with this code, under this name."""
    known = Topic.objects.select_for_update().filter(code=code).first()
    if known is not None and known.name == name:
        return known
    topic = Topic(code=code, name=name)
    topic.save()
    before = None if known is None else {"name": known.name}
    record_event(action="define_topic", about=topic, by=by, at=at, before=before, after={"name": name})
    return topic

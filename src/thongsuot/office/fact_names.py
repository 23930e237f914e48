"""What a fact is called on a page: in the page's language, the topic to which it is narrowed by its name."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import gettext

from thongsuot.programme.models import Topic

# How a fact about one topic is named where it is made (`programme.facts.about_activities.on_topic`).
_ON_TOPIC = ", chủ đề "


def topic_names() -> Mapping[str, str]:
    """The topics' names by their codes, in one query."""
    return dict(Topic.objects.values_list("code", "name"))


def fact_name(name: str, topics: Mapping[str, str]) -> str:
    """`số cuộc tuyên truyền, phổ biến, chủ đề ASEAN`."""
    base, _separator, topic = name.partition(_ON_TOPIC)
    if not topic:
        return gettext(base)
    return gettext("%(fact)s, chủ đề %(topic)s") % {"fact": gettext(base), "topic": topics.get(topic, topic)}

"""Topics: what activities are about; the same for all programmes and all units."""

from __future__ import annotations

from http import HTTPStatus

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from thongsuot.office.acting import OfficeRequest
from thongsuot.office.answers import submit
from thongsuot.office.page import page
from thongsuot.office.paging import page_of
from thongsuot.office.programmes.topic_forms import TopicForm, TopicNameForm
from thongsuot.office.rights import ALL_RELATIONS, FORM, HEADS, WORKING, open_to
from thongsuot.programme.actions.define_topic import define_topic
from thongsuot.programme.models import Topic
from thongsuot.programme.queries.listing import all_topics
from thongsuot.programme.queries.programmes import uses_of_topics


@open_to(WORKING)
def topics(request: OfficeRequest) -> HttpResponse:
    """Every topic by name, with how many activities are about it."""
    acting = request.acting
    holder = acting.holder()
    uses = uses_of_topics(holder, acting.day)
    rows = page_of(all_topics(), request)
    return page(
        request,
        "office/programmes/topics.html",
        rows=rows,
        topics=[(one, uses.get(one.code, 0)) for one in rows],
        may_define=holder.role in HEADS,
    )


@open_to(HEADS, methods=FORM)
def topic_new(request: OfficeRequest) -> HttpResponse:
    """Define one."""
    acting = request.acting
    form = TopicForm(request.POST or None)

    def again(status: HTTPStatus) -> HttpResponse:
        return page(request, "office/programmes/topic_form.html", status=status, form=form, topic=None)

    return submit(
        request,
        form,
        lambda: define_topic(
            code=form.cleaned_data["code"],
            name=form.cleaned_data["name"],
            by=acting.holder().actor(),
            at=acting.at,
        ),
        done=_("Đã ghi chủ đề."),
        then=lambda _topic: reverse("topics"),
        again=again,
    )


@open_to(HEADS, methods=FORM, about=Topic, relations=ALL_RELATIONS)
def topic_edit(request: OfficeRequest, pk: str) -> HttpResponse:
    """Give it another name; its code stays, as outlines ask by it."""
    acting = request.acting
    topic = get_object_or_404(Topic, pk=pk)
    form = TopicNameForm(request.POST or None, initial={"name": topic.name}, code=topic.code)

    def again(status: HTTPStatus) -> HttpResponse:
        return page(request, "office/programmes/topic_form.html", status=status, form=form, topic=topic)

    return submit(
        request,
        form,
        lambda: define_topic(code=topic.code, name=form.cleaned_data["name"], by=acting.holder().actor(), at=acting.at),
        done=_("Đã đổi tên chủ đề."),
        then=lambda _topic: reverse("topics"),
        again=again,
    )

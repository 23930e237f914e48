"""Report requests: the list, one of them, and what answers it."""

from __future__ import annotations

from django.urls import path

from thongsuot.office.requests.views.answering import request_answering, request_begin
from thongsuot.office.requests.views.asking import request_new
from thongsuot.office.requests.views.consolidating import request_consolidate
from thongsuot.office.requests.views.listing import requests
from thongsuot.office.requests.views.receiving import request_receive
from thongsuot.office.requests.views.recording import request_file, request_record, request_take
from thongsuot.office.requests.views.reminding import request_remind
from thongsuot.office.requests.views.request import report_request

urlpatterns = [
    path("", requests, name="requests"),
    path("new/", request_new, name="request_new"),
    path("letters/<uuid:pk>/", request_record, name="request_record"),
    path("letters/<uuid:pk>/file/", request_take, name="request_take"),
    path("<uuid:pk>/", report_request, name="request"),
    path("<uuid:pk>/file/", request_file, name="request_file"),
    path("<uuid:pk>/reports/<uuid:unit>/", request_begin, name="request_begin"),
    path("<uuid:pk>/answering/<uuid:unit>/", request_answering, name="request_answering"),
    path("<uuid:pk>/submissions/", request_receive, name="request_receive"),
    path("<uuid:pk>/reminder/", request_remind, name="request_remind"),
    path("<uuid:pk>/consolidation/", request_consolidate, name="request_consolidate"),
]

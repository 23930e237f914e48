"""Documents: the list, one document, and what is done to it."""

from __future__ import annotations

from django.urls import path

from thongsuot.office.documents.views.consultation import ask, give, opinions_print, respond
from thongsuot.office.documents.views.document import document, document_version
from thongsuot.office.documents.views.files import document_file, document_print
from thongsuot.office.documents.views.handling import acknowledge, direct
from thongsuot.office.documents.views.letter import edit_letter, new_letter
from thongsuot.office.documents.views.listing import documents
from thongsuot.office.documents.views.sending import send
from thongsuot.office.documents.views.slip import slip, slip_print
from thongsuot.office.documents.views.steps import approve, step

urlpatterns = [
    path("", documents, name="documents"),
    path("new/", new_letter, name="document_new"),
    path("<uuid:pk>/", document, name="document"),
    path("<uuid:pk>/edit/", edit_letter, name="document_edit"),
    path("<uuid:pk>/versions/<int:number>/", document_version, name="document_version"),
    path("<uuid:pk>/steps/", step, name="document_step"),
    path("<uuid:pk>/approvals/", approve, name="document_approve"),
    path("<uuid:pk>/slip/", slip, name="document_slip"),
    path("<uuid:pk>/slip/print/", slip_print, name="document_slip_print"),
    path("<uuid:pk>/opinions/", ask, name="document_ask"),
    path("<uuid:pk>/opinions/print/", opinions_print, name="document_opinions_print"),
    path("<uuid:pk>/opinions/<uuid:opinion>/", give, name="document_opinion"),
    path("<uuid:pk>/opinions/<uuid:opinion>/response/", respond, name="document_response"),
    path("<uuid:pk>/directions/", direct, name="document_direct"),
    path("<uuid:pk>/directions/<uuid:direction>/acknowledgement/", acknowledge, name="document_acknowledge"),
    path("<uuid:pk>/deliveries/", send, name="document_send"),
    path("<uuid:pk>/files/<uuid:file>/", document_file, name="document_file"),
    path("<uuid:pk>/print/", document_print, name="document_print"),
]

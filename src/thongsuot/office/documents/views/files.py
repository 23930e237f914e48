"""The files of a document: those that belong to it, and its text laid out as it would be printed now."""

from __future__ import annotations

from io import BytesIO
from uuid import UUID

from django.http import FileResponse, Http404, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404

from thongsuot.correspondence.models import Document
from thongsuot.correspondence.queries.content import printed_content
from thongsuot.correspondence.queries.renditions import rendition_of
from thongsuot.correspondence.queries.visible import visible_documents
from thongsuot.files.addresses import address_of
from thongsuot.office.acting import OfficeRequest
from thongsuot.office.documents.views.steps import outgoing_of
from thongsuot.office.rights import OWN, WORKING, open_to
from vanban.document import model as structured
from vanban.write.docx.write import write_docx
from vanban.write.pdf import write_pdf

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@open_to(WORKING, about=Document, relations=OWN)
def document_file(request: OfficeRequest, pk: UUID, file: UUID) -> HttpResponse:
    """Lead to the file's own address, which is good for some minutes."""
    acting = request.acting
    document = get_object_or_404(visible_documents(acting.holder(), acting.day), pk=pk)
    found = get_object_or_404(document.files.select_related("file"), pk=file)
    return HttpResponseRedirect(address_of(found.file, found.name, save=True))


@open_to(WORKING, about=Document, relations=OWN)
def document_print(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """The electronic file as the last act left it; before there is one, the text laid out now. `?as=docx` for Word."""
    outgoing = outgoing_of(request, pk)
    if outgoing.current_version is None:
        raise Http404
    name = (outgoing.document.identifier.strip("/") or "van-ban").replace("/", "-")
    if request.GET.get("as") == "docx":
        return handed_out(write_docx(printed_content(outgoing), day=request.acting.day), f"{name}.docx", _WORD)
    rendition = rendition_of(outgoing)
    if rendition is not None:
        return HttpResponseRedirect(address_of(rendition.file, f"{name}.pdf", save=True))
    return pdf_of(printed_content(outgoing), f"{name}.pdf", request)


def pdf_of(content: structured.Document, name: str, request: OfficeRequest) -> HttpResponse:
    """The document laid out by the law of today, to be saved."""
    return handed_out(write_pdf(content, day=request.acting.day), name, "application/pdf")


def handed_out(data: bytes, name: str, media_type: str) -> HttpResponse:
    """What was made just now, as a file to be saved."""
    answer: HttpResponseBase = FileResponse(BytesIO(data), as_attachment=True, filename=name, content_type=media_type)
    answer.headers["Cache-Control"] = "private, no-store"
    assert isinstance(answer, FileResponse)
    return answer  # type: ignore[return-value]

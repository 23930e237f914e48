"""A document as the sheet that will be printed: letterhead, body in the looks of its labels, signature, appendices."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from thongsuot.office.official.body import BodyHtml
from thongsuot.office.official.marks import Marks
from vanban.document.model import Appendix, Closing, Document, Header, Signature
from vanban.regulation.layout import Layout, layout_on


def sheet(text: str, document: Document, marks: Marks) -> SafeString:
    """The document, whose offsets are those of `text` (`vanban.read.printed`), by the layout of its own day."""
    date = document.header.date
    return _Sheet(text, layout_on(None if date is None else date.latest()), marks).html(document)


class _Sheet:
    def __init__(self, text: str, layout: Layout, marks: Marks) -> None:
        self._text, self._layout, self._marks = text, layout, marks
        self._body = BodyHtml(text, layout, marks)

    def html(self, document: Document) -> SafeString:
        parts = [
            *self._letterhead(document.header),
            *self._title(document.header),
            *self._body.nodes(document.body),
            *self._closing(document.closing),
            *(part for appendix in document.appendices for part in self._appendix(appendix)),
        ]
        notice = format_html('<p class="o-notice">{}</p>', document.notice) if document.notice else ""
        return format_html('<div class="official" lang="vi">{}{}</div>', notice, _joined(parts))

    def _span(self, header: Header | Closing, name: str, fallback: str | None = None) -> SafeString:
        """What stands at that place of the text, with its marks."""
        if name in header.spans:
            start, end = header.spans[name]
            return self._marks.html(self._text[start:end], start)
        return format_html("{}", fallback or "")

    def _letterhead(self, header: Header) -> Iterator[SafeString]:
        if not any((header.agency, header.national_name, header.identifier)):
            return
        agency = [
            format_html('<p class="{}">{}</p>', look, self._span(header, name))
            for name, look in (("parent_agency", "o-caps"), ("agency", "o-caps o-bold o-rule"))
            if name in header.spans
        ]
        if header.identifier:
            shown = self._span(header, "identifier")
            blank = "" if header.number else mark_safe('<span class="o-blank">&ensp;&ensp;&ensp;</span>')
            agency.append(format_html('<p class="o-number">Số: {}{}</p>', blank, shown))
        if self._is_untitled(header) and header.subject:
            lead = self._layout.subject_lead
            agency.append(format_html('<p class="o-small">{} {}</p>', lead, self._span(header, "subject")))
        nation = [
            format_html('<p class="o-caps o-bold">{}</p>', self._layout.national_name),
            format_html('<p class="o-bold o-rule">{}</p>', self._layout.motto),
        ]
        if header.place or header.date:
            nation.append(format_html('<p class="o-italic">{}</p>', self._place_and_date(header)))
        yield format_html('<div class="o-head"><div>{}</div><div>{}</div></div>', _joined(agency), _joined(nation))

    def _place_and_date(self, header: Header) -> SafeString:
        place = self._span(header, "place", header.place)
        if "date" in header.spans:
            return format_html("{}, {}", place, self._span(header, "date"))
        return format_html("{}, ngày … tháng … năm …", place)

    def _is_untitled(self, header: Header) -> bool:
        return header.document_type is None or header.document_type in self._layout.untitled_types

    def _title(self, header: Header) -> Iterator[SafeString]:
        if not self._is_untitled(header):
            kind = self._span(header, "document_type", header.document_type)
            yield format_html('<p class="o-centre o-bold o-caps o-type">{}</p>', kind)
            if header.subject:
                yield format_html('<p class="o-centre o-bold o-subject">{}</p>', self._span(header, "subject"))
        if "addressees" in header.spans:
            yield format_html('<p class="o-centre o-addressees">Kính gửi: {}.</p>', self._span(header, "addressees"))

    def _closing(self, closing: Closing) -> Iterator[SafeString]:
        signatures = [one for one in (closing.signature, *closing.other_signatures) if one is not None]
        if not signatures and not closing.recipients:
            return
        yield format_html(
            '<div class="o-foot"><div class="o-recipients">{}</div>{}</div>',
            _joined(self._recipients(closing)),
            format_html_join("", "<div>{}</div>", ((_joined(_signature(one)),) for one in signatures)),
        )

    def _recipients(self, closing: Closing) -> Iterator[SafeString]:
        if not closing.recipients:
            return
        place = closing.spans["recipients"][0]
        yield mark_safe('<p class="o-bold o-italic">Nơi nhận:</p>')
        for number, name in enumerate(closing.recipients, 1):
            place = self._text.index(name, place)
            end = "." if number == len(closing.recipients) else ";"
            yield format_html("<p>- {}{}</p>", self._marks.html(name, place), "" if name.endswith(end) else end)
            place += len(name)

    def _appendix(self, appendix: Appendix) -> Iterator[SafeString]:
        yield format_html('<p class="o-centre o-bold o-appendix">{}</p>', appendix.label)
        if appendix.title:
            yield format_html('<p class="o-centre o-bold o-caps">{}</p>', appendix.title)
        yield from self._body.nodes(appendix.body)


def _signature(signature: Signature) -> Iterator[SafeString]:
    for line in (signature.authority, signature.capacity, signature.position):
        if line:
            yield format_html('<p class="o-bold o-caps">{}</p>', line)
    yield format_html('<p class="o-bold o-signer">{}</p>', signature.name or "")


def _joined(parts: Iterable[SafeString]) -> SafeString:
    return mark_safe("".join(parts))  # noqa: S308 - each part is escaped where it is made

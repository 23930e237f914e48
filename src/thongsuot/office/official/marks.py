"""What is put on places of a text: links to what it cites or rests on, and numbered remarks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe


@dataclass(frozen=True, slots=True)
class Link:
    """A place that leads somewhere; `title` says where. Offsets count code points of the printed text."""

    start: int
    end: int
    url: str
    title: str | Promise = ""


@dataclass(frozen=True, slots=True)
class Remark:
    """A place on which something is remarked; the remark itself stands elsewhere on the page as `remark-NUMBER`."""

    start: int
    end: int
    number: int
    tone: str
    title: str | Promise = ""


class Marks:
    """Links and remarks of one text, asked for line by line. A remark's number is shown once, where it begins."""

    def __init__(
        self,
        links: Iterable[Link] = (),
        remarks: Iterable[Remark] = (),
        fields: Mapping[str, str] | None = None,
        edits: Mapping[int, Link] | None = None,
    ) -> None:
        """`fields` are the addresses to which values placed by a program lead, by their ids.

        `edits` are the addresses where a paragraph is written anew, by its place among the nodes of the body.
        """
        self.links = sorted(links, key=lambda link: link.start)
        self.remarks = sorted(remarks, key=lambda remark: (remark.start, remark.number))
        self.fields = fields or {}
        self.edits = edits or {}
        self._numbered: set[int] = set()

    def html(self, text: str, start: int) -> SafeString:
        """The text, which stands at `start`, with what is on it."""
        end = start + len(text)
        links = [one for one in self.links if one.start < end and one.end > start]
        remarks = [one for one in self.remarks if one.start < end and one.end > start]
        if not links and not remarks:
            return format_html("{}", text)
        cuts = {start, end}
        for first, last in [(one.start, one.end) for one in links] + [(one.start, one.end) for one in remarks]:
            cuts |= {max(start, first), min(end, last)}
        places = sorted(cuts)
        return mark_safe(  # noqa: S308 - each piece is escaped
            "".join(
                self._piece(text[first - start : last - start], first, last, links, remarks)
                for first, last in pairwise(places)
            )
        )

    def without_links(self, text: str, start: int) -> tuple[SafeString, SafeString]:
        """The text with its remarks, for what is a link itself; and the remarks' numbers, to stand behind it."""
        end = start + len(text)
        remarks = [one for one in self.remarks if one.start < end and one.end > start]
        cuts = sorted(
            {start, end} | {max(start, one.start) for one in remarks} | {min(end, one.end) for one in remarks}
        )
        shown = [
            _remarked(format_html("{}", text[first - start : last - start]), first, last, remarks)
            for first, last in pairwise(cuts)
        ]
        numbers = "".join(self._numbers(remarks))
        return mark_safe("".join(shown)), mark_safe(numbers)  # noqa: S308 - each piece is escaped

    def _piece(self, text: str, first: int, last: int, links: list[Link], remarks: list[Remark]) -> SafeString:
        shown = format_html("{}", text)
        link = next((one for one in links if one.start <= first and last <= one.end), None)
        if link is not None:
            shown = format_html('<a class="cited" href="{}" title="{}">{}</a>', link.url, link.title, shown)
        here = [one for one in remarks if one.start <= first and last <= one.end]
        marked = _remarked(shown, first, last, remarks)
        return mark_safe(marked + "".join(self._numbers(here)))  # noqa: S308 - both are escaped

    def _numbers(self, remarks: list[Remark]) -> Iterator[SafeString]:
        for one in remarks:
            if one.number not in self._numbered:
                self._numbered.add(one.number)
                yield format_html(
                    '<a class="remark-number {0}" id="place-{1}" href="#remark-{1}" title="{2}">{1}</a>',
                    one.tone,
                    one.number,
                    one.title,
                )


def _remarked(shown: SafeString, first: int, last: int, remarks: list[Remark]) -> SafeString:
    here = [one for one in remarks if one.start <= first and last <= one.end]
    return format_html('<mark class="remarked {}">{}</mark>', here[0].tone, shown) if here else shown

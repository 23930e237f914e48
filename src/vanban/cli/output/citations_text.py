"""Citations for people: the place, the document, what the mention says, and what the legal index knows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from vanban.citation.model import Citation, Citations
from vanban.cli.inputs import Outcome
from vanban.cli.output.colour import Colour, may_colour, painted
from vanban.text.source import SourceText

_SUBJECT = 100


def as_text(results: Iterable[Outcome[Citations]]) -> Iterator[str]:
    """One paragraph a mention, then one line that counts them."""
    colour = may_colour()
    files = mentions = documents = 0
    for outcome in results:
        if outcome.source is None or outcome.result is None:
            continue
        files += 1
        found = outcome.result.citations
        for place, one in enumerate(found):
            mentions += 1
            documents += one.refers_to == place
            yield from _lines(one, place, str(outcome.file), outcome.source, colour=colour)
    if files:
        yield f"{mentions} lần viện dẫn, {documents} văn bản." if mentions else "Không thấy văn bản nào được viện dẫn."


def _lines(one: Citation, place: int, file: str, source: SourceText, *, colour: bool) -> Iterator[str]:
    line, column = source.place(one.start)
    named = " ".join(part for part in (one.document_type, one.identifier or one.subject) if part)
    where = painted(f"{file}:{line}:{column}", Colour.BOLD, on=colour)
    facts = [str(part) for part in (one.date, one.issuer) if part is not None]
    if one.is_self:
        facts.append("chính văn bản này")
    elif one.refers_to != place:
        facts.append(f"đã viện dẫn ở mục {one.refers_to + 1}")
    yield f"{where}: {place + 1}. {painted(named, Colour.BOLD, on=colour)}{''.join(f' · {fact}' for fact in facts)}"
    if one.subject is not None and one.identifier is not None:
        yield f"      {_cut(one.subject)}"
    if one.registered is not None:
        known = one.registered
        text = " · ".join(str(part) for part in (known.identifier, known.date, known.issuer, known.subject) if part)
        yield f"      {painted(f'= {_cut(text)}', Colour.FAINT, on=colour)}"


def _cut(text: str) -> str:
    return text if len(text) <= _SUBJECT else f"{text[: _SUBJECT - 1].rstrip()}…"

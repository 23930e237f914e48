"""What a document says of rules that are to be silent is heeded with its reason, and complained of where vain."""

from __future__ import annotations

from tests.vanban.read.office import W, docx, p, r, zipped

from vanban.check.engine import check
from vanban.check.finding import Finding, Stage
from vanban.citation import find_citations
from vanban.citation.legal_index import packaged_index
from vanban.read.file import read_bytes
from vanban.text.silence import silence_in

BAD = "Cuộc họp của các cơ quan đã đã kết thúc."
PROPERTIES = (
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
    'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
    '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="vanban">'
    "<vt:lpwstr>%s</vt:lpwstr></property></Properties>"
)


def findings(data: bytes, select: tuple[str, ...] = ("CT03",)) -> list[Finding]:
    source, document = read_bytes(data)
    index = packaged_index()
    citations = find_citations(source.text, document, index)
    return list(check(source, document, citations, stage=Stage.ISSUED, index=index, select=select))


def codes(text: str, select: tuple[str, ...] = ("CT03",)) -> list[str]:
    return [one.code for one in findings(text.encode(), select)]


def test_a_line_silences_a_rule_in_the_whole_file() -> None:
    assert codes(f"{BAD}\n\n{BAD}\n") == ["CT03", "CT03"]
    assert codes(f"{BAD}\n\n{BAD}\n\n# vanban: bỏ qua CT03: trích nguyên văn\n") == []
    assert codes(f"{BAD}\n\n# vanban: bỏ qua CT: trích nguyên văn\n") == []
    assert codes(f"{BAD}\n\n# vanban: bỏ qua CT04: trích nguyên văn\n") == ["CT03"]


def test_a_line_can_silence_the_next_line_alone() -> None:
    text = f"# vanban: bỏ qua dòng sau CT03: trích nguyên văn\n{BAD}\n\n{BAD}\n"
    (one,) = findings(text.encode())
    assert one.start is not None
    assert one.start > text.rindex("\n\n")


def test_without_a_reason_nothing_is_silenced_and_that_is_told() -> None:
    assert codes(f"{BAD}\n\n# vanban: bỏ qua CT03\n") == ["CT03", "silence"]
    assert codes(f"{BAD}\n\n# vanban: xin bỏ qua lỗi này\n") == ["CT03", "silence"]


def test_a_silence_that_is_no_longer_needed_is_told_where_all_rules_ran() -> None:
    text = "Cuộc họp của các cơ quan đã kết thúc.\n\n# vanban: bỏ qua CT03: trích nguyên văn\n"
    assert "silence" in codes(text, ())
    assert codes(text) == []


def test_the_line_itself_is_neither_text_of_the_document_nor_found_fault_with() -> None:
    text = f"I. MỘT\n\n{BAD}\n\n# vanban: bỏ qua CT03: đã đã\n\nII. HAI\n\nKết quả tốt.\n"
    _, document = read_bytes(text.encode())
    assert all("vanban" not in (node.text or "") for node in document.walk())
    assert codes(text) == []


def test_a_comment_silences_the_paragraph_that_it_is_on() -> None:
    marked = (
        '<w:commentRangeStart w:id="3"/>' + r(BAD) + '<w:commentRangeEnd w:id="3"/>'
        '<w:r><w:commentReference w:id="3"/></w:r>'
    )
    comments = f'<w:comment w:id="3" w:author="A">{p("vanban: bỏ qua CT03 vì trích nguyên văn")}</w:comment>'
    data = docx(p(runs=marked) + p(BAD), comments=comments)
    (one,) = findings(data)
    assert one.start is not None
    assert one.start > len(BAD)


def test_a_property_of_the_file_silences_everywhere() -> None:
    body = f'<w:document xmlns:w="{W}"><w:body>{p(BAD)}{p(BAD)}</w:body></w:document>'
    files: dict[str, str | bytes] = {"[Content_Types].xml": "<Types/>", "word/document.xml": body}
    assert len(findings(zipped(files))) == 2
    files["docProps/custom.xml"] = PROPERTIES % "CT03: trích nguyên văn"
    assert findings(zipped(files)) == []


def test_words_about_something_else_silence_nothing() -> None:
    assert silence_in("Đề nghị văn thư xem lại câu này") is None
    assert silence_in("vanban: bỏ qua CT03 - lý do") is not None

"""A name is for people to read: it leads nowhere, hides nothing, and ends as the content is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thongsuot.files.file_name import safe_name


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("Báo cáo năm 2019.pdf", "Báo cáo năm 2019.pdf"),
        ("../../etc/passwd", "passwd.pdf"),
        ("C:\\Users\\x\\bao cao.PDF", "bao cao.pdf"),
        ("anh.pdf.exe", "anh.pdf.exe.pdf"),
        ("bao\u202efdp.exe", "baofdp.exe.pdf"),
        ("bao\x00cao\n.pdf", "baocao.pdf"),
        (".htaccess", "htaccess.pdf"),
        ("con.pdf", "tep-con.pdf"),
        ("a<b>:\"c|d?*.pdf", "a_b___c_d__.pdf"),
        ("Ba\u0301o ca\u0301o.pdf", "Báo cáo.pdf"),
        ("", "tep.pdf"),
        ("...", "tep.pdf"),
        (".pdf", "pdf.pdf"),
    ],
)  # fmt: skip
def test_name_is_made_safe(name: str, safe: str) -> None:
    assert safe_name(name, (".pdf",)) == safe


@given(st.text(max_size=400))
def test_no_name_leads_away_or_grows_without_end(name: str) -> None:
    safe = safe_name(name, (".jpg", ".jpeg"))
    assert not set(safe) & set('/\\:*?"<>|\0\n')
    assert safe.lower().endswith((".jpg", ".jpeg"))
    assert not safe.startswith(".")
    assert 0 < len(safe) <= 190
    assert safe_name(safe, (".jpg", ".jpeg")) == safe, "made safe once, it is safe"

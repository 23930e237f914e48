"""The words of an outline file and what they mean."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from thongsuot.facts.model import Merging, Nature, Span

OUTLINE_KEYS = frozenset(
    {"khóa", "phiên bản", "tên", "loại văn bản", "trích yếu", "mở đầu", "chỉ tiêu", "mục", "kết thúc"}
)
INDICATOR_KEYS = frozenset({"dữ kiện", "đơn vị tính", "tổng hợp", "tính chất", "kỳ"})
SECTION_KEYS = frozenset(
    {"nhãn", "khóa", "tiêu đề", "có", "không phát sinh", "chưa có dữ liệu", "tổng hợp mục", "tự viết", "mục"}
)
STATEMENT_KEYS = frozenset({"câu", "mỗi mục", "nối", "danh sách", "mỗi dòng", "đánh số", "bắt buộc"})

MERGED_AS: Mapping[str, Merging] = MappingProxyType(
    {
        "cộng": Merging.SUM,
        "bình quân gia quyền": Merging.WEIGHTED_MEAN,
        "đếm không trùng": Merging.DISTINCT,
        "lấy số mới nhất": Merging.LATEST,
        "liệt kê": Merging.GATHER,
    }
)
NATURES: Mapping[str, Nature] = MappingProxyType({"thực hiện": Nature.ACTUAL, "ước thực hiện": Nature.ESTIMATE})
SPANS: Mapping[str, Span] = MappingProxyType(
    {
        "trong kỳ": Span.PERIOD,
        "lũy kế": Span.CUMULATIVE,
        "cùng kỳ năm trước": Span.SAME_PERIOD_LAST_YEAR,
        "kế hoạch": Span.PLAN,
    }
)

# The place in the “không phát sinh” sentence of a section with “tổng hợp mục” where those units stand.
NIL_UNITS = "các đơn vị không phát sinh"

"""Whether a lone number between two whole words can belong to neither of them, so that it is a page's.

Words that never follow a count, behind words that bear no number: what is left is a number that a page left behind.
It stands there once, and the document has about so many pages.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from vanban.spelling.counts import packaged_counts
from vanban.spelling.syllable import folded

# Words of grammar, and verbs with their second syllable: none of them is counted.
_GRAMMAR = frozenset(
    ("của", "và", "các", "những", "được", "đã", "đang", "sẽ", "về", "với", "trong", "tại", "để", "cho", "là", "do",
     "bởi", "nhằm", "từ", "phải", "không", "chưa", "cần", "này", "đó", "khi", "nếu", "vì", "nhưng", "hoặc", "cũng",
     "đối", "thuộc", "như", "thì", "mà", "nên", "vẫn", "đều", "rất", "bị", "hãy", "rằng", "tuy", "gồm")
)  # fmt: skip
_VERBS = frozenset(
    ("thực hiện", "tiếp tục", "tăng cường", "bảo đảm", "đảm bảo", "phối hợp", "chịu trách", "ban hành", "xây dựng",
     "triển khai", "sử dụng", "cung cấp", "đáp ứng", "nâng cao", "phát triển", "quản lý", "giải quyết", "tham gia",
     "đề nghị", "chủ động", "tạo điều", "thường xuyên", "nghiêm túc", "góp phần", "phục vụ", "bảo vệ", "tập trung",
     "kịp thời", "căn cứ", "liên quan", "theo quy", "theo dõi", "trên địa", "trên cơ", "cùng với")
)  # fmt: skip
# Words that a number follows, as its name or as what is counted or measured: never the last before a page's number.
_BEARS_NUMBER = frozenset(
    ("án", "trình", "bảng", "biểu", "hình", "cấp", "loại", "mức", "hạng", "vùng", "độ", "tuyến", "đoạn", "nguồn",
     "vòng", "đợt", "kỳ", "tập", "trang", "quyển", "cột", "dòng", "ô", "sở", "nhánh", "ty", "lộ", "đường", "nhóm",
     "câu", "bài", "lần", "bước", "tháng", "năm", "ngày", "thứ", "khóa", "khoá", "mẫu", "chú", "thích", "tầng",
     "phòng", "nhà", "lô", "thửa", "tờ", "ấp", "thôn", "xóm", "buôn", "làng", "đội", "hộ", "khu", "trạm", "bến",
     "cảng", "cầu", "hầm", "giếng", "mỏ", "quyết", "định", "thị", "tư", "văn", "lệnh", "lược", "hoạch", "báo", "cáo",
     "tiêu", "chí", "chuẩn", "vụ", "pháp", "dung", "tượng", "hợp", "tắc", "phần", "sự", "sư", "đoàn", "trung", "quân",
     "binh", "công", "trại", "trường", "học", "luật", "hiệu", "bậc", "ngạch", "tuần", "quý", "giờ", "phút", "tuổi",
     "trên", "dưới", "khoảng", "gần", "hơn", "quá", "đủ", "tới", "đến", "còn", "lên", "xuống", "đạt", "bằng", "ước",
     "cả", "mỗi", "tổng", "chiếm", "giảm", "tăng", "thêm", "một", "hai", "ba", "bốn", "sáu", "bảy", "tám", "chín",
     "mười", "trăm", "nghìn", "triệu", "tỷ", "là", "có", "từ", "đầu", "cuối", "top", "nhất", "nhì", "đồng", "chỉ",
     "tiểu", "liên", "hàng", "xe", "máy", "tàu", "dự", "giải", "điều", "khoản", "điểm", "mục", "số", "lục", "quận",
     "phường", "khối", "lớp", "tổ", "chương", "tiết")
)  # fmt: skip
_WORDS_TO_THE_LEFT = 3
_LEFT = 40
# How often two words have to be met side by side to be whole without the number.
_FAMILIAR = 15.0
# So many characters fill a page at the most; a short document may be a part of a longer one.
_CHARACTERS_OF_A_PAGE = 1500
_PAGES_OF_ANY = 30
# So many pages give the measure of the others, whose numbers are off by less than half a page.
_FEWEST_KNOWN, _NEAR = 4, 0.5


def is_stray(text: str, number: str, start: int, right: Sequence[str], left: str) -> bool:
    """Whether the number at `start` is a page's; `left` is the word before it, `right` are those behind, folded."""
    if right[0] not in _GRAMMAR and " ".join(right[:2]) not in _VERBS:
        return False
    if left in _BEARS_NUMBER or number.startswith("0") or int(number) > _last_page(text):
        return False
    before = text[max(0, start - _LEFT) : start].split()[-_WORDS_TO_THE_LEFT:]
    # A name in capitals may end in a number ("Công ty Điện lực 1").
    if any(word[0].isupper() or not word[-1].isalpha() for word in before):
        return False
    if packaged_counts().pair(folded(left), folded(right[0])) < _FAMILIAR:
        return False
    return len(re.findall(rf"(?<![\w.,/-]){number}(?![\w.,/%-]*\d)", text)) == 1


def of_the_same_run(known: Sequence[tuple[int, int]], place: int, number: int) -> bool:
    """Whether a number stands between the pages that are known, where they would have it.

    `known` are places and numbers of pages in the order of their places; they have to rise as pages do.
    """
    if len(known) < _FEWEST_KNOWN or any(one[1] >= other[1] for one, other in pairwise(known)):
        return False
    (first, lowest), (last, highest) = known[0], known[-1]
    if not first < place < last:
        return False
    page = (last - first) / (highest - lowest)
    return abs(number - lowest - (place - first) / page) < _NEAR and all(number != one for _, one in known)


def _last_page(text: str) -> int:
    return max(_PAGES_OF_ANY, len(text) // _CHARACTERS_OF_A_PAGE)

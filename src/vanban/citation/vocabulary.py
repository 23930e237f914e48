"""The words by which the citation grammar tells where names, issuers and subjects begin and end."""

from __future__ import annotations

UPPER = "A-ZÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴĐ"
LOWER = UPPER.replace("A-Z", "a-z").lower()


def one_of(*phrases: str) -> str:
    """A pattern for any of these phrases, with any white space between words.

    Those that begin with the same letter stand together, so that one look at a letter rules all of them out.
    """
    by_letter: dict[str, list[str]] = {}
    for phrase in phrases:
        letter = phrase[0] if phrase[0].isalpha() else ""
        by_letter.setdefault(letter, []).append(phrase[len(letter) :].replace(" ", r"\s+"))
    groups = (letter + (f"(?:{'|'.join(ends)})" if letter else "|".join(ends)) for letter, ends in by_letter.items())
    return f"(?:{'|'.join(groups)})"


def where_it_may_begin(characters: str, pattern: str) -> str:
    """A pattern that is tried only where one of these characters stands, to which `re` skips, and not everywhere.

    `characters` is the inside of a class. What the pattern matches is the group `whole`.
    """
    return rf"[{characters}](?<=(?=(?P<whole>{pattern}))[\s\S])"


def by_first_letter(pattern: str) -> str:
    """A pattern that `re` looks for by its first letter alone, to which it skips twice as fast as to a word.

    That letter begins a word.
    """
    return rf"{pattern[0]}(?<!\w{pattern[0]}){pattern[1:]}"


# A document's type where it is named in running text, as the beginning of another mention. Types that are common
# words count only with a capital or with `số` behind them.
TYPE_WORDS = r"(?:[Cc]ác\s+)?+" + one_of(
    "[Nn]ghị (?:định|quyết)",
    "Quyết định",
    "quyết định số",
    "[Tt]hông tư",
    "[Tt]hông báo số",
    "[Cc]hỉ thị",
    "[Cc]ông (?:văn|điện)",
    "Kế hoạch",
    "kế hoạch số",
    "Kết luận",
    "kết luận số",
    "Tờ trình",
    "tờ trình số",
    "Báo cáo số",
    "Luật",
    "Bộ luật",
    "Pháp lệnh",
    "Hiến pháp",
    "[Vv]ăn bản số",
    "(?:Sắc l|L)ệnh số",
    "(?:[Qq]uy (?:định|chế)|[Hh]ướng dẫn|[Cc]hương trình|[Đđ]ề án|[Pp]hương án) số",
    "(?:[Tt]hông tri|[Bb]iên bản|[Hh]ợp đồng) số",
    "(?:Quy định|Hướng dẫn|Chương trình|Thông báo|Báo cáo|Tờ trình|Thông tri) [0-9]+ ?[-/]",
    "(?:NGHỊ (?:ĐỊNH|QUYẾT)|QUYẾT ĐỊNH|THÔNG TƯ|CHỈ THỊ|CÔNG (?:VĂN|ĐIỆN)|KẾ HOẠCH|KẾT LUẬN|TỜ TRÌNH|LUẬT) SỐ",
)

# A line end that ends a paragraph: before a blank line, a bullet, a label, or a line that begins a part. Any other
# line end is one of the page, inside a sentence.
HARD_BREAK = (
    r"\n(?=[ \t]*(?:\n|\Z|[-–+*•]\s|[0-9]{1,3}(?:\.[0-9]+)*[.)]\s|[IVX]+\.\s|[a-zđ]\)\s|"
    + one_of("Điều", "Chương", "Mục", "Phần", "Phụ lục", "PHỤ LỤC", "CHƯƠNG", "Căn cứ", "Theo", "Xét", "Nơi nhận")
    + r"(?!\w)|(?:Kính\s+gửi|CỘNG\s+H[ÒO]A)))"
)

# What a document does: the first words of a subject that has no `về` before it.
SUBJECT_VERBS = (
    "qu[yi] đ[ịi]nh", "h[uư]ớng dẫn", "ban hành", "phê duyệt", "phê chuẩn", "sửa đổi", "bổ sung", "thay thế", "bãi bỏ",
    "(?:hủy|huỷ) bỏ", "công bố", "thành lập", "giao", "điều chỉnh", "kiện toàn", "triển khai", "tăng cường",
    "đẩy mạnh", "chấn chỉnh", "chấp thuận", "đính chính", "xử phạt", "cho phép", "thi hành", "một số", "chi tiết",
    "thông qua", "xếp hạng", "thí điểm", "nâng cao", "kết thúc", "tiếp tục", "tổ chức thực hiện", "ban bố", "hợp nhất",
    "quản lý", "thông báo kết luận", "giám sát", "xác định", "cắt giảm", "đôn đốc", "mời (?:dự|họp|tham dự)",
    "thực hiện(?! (?:theo|từ|tại|như|đúng|kể|với|các nội dung))",
)  # fmt: skip

# What may follow a body's name and is no part of it.
BEHIND_ISSUER = (
    "về", "v/v", "V/v", "cho", "tổ chức (?:thực|thi)", "thực hiện", "đã", "đang", "sẽ", "được", "bị", "có", "là",
    "thì", "để", r"(?<!cấp\scao\s)tại", "từ", "trong", "ngoài", "nhằm", "theo", "trên", "khi", "nếu", "mà", "như",
    "với", "vì", "do", "nên", "phải", "không", "thuộc thẩm", "trình", "đề nghị", "yêu cầu", "phân công",
    r"(?<![Bb]an\s)chỉ đạo", "quyết định", "nêu", "này", "nói", "vướng mắc", "ký", "ngày", "năm",
    r"(?<!đổi\s)số", "khóa", "khoá",
    "kèm", "gửi", "lần", "nhiệm kỳ", "nay", "sau đây", "trước", "đến", "tới", "của", "hết", "xong", "lại",
    "còn", "vẫn", "cũng", "áp dụng", "căn cứ", "chịu", "liên quan", "quán triệt", "góp phần", "Về", "VỀ",
    "[Qq]uy định", "QUY ĐỊNH", "Hướng dẫn", "HƯỚNG DẪN", "Ban hành", "BAN HÀNH", "Phê duyệt", "PHÊ DUYỆT", "Sửa đổi",
    "SỬA ĐỔI", "Bãi bỏ",
)  # fmt: skip

# What may follow a law's name and is no part of it.
BEHIND_LAW_NAME = (
    "số", "năm", "ngày", "được", "đã", "bị", "quy định", "hướng dẫn", "có", "thì", "để", "tại", "là", "này", "nêu",
    "trên", "khi", "như", "mà", "phải", "không", "của", "theo", "sửa đổi", "bổ sung", "thay thế", "ban hành", "do",
    "nhằm", r"(?<!đối\s)với", "từ", "trong", "cho", "đang", "sẽ", "hiện", "còn", "đến", "ra", "vào", "qua", "nói",
    "thông qua", "hết hiệu lực",
)  # fmt: skip

# Behind a comma, the beginning of another clause and no longer the subject.
NEW_CLAUSE = (
    "[ỦU](?:ỷ|y) ban", "UBND", "HĐND", "được", "đã", "có hiệu lực", "qua đó", "trong đó", "theo đó", "ban hành",
    "sau đây", "nay", "ngoài ra", "có", "theo", "căn cứ", "thì", "nhằm", "để", "đề nghị", "yêu cầu(?! về)", "đồng thời",
    "góp phần", "cụ thể",
    "số [0-9]+", "kể từ", "nếu", "trừ", "khi", "tại", "tôi", "chúng tôi", "Thống đốc", "Bộ trưởng",
    "Thủ tướng", "Chủ tịch", "Giám đốc(?!, Phó)", "thay thế", "sửa đổi tại", "[Mm]ẫu (?:số )?[0-9]",
    "Phụ lục [0-9IVX]", "Điều [0-9]", "[Kk]hoản [0-9]", "[Đđ]iểm [a-zđ0-9]", "Chương [0-9IVX]", "Mục [0-9IVX]",
    "huyện", "tỉnh", "Sở", "Bộ", "Phòng", "Ngân hàng Nhà nước", "Văn phòng", "Cục", "Chi cục", "Tổng cục", "Chính phủ",
    "Hội đồng nhân dân", "Ban [Cc]hỉ đạo", "Ban [Qq]uản lý", "Ban Thường vụ", "Công an", "Thanh tra",
    "Kho bạc", "Bảo hiểm xã hội",
)  # fmt: skip

# Without a comma, what goes on about the document and is no longer its subject.
BEHIND_SUBJECT = (
    "được (?:sửa|bổ sung (?:theo|bởi|tại)|ban|thay|phê|quy|Quốc|thực)", "có hiệu lực", "có căn cứ", "như sau",
    "đã (?:được|ban|quy)", "hiện nay", "cho phù hợp",
    "hết hiệu lực", "trái với", r"bị(?<!và\sbị) bãi bỏ", "thì", "không áp dụng", "từ ngày", "kể từ ngày", "trước ngày",
    "và (?:theo|hướng dẫn tại|quy định (?:tại|của))",
)  # fmt: skip

# What a body's name begins with.
BODY_BEGINNINGS = (
    "Chính phủ", "(?:Phó )?Thủ tướng", "Quốc hội", "(?:Phó )?Chủ tịch", "UBND", "HĐND", "UBTVQH", "BCH", "BTV",
    "[ỦU](?:ỷ|y) ban", "Hội đồng", "Bộ", "[Ll]iên (?:[Bb]ộ|tịch|ngành|[Ss]ở)", "Ban(?! hành)", "Trung ương",
    "(?:Tỉnh|Huyện|Thành|Quận|Thị|Đảng) [uủ](?:ỷ|y)", "Đảng", "Đoàn", "Sở", "Phòng", "Cục", "Tổng cục", "Vụ", "Viện",
    "Văn phòng", "Ngân hàng", "Thống đốc", "(?:Tổng )?Thanh tra", "(?:Tổng )?Kiểm toán", "T(?:òa|oà) án", r"TAND\w*",
    r"VKS\w*", "Chánh án", "Viện trưởng", "Bộ trưởng", "(?:Tổng )?Giám đốc", "Cục trưởng", "Tổng cục trưởng",
    "(?:Tổng )?Liên đoàn", "Liên minh", "Mặt trận", "Hội(?! nghị)", "Kho bạc", "Bảo hiểm", "Học viện", "Trường",
    "Đại học", "(?:Tổng )?Công ty", "Tổng công ty", "Tập đoàn", "Đài", "Trung tâm", "Chi cục", "Nhà nước", "Công an",
    "Quân khu", "Khu", "Tỉnh", "Thường trực", "Thường vụ", "TW", "Nhà xuất bản", "Thông tấn xã",
)  # fmt: skip

# Words behind a comma that go on with a name: `Bộ Văn hóa, Thể thao và Du lịch`, `Ban Chỉ huy Phòng, chống lụt, bão`.
COMMA_IN_NAME = (
    "Thể thao", "Thể dục", "Thương binh", "Gia đình", "Du lịch", "Trẻ em", "Thanh niên", "chống", "bão", "lụt",
    "Viễn thông", "Công nghệ",
)  # fmt: skip

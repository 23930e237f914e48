"""What the names of people are known by: the family names of nearly all Vietnamese."""

from __future__ import annotations

# The family names of most people, as they are written.
FAMILIES = (
    "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương",
    "Đinh", "Lý", "Đào", "Trịnh", "Mai", "Lương", "Tô", "Tạ", "Cao", "Đoàn", "Trương", "Hà", "Lưu", "Châu", "Tôn",
)  # fmt: skip
FAMILY_NAMES = frozenset(name.casefold() for name in FAMILIES)

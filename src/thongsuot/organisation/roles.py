"""The roles in which people work; what each may do is said where the work is, as tables."""

from __future__ import annotations

from django.db import models


class Role(models.TextChoices):
    """What a position lets its holder do."""

    OFFICER = "officer", "chuyên viên"
    HEAD_OF_OFFICE = "head_of_office", "thủ trưởng đơn vị chuyên môn"
    LEADER = "leader", "lãnh đạo"
    REGISTRY_CLERK = "registry_clerk", "văn thư"
    ADMINISTRATOR = "administrator", "quản trị hệ thống"


# Who begins documents, reports and records, and decides on what came: everybody in office but registry and machine.
AUTHORS = frozenset({Role.OFFICER, Role.HEAD_OF_OFFICE, Role.LEADER})
# Who speaks for a unit.
HEADS = frozenset({Role.HEAD_OF_OFFICE, Role.LEADER})

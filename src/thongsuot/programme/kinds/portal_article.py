"""Portal article: news and articles published on the office's own portal."""

from __future__ import annotations

from dataclasses import dataclass

from thongsuot.programme.kinds.declaration import ActivityKind, Details, detail
from thongsuot.programme.states import Participation


@dataclass(frozen=True, slots=True)
class PortalArticleDetails(Details):
    """How many articles (one, or a series in one column), and where on the portal."""

    articles: int = detail("Số tin, bài", "tin, bài", minimum=1, default=1)
    address: str | None = detail("Địa chỉ trên cổng", default=None)


PORTAL_ARTICLE = ActivityKind(
    "portal_article",
    "đăng tin, bài trên cổng thông tin điện tử",
    PortalArticleDetails,
    roles=frozenset({Participation.ORGANISED}),
)

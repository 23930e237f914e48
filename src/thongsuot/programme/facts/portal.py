"""Facts of the portal: how many articles, in which columns."""

from __future__ import annotations

from thongsuot.facts.model import FactQuery
from thongsuot.programme.facts.about_activities import told, total
from thongsuot.programme.facts.telling import common, common_texts
from thongsuot.programme.facts.wording import number_text
from thongsuot.programme.kinds.portal_article import PORTAL_ARTICLE, PortalArticleDetails
from thongsuot.programme.models import Activity

FIELDS = {
    **common("title", "topics", "dates"),
    "articles": "số tin, bài",
    "address": "địa chỉ trên cổng",
    **common("summary"),
}


def _column(row: Activity, details: PortalArticleDetails) -> dict[str, str]:
    return {**common_texts(row), "articles": number_text(details.articles), "address": details.address or ""}


def _articles(details: PortalArticleDetails) -> int:
    return details.articles


QUERIES: tuple[FactQuery, ...] = (
    total("portal_articles", "số tin, bài đăng trên cổng thông tin điện tử", "tin, bài", PORTAL_ARTICLE, _articles),
    told(
        "portal_article_list",
        "các chuyên mục, loạt bài trên cổng thông tin điện tử",
        "chuyên mục",
        PORTAL_ARTICLE,
        FIELDS,
        _column,
    ),
)

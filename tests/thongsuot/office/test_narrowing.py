"""Where filters find nothing, each list says which are on; what sorts or widens a list is none of them."""

from __future__ import annotations

import pytest
from tests.factories.correspondence import make_district
from tests.factories.office import client_of, text_of
from tests.factories.organisation import make_position

from thongsuot.organisation.roles import Role

OF_ADMINISTRATORS = ("/people/", "/units/", "/authorities/", "/certificates/", "/audit-log/")
pytestmark = [pytest.mark.django_db, pytest.mark.any_database]


@pytest.mark.parametrize(
    ("address", "query", "told"),
    [
        ("/documents/", "q=khong+co&order=oldest", [("Tìm", "khong co")]),
        ("/people/", "q=khong+co&unit={office}&standing=all", ["Tìm", "Đơn vị", "Tài khoản"]),
        ("/units/", "q=khong+co&ended=on&kind=la", [("Tìm", "khong co")]),
        ("/authorities/", "unit={office}&ended=on", [("Cơ quan", "Đơn vị huyen-vp")]),
        ("/certificates/", "q=khong+co", [("Cơ quan, người giữ hoặc chủ thể", "khong co")]),
        ("/audit-log/", "action=khong.co&since=01/02/2019", [("Hành động", "khong.co"), ("Từ ngày", "01/02/2019")]),
        ("/means/equipment/", "category=station", [("Nhóm", "hệ thống truyền thanh cơ sở")]),
        ("/reports/", "progress=issued", [("Tiến độ", "Đã ban hành")]),
        ("/requests/", "side=ours", [("Chiều", "Do cơ quan mình yêu cầu")]),
    ],
)
def test_each_filter_that_is_on_is_named(address: str, query: str, told: list[object]) -> None:
    district = make_district()
    administrator = make_position(district.office, Role.ADMINISTRATOR, "Quản trị")
    client = client_of(administrator if address in OF_ADMINISTRATORS else district.officer)
    answer = client.get(f"{address}?{query.format(office=district.office.pk)}")
    conditions = [(one.name, one.value) for one in answer.context["conditions"]]
    assert [pair if isinstance(told[0], tuple) else pair[0] for pair in conditions] == told
    assert "Danh sách đang được lọc" in text_of(answer)
    assert f'href="{address}"' in text_of(answer)

"""Signing authority, and the signature block that follows from it (NĐ 30/2020, Điều 13; Phụ lục I, Phần I, II.7)."""

from __future__ import annotations

from datetime import date

import pytest
from tests.factories.correspondence import District, make_district
from tests.factories.organisation import AT, BY, make_position
from tests.factories.programme import make_document

from thongsuot.correspondence.actions.grant_signing_authority import Titles, grant_signing_authority
from thongsuot.correspondence.errors import AuthorityNotGrantable, NoSigningAuthority
from thongsuot.correspondence.models import SigningForm
from thongsuot.correspondence.queries.signing import signature_on
from thongsuot.organisation.roles import Role
from vanban.document.model import Signature

pytestmark = pytest.mark.django_db
DAY = date(2019, 12, 16)


@pytest.fixture
def district() -> District:
    return make_district()


@pytest.mark.parametrize(
    ("form", "titles", "title", "block"),
    [
        (SigningForm.OWN, Titles(), "Giám đốc", (None, None, "GIÁM ĐỐC")),
        (SigningForm.FOR_HEAD, Titles(head="Giám đốc"), "Phó Giám đốc", (None, "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")),
        (
            SigningForm.ON_BEHALF,
            Titles(body="Ủy ban nhân dân"),
            "Chủ tịch",
            ("TM. ỦY BAN NHÂN DÂN", None, "CHỦ TỊCH"),
        ),
        (
            SigningForm.ON_BEHALF_FOR_HEAD,
            Titles(body="Ủy ban nhân dân", head="Chủ tịch"),
            "Phó Chủ tịch",
            ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
        ),
        (SigningForm.ACTING, Titles(head="Giám đốc"), "Phó Giám đốc", (None, "Q. GIÁM ĐỐC", None)),
        (
            SigningForm.ON_BEHALF_ACTING,
            Titles(body="Ủy ban nhân dân", head="Chủ tịch"),
            "Phó Chủ tịch",
            ("TM. ỦY BAN NHÂN DÂN", "Q. CHỦ TỊCH", None),
        ),
        (
            SigningForm.BY_ORDER,
            Titles(head="Chủ tịch"),
            "Chánh Văn phòng",
            (None, "TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"),
        ),
        (
            SigningForm.BY_ORDER_FOR_HEAD,
            Titles(head="Chủ tịch", deputised="Chánh Văn phòng"),
            "Phó Chánh Văn phòng",
            ("TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"),
        ),
        (
            SigningForm.BY_DELEGATION,
            Titles(head="Chủ tịch"),
            "Trưởng phòng",
            (None, "TUQ. CHỦ TỊCH", "TRƯỞNG PHÒNG"),
        ),
    ],
    ids=lambda value: value.name if isinstance(value, SigningForm) else "",
)
def test_block_says_by_what_right_its_signer_signs(district: District, form, titles, title, block) -> None:
    position = make_position(district.office, Role.LEADER, title, full_name="Lê Văn Bảy")
    grant_signing_authority(
        position=position,
        unit=district.committee,
        form=form,
        titles=titles,
        granted_by=district.chairman,
        basis=make_document(),
        scope="Công tác thường xuyên",
        active_to=date(2020, 1, 1),
        by=BY,
        at=AT,
    )
    assert signature_on(position, district.committee, "Báo cáo", DAY) == Signature(*block, "Lê Văn Bảy")


@pytest.mark.parametrize("day", [date(2019, 5, 31), date(2019, 9, 1)])
def test_authority_holds_in_its_period_only(district: District, day: date) -> None:
    grant_signing_authority(
        position=district.office_head,
        unit=district.committee,
        form=SigningForm.BY_DELEGATION,
        titles=Titles(head="Chủ tịch"),
        granted_by=district.chairman,
        basis=make_document(),
        document_types=["Báo cáo"],
        active_from=date(2019, 6, 1),
        active_to=date(2019, 9, 1),
        by=BY,
        at=AT,
    )
    assert signature_on(district.office_head, district.committee, "Báo cáo", date(2019, 6, 1))
    with pytest.raises(NoSigningAuthority):
        signature_on(district.office_head, district.committee, "Báo cáo", day)


def test_authority_covers_its_types_only(district: District) -> None:
    grant_signing_authority(
        position=district.office_head,
        unit=district.committee,
        form=SigningForm.BY_ORDER,
        titles=Titles(head="Chủ tịch"),
        granted_by=district.chairman,
        document_types=["Giấy mời"],
        by=BY,
        at=AT,
    )
    assert signature_on(district.office_head, district.committee, "Giấy mời", DAY)
    with pytest.raises(NoSigningAuthority):
        signature_on(district.office_head, district.committee, "Báo cáo", DAY)


def test_authority_for_one_unit_is_none_for_another(district: District) -> None:
    with pytest.raises(NoSigningAuthority):
        signature_on(district.deputy, district.division, "Báo cáo", DAY)


@pytest.mark.parametrize("missing", ["basis", "scope", "active_to"])
def test_delegation_is_in_writing_and_limited(district: District, missing: str) -> None:
    told = {"basis": make_document(), "scope": "Báo cáo tháng", "active_to": date(2020, 1, 1)}
    del told[missing]
    with pytest.raises(AuthorityNotGrantable, match="phải ghi văn bản ủy quyền"):
        grant_signing_authority(
            position=district.office_head,
            unit=district.committee,
            form=SigningForm.BY_DELEGATION,
            titles=Titles(head="Chủ tịch"),
            granted_by=district.chairman,
            **told,
            by=BY,
            at=AT,
        )


def test_what_was_delegated_is_not_delegated_again(district: District) -> None:
    basis = make_document()

    def delegate(to, granter):
        return grant_signing_authority(
            position=to,
            unit=district.committee,
            form=SigningForm.BY_DELEGATION,
            titles=Titles(head="Chủ tịch"),
            granted_by=granter,
            basis=basis,
            scope="Báo cáo tháng",
            active_to=date(2020, 1, 1),
            by=BY,
            at=AT,
        )

    delegate(district.office_head, district.chairman)
    with pytest.raises(AuthorityNotGrantable, match="không được giao lại"):
        delegate(district.head, district.office_head)
    with pytest.raises(AuthorityNotGrantable, match="phải ghi người giao"):
        delegate(district.head, None)


def test_title_that_the_form_prints_must_be_given(district: District) -> None:
    with pytest.raises(AuthorityNotGrantable, match="cần ghi chức vụ được ký thay"):
        grant_signing_authority(position=district.head, unit=district.division, form=SigningForm.FOR_HEAD, by=BY, at=AT)

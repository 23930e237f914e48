"""Give a position the authority to sign for a unit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.utils.translation import gettext, gettext_noop

from thongsuot.audit.actions.save_row import save_row
from thongsuot.audit.actor import Actor
from thongsuot.audit.transaction import audited
from thongsuot.correspondence.errors import AuthorityNotGrantable
from thongsuot.correspondence.models import Document, SigningAuthority, SigningForm
from thongsuot.correspondence.queries.signing import required_titles
from thongsuot.organisation.errors import InvalidPeriod
from thongsuot.organisation.ids import natural_id
from thongsuot.organisation.models import Position, Unit
from thongsuot.organisation.periods import overlapping

# Authority that a person has from another, and may not pass on (NĐ 30/2020, Điều 13.3, 13.4).
_DELEGATED = frozenset({SigningForm.BY_ORDER, SigningForm.BY_ORDER_FOR_HEAD, SigningForm.BY_DELEGATION})
_WORDS = {
    "body": gettext_noop("tập thể được thay mặt"),
    "head": gettext_noop("chức vụ được ký thay"),
    "deputised": gettext_noop("chức vụ của cấp trưởng"),
}


@dataclass(frozen=True, slots=True)
class Titles:
    """Whom the signer signs for: see `SigningAuthority`."""

    body: str = ""
    head: str = ""
    deputised: str = ""


@audited()
def grant_signing_authority(
    *,
    position: Position,
    unit: Unit,
    form: SigningForm,
    by: Actor,
    at: datetime,
    titles: Titles = Titles(),
    granted_by: Position | None = None,
    basis: Document | None = None,
    scope: str = "",
    document_types: Sequence[str] = (),
    active_from: date | None = None,
    active_to: date | None = None,
    id: UUID | None = None,  # noqa: A002 - the row's own name for it
) -> SigningAuthority:
    """The authority, for the given document types or for all.

    AuthorityNotGrantable where a title that the form prints is missing, or where an authority by order or by
    delegation is not given by a position that signs for the unit in its own right; where a delegation lacks its
    document, its scope or its end.
    """
    if active_from is not None and active_to is not None and active_to <= active_from:
        raise InvalidPeriod
    for field in sorted(required_titles(form)):
        if not getattr(titles, field):
            raise AuthorityNotGrantable(
                gettext("Hình thức “%(form)s” cần ghi %(missing)s.")
                % {"form": gettext(form.label), "missing": gettext(_WORDS[field])}
            )
    if form in _DELEGATED:
        _check_granter(granted_by, unit, active_from, active_to)
    # In writing, limited in time and in content (NĐ 30/2020, Điều 13.3).
    if form is SigningForm.BY_DELEGATION and not (basis and active_to and (scope.strip() or document_types)):
        raise AuthorityNotGrantable(
            gettext("Ký thừa ủy quyền phải ghi văn bản ủy quyền, phạm vi hoặc loại văn bản, và ngày hết hạn.")
        )
    authority = SigningAuthority(
        id=id or natural_id("signing authority", str(position.pk), str(unit.pk), form, scope, active_from),
        position=position,
        unit=unit,
        form=form,
        body=titles.body,
        head=titles.head,
        deputised=titles.deputised,
        granted_by=granted_by,
        basis=basis,
        scope=scope,
        document_types=list(document_types),
        active_from=active_from,
        active_to=active_to,
    )
    save_row(authority, action="grant_signing_authority", by=by, at=at)
    return authority


def _check_granter(granter: Position | None, unit: Unit, start: date | None, end: date | None) -> None:
    if granter is None:
        raise AuthorityNotGrantable(gettext("Ký thừa lệnh, thừa ủy quyền phải ghi người giao."))
    held = SigningAuthority.objects.filter(overlapping(start, end), position=granter, unit=unit)
    if not any(authority.form not in _DELEGATED for authority in held):
        raise AuthorityNotGrantable(
            gettext(
                "“%(title)s” không trực tiếp có thẩm quyền ký nên không được giao lại; người được ủy quyền không "
                "ủy quyền lại."
            )
            % {"title": granter.title}
        )

"""Record that the people who can be recognised in a piece of evidence agreed to its use."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext

from thongsuot.audit.actor import Actor
from thongsuot.audit.transaction import audited
from thongsuot.programme.errors import InvalidRecord
from thongsuot.programme.models import Evidence
from thongsuot.programme.recording import change, count_revision, locked
from thongsuot.programme.states import PeopleShown


@audited()
def record_consent(*, evidence: Evidence, by: Actor, at: datetime) -> Evidence:
    """The piece, from now on shipped with what it is evidence of; InvalidRecord where it shows nobody."""
    present = locked(evidence)
    if present.people_shown == PeopleShown.NOBODY:
        raise InvalidRecord(
            gettext("Minh chứng “%(caption)s” không có người nhận diện được nên không cần sự đồng ý.")
            % {"caption": present}
        )
    agreed = change(present, {"people_shown": PeopleShown.CONSENTED}, action="record_consent", by=by, at=at)
    if agreed.revision != evidence.revision:
        count_revision(agreed.subject)
    return agreed

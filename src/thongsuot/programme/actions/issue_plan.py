"""Note that a plan was issued, by which document, on which day."""

from __future__ import annotations

from datetime import date, datetime

from django.utils.translation import gettext

from thongsuot.audit.actor import Actor
from thongsuot.audit.transaction import audited
from thongsuot.correspondence.models import Document
from thongsuot.programme.errors import InvalidRecord
from thongsuot.programme.models import Plan
from thongsuot.programme.recording import change, locked
from thongsuot.programme.states import PlanState, require_plan_transition


@audited()
def issue_plan(*, plan: Plan, document: Document | None, issued_on: date, by: Actor, at: datetime) -> Plan:
    """The plan, issued.

    ForbiddenTransition unless it was being drafted, InvalidRecord where another plan was issued by the document.
    """
    present = locked(plan)
    require_plan_transition(PlanState(present.state), PlanState.ISSUED, given=PlanState.DRAFTING)
    if document is not None:
        other = Plan.objects.filter(document=document).exclude(pk=present.pk).first()
        if other is not None:
            raise InvalidRecord(
                gettext("%(document)s đã ban hành kế hoạch “%(other)s”; hãy xem lại số, ký hiệu.")
                % {"document": document, "other": other.title}
            )
    values = {"state": PlanState.ISSUED, "document": document, "issued_on": issued_on}
    return change(present, values, action="issue_plan", by=by, at=at)

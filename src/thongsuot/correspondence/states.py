"""The states of a document's life, and one table of the steps between them: who may take each, and when.

Source of the order: Nghị định 30/2020/NĐ-CP, Điều 10–15, 17, 18: content before form, the person's signature before the
number, the number before the agency's seal, and nothing back after issue.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from django.db import models

from thongsuot.organisation.roles import HEADS, Role


class OutgoingState(models.TextChoices):
    """Where an outgoing document stands."""

    DRAFTING = "drafting", "đang soạn thảo"
    CONSULTING = "consulting", "đang lấy ý kiến"
    CONTENT_APPROVED = "content_approved", "đã duyệt nội dung"
    FORM_CHECKED = "form_checked", "đã kiểm tra thể thức"
    SUBMITTED = "submitted", "đã trình ký"
    SIGNED = "signed", "đã ký"
    NUMBERED = "numbered", "đã cấp số"
    SEALED = "sealed", "đã đóng dấu"
    ISSUED = "issued", "đã ban hành"
    RECALLED = "recalled", "đã thu hồi"
    REPLACED = "replaced", "đã bị thay thế"


class DeliveryState(models.TextChoices):
    """Where one sending stands."""

    QUEUED = "queued", "chờ gửi"
    SENT = "sent", "đã gửi"
    ACKNOWLEDGED = "acknowledged", "bên nhận đã xác nhận"


class Side(StrEnum):
    """Whose people take a step: those of the unit that drafts, of the body that issues or serves it, of its office."""

    DRAFTING = "drafting"
    ISSUING = "issuing"
    OFFICE = "office"


class Step(models.TextChoices):
    """What can be done to an outgoing document."""

    START_CONSULTATION = "start_consultation", "gửi lấy ý kiến"
    APPROVE_CONTENT = "approve_content", "duyệt nội dung"
    CHECK_FORM = "check_form", "kiểm tra thể thức"
    SUBMIT = "submit_document", "trình ký"
    SIGN = "sign_document", "ký"
    NUMBER = "number_document", "cấp số"
    SEAL = "seal_document", "đóng dấu"
    ISSUE = "issue_document", "ban hành"
    RECALL = "recall_document", "thu hồi"
    REPLACE = "replace_document", "thay thế"
    RETURN = "return_document", "trả lại"
    VOID_NUMBER = "void_number", "hủy số đã cấp"


@dataclass(frozen=True, slots=True)
class Transition:
    """One row of the table: a step, where it may start, where it ends, and who may take it."""

    step: Step
    sources: frozenset[OutgoingState]
    target: OutgoingState
    roles: frozenset[Role]
    side: Side


_S = OutgoingState
_R = Role


def _row(
    step: Step, sources: set[OutgoingState], target: OutgoingState, roles: Collection[Role], side: Side
) -> Transition:
    return Transition(step, frozenset(sources), target, frozenset(roles), side)


_DRAFTERS = {_R.OFFICER, _R.HEAD_OF_OFFICE}
_REGISTRY = {_R.REGISTRY_CLERK}

TRANSITIONS: tuple[Transition, ...] = (
    _row(Step.START_CONSULTATION, {_S.DRAFTING}, _S.CONSULTING, _DRAFTERS, Side.DRAFTING),
    _row(Step.APPROVE_CONTENT, {_S.DRAFTING, _S.CONSULTING}, _S.CONTENT_APPROVED, HEADS, Side.DRAFTING),
    _row(Step.CHECK_FORM, {_S.CONTENT_APPROVED}, _S.FORM_CHECKED, {_R.HEAD_OF_OFFICE, *_REGISTRY}, Side.OFFICE),
    _row(Step.SUBMIT, {_S.FORM_CHECKED}, _S.SUBMITTED, _DRAFTERS, Side.DRAFTING),
    # Who may sign follows from signing authority besides.
    _row(Step.SIGN, {_S.SUBMITTED}, _S.SIGNED, HEADS, Side.ISSUING),
    _row(Step.NUMBER, {_S.SIGNED}, _S.NUMBERED, _REGISTRY, Side.OFFICE),
    _row(Step.SEAL, {_S.NUMBERED}, _S.SEALED, _REGISTRY, Side.OFFICE),
    _row(Step.ISSUE, {_S.SEALED}, _S.ISSUED, _REGISTRY, Side.OFFICE),
    _row(Step.RECALL, {_S.ISSUED}, _S.RECALLED, {_R.LEADER, *_REGISTRY}, Side.ISSUING),
    _row(Step.REPLACE, {_S.ISSUED}, _S.REPLACED, _REGISTRY, Side.OFFICE),
    _row(Step.RETURN, {_S.CONSULTING}, _S.DRAFTING, {*_DRAFTERS, *HEADS}, Side.DRAFTING),
    _row(Step.RETURN, {_S.CONTENT_APPROVED}, _S.DRAFTING, {_R.HEAD_OF_OFFICE, *_REGISTRY}, Side.OFFICE),
    _row(Step.RETURN, {_S.FORM_CHECKED}, _S.DRAFTING, _DRAFTERS, Side.DRAFTING),
    _row(Step.RETURN, {_S.SUBMITTED}, _S.DRAFTING, HEADS, Side.ISSUING),
    _row(Step.VOID_NUMBER, {_S.NUMBERED, _S.SEALED}, _S.SIGNED, _REGISTRY, Side.OFFICE),
)

# While it is written, its content may change; from the signature on, never.
EDITABLE = frozenset({_S.DRAFTING, _S.CONSULTING})
FINAL = frozenset({_S.RECALLED, _S.REPLACED})

DELIVERY_TRANSITIONS: dict[DeliveryState, DeliveryState] = {
    DeliveryState.QUEUED: DeliveryState.SENT,
    DeliveryState.SENT: DeliveryState.ACKNOWLEDGED,
}


def transition(step: Step, source: OutgoingState) -> Transition | None:
    """The row by which `step` may be taken from `source`, or None where it may not."""
    return next((row for row in TRANSITIONS if row.step is step and source in row.sources), None)

"""The states of a submission, and one table of the steps between them: which office's people take each."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import models

from thongsuot.organisation.roles import AUTHORS, Role


class SubmissionState(models.TextChoices):
    """Where a received report stands with the office that asked for it."""

    RECEIVED = "received", "đã nhận"
    VERIFIED = "verified", "đã xác minh"
    ACCEPTED = "accepted", "đã chấp nhận"
    RETURNED = "returned", "đã trả lại"
    SUPERSEDED = "superseded", "đã có bản thay thế"


class SubmissionStep(models.TextChoices):
    """What can be done to a submission; the first two and the last follow from the file itself."""

    RECEIVE = "receive_submission", "tiếp nhận"
    VERIFY = "verify_submission", "xác minh"
    ACCEPT = "accept_submission", "chấp nhận"
    RETURN = "return_submission", "trả lại"
    SUPERSEDE = "supersede_submission", "thay bằng bản sau"


@dataclass(frozen=True, slots=True)
class Transition:
    """One row of the table; `roles` are empty where no person decides."""

    step: SubmissionStep
    sources: frozenset[SubmissionState]
    target: SubmissionState
    roles: frozenset[Role]


_S = SubmissionState

TRANSITIONS: tuple[Transition, ...] = (
    Transition(SubmissionStep.VERIFY, frozenset({_S.RECEIVED}), _S.VERIFIED, frozenset()),
    Transition(
        SubmissionStep.ACCEPT,
        frozenset({_S.VERIFIED}),
        _S.ACCEPTED,
        AUTHORS,
    ),
    Transition(
        SubmissionStep.RETURN,
        frozenset({_S.VERIFIED, _S.ACCEPTED}),
        _S.RETURNED,
        AUTHORS,
    ),
    Transition(
        SubmissionStep.SUPERSEDE,
        frozenset({_S.VERIFIED, _S.ACCEPTED, _S.RETURNED}),
        _S.SUPERSEDED,
        frozenset(),
    ),
)


def transition(step: SubmissionStep, source: SubmissionState) -> Transition | None:
    """The row by which `step` may be taken from `source`, or None where it may not."""
    return next((row for row in TRANSITIONS if row.step is step and source in row.sources), None)

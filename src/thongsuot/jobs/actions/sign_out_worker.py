"""Say that a worker has stopped."""

from __future__ import annotations

from uuid import UUID

from thongsuot.jobs.models import Worker


def sign_out_worker(*, worker: UUID) -> None:
    """Forget the worker; one that was killed cannot say so, and is missed when it is not seen."""
    Worker.objects.filter(pk=worker).delete()

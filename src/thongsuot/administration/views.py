"""The health of the installation for a monitor: states by name, no sentence, no secret."""

from __future__ import annotations

from django.http import JsonResponse

from thongsuot.administration.health import State, health
from thongsuot.office.acting import OfficeRequest
from thongsuot.office.rights import open_to_anyone


@open_to_anyone()
def show_health(request: OfficeRequest) -> JsonResponse:
    """`{"state": "ok", "checks": {"database": "ok", …}}`; status 503 where something fails."""
    found = health(request.acting.at)
    told = {
        "state": found.state.name.lower(),
        "checks": {check.name: check.state.name.lower() for check in found.checks},
    }
    status = 503 if found.state is State.FAILING else 200
    return JsonResponse(told, status=status, headers={"Cache-Control": "no-store"})

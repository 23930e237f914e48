"""What an installation with HTTPS promises: Django's own check of a deployment has nothing to say."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import timedelta
from http import HTTPStatus
from pathlib import Path

import pytest
from django.test import Client

ROOT = Path(__file__).parents[3]


def test_the_check_of_a_deployment_is_clean(tmp_path: Path) -> None:
    environment = os.environ | {
        "THONGSUOT_DATA": str(tmp_path),
        "THONGSUOT_HTTPS": "1",
        "THONGSUOT_HOSTS": "thongsuot.example.vn",
        "PYTHONPATH": str(ROOT / "src"),
    }
    environment.pop("THONGSUOT_DEBUG", None)
    command = [sys.executable, "-m", "thongsuot", "check", "--deploy", "--fail-level", "WARNING"]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.django_db
def test_a_page_runs_nothing_from_elsewhere_and_stands_in_no_frame() -> None:
    headers = Client().get("/account/login/").headers
    policy = dict(part.strip().split(" ", 1) for part in headers["Content-Security-Policy"].split(";"))
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == policy["style-src"] == "'self'"
    assert policy["frame-ancestors"] == "'none'"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"


@pytest.mark.django_db
def test_photos_are_shown_from_the_host_that_hands_out_files(settings) -> None:
    settings.FILES_ORIGIN = "https://tep.example.vn"
    policy = Client().get("/account/login/").headers["Content-Security-Policy"]
    assert "; img-src 'self' data: blob: https://tep.example.vn; connect-src 'self';" in policy


@pytest.mark.django_db
def test_a_host_that_is_not_ours_is_told_so_in_a_demonstration_too(settings) -> None:
    settings.CLOCK_SHIFT = timedelta(days=-9)
    answer = Client(raise_request_exception=True).get("/", headers={"host": "khac.example.vn"})
    assert answer.status_code == HTTPStatus.BAD_REQUEST

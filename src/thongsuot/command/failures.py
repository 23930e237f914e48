"""What may go wrong with any subcommand, as one sentence that says what to do."""

from __future__ import annotations

from django.core.exceptions import ImproperlyConfigured
from django.core.management.base import CommandError
from django.db import DatabaseError, OperationalError

EXPECTED = (CommandError, DatabaseError, ImproperlyConfigured, OSError)


def sentence(failure: Exception) -> str:
    """For one of EXPECTED."""
    if isinstance(failure, OperationalError):
        return (
            f"Không làm việc được với cơ sở dữ liệu ({_first_line(failure)}); "
            "hãy kiểm tra máy chủ cơ sở dữ liệu và THONGSUOT_DATABASE_URL."
        )
    if isinstance(failure, DatabaseError):
        return f"Cơ sở dữ liệu từ chối ({_first_line(failure)}); hãy chạy thongsuot prepare rồi chạy lại lệnh."
    if isinstance(failure, OSError) and failure.filename is not None:
        return f"Không đọc hoặc ghi được {failure.filename} ({failure.strerror}); hãy kiểm tra đường dẫn và quyền."
    return str(failure)


def _first_line(failure: Exception) -> str:
    return str(failure).strip().split("\n", 1)[0]

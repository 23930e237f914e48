"""Which bucket of an object store holds the contents, if any."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bucket:
    """Where the objects lie. Keys of access come from the environment, as the library reads them (`AWS_…`)."""

    name: str
    endpoint: str | None = None
    region: str | None = None
    prefix: str = ""


def bucket_from(environment: Mapping[str, str]) -> Bucket | None:
    """The bucket that `THONGSUOT_S3_BUCKET`, `…_ENDPOINT`, `…_REGION` and `…_PREFIX` name; None without the first."""
    name = environment.get("THONGSUOT_S3_BUCKET")
    if not name:
        return None
    return Bucket(
        name,
        environment.get("THONGSUOT_S3_ENDPOINT") or None,
        environment.get("THONGSUOT_S3_REGION") or None,
        environment.get("THONGSUOT_S3_PREFIX", ""),
    )

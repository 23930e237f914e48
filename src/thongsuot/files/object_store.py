"""Contents in an S3-compatible object store, behind the same interface as the folder."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from tempfile import SpooledTemporaryFile
from typing import Any, BinaryIO, cast

from thongsuot.files.bucket import Bucket
from thongsuot.files.errors import DamagedFile, MissingFile
from thongsuot.files.store import chunks, is_digest

_IN_MEMORY = 16_000_000
_ABSENT = frozenset({"404", "NoSuchKey", "NotFound"})


class ObjectStore:
    """A bucket: `<prefix>ab/cd/abcd…`. The store itself shows an object complete or not at all."""

    def __init__(self, bucket: Bucket) -> None:
        self._bucket = bucket
        self._client = _client(bucket.endpoint, bucket.region)

    def put(self, content: BinaryIO) -> tuple[str, int]:
        """Read it once for its hash and once to send it; what is there already is not sent again."""
        digest, size = sha256(), 0
        with SpooledTemporaryFile(max_size=_IN_MEMORY) as kept:
            for chunk in chunks(content):
                digest.update(chunk)
                size += len(chunk)
                kept.write(chunk)
            name = digest.hexdigest()
            if not self._has(name, size):
                kept.seek(0)
                self._client.put_object(
                    Bucket=self._bucket.name,
                    Key=self._key(name),
                    Body=kept,
                    ContentLength=size,
                    ChecksumAlgorithm="SHA256",
                )
        return name, size

    def open(self, digest: str) -> BinaryIO:
        """Fetch the whole content and compare its hash before a byte of it is handed out."""
        try:
            body = self._client.get_object(Bucket=self._bucket.name, Key=self._key(digest))["Body"]
        except _client_error() as error:
            if error.response["Error"]["Code"] in _ABSENT:
                raise MissingFile(digest) from error
            raise
        kept = SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115 - whoever opens it closes it
        found = sha256()
        for chunk in chunks(body):
            found.update(chunk)
            kept.write(chunk)
        if found.hexdigest() != digest:
            kept.close()
            raise DamagedFile(digest)
        kept.seek(0)
        return cast(BinaryIO, kept)

    def _has(self, digest: str, size: int) -> bool:
        try:
            found = self._client.head_object(Bucket=self._bucket.name, Key=self._key(digest))
        except _client_error() as error:
            if error.response["Error"]["Code"] in _ABSENT:
                return False
            raise
        return bool(found["ContentLength"] == size)

    def _key(self, digest: str) -> str:
        if not is_digest(digest):
            raise MissingFile(digest)
        return f"{self._bucket.prefix}{digest[:2]}/{digest[2:4]}/{digest}"


# The library is needed only where an object store is configured.


@cache
def _client(endpoint: str | None, region: str | None) -> Any:
    import boto3
    from botocore.config import Config

    config = Config(retries={"mode": "standard", "max_attempts": 5}, connect_timeout=5, read_timeout=60)
    return boto3.client("s3", endpoint_url=endpoint, region_name=region, config=config)


def _client_error() -> type[Any]:
    from botocore.exceptions import ClientError

    found: type[Any] = ClientError
    return found

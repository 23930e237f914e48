"""Where contents lie: a small interface, and a folder of this machine behind it."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import IO, BinaryIO, Protocol

from django.conf import settings

from thongsuot.files.errors import DamagedFile, MissingFile

_CHUNK = 1 << 20


class Store(Protocol):
    """Contents by hash. What is put stays: a content is never changed, and putting it again changes nothing."""

    def put(self, content: BinaryIO) -> tuple[str, int]:
        """Keep the content, from its present position to its end, and return its SHA-256 and its size in bytes."""

    def open(self, digest: str) -> BinaryIO:
        """The content, whole and verified, at its start; MissingFile or DamagedFile where it is not to be had."""


class FolderStore:
    """A folder: `ab/cd/abcd…`. A content appears under its name complete or not at all, also if the power fails."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path(self, digest: str) -> Path:
        """Where the content with this hash lies, or would."""
        if not is_digest(digest):
            raise MissingFile(digest)
        return self.folder / digest[:2] / digest[2:4] / digest

    def put(self, content: BinaryIO) -> tuple[str, int]:
        """Write beside, make it last, then give it its name in one step."""
        self.folder.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=".new-", dir=self.folder)
        beside = Path(name)
        try:
            digest, size = sha256(), 0
            with os.fdopen(handle, "wb") as out:
                for chunk in chunks(content):
                    digest.update(chunk)
                    size += len(chunk)
                    out.write(chunk)
                out.flush()
                os.fsync(out.fileno())
            path = self.path(digest.hexdigest())
            path.parent.mkdir(parents=True, exist_ok=True)
            beside.replace(path)
            for folder in (path.parent, path.parent.parent, self.folder):
                _make_last(folder)
        finally:
            with suppress(FileNotFoundError):
                beside.unlink()
        return digest.hexdigest(), size

    def open(self, digest: str) -> BinaryIO:
        """Read the whole content once and compare its hash before a byte of it is handed out."""
        try:
            content = self.path(digest).open("rb")
        except FileNotFoundError as error:
            raise MissingFile(digest) from error
        found = sha256()
        for chunk in chunks(content):
            found.update(chunk)
        if found.hexdigest() != digest:
            content.close()
            raise DamagedFile(digest)
        content.seek(0)
        return content

    def sweep(self, older_than: timedelta, at: datetime) -> int:
        """Remove what a killed process left half written; how many such pieces there were."""
        found = 0
        for left in self.folder.glob(".new-*"):
            if datetime.fromtimestamp(left.stat().st_mtime, UTC) < at - older_than:
                left.unlink(missing_ok=True)
                found += 1
        return found


def configured_store() -> Store:
    """The store of this installation: a bucket where one is named, else a folder."""
    if settings.FILE_BUCKET is not None:
        # Its library takes a fifth of a second to load, and most installations have none.
        from thongsuot.files.object_store import ObjectStore

        return ObjectStore(settings.FILE_BUCKET)
    return FolderStore(Path(settings.FILE_STORE))


def is_digest(text: str) -> bool:
    """Whether the text is a SHA-256 as it is written here, and so leads nowhere but into the store."""
    return len(text) == 64 and set(text) <= set("0123456789abcdef")


def chunks(content: IO[bytes]) -> Iterator[bytes]:
    """The content from its present position, piece by piece."""
    while chunk := content.read(_CHUNK):
        yield chunk


def _make_last(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)

"""Addresses of stored files: signed, short-lived, and good without a session, so that files have a place of their own.

Whoever makes an address has checked that the person may see the file. The address leads below a path (or, when
`FILES_ORIGIN` is set, to a host) where nothing that a file holds can act as the office's own page.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from urllib.parse import quote

from django.conf import settings
from django.core import signing
from django.urls import reverse

from thongsuot.files.models import StoredFile

LIFETIME = timedelta(minutes=5)
_SALT = "thongsuot.files.address"


class AddressExpired(Exception):
    """The address was good once, or never."""


@dataclass(frozen=True, slots=True)
class Addressed:
    """What a good address tells: the content's hash and type, the name, whether it is to be saved, or shown small."""

    sha256: str
    media_type: str
    name: str
    save: bool
    small: bool


def address_of(stored: StoredFile, name: str, *, save: bool = False, small: bool = False) -> str:
    """The address of the content under that name, good for some minutes.

    `save` makes browsers keep it as a file; `small` gives an image's thumbnail.
    """
    token = signing.dumps([stored.sha256, stored.media_type, name, save, small], salt=_SALT)
    return f"{settings.FILES_ORIGIN}{reverse('stored_file', args=[token, quote(name, safe='')])}"


def read_address(token: str) -> Addressed:
    """What the token says; AddressExpired where it is too old, changed, or none of ours."""
    try:
        sha256, media_type, name, save, small = signing.loads(token, salt=_SALT, max_age=LIFETIME)
    except (signing.BadSignature, ValueError) as error:
        # An address that an earlier release signed says less.
        raise AddressExpired from error
    return Addressed(sha256, media_type, name, save, small)

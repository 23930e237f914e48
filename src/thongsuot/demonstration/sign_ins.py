"""Passwords for the example's invented people: made when it is loaded, told once, kept for whoever runs it."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from django.utils import timezone

from thongsuot.accounts.actions.set_password import set_password
from thongsuot.accounts.models import User
from thongsuot.audit.actor import Actor
from thongsuot.organisation.queries.positions import positions_of
from thongsuot.organisation.queries.units import name_on

# Short words without marks, to be typed on any keyboard.
_WORDS = (
    "ban bang bao ben bien bong buom canh cat cau chim chieu dao dat den doi dong duong gio hang hat hoa hong kenh"
    " khoai lang lua mai may mia mua muoi nang nui nuoc nam oi quat que rung sach sen song suoi thac thom thuyen"
    " tre trang vuon xoai xuan"
)


@dataclass(frozen=True, slots=True)
class SignIn:
    """Who can sign in, as what, and how."""

    username: str
    password: str
    full_name: str
    post: str


def give_passwords(people: Iterable[User], *, by: Actor, at: datetime) -> tuple[SignIn, ...]:
    """A new password for each; what they are is known to the caller alone. Only invented people may be given any."""
    found = []
    for person in people:
        if not person.is_demonstration:
            raise ValueError(person.username)
        password = "-".join([*(secrets.choice(_WORDS.split()) for _ in range(3)), f"{secrets.randbelow(10_000):04}"])
        set_password(person=person, password=password, by=by, at=at)
        found.append(SignIn(person.username, password, person.full_name, _post(person, at)))
    return tuple(found)


def keep(sign_ins: Iterable[SignIn], path: Path) -> None:
    """Write them down, for the owner of the folder alone."""
    lines = ["\t".join((one.username, one.password, one.full_name, one.post)) for one in sign_ins]
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")


def kept(path: Path) -> tuple[SignIn, ...]:
    """What was written down, nothing where nothing was."""
    if not path.exists():
        return ()
    return tuple(SignIn(*line.split("\t")) for line in path.read_text(encoding="utf-8").splitlines())


def _post(person: User, at: datetime) -> str:
    day = timezone.localdate(at)
    held = positions_of(person, day).order_by("title")
    return "; ".join(f"{position.title}, {name_on(position.unit, day).short_name}" for position in held)

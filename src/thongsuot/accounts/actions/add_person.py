"""Add a person who may sign in."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID, uuid4

from django.contrib.auth.hashers import make_password

from thongsuot.accounts.errors import UsernameTaken
from thongsuot.accounts.models import User
from thongsuot.accounts.search_text import search_text
from thongsuot.audit.actions.save_row import save_row
from thongsuot.audit.actor import Actor
from thongsuot.audit.transaction import audited
from vanban.text.collation import name_key


@audited()
def add_person(
    *,
    username: str,
    full_name: str,
    by: Actor,
    at: datetime,
    email: str = "",
    is_demonstration: bool = False,
    id: UUID | None = None,  # noqa: A002 - the row's own name for it
) -> User:
    """A person without a password, who must be given one to sign in; with an `id` that exists, that person corrected.

    UsernameTaken where another person has the name.
    """
    key = id or uuid4()
    if User.objects.filter(username=username).exclude(pk=key).exists():
        raise UsernameTaken(username)
    person = User.objects.filter(pk=key).first() or User(pk=key, joined_at=at, password=make_password(None))
    person.username = username
    person.full_name = full_name
    person.sort_key = name_key(full_name)
    person.search_text = search_text(full_name, username)
    person.email = email
    person.is_demonstration = is_demonstration
    save_row(person, action="add_person", by=by, at=at)
    return person

"""What this app refuses to do: each error is one polite sentence in Vietnamese, fit to be shown to the person."""

from __future__ import annotations


class ProgrammeError(Exception):
    """A change or a question that can't be carried out; the message says what is wrong and what to do."""


class InvalidDetails(ProgrammeError):
    """The details of an activity do not fit its kind."""


class InvalidRecord(ProgrammeError):
    """A record that contradicts itself or what it belongs to."""


class ForbiddenTransition(ProgrammeError):
    """A state that can't follow the present one."""


class UnknownFact(ProgrammeError):
    """A fact, or a topic of one, that nobody declared."""

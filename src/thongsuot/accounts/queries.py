"""Reads of people."""

from __future__ import annotations

from django.db.models import Q

from vanban.text.unmarked import search_words


def called(words: str) -> Q:
    """The people in whose name or sign-in name each of the words is found, with or without its marks."""
    found = Q()
    for word in search_words(words):
        found &= Q(search_text__contains=word)
    return found

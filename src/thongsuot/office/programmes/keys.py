"""The key of a programme or a topic, as it is proposed from the name: small letters without marks, hyphens between."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import count

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from vanban.text.unmarked import unmarked

LONGEST = 60
_PART = re.compile(r"[a-z0-9]+")


class KeyField(forms.RegexField):
    """A key, typed or left to be made of the field `of`; a script shows the proposal while that is typed."""

    def __init__(self, *, of: str) -> None:
        super().__init__(
            r"\A[a-z0-9]+(?:-[a-z0-9]+)*\Z",
            label=_("mã"),
            max_length=LONGEST,
            required=False,
            help_text=_(
                "Chữ thường không dấu, chữ số, gạch nối; để trống thì lập từ tên. Cơ quan yêu cầu báo cáo đã cho mã "
                "thì ghi đúng mã ấy; mã không đổi về sau."
            ),
            error_messages={"invalid": _("Mã chỉ gồm chữ thường không dấu, chữ số và gạch nối giữa các từ.")},
            widget=forms.TextInput(attrs={"data-key-of": of, "autocapitalize": "none", "spellcheck": "false"}),
        )


def proposed_key(name: str) -> str:
    """`thong-tin-doi-ngoai` of *Thông tin đối ngoại*; as many whole words as fit, empty where nothing can stand."""
    key = ""
    for part in _PART.findall(unmarked(name)):
        longer = f"{key}-{part}" if key else part[:LONGEST]
        if len(longer) > LONGEST:
            break
        key = longer
    return key


def settled_key(typed: str, name: str, is_taken: Callable[[str], bool]) -> str:
    """The key that was typed, or else a free one made of the name; ValidationError where there is none."""
    if typed:
        if is_taken(typed):
            raise forms.ValidationError(gettext("Mã “%(key)s” đã được dùng; hãy đặt mã khác.") % {"key": typed})
        return typed
    proposal = proposed_key(name)
    if not proposal:
        raise forms.ValidationError(gettext("Không lập được mã từ tên này; hãy ghi mã."))
    if not is_taken(proposal):
        return proposal
    stem = proposal[: LONGEST - len("-999")].rstrip("-")
    return next(one for one in (f"{stem}-{number}" for number in count(2)) if not is_taken(one))

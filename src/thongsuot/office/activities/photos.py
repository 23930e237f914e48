"""Photos and other files in a form: each with its caption, and whether people in it can be recognised."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django import forms
from django.forms import BaseFormSet, formset_factory
from django.utils.translation import gettext_lazy as _

from thongsuot.files.accepted import ACCEPTED
from thongsuot.office.documents.forms import choices_of
from thongsuot.programme.actions.attach_uploads import Upload
from thongsuot.programme.states import PeopleShown

MOST = 12
_ENDINGS = ",".join(ending for row in ACCEPTED.values() for ending in row.endings)


class PhotoForm(forms.Form):
    """One file; a row without one counts as not there."""

    file = forms.FileField(
        label=_("Ảnh hoặc tệp"),
        required=False,
        widget=forms.FileInput(attrs={"accept": f"image/*,{_ENDINGS}", "data-photo": ""}),
    )
    caption = forms.CharField(label=_("chú thích"), required=False, max_length=500)
    people = forms.ChoiceField(
        label=_("người trong ảnh"),
        choices=choices_of(PeopleShown),
        widget=forms.RadioSelect,
        initial=PeopleShown.NOBODY.value,
        required=False,
    )


class _Photos(BaseFormSet):  # type: ignore[type-arg]
    def uploads(self, caption: str) -> Iterator[Upload]:
        """What is to be attached; `caption` stands where none was written."""
        for form in self.forms:
            told = form.cleaned_data
            if told.get("file"):
                yield Upload(
                    content=told["file"].file,
                    name=told["file"].name,
                    caption=told["caption"] or caption,
                    people_shown=PeopleShown(told["people"] or PeopleShown.NOBODY),
                )


_FORMSET: Any = formset_factory(PhotoForm, formset=_Photos, extra=1, max_num=MOST, validate_max=True)


def photo_forms(data: Any = None, files: Any = None) -> _Photos:
    """The rows of a form, one of them empty."""
    made: _Photos = _FORMSET(data, files, prefix="photo")
    return made

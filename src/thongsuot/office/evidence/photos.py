"""Photos and other files in a form: each with its caption, and whether people in it can be recognised."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms import BaseFormSet, formset_factory
from django.utils.translation import gettext_lazy as _

from thongsuot.files.accepted import ACCEPTED
from thongsuot.office.acting import OfficeRequest
from thongsuot.office.fields import choices_of
from thongsuot.programme.actions.attach_uploads import Upload
from thongsuot.programme.states import PeopleShown

MOST = 12
_ENDINGS = ",".join(ending for row in ACCEPTED.values() for ending in row.endings)


class FilesForm(forms.Form):
    """What goes along with the files of one form: by which name the machine keeps it until it arrived."""

    client_id = forms.UUIDField(widget=forms.HiddenInput, required=False)


class PhotoForm(forms.Form):
    """One file; a row without one counts as not there."""

    file = forms.FileField(
        label=_("Ảnh hoặc tệp"),
        required=False,
        widget=forms.FileInput(attrs={"accept": f"image/*,{_ENDINGS}", "data-photo": ""}),
    )
    caption = forms.CharField(label=_("chú thích"), required=False, max_length=500)
    people = forms.ChoiceField(
        label=_("người trong ảnh"), choices=choices_of(PeopleShown), widget=forms.RadioSelect, required=False
    )

    def clean(self) -> dict[str, Any]:
        """Whoever sends a photo says whether somebody can be recognised: what nobody looked at is not decided."""
        told: dict[str, Any] = super().clean() or {}
        file = told.get("file")
        if file is not None and str(file.content_type).startswith("image/") and not told.get("people"):
            raise ValidationError(
                _("“%(name)s”: hãy cho biết trong ảnh có người nhận diện được hay không."), params={"name": file.name}
            )
        return told


class _Photos(BaseFormSet):  # type: ignore[type-arg]
    def complaints(self) -> Iterator[str]:
        """Each reason why the files are not taken; they are told above the form, since its rows stay as they are."""
        yield from map(str, self.non_form_errors())
        for form in self.forms:
            for errors in form.errors.values():
                yield from map(str, errors)

    def uploads(self, caption: str) -> Iterator[Upload]:
        """What is to be attached; `caption` stands where none was written. One declaration of secrecy is for all."""
        secret = bool((self.data or {}).get(f"{self.prefix}-declared_secret"))
        for form in self.forms:
            told = form.cleaned_data
            if told.get("file"):
                yield Upload(
                    content=told["file"].file,
                    name=told["file"].name,
                    caption=told["caption"] or caption,
                    people_shown=PeopleShown(told["people"] or PeopleShown.NOBODY),
                    declared_secret=secret,
                )


_FORMSET: Any = formset_factory(PhotoForm, formset=_Photos, extra=1, max_num=MOST, validate_max=True)
_TOO_MANY = _("Mỗi lần gửi được nhiều nhất 12 tệp; hãy gửi trước một phần rồi bổ sung sau.")


def photo_forms(data: Any = None, files: Any = None) -> _Photos:
    """The rows of a form, one of them empty."""
    made: _Photos = _FORMSET(data, files, prefix="photo", error_messages={"too_many_forms": _TOO_MANY})
    return made


def check_photos(request: OfficeRequest, form: forms.Form, photos: _Photos) -> None:
    """Tell above the form what is wrong with its files, and that a browser without scripts forgets which they were."""
    form.is_valid()
    if not photos.is_valid():
        for complaint in photos.complaints():
            form.add_error(None, complaint)
    if form.errors and request.FILES and not request.htmx:
        form.add_error(None, _("Trình duyệt không giữ tệp đã chọn; hãy chọn lại ảnh, tệp trước khi gửi."))

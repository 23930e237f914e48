"""The forms about certificates."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from thongsuot.office.administration_forms import PeriodForm, PositionField, UnitField
from thongsuot.office.certificates.standing import local_day
from thongsuot.organisation.models import Position, Unit, UnitName
from thongsuot.signing.certificate import Certificate, read_certificates
from thongsuot.signing.errors import SigningError
from thongsuot.signing.keys.recognise import holds_secret
from thongsuot.signing.png import LARGEST, PngImage

# A certificate is some two thousand bytes; one with all that its issuer may say in it stays far below this.
_LARGEST_CERTIFICATE = 64 * 1024


def _file_field(label: Any, accept: str, *, required: bool = True, help_text: Any = "") -> forms.FileField:
    widget = forms.FileInput(attrs={"accept": accept})
    return forms.FileField(label=label, required=required, help_text=help_text, widget=widget)


class CertificateForm(PeriodForm):
    """Whose the certificate is, the certificate itself, what its signatures show, where its key is."""

    unit = UnitField(
        label=_("cơ quan"), help_text=_("Cơ quan có văn bản được ký bằng chứng thư này, của ta hoặc nơi gửi tệp đến.")
    )
    position = PositionField(
        label=_("người ký"), required=False, help_text=_("Để trống nếu là chứng thư của cơ quan, dùng thay con dấu.")
    )
    file = _file_field(
        _("tệp chứng thư"),
        ".cer,.crt,.pem,.der",
        help_text=_(
            "Chỉ tệp chứng thư (.cer, .crt, .pem, .der), không bao giờ là tệp khóa. Chứng thư đã ghi thì ghi lại được "
            "để đổi ảnh, khóa, thời gian."
        ),
    )
    image = _file_field(
        _("ảnh chữ ký hoặc ảnh dấu"),
        ".png",
        required=False,
        help_text=_("PNG nền trong suốt; cần khi ký trong hệ thống này, không cần với chứng thư của nơi gửi đến."),
    )
    device_label = forms.CharField(
        label=_("tên khóa trong thiết bị"),
        max_length=150,
        required=False,
        help_text=_(
            "Khi khóa nằm trong thiết bị (THONGSUOT_PKCS11_LIBRARY, THONGSUOT_PKCS11_TOKEN). Để trống nếu khóa "
            "là tệp PKCS#12: người quản lý máy chủ đặt tệp vào thư mục “keys” của thư mục dữ liệu, tên tệp là dấu vân "
            "tay của chứng thư với đuôi “.p12”; dấu vân tay có trong danh sách sau khi ghi."
        ),
    )
    field_order = ("unit", "position", "file", "image", "device_label", "active_from", "active_to")

    def __init__(
        self, *args: Any, positions: Iterable[Position], units: Iterable[tuple[Unit, UnitName]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        names = dict(units)
        unit, position = self.fields["unit"], self.fields["position"]
        assert isinstance(unit, UnitField)
        assert isinstance(position, PositionField)
        # None is chosen beforehand: a certificate recorded as another body's would let its holder sign as that body.
        unit.offer(names.items(), empty="–")
        position.offer(positions, names)
        for name in ("active_from", "active_to"):
            self.fields[name].help_text = _("Để trống thì theo thời hạn của chứng thư.")

    def clean_file(self) -> Certificate:
        """The certificate in the file: one, and no key with it."""
        given: UploadedFile[bytes] = self.cleaned_data["file"]
        if (given.size or 0) > _LARGEST_CERTIFICATE:
            raise forms.ValidationError(gettext("Tệp quá lớn so với một chứng thư số; cần chọn đúng tệp chứng thư."))
        data = given.read()
        if holds_secret(data):
            raise forms.ValidationError(
                gettext(
                    "Tệp này chứa khóa bí mật, không được gửi lên đây và đã bị bỏ đi; cần chọn tệp chỉ có chứng thư."
                )
            )
        try:
            found = read_certificates(data)
        except SigningError as error:
            raise forms.ValidationError(str(error)) from error
        if len(found) != 1:
            raise forms.ValidationError(
                gettext("Tệp phải có đúng một chứng thư; cần bỏ chứng thư của nơi cấp ra khỏi tệp.")
            )
        return found[0]

    def clean_image(self) -> PngImage | None:
        """The image, if one is given."""
        given: UploadedFile[bytes] | None = self.cleaned_data["image"]
        if given is None:
            return None
        try:
            return PngImage.read(given.read(LARGEST + 1))
        except SigningError as error:
            raise forms.ValidationError(str(error)) from error

    def clean(self) -> None:
        """The days that are not given are the certificate's."""
        super().clean()
        told, certificate = self.cleaned_data, self.cleaned_data.get("file")
        if certificate is None:
            return
        last = local_day(certificate.ends_at)
        told["active_from"] = told.get("active_from") or local_day(certificate.begins_at)
        told["active_to"] = told.get("active_to") or (None if last == date.max else last + timedelta(days=1))


class CertificateFilterForm(forms.Form):
    """Sent with GET; nonsense counts as not given."""

    q = forms.CharField(
        label=_("Cơ quan, người giữ hoặc chủ thể"), required=False, widget=forms.TextInput(attrs={"type": "search"})
    )
    ended = forms.BooleanField(label=_("Cả chứng thư đã hết"), required=False)
